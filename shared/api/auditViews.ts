// What the screens of audits show, computed from the records.
import { z } from 'zod'
import { AccountLine } from '../domain/account.ts'
import { AuditScope, AuditState, MemberState } from '../domain/audit.ts'
import { Pace, Pause } from '../domain/auditPace.ts'
import { CouldNotWhy } from '../domain/checklist.ts'
import { Outcome } from '../domain/decision.ts'
import { FoundIn } from '../domain/found.ts'
import { Ground } from '../domain/ground.ts'
import { Day, Id, Moment } from '../domain/plain.ts'
import { UnfollowReason } from '../domain/unfollow.ts'

const count = z.int().min(0)
const figures = { total: count, open: count, done: count, aside: count, gone: count }

/** One audit in the list. Its figures are of all its accounts; `mine` of those of the admin in front of the screen. */
export const AuditLine = z.strictObject({
  id: Id,
  name: z.string(),
  scope: AuditScope,
  /** Those that its list rests on where it is of one that was found, earliest first; else empty. */
  lists: z.array(FoundIn),
  state: AuditState,
  ...figures,
  mine: z.strictObject(figures),
  startOn: Day,
  finishOn: Day,
  plannedBy: z.string(),
  closedOn: Day.nullable(),
  pace: Pace,
})
export type AuditLine = z.infer<typeof AuditLine>

/** The part of one admin. `admin` null: what nobody in particular was given. */
export const AuditShareLine = z.strictObject({ admin: Id.nullable(), name: z.string(), ...figures })
export type AuditShareLine = z.infer<typeof AuditShareLine>

export const AuditPage = AuditLine.extend({
  shares: z.array(AuditShareLine),
  pauses: z.array(Pause),
  /** When it was planned: how many we followed, and how many of them fell under its scope. */
  following: count,
  matching: count,
  /** Those of its accounts about which was decided otherwise than to keep following. */
  found: count,
  note: z.string(),
})
export type AuditPage = z.infer<typeof AuditPage>

/** One account of an audit, at its place (from 0). */
export const AuditMemberLine = z.strictObject({
  place: count,
  account: AccountLine,
  /** Whose it is; null: nobody's in particular. */
  holder: Id.nullable(),
  state: MemberState,
  outcome: Outcome.nullable(),
  /** When somebody decided, or could not look. */
  at: Moment.nullable(),
  by: z.string(),
  why: CouldNotWhy.nullable(),
  note: z.string(),
  grounds: z.array(Ground),
  /** Of an ordinary unfollow that came of it. */
  reason: UnfollowReason.nullable(),
})
export type AuditMemberLine = z.infer<typeof AuditMemberLine>

/** Why an account of the audit was not looked at. */
export const NotLookedAtWhy = z.enum([
  'gone',
  ...CouldNotWhy.options.map((why) => `could-not-${why}` as const),
  'paused',
  'out-of-time',
  'not-yet',
])
export type NotLookedAtWhy = z.infer<typeof NotLookedAtWhy>

/** What an audit has covered, and what not: at any time, and for good once it is closed. */
export const Coverage = z.strictObject({
  audit: AuditPage,
  at: Moment,
  lookedAtBy: z.array(z.strictObject({ name: z.string(), count, first: Moment, last: Moment })),
  outcomes: z.array(z.strictObject({ outcome: Outcome, count })),
  /** Of the decisions that named one; an account may come under several. */
  grounds: z.array(z.strictObject({ ground: Ground, count })),
  reasons: z.array(z.strictObject({ reason: UnfollowReason, count })),
  notLookedAt: z.array(z.strictObject({ why: NotLookedAtWhy, count })),
  /** Followed accounts that would fall under its scope today and are not in it: they came later. Null for a sample. */
  cameLater: count.nullable(),
})
export type Coverage = z.infer<typeof Coverage>

/** What was seen of an account when somebody last decided about our follow. */
export const LastTime = z.strictObject({
  outcome: z.string(),
  at: Moment,
  by: z.string(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  /** Pieces of evidence that were kept with that decision. */
  evidence: count,
})
export type LastTime = z.infer<typeof LastTime>

/** What is to be done regularly, with when it was done and when it is due. */
export const RegularTaskLine = z.strictObject({
  id: Id,
  title: z.string(),
  interval: z.strictObject({ every: z.int(), unit: z.enum(['day', 'week', 'month']) }),
  who: Id.nullable(),
  /** The clause of the guidance; empty for the group's own tasks. */
  clause: z.string(),
  place: z.enum(['audits']).nullable(),
  off: z.boolean(),
  last: z.strictObject({ done: Id, on: Day, by: z.string() }).nullable(),
  dueOn: Day,
  /** Whole days since it was due; negative: days to go. */
  overdue: z.int(),
})
export type RegularTaskLine = z.infer<typeof RegularTaskLine>
