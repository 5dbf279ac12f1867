// Sentences of bringing in.
import type { FoundList, ImportedList } from '../../shared/api/importViews.ts'
import type { ImportFormat, TableField } from '../../shared/domain/importing.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { showDay } from '../ui/times.ts'
import { relationName } from './choices.ts'

export function countText(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`
}

/** "Accounts that we follow on X", "A list of X". */
export function listTitle({ platform, relation }: Pick<FoundList, 'platform' | 'relation'>): string {
  return relation === null
    ? `A list of ${platformName(platform)}`
    : `${relationName(relation)} on ${platformName(platform)}`
}

/** What the file itself says of a list: how much, when, whole or not, what was left out. */
export function factsOf(list: FoundList, today: string): readonly string[] {
  const { rows, madeAt, complete, expected, refused, leftOut } = list
  return [
    countText(rows, 'account', 'accounts'),
    ...(madeAt === null ? [] : [`made ${showDay(madeAt, today)}`]),
    ...(complete === null ? [] : [complete ? 'complete, as the file says' : 'not complete']),
    ...(expected === null ? [] : [promised(expected, list)]),
    ...(refused === 0 ? [] : [`${refused.toLocaleString('en-GB')} could not be read`]),
    ...leftOut.map(({ why, count }) => `${count.toLocaleString('en-GB')} left out: ${why}`),
  ]
}

function promised(expected: number, { rows, refused, leftOut }: FoundList): string {
  const found = rows + refused + leftOut.reduce((sum, { count }) => sum + count, 0)
  const many = expected.toLocaleString('en-GB')
  if (found === expected) return `the archive promises ${many}, and all are here`
  const gap = Math.abs(expected - found)
  return found < expected
    ? `the archive promises ${many}: ${countText(gap, 'is', 'are')} missing`
    : `the archive promises ${many}: ${countText(gap, 'more is', 'more are')} here`
}

/** What a list that names accounts in one way only cannot say. */
export function limitOf({ gives, rows }: FoundList): string | null {
  if (rows === 0 || (gives.ids && gives.handles)) return null
  if (gives.ids)
    return 'It has IDs and no handles. It says nothing of accounts that are on file by their handle only; handles that our own posts mention are filled in.'
  return 'It has handles and no IDs. An account that changed its handle looks like a new one.'
}

export function fieldName(field: TableField): string {
  return fieldNames[field]
}

const fieldNames: { readonly [F in TableField]: string } = {
  id: 'ID',
  handle: 'Handle',
  link: 'Link of the profile',
  name: 'Name',
  bio: 'Bio',
  since: 'Followed since',
}

export function formatName(format: ImportFormat): string {
  return formatNames[format]
}

const formatNames: { readonly [F in ImportFormat]: string } = {
  'x-archive': 'archive of X',
  'x-list': 'list of X',
  'mastodon-csv': 'CSV of Mastodon',
  'instagram-json': 'JSON of Instagram',
  'bluesky-json': 'JSON of Bluesky',
  'bonafide-accounts': 'list of Bonafide',
  table: 'table',
  'plain-text': 'pasted text',
}

/** "Accounts that we follow on X · complete · made 3 Mar · 1,204 accounts". */
export function importedFacts(
  { complete, madeAt, rows, own }: Pick<ImportedList, 'complete' | 'madeAt' | 'rows' | 'own'>,
  today: string,
): string {
  return [
    ...(own === null ? [] : [`of ${own.startsWith('@') ? own : `@${own}`}`]),
    countText(rows, 'row', 'rows'),
    complete ? 'complete' : 'not complete',
    `as of ${showDay(madeAt, today)}`,
  ].join(' · ')
}

/** Bytes in words: "340 KB", "12.4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en-GB')} KB`
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}
