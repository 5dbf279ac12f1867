// Looking at word lists, and changing them. Every edit raises the version of its list by one.
import { z } from 'zod'
import { Ground } from '../domain/ground.ts'
import { Id, Line } from '../domain/plain.ts'
import { TermsForm } from '../domain/termsTaken.ts'
import { ListAbout, ListName, ListUse, MOST_LISTS, MOST_TERMS, Strength, Term } from '../domain/wordList.ts'
import { Change } from './change.ts'
import { TermLine, WordListLine, WordListVersion } from './wordListViews.ts'

const changed = z.strictObject({ change: Change })
const window = { offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) }
const version = z.number().int().min(1)
const Terms = z.array(Id).min(1).max(MOST_TERMS)

export const wordListCalls = {
  /** Every list that was not removed; there are at most 100. */
  wordLists: { input: z.strictObject({}), output: z.strictObject({ lists: z.array(WordListLine).max(MOST_LISTS) }) },
  /** A window over terms, in the order of lists and places. `list` null: of all. `version`: as that list was then. */
  listTerms: {
    input: z.strictObject({
      ...window,
      list: Id.nullable(),
      version: version.nullable(),
      ground: Ground.nullable(),
      strength: Strength.nullable(),
      enabled: z.boolean().nullable(),
      /** Words of a meaning, a reason or the term itself: each has to be there. */
      text: Line,
    }),
    output: z.strictObject({ rows: z.array(TermLine).max(200), total: z.number().int() }),
  },
  /** Newest first. */
  listWordListVersions: {
    input: z.strictObject({ ...window, list: Id }),
    output: z.strictObject({ rows: z.array(WordListVersion).max(200), total: z.number().int() }),
  },
  makeWordList: {
    input: z.strictObject({ name: ListName, about: ListAbout }),
    output: z.strictObject({ list: Id, change: Change }),
  },
  describeWordList: { input: z.strictObject({ list: Id, name: ListName, about: ListAbout }), output: changed },
  /** Switches a list on or off, or removes it. A removed list can be switched on again by its id: that is the undo. */
  useWordList: { input: z.strictObject({ list: Id, use: ListUse }), output: changed },
  /** Makes the list again what it was at that version, as a new version. */
  returnWordList: { input: z.strictObject({ list: Id, version }), output: changed },
  addTerm: {
    input: z.strictObject({ list: Id, content: Term }),
    output: z.strictObject({ term: Id, change: Change }),
  },
  editTerm: { input: z.strictObject({ list: Id, term: Id, content: Term }), output: changed },
  switchTerms: { input: z.strictObject({ list: Id, terms: Terms, enabled: z.boolean() }), output: changed },
  removeTerms: { input: z.strictObject({ list: Id, terms: Terms }), output: changed },
  /** Puts a term before another one of its list; null: at the end. Searches ask for the first terms first. */
  moveTerm: { input: z.strictObject({ list: Id, term: Id, before: Id.nullable() }), output: changed },
  /** A file's text, at most 5,000 terms. `list` null: all that are on. No grounds, or no strengths: whatever they are. */
  takeOutTerms: {
    input: z.strictObject({
      list: Id.nullable(),
      grounds: z.array(Ground).max(12),
      strengths: z.array(Strength).max(3),
      /** Also the terms that are switched off. */
      alsoOff: z.boolean(),
      form: TermsForm,
    }),
    output: z.strictObject({
      /** Of the file; plain letters. */
      name: z.string(),
      mediaType: z.string(),
      text: z.string(),
      /** How many terms are in it; in a filter, how many words. */
      terms: z.number().int(),
      /** Words that a filter cannot hold. */
      leftOut: z.number().int(),
    }),
  },
} as const
