// Bluesky's records and answers: follow and block records, pages of listRecords, getFollows, getFollowers, getBlocks,
// getMutes, getList and profiles. https://docs.bsky.app/docs/category/http-reference
import { z } from 'zod'
import { localDateOf } from '../../../shared/domain/calendar.ts'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem, Relation } from '../../../shared/domain/importing.ts'
import { refuse, rowOf, WORKING, type PlacedItem } from './items.ts'
import { jsonValues } from './jsonValues.ts'
import type { LongText } from './longText.ts'

/**
 * Every account in the file, wherever it stands: one record, one answer, many of them in a row or under names. The did is
 * the stable key. An account that stands in the answer only because it was asked about, or made a list, is not of the list.
 */
export function* readBlueskyJson(text: LongText): Generator<PlacedItem, void, undefined> {
  let entry = 0
  const place = (relation: Relation | null, item: ReadItem): PlacedItem => ({ platform: 'bluesky', relation, item })
  for (const item of jsonValues(text)) {
    if (item.kind === 'working') yield place(null, WORKING)
    else if (item.kind === 'broken') yield place(null, refuse((entry += 1), item.text, item.why))
    else for (const found of accountsAt(item)) yield place(found.relation, readFound((entry += 1), found))
  }
}

/** Does the value hold accounts of Bluesky, or is it one of its lists, empty? */
export function isBluesky(at: { readonly value: unknown; readonly path: readonly string[] }): boolean {
  if (!accountsAt(at).next().done) return true
  const page = Page.safeParse(at.value)
  return page.success && Object.keys(listKeys).some((key) => Array.isArray(page.data[key]))
}

type Found = { readonly relation: Relation | null; readonly account: Account }
type Account = {
  readonly did: string
  readonly handle?: string | undefined
  readonly displayName?: string | undefined
  readonly description?: string | undefined
  readonly followedAt?: string | undefined
}

function* accountsAt({
  value,
  path,
}: {
  readonly value: unknown
  readonly path: readonly string[]
}): Generator<Found, void, undefined> {
  if (path.some((key) => notOfTheList.has(key)) || path.at(-1) === 'subject') return
  const relation = path.reduce<Relation | null>((outer, key) => relationUnder(key, outer), null)
  yield* accountsIn(value, { relation, depth: 0 })
}

type Around = { readonly relation: Relation | null; readonly depth: number }
/** Deeper than any answer: threads nest, but not so far. */
const DEEPEST = 40

function* accountsIn(value: unknown, { relation, depth }: Around): Generator<Found, void, undefined> {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  const inner = depth + 1
  if (Array.isArray(value)) {
    for (const each of value) yield* accountsIn(each, { relation, depth: inner })
    return
  }
  const record = GraphRecord.safeParse(value)
  if (record.success) {
    const { $type, subject, createdAt } = record.data
    return yield { relation: recordRelations[$type], account: { did: subject, followedAt: createdAt } }
  }
  const profile = Profile.safeParse(value)
  if (profile.success) return yield { relation, account: profile.data }
  const isPage = 'follows' in value || 'followers' in value
  for (const [key, each] of Object.entries(value)) {
    if (notOfTheList.has(key) || (key === 'subject' && isPage)) continue
    yield* accountsIn(each, { relation: relationUnder(key, relation), depth: inner })
  }
}

function readFound(line: number, { account }: Found): ReadItem {
  const did = normaliseHandle('bluesky', account.did)
  const handle = normaliseHandle('bluesky', account.handle ?? '')
  const stableId = did.ok && did.kind === 'stableId' ? did.key : null
  const key = handle.ok && handle.kind === 'handle' ? handle.key : null
  if (stableId === null && key === null) return refuse(line, account.did, did.ok ? 'This is no did.' : did.why)
  return rowOf(line, {
    stableId,
    handle: key,
    name: account.displayName || null,
    bio: account.description || null,
    since: account.followedAt === undefined ? null : dayOf(account.followedAt),
  })
}

function dayOf(moment: string): string | null {
  const time = Date.parse(moment)
  return Number.isNaN(time) || time <= 0 || time > LAST_MOMENT ? null : localDateOf(new Date(time))
}
/** The year 2100. */
const LAST_MOMENT = 4_102_444_800_000

function relationUnder(key: string, outer: Relation | null): Relation | null {
  return Object.hasOwn(listKeys, key) ? (listKeys[key] ?? null) : outer
}

const listKeys: { readonly [key: string]: Relation } = {
  follows: 'following',
  followers: 'followers',
  blocks: 'blocked',
  mutes: 'muted',
}
/** `viewer` says how we stand to an account, with names of others; `list` and `labels` say who made them. */
const notOfTheList: ReadonlySet<string> = new Set(['viewer', 'labels', 'list', 'knownFollowers'])

const recordRelations = {
  'app.bsky.graph.follow': 'following',
  'app.bsky.graph.block': 'blocked',
  'app.bsky.graph.listitem': null,
} as const
const GraphRecord = z.looseObject({
  $type: z.enum(['app.bsky.graph.follow', 'app.bsky.graph.block', 'app.bsky.graph.listitem']),
  subject: z.string(),
  createdAt: z.string().optional(),
})
const Profile = z.looseObject({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional(),
  description: z.string().optional(),
})
const Page = z.record(z.string(), z.unknown())
