// What the core shows of the lens.
import { z } from 'zod'
import { Ground } from '../domain/ground.ts'
import { TermUse } from '../domain/lens.ts'
import { Id, Moment } from '../domain/plain.ts'
import { Reference } from '../domain/reference.ts'
import { ListVersion, Strength } from '../domain/wordList.ts'

/** A place at which a term stands. After a restart the words around it are gone; what was said of it is not. */
export const LensHit = z.strictObject({
  hit: Id,
  list: Id,
  listName: z.string(),
  term: Id,
  ground: Ground,
  strength: Strength,
  use: TermUse.nullable(),
})
export type LensHit = z.infer<typeof LensHit>

/** Everything that was read with the lens in one vetting. */
export const LensSummary = z.strictObject({
  /** Different texts. */
  posts: z.int(),
  lists: z.array(ListVersion),
  hits: z.array(LensHit),
  lastAt: Moment.nullable(),
})
export type LensSummary = z.infer<typeof LensSummary>

/** What a term means, beside the place at which it stands. */
export const LensTerm = z.strictObject({
  term: Id,
  meaning: z.string(),
  why: z.string(),
  innocent: z.array(z.string()),
  lookFor: z.string(),
  source: Reference,
})
export type LensTerm = z.infer<typeof LensTerm>

/** One text of those that were pasted. Foreign text, held by the page alone. */
export const LensPost = z.strictObject({
  text: z.string(),
  /** Without @; null where the text does not say. */
  handle: z.string().nullable(),
  /** As it stood there: "3h", "Nov 20". */
  when: z.string().nullable(),
  /** *name*: the display name above the posts, which can hold what no post does. */
  kind: z.enum(['post', 'repost', 'reply', 'quote', 'quoted', 'bio', 'text', 'name']),
  /** Whose post was passed on, answered or quoted. */
  of: z.string().nullable(),
  /** The platform showed only its beginning. */
  isCut: z.boolean(),
  /** `start` and `end` in UTF-16 units of `text`. */
  hits: z.array(z.strictObject({ hit: Id, start: z.int(), end: z.int() })),
})
export type LensPost = z.infer<typeof LensPost>

export const LensReading = z.strictObject({
  posts: z.array(LensPost),
  wasSplit: z.boolean(),
  /** Posts without words, such as pictures: nobody has read them. */
  wordless: z.int(),
  /** There were more places than are told apart; the first are here. */
  hasMore: z.boolean(),
  terms: z.array(LensTerm),
})
export type LensReading = z.infer<typeof LensReading>
