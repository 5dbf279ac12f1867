// What a text is, by what stands in it. The name of the file decides only where the content leaves it open.
import type { Relation } from '../../../shared/domain/importing.ts'
import { isDomainName } from '../../../shared/domain/webAddress.ts'
import { isBluesky } from './blueskyJson.ts'
import { isBonafideHeader, isBonafideJson } from './bonafideAccounts.ts'
import type { Delimiter } from './csvRows.ts'
import { beginningOf, jsonValues, type JsonValue } from './jsonValues.ts'
import { startOf, type LongText } from './longText.ts'
import { instagramPartOf } from './instagramJson.ts'
import { isMastodonAddress, isMastodonHeader, mastodonRelation } from './mastodonCsv.ts'
import { delimiterOf, firstRows, isBlank } from './table.ts'
import { hasHeader, namesAccounts } from './tableColumns.ts'
import { xAssignmentOf, xRelationOf, xRelationOfEntry } from './xList.ts'
import { holdsXPosts, isXPost } from './xPosts.ts'

export type Recognised =
  | { readonly format: 'x-list'; readonly relation: Relation }
  /** Our own posts or likes, out of an X archive. */
  | { readonly format: 'x-posts' }
  | { readonly format: 'mastodon-csv'; readonly relation: Relation | null }
  | { readonly format: 'instagram-json'; readonly relation: Relation | null }
  | { readonly format: 'bluesky-json' }
  /** As JSON, or as a table whose cells are so separated: a spreadsheet may have saved it again. */
  | { readonly format: 'bonafide-accounts'; readonly as: 'json' | Delimiter }
  | { readonly format: 'table'; readonly delimiter: Delimiter }
  | { readonly format: 'plain-text' }
  | { readonly format: 'none'; readonly why: string }

/** How many entries or rows are looked at. */
const SAMPLE = 20

/** Never throws; `why` is a sentence for admins. `name` is the file's; null for what was pasted. */
export function recognise(text: LongText, name: string | null): Recognised {
  const start = startOf(text)
  if (/^[\s\ufeff]*$/.test(start.slice(0, 100_000)) && text.every((part) => part.trim() === ''))
    return { format: 'none', why: 'There is nothing in this file. Nothing was saved.' }
  if (/^<(?:!doctype html|html)/i.test(start.slice(0, 1_000).trimStart()))
    return {
      format: 'none',
      why: 'This is a web page, which no program reads well. Ask the platform for your data as JSON or CSV, or copy the handles out of the page and paste them. Nothing was saved.',
    }
  const assignment = xAssignmentOf(text)
  if (assignment !== null) return recogniseX(assignment.kind)
  if (/[[{]/.test(start.charAt(beginningOf(start)))) return recogniseJson(text, name)
  return recogniseRows(text, name)
}

function recogniseX(kind: string): Recognised {
  const relation = xRelationOf(kind)
  if (relation !== null) return { format: 'x-list', relation }
  if (holdsXPosts(kind)) return { format: 'x-posts' }
  return {
    format: 'none',
    why: aboutUs.has(kind)
      ? 'This file of an X archive is about your own account. Bonafide keeps nothing of it.'
      : `This is “${kind.replaceAll('_', ' ')}” of an X archive, which lists no accounts. Bring in the whole zip, or following.js, follower.js, block.js or mute.js from its data folder.`,
  }
}
const aboutUs: ReadonlySet<string> = new Set(['account', 'profile', 'manifest'])

function recogniseJson(text: LongText, name: string | null): Recognised {
  for (const at of firstValues(text)) {
    const relation = xRelationOfEntry(at.value)
    if (relation !== null) return { format: 'x-list', relation }
    if (isXPost(at.value)) return { format: 'x-posts' }
    const part = instagramPartOf(at, name)
    if (part?.kind === 'list') return { format: 'instagram-json', relation: part.relation }
    if (part?.kind === 'other')
      return {
        format: 'none',
        why: `This is “${part.name.replaceAll('_', ' ')}” of Instagram, and no list of who follows whom. Nothing was saved.`,
      }
    if (isBonafideJson(at.value)) return { format: 'bonafide-accounts', as: 'json' }
    if (isBluesky(at)) return { format: 'bluesky-json' }
  }
  return {
    format: 'none',
    why: 'This is JSON, but no list of accounts that Bonafide knows: it reads those of X, Instagram, Bluesky and its own. Nothing was saved.',
  }
}

function firstValues(text: LongText): readonly JsonValue[] {
  const values: JsonValue[] = []
  for (const item of jsonValues(text)) {
    if (item.kind === 'value') values.push(item)
    if (values.length >= SAMPLE) break
  }
  return values
}

function recogniseRows(text: LongText, name: string | null): Recognised {
  const rows = firstRows(text, ',', SAMPLE).filter((row) => !isBlank(row))
  const [first = []] = rows
  if (isBonafideHeader(first)) return { format: 'bonafide-accounts', as: ',' }
  if (isMastodonHeader(first)) return { format: 'mastodon-csv', relation: mastodonRelation(first, name ?? '') }
  const alone = rows.map((row) => (row.length === 1 ? (row[0]?.trim() ?? '') : ''))
  if (alone.length > 0 && alone.every(isMastodonAddress))
    return { format: 'mastodon-csv', relation: mastodonRelation(null, name ?? '') }
  if (/domain/i.test(name ?? '') && alone.length > 0 && alone.every(isDomainName))
    return {
      format: 'none',
      why: 'This is a list of whole servers that are blocked, and holds no accounts. Nothing was saved.',
    }
  const table = delimiterOf(text)
  const hasCsvName = /\.(?:csv|tsv|tab)$/i.test(name ?? '')
  if (table !== null) {
    const [header = []] = firstRows(text, table.delimiter, 1)
    if (isBonafideHeader(header)) return { format: 'bonafide-accounts', as: table.delimiter }
    // A spreadsheet puts tabs between cells; commas may stand in any sentence.
    const isTable = hasCsvName || table.delimiter === '\t' || hasHeader(firstRows(text, table.delimiter, SAMPLE))
    if (isTable) return { format: 'table', delimiter: table.delimiter }
  }
  if (alone.every((cell) => cell !== '') && alone.length > 1 && namesAccounts(alone[0] ?? ''))
    return { format: 'table', delimiter: ',' }
  return { format: 'plain-text' }
}
