// An entry on the list of accounts to unfollow: reported to us, urgent, or ordinary.
import { z } from 'zod'
import { Ground } from './ground.ts'
import { Id, Moment } from './plain.ts'
import { Platform } from './platform.ts'
import { Severity } from './severity.ts'

/** Reported to us: somebody told us, nobody has looked, there is no ground. Ordinary is never adverse. */
export const Urgency = z.enum(['reported', 'urgent', 'ordinary'])
export type Urgency = z.infer<typeof Urgency>

export const UnfollowState = z.enum(['open', 'done', 'verified', 'nothing-found'])
export type UnfollowState = z.infer<typeof UnfollowState>

/** Why an ordinary unfollow waits to be done. Never adverse. */
export const UnfollowReason = z.enum([
  'inactive',
  'not-for-us',
  'bot-or-spam',
  'changed-hands',
  'duplicate',
  'they-left',
  'other',
])
export type UnfollowReason = z.infer<typeof UnfollowReason>

const reasonNames: { readonly [R in UnfollowReason]: string } = {
  inactive: 'inactive',
  'not-for-us': 'not for us any more',
  'bot-or-spam': 'bot or spam',
  'changed-hands': 'handle changed hands',
  duplicate: 'duplicate',
  'they-left': 'they left or blocked us',
  other: 'other',
}
export function unfollowReasonName(reason: UnfollowReason): string {
  return reasonNames[reason]
}

/** One line of the list. Times are moments; the clock is computed from `raisedAt` and the policy's target. */
export const UnfollowLine = z.strictObject({
  id: Id,
  account: Id,
  platform: Platform,
  handle: z.string().nullable(),
  stableId: z.string().nullable(),
  name: z.string().nullable(),
  urgency: Urgency,
  state: UnfollowState,
  line: z.string(),
  grounds: z.array(Ground),
  severity: Severity.nullable(),
  reason: UnfollowReason.nullable(),
  raisedBy: z.string(),
  raisedAt: Moment,
  /** When the target is over. Null for an ordinary unfollow. */
  targetAt: Moment.nullable(),
  owner: z.string().nullable(),
  closedAt: Moment.nullable(),
  closedBy: z.string().nullable(),
  /** When the list was made that proves it; null: no list does. */
  verifiedBy: Moment.nullable(),
  /** The adverse decision behind it has not been looked over by another admin. */
  notLookedOver: z.boolean(),
})
export type UnfollowLine = z.infer<typeof UnfollowLine>

/**
 * Hours since it was raised and hours left to the target, whole, rounded down; `left` is negative past the target.
 * A clock that went backwards gives 0, never a negative age.
 */
export function unfollowClock(
  entry: { readonly raisedAt: string; readonly targetAt: string | null },
  now: string,
): { readonly hours: number; readonly left: number | null } {
  const hour = 3_600_000
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(entry.raisedAt)) / hour))
  const left = entry.targetAt === null ? null : Math.floor((Date.parse(entry.targetAt) - Date.parse(now)) / hour)
  return { hours, left }
}

/**
 * Why this entry cannot be marked done, as a sentence, or null. What was reported to us is an entry, not a decision:
 * done needs a ground and what was seen (T8, T9), or it ends as *looked into: nothing found*.
 */
export function whyNotDone(entry: {
  readonly urgency: Urgency
  readonly state: UnfollowState
  readonly grounds: readonly Ground[]
  readonly evidenceCount: number
}): string | null {
  if (entry.state !== 'open') return 'This entry is closed already.'
  if (entry.urgency === 'ordinary') return null
  if (entry.grounds.length === 0)
    return 'Somebody has to look first: please give the ground and what you saw, or choose “Looked into: nothing found”.'
  if (entry.evidenceCount === 0)
    return 'Please keep a quotation, a link or a screenshot of what you saw before you mark this as done.'
  return null
}
