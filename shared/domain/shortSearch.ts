import { z } from 'zod'
import { Ground } from './ground.ts'
import { Reference } from './reference.ts'
import { ANTISEMITISM_TERMS, OTHER_RACISM_TERMS } from './shortSearchTerms.ts'

/** One term of a short search: a word, or a phrase that is searched as one. A prompt to read, never a verdict. */
export const ShortSearchTerm = z.strictObject({
  // X reads quotes, brackets, colons and a leading minus as operators.
  term: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}'’ -]{2,39}$/u, 'A term has letters, digits and spaces, 3 to 40 in all.'),
  why: z.string().trim().min(1).max(200),
  /** What else it may mean; null where nothing is known. */
  innocent: z.string().trim().min(1).max(200).nullable(),
  source: Reference,
})
export type ShortSearchTerm = z.infer<typeof ShortSearchTerm>

/** The terms of one short search. At most 18: X takes about 22 operators in a query, and one link has to do. */
export const ShortSearchList = z.strictObject({
  ground: Ground,
  version: z.int().min(1),
  terms: z.array(ShortSearchTerm).min(1).max(18),
})
export type ShortSearchList = z.infer<typeof ShortSearchList>

/** Symbols such as triple brackets are not here: no platform searches for them. They are looked for in bio and name. */
const LISTS: readonly ShortSearchList[] = [
  { ground: 'antisemitism', version: 1, terms: ANTISEMITISM_TERMS },
  { ground: 'other-racism', version: 1, terms: OTHER_RACISM_TERMS },
]

/** The short search for a ground, the most telling term first; null where there is none. */
export function shortSearchFor(ground: Ground): ShortSearchList | null {
  return LISTS.find((list) => list.ground === ground) ?? null
}
