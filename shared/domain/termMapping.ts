// How a foreign table becomes a word list: which column gives what, and which ground each of its own words stands for.
import { z } from 'zod'
import { foldWords } from './foldWords.ts'
import { Ground, groundName } from './ground.ts'
import { ITEM_SEPARATOR, TermColumn } from './termColumns.ts'
import { Strength, Term } from './wordList.ts'

/** More columns than this are not offered, and more different words for grounds make a column no column of grounds. */
export const MOST_COLUMNS = 100
export const MOST_GROUND_WORDS = 100

const Column = z
  .number()
  .int()
  .min(0)
  .max(MOST_COLUMNS - 1)
  .nullable()

/** *leave-out*: rows with this word are not taken. Disagreement is not a ground, and many glossaries list it beside hate. */
export const GroundAnswer = z.union([Ground, z.literal('leave-out')])
export type GroundAnswer = z.infer<typeof GroundAnswer>

/** Between the items of one cell. */
export const ItemSeparator = z.enum([';', ',', '|'])
export type ItemSeparator = z.infer<typeof ItemSeparator>

export const TermMapping = z.strictObject({
  /** Does the first row name the columns? */
  hasHeader: z.boolean(),
  /** The place of the column that gives each part of a term, from 0; null: none does. */
  columns: z.record(TermColumn, Column),
  separator: ItemSeparator,
  /** What each word of the column of grounds stands for; `answer` null: nobody has said yet. */
  grounds: z
    .array(z.strictObject({ word: z.string().max(200), answer: GroundAnswer.nullable() }))
    .max(MOST_GROUND_WORDS),
  /** The ground of rows that name none. Null: they are refused. */
  ground: Ground.nullable(),
  /** For rows that say nothing else. */
  strength: Strength,
  language: Term.shape.language,
  /** Empty: they are refused. */
  meaning: z.string().trim().max(400),
})
export type TermMapping = z.infer<typeof TermMapping>

/** Names under which tables keep each part, folded, the likeliest first. Our own names are among them. */
const known: { readonly [C in TermColumn]: readonly string[] } = {
  term: ['term', 'dogwhistle', 'word', 'phrase', 'keyword', 'expression', 'slur', 'entry'],
  forms: ['forms', 'surface forms', 'variants', 'spellings', 'other spellings', 'synonyms', 'aliases'],
  endings: ['endings', 'suffixes'],
  matching: ['found as', 'matching'],
  ground: ['ground', 'persona/in-group', 'persona', 'in-group', 'category', 'target', 'kind of hate', 'label'],
  strength: ['strength', 'severity'],
  meaning: ['meaning', 'covert (in-group) meaning', 'covert meaning', 'definition', 'description', 'explanation'],
  why: ['why it is here', 'why', 'reason'],
  innocent: ['innocent meanings', 'innocent', 'other meanings', 'false positives'],
  lookFor: ['what to look for', 'look for'],
  source: ['source', 'source title', 'reference'],
  address: ['address of the source', 'address', 'source address', 'link', 'url', 'source link', 'source url'],
  reviewedOn: ['reviewed on', 'reviewed', 'last reviewed', 'checked on'],
  language: ['language', 'lang'],
  enabled: ['in use', 'enabled', 'active'],
}

/** What the words of other glossaries most likely stand for. Whatever is not here is asked: nothing is guessed from a mood. */
const likely: readonly (readonly [RegExp, Ground])[] = [
  [/antisemit|anti-semit|anti-jew/u, 'antisemitism'],
  [/islamophob|anti-muslim/u, 'islamophobia'],
  [/transphob|anti-trans/u, 'transphobia'],
  [/homophob|anti-gay|biphob/u, 'homophobia'],
  [/misogyn|sexis/u, 'sexism'],
  [/ageis/u, 'ageism'],
  [/ableis/u, 'ableism'],
  [
    /racis|white suprem|white national|xenophob|anti-(?:black|asian|latin|roma|gyps|travell|immigra|migra|indigen)/u,
    'other-racism',
  ],
]

/** Does this row look like names of columns? */
export function namesColumns(row: readonly string[]): boolean {
  return row.some((cell) => known.term.includes(foldWords(cell.trim())))
}

/** The first guess, for a person to look at. `rows` are those below the names; of a few hundred the guess is as good as of all. */
export function guessTermMapping(names: readonly string[] | null, rows: readonly (readonly string[])[]): TermMapping {
  const folded = (names ?? []).slice(0, MOST_COLUMNS).map((name) => foldWords(name.trim()))
  const columns = columnsBy((column) => {
    for (const name of known[column]) {
      const at = folded.indexOf(name)
      if (at !== -1) return at
    }
    return null
  })
  // Without names the first column is the term, and the longest cells are its meaning.
  const guessed = names === null ? { ...columns, term: 0, meaning: longestColumn(rows) } : columns
  const lists = [guessed.forms, guessed.innocent].flatMap((at) => (at === null ? [] : rows.map((row) => row[at] ?? '')))
  return {
    hasHeader: names !== null,
    columns: guessed,
    separator: ItemSeparator.options.find((each) => lists.some((cell) => cell.includes(each))) ?? ITEM_SEPARATOR,
    grounds: groundWords(rows, guessed.ground, []),
    ground: null,
    strength: 'contextual',
    language: 'en',
    meaning: '',
  }
}

/**
 * The words of the column of grounds, in the order in which they come, with the answers that were given and guesses for
 * the others. Empty where the column says a different word in each row: it is no column of grounds.
 */
export function groundWords(
  rows: readonly (readonly string[])[],
  column: number | null,
  answered: TermMapping['grounds'],
): TermMapping['grounds'] {
  if (column === null) return []
  const before = new Map(answered.map(({ word, answer }) => [word, answer]))
  const words = new Set(rows.map((row) => wordOf(row[column])).filter((word) => word !== ''))
  if (words.size > MOST_GROUND_WORDS) return []
  return [...words].map((word) => ({ word, answer: before.get(word) ?? guessGround(word) }))
}

/** The word of a row as answers name it. */
export function wordOf(cell: string | undefined): string {
  return (cell ?? '').trim().slice(0, 200)
}

export function guessGround(word: string): Ground | null {
  const folded = foldWords(word.trim())
  const ours = Ground.options.find((ground) => ground === folded || foldWords(groundName(ground)) === folded)
  return ours ?? likely.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** The columns, each asked for its place. */
export function columnsBy(place: (column: TermColumn) => number | null): TermMapping['columns'] {
  return {
    term: place('term'),
    forms: place('forms'),
    endings: place('endings'),
    matching: place('matching'),
    ground: place('ground'),
    strength: place('strength'),
    meaning: place('meaning'),
    why: place('why'),
    innocent: place('innocent'),
    lookFor: place('lookFor'),
    source: place('source'),
    address: place('address'),
    reviewedOn: place('reviewedOn'),
    language: place('language'),
    enabled: place('enabled'),
  }
}

function longestColumn(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const lengths = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0))
  const longest = lengths.indexOf(Math.max(...lengths.slice(1)), 1)
  return longest === -1 ? null : longest
}
