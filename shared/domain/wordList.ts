// A word list: terms with meaning, ground, innocent meanings and source. A prompt to read, never a verdict.
import { z } from 'zod'
import { Ground } from './ground.ts'
import { Day } from './plain.ts'
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

/** A pack as a file: what is exported, imported, and delivered with Bonafide. */
export const WordListFile = z.strictObject({
  format: z.literal('bonafide-word-list'),
  formatVersion: z.literal(1),
  name: z.string().trim().min(1).max(80),
  about: z.string().trim().max(1_000),
  terms: z.array(Term).max(5_000),
})
export type WordListFile = z.infer<typeof WordListFile>
