// A word list: terms with meaning, ground, innocent meanings and source. A prompt to read, never a verdict.
import { z } from 'zod'
import { Ground } from './ground.ts'
import { Day, Id } from './plain.ts'
import { Reference } from './reference.ts'

/**
 * How far a term alone tells anything. *Strong*: hardly ever innocent. *Contextual*: innocent as often as not.
 * *Contested*: people of good will disagree whether it is a breach; it always goes to two people.
 */
export const Strength = z.enum(['strong', 'contextual', 'contested'])
export type Strength = z.infer<typeof Strength>

/**
 * How a term is found in a text. *words*: as whole words, in any spelling variant. *token*: only as a whole token, with
 * nothing but spaces or punctuation around it (number codes). *symbols*: the very characters, wherever they stand.
 * *brackets*: a name or word between triple brackets; the term itself is `(((…)))`.
 */
export const Matching = z.enum(['words', 'token', 'symbols', 'brackets'])
export type Matching = z.infer<typeof Matching>

const Sentence = z.string().trim().max(400)

/** Records keep terms in this shape for ever: a new field is `.optional()`, and no limit gets tighter. */
export const Term = z.strictObject({
  /** As it is shown and searched for. At most 80 UTF-16 units. */
  term: z.string().trim().min(1).max(80),
  /** Other spellings that mean the same and that no rule of the scanner reaches. */
  forms: z.array(z.string().trim().min(1).max(80)).max(24),
  /** Endings that may follow: "s", "es", "ing". */
  endings: z.array(z.string().regex(/^\p{L}{1,6}$/u)).max(12),
  matching: Matching,
  ground: Ground,
  strength: Strength,
  /** What it means where it is a breach; short, neutral, in our own words. */
  meaning: Sentence.min(1),
  /** Why it is on the list; empty where the meaning says it. */
  why: Sentence,
  /** What else it may mean. */
  innocent: z.array(z.string().trim().min(1).max(200)).max(8),
  /** What to look for in the text around it. */
  lookFor: Sentence,
  source: Reference,
  /** The day on which somebody last looked whether this still holds; null where nobody has. */
  reviewedOn: Day.nullable(),
  /** BCP 47: "en", "en-GB", "de". */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
})
export type Term = z.infer<typeof Term>

/** A term in its list. The scanner, the searches and the exports take only those that are `enabled`. */
export const ListedTerm = Term.extend({
  id: Id,
  /** Its place among the terms of its list, with gaps between. */
  place: z.number().int(),
  enabled: z.boolean(),
})
export type ListedTerm = z.infer<typeof ListedTerm>

/** Whether a list is in use. *removed*: no longer shown, but its past versions stay readable: decisions refer to them. */
export const ListUse = z.enum(['on', 'off', 'removed'])
export type ListUse = z.infer<typeof ListUse>

/** How a version of a list came about. */
export const ListOrigin = z.enum(['delivered', 'made', 'edited', 'imported'])
export type ListOrigin = z.infer<typeof ListOrigin>

export const ListName = z.string().trim().min(1, 'Please give the list a name.').max(80)
export const ListAbout = z.string().trim().max(1_000)

/** Places are this far apart to begin with, so that a term moves between two others without moving them. */
export const PLACE_STEP = 1_024

/** At most so many terms in one list, and so many lists. */
export const MOST_TERMS = 5_000
export const MOST_LISTS = 100

/** A pack as a file: what is exported, imported, and delivered with Bonafide. */
export const WordListFile = z.strictObject({
  format: z.literal('bonafide-word-list'),
  formatVersion: z.literal(1),
  name: ListName,
  about: ListAbout,
  /** A term that is switched off says so. */
  terms: z.array(Term.extend({ enabled: z.boolean().optional() })).max(MOST_TERMS),
})
export type WordListFile = z.infer<typeof WordListFile>

/** A list and the version in which it was used: what a decision keeps. */
export const ListVersion = z.strictObject({ list: Id, name: z.string(), version: z.number().int().min(1) })
export type ListVersion = z.infer<typeof ListVersion>

/** A term that is looked for: enabled, in a list that is on. `version` is the list's. */
export type TermInForce = Term & {
  readonly list: string
  readonly listName: string
  readonly version: number
  readonly termId: string
}
