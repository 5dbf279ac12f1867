// An account: a social-media account that somebody else runs. Never a user of Bonafide.
import { z } from 'zod'
import { Day, Id, Moment } from './plain.ts'
import { Platform } from './platform.ts'

/** Where an account is with us. */
export const Standing = z.enum(['candidate', 'following', 'not-following', 'to-unfollow', 'unfollowed'])
export type Standing = z.infer<typeof Standing>

const standingNames: { readonly [S in Standing]: string } = {
  candidate: 'candidate',
  following: 'following',
  'not-following': 'not following',
  'to-unfollow': 'to unfollow',
  unfollowed: 'unfollowed',
}
export function standingName(standing: Standing): string {
  return standingNames[standing]
}

/** How an account came in. */
export const Source = z.enum([
  'followed-us',
  'reposted-us',
  'liked-us',
  'mentioned-us',
  'suggested',
  'reported',
  'import',
])
export type Source = z.infer<typeof Source>

const sourceNames: { readonly [S in Source]: string } = {
  'followed-us': 'followed us',
  'reposted-us': 'reposted us',
  'liked-us': 'liked us',
  'mentioned-us': 'mentioned us',
  suggested: 'suggested',
  reported: 'reported to us',
  import: 'import',
}
export function sourceName(source: Source): string {
  return sourceNames[source]
}

/** What an earlier decision said, for *seen before*. Not shown once the record has expired. */
export const SeenBefore = z.strictObject({ outcome: z.string(), at: Moment, by: z.string() })
export type SeenBefore = z.infer<typeof SeenBefore>

/** What can change of an account after somebody cleared it. */
export const ChangedSince = z.enum(['handle', 'name', 'bio'])
export type ChangedSince = z.infer<typeof ChangedSince>

/** One line of a list. Names, handles and bios are foreign text. */
export const AccountLine = z.strictObject({
  id: Id,
  platform: Platform,
  handle: z.string().nullable(),
  stableId: z.string().nullable(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  standing: Standing,
  kind: z.string().nullable(),
  source: Source.nullable(),
  /** When it came in, or came into the queue again. */
  addedAt: Moment,
  addedBy: z.string(),
  seenBefore: SeenBefore.nullable(),
  /** The handle of another account on file that looks like this one. */
  lookAlike: z.string().nullable(),
  /** Somebody began to vet it and has not decided. */
  vettingOpen: z.boolean(),
  /** Somebody left it to a colleague. */
  passedOn: z.boolean(),
  /** A decision waits for another admin. */
  waiting: z.boolean(),
  /** An entry on the list of accounts to unfollow, urgently or not, is open. */
  unfollowOpen: z.boolean(),
  inQueue: z.boolean(),
  /** The admin to whom it was given in the queue; null: anybody's. */
  assignedTo: Id.nullable(),
  /** The day on which the decision to follow lapses. Null: never vetted. */
  clearedUntil: Day.nullable(),
  lookAgainOn: Day.nullable(),
  /** What changed of it since it was cleared, and made it due again. */
  dueBecause: z.array(ChangedSince),
  /** A list shows that we follow it though somebody decided against that. */
  stillFollowed: z.boolean(),
  lastDecision: z.strictObject({ outcome: z.string(), at: Moment, by: z.string() }).nullable(),
})
export type AccountLine = z.infer<typeof AccountLine>

/** What somebody saw of a profile on a day. A later one never overwrites an earlier one. */
export const Observation = z.strictObject({
  at: Moment,
  by: z.string(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
})
export type Observation = z.infer<typeof Observation>
