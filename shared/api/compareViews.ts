// What lists over time show: snapshots, what changed between two, and where records and lists disagree.
import { z } from 'zod'
import { AccountLine } from '../domain/account.ts'
import { Relation } from '../domain/importing.ts'
import { Id, Moment } from '../domain/plain.ts'
import { Platform } from '../domain/platform.ts'

const count = z.number().int().min(0)

/** A list of one of our own accounts on a day. */
export const SnapshotLine = z.strictObject({
  snapshot: Id,
  import: Id,
  platform: Platform,
  relation: Relation,
  own: z.string().nullable(),
  /** Only complete ones can be compared. */
  complete: z.boolean(),
  madeAt: Moment,
  importedAt: Moment,
  by: z.string(),
  /** Accounts on it. */
  size: count,
  /** Against the complete one before it of the same list; null for the first. */
  added: count.nullable(),
  left: count.nullable(),
})
export type SnapshotLine = z.infer<typeof SnapshotLine>

export const Comparison = z.strictObject({
  before: SnapshotLine,
  after: SnapshotLine,
  added: count,
  left: count,
  gone: count,
  renamed: count,
})
export type Comparison = z.infer<typeof Comparison>

export const StandingFigures = z.strictObject({
  figures: z.strictObject({
    'never-vetted': count,
    'still-followed': count,
    'cleared-not-followed': count,
    'due-again': count,
    'handle-passed': count,
  }),
  /** The newest complete list of each of our accounts: what the figures rest on. */
  newest: z.array(SnapshotLine),
})
export type StandingFigures = z.infer<typeof StandingFigures>

export const FoundLine = z.strictObject({
  account: AccountLine,
  /** Renamed: the handle before. Handle passed: the other account that it belonged to, or belongs to now. Else null. */
  other: z.strictObject({ handle: z.string().nullable(), account: Id.nullable() }).nullable(),
})
export type FoundLine = z.infer<typeof FoundLine>
