// What the core shows of our own posts and likes.
import { z } from 'zod'
import { Ground } from '../domain/ground.ts'
import { OwnAnswer, OwnRef } from '../domain/ownPosts.ts'
import { Id, Moment } from '../domain/plain.ts'
import { Platform } from '../domain/platform.ts'
import { UnfollowState, Urgency } from '../domain/unfollow.ts'
import { ListVersion, Strength } from '../domain/wordList.ts'
import { LensTerm } from './lensViews.ts'

const count = z.int().min(0)

/** How looking through our own posts stands. */
export const OwnLook = z.strictObject({
  running: z.strictObject({ import: Id, done: count, total: count }).nullable(),
  /** Why the last one ended early, as a sentence. */
  failed: z.string().nullable(),
  /** The last one that went through; null: there was none yet. */
  last: z
    .strictObject({
      at: Moment,
      by: z.string(),
      posts: count,
      reposts: count,
      likes: count,
      wordless: count,
      lists: z.array(ListVersion),
    })
    .nullable(),
  /** Everything that was ever found and is on file, and what of it nobody has looked at. */
  findings: count,
  toLookAt: count,
})
export type OwnLook = z.infer<typeof OwnLook>

/** The account on the urgent list that it is by. */
const OwnAuthor = z.strictObject({
  account: Id,
  platform: Platform,
  handle: z.string().nullable(),
  stableId: z.string().nullable(),
})

export const OwnFindingLine = z.strictObject({
  ref: OwnRef,
  /** When it was posted; of a like, when the post that we liked was. */
  at: Moment.nullable(),
  grounds: z.array(Ground),
  /** Of the most telling term; null where no term stands in it. */
  strength: Strength.nullable(),
  terms: count,
  urgent: OwnAuthor.nullable(),
  answer: OwnAnswer.nullable(),
  answeredBy: z.string(),
  answeredAt: Moment.nullable(),
})
export type OwnFindingLine = z.infer<typeof OwnFindingLine>

/** A term that stands in it, with what it means. One that is on no list any more says so by its meaning. */
export const OwnTermView = LensTerm.extend({
  list: Id,
  listName: z.string(),
  ground: Ground,
  strength: Strength,
})
export type OwnTermView = z.infer<typeof OwnTermView>

export const OwnFinding = z.strictObject({
  line: OwnFindingLine,
  /** Null where the archive does not give its address. */
  link: z.string().nullable(),
  /** Foreign text or our own, until the app ends; then null: the archive has to be brought in again, or the post opened. */
  words: z
    .strictObject({
      text: z.string(),
      /** `start` and `end` in UTF-16 units of `text`; the first of them, where there are very many. */
      places: z.array(z.strictObject({ start: count, end: count, term: Id })),
    })
    .nullable(),
  /** Whose words a repost is, or whose post ours quotes, as long as the words are here; `account`: it is on file. */
  author: z
    .strictObject({
      platform: Platform,
      handle: z.string().nullable(),
      stableId: z.string().nullable(),
      account: Id.nullable(),
    })
    .nullable(),
  terms: z.array(OwnTermView),
  /** The entry on the urgent list. */
  entry: z.strictObject({ unfollow: Id, urgency: Urgency, state: UnfollowState }).nullable(),
})
export type OwnFinding = z.infer<typeof OwnFinding>
