// What a write touched: the page that asked applies it, and every other open page is told the same.
import { z } from 'zod'
import { Id } from '../domain/plain.ts'

/** Figures of the sidebar and the overview. Ages are told by moments, so that no page shows a stale "28 h". */
export const Counts = z.strictObject({
  queue: z.number().int(),
  passedOn: z.number().int(),
  waiting: z.number().int(),
  following: z.number().int(),
  dueThisWeek: z.number().int(),
  neverVetted: z.number().int(),
  urgentOpen: z.number().int(),
  urgentOldestAt: z.string().nullable(),
  urgentPastTarget: z.number().int(),
  toUnfollow: z.number().int(),
  toFollow: z.number().int(),
  retweets: z.number().int(),
  records: z.number().int(),
  doneToday: z.number().int(),
  /** Audits that run, and what is left of this admin's share of them. */
  auditsRunning: z.number().int(),
  auditLeft: z.number().int(),
  /** To do regularly: due today or earlier, of this admin's and of anybody's. */
  regularDue: z.number().int(),
  /** Of our own posts and likes, what nobody has looked at; at most 1,000 are counted. */
  ownToLookAt: z.number().int(),
  /** Of the admin in front of the screen: new accounts decided today, and what they uncovered today on this machine. */
  newToday: z.number().int(),
  shownToday: z.number().int(),
})
export type Counts = z.infer<typeof Counts>

export const Touched = z.enum([
  'queue',
  'accounts',
  'vettings',
  'decisions',
  'unfollows',
  'following',
  'retweets',
  'settings',
  'group',
  'admins',
  'clock',
  'wordLists',
  'audits',
  'regular',
  'kindness',
  /** Files of evidence were compared with their hashes. */
  'evidenceFiles',
  'imports',
  'ownPosts',
])
export type Touched = z.infer<typeof Touched>

export const Change = z.strictObject({
  touched: z.array(Touched),
  /** Accounts whose page or line is stale; empty when `touched` says it all (an import). */
  accounts: z.array(Id),
  counts: Counts,
})
export type Change = z.infer<typeof Change>
