// Instagram's lists: connections/followers_and_following/following.json, followers_1.json and their older forms.
import { z } from 'zod'
import { localDateOf } from '../../../shared/domain/calendar.ts'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem, Relation } from '../../../shared/domain/importing.ts'
import type { Day } from '../../../shared/domain/plain.ts'
import { readPlatformLink } from '../../../shared/domain/platformLink.ts'
import { leaveOut, refuse, rowOf, WORKING } from './items.ts'
import { jsonValues } from './jsonValues.ts'
import type { LongText } from './longText.ts'

/**
 * One row an entry, in the old form (the name in `value`) and the new one (in `title`, the link through `/_u/`). Names that
 * Instagram puts in place of deleted accounts are left out and counted.
 */
export function* readInstagramJson(text: LongText): Generator<ReadItem, void, undefined> {
  let entry = 0
  for (const item of jsonValues(text)) {
    if (item.kind === 'working') yield WORKING
    else if (item.kind === 'broken') yield refuse((entry += 1), item.text, item.why)
    else for (const each of entriesOf(item.value)) yield readEntry((entry += 1), each)
  }
}

/** What a value of such a file is: a list that is known, one that is not (close friends, requests …), or nothing of Instagram's. */
export type InstagramPart =
  | { readonly kind: 'list'; readonly relation: Relation | null }
  | { readonly kind: 'other'; readonly name: string }

/** `path`: the keys around the value. `name` of the file decides for a bare array only. */
export function instagramPartOf(
  { value, path }: { readonly value: unknown; readonly path: readonly string[] },
  name: string | null,
): InstagramPart | null {
  const key = path[0] ?? (List.safeParse(value).success ? Object.keys(List.parse(value))[0] : undefined)
  if (key?.startsWith('relationships_') === true) {
    const relation = relations.get(key)
    return relation === undefined
      ? { kind: 'other', name: key.slice('relationships_'.length) }
      : { kind: 'list', relation }
  }
  if (!Entry.safeParse(value).success) return null
  if (/following/i.test(name ?? '')) return { kind: 'list', relation: 'following' }
  return { kind: 'list', relation: /follower/i.test(name ?? '') ? 'followers' : null }
}

/** A file that is short enough comes as one object with the whole list in it. */
function entriesOf(value: unknown): readonly unknown[] {
  const list = List.safeParse(value)
  return list.success ? Object.values(list.data).flat() : [value]
}

function readEntry(line: number, value: unknown): ReadItem {
  const entry = Entry.safeParse(value)
  if (!entry.success)
    return refuse(line, JSON.stringify(value), 'This entry names no account as Instagram’s own lists do.')
  const {
    title,
    string_list_data: [said],
  } = entry.data
  const named = said?.value || title
  if (named !== undefined && isPlaceholder(named)) return leaveOut('An account that Instagram shows as deleted.')
  const link = said?.href === undefined ? null : readPlatformLink(said.href)
  const since = dayOf(said?.timestamp)
  const reading = normaliseHandle('instagram', named ?? '')
  if (reading.ok) return rowOf(line, { handle: reading.key, since })
  if (link?.ok !== true || link.handle === null) return refuse(line, named ?? JSON.stringify(value), reading.why)
  return isPlaceholder(link.handle)
    ? leaveOut('An account that Instagram shows as deleted.')
    : rowOf(line, { handle: link.handle, since })
}

function isPlaceholder(name: string): boolean {
  return /^(?:__deleted__|deleted[\da-f]{8,}$)/i.test(name)
}

/** Seconds since 1970, as a day on this machine's calendar. */
function dayOf(seconds: number | undefined): Day | null {
  if (seconds === undefined || seconds <= 0 || seconds > LAST_SECOND) return null
  return localDateOf(new Date(seconds * 1_000))
}
/** The year 2100: later ones are no seconds. */
const LAST_SECOND = 4_102_444_800

const Entry = z.looseObject({
  title: z.string().optional(),
  string_list_data: z
    .array(
      z.looseObject({
        href: z.string().optional(),
        value: z.string().optional(),
        timestamp: z.number().optional(),
      }),
    )
    .min(1),
})
const List = z.record(z.string().startsWith('relationships_'), z.array(z.unknown()))

const relations: ReadonlyMap<string, Relation> = new Map([
  ['relationships_following', 'following'],
  ['relationships_followers', 'followers'],
  ['relationships_blocked_users', 'blocked'],
])
