// Taking terms out: as Bonafide's own file, as a table, or as one comma-separated list for a page's comment filter.
import { z } from 'zod'
import { CSV_START } from './csv.ts'
import { foldWords } from './foldWords.ts'
import { termCells, termHeader } from './termColumns.ts'
import type { ListedTerm, WordListFile } from './wordList.ts'

/**
 * *json*: everything, to bring it in again. *csv*, *tsv*: a table, safe for spreadsheets; *-exact*: to the letter, to bring
 * it in again. *filter*: terms and forms with commas between, for the comment filter of a page.
 */
export const TermsForm = z.enum(['json', 'csv', 'csv-exact', 'tsv', 'tsv-exact', 'filter'])
export type TermsForm = z.infer<typeof TermsForm>

type Kind = { readonly ending: string; readonly mediaType: string }
const CSV: Kind = { ending: 'csv', mediaType: 'text/csv;charset=utf-8' }
const TSV: Kind = { ending: 'tsv', mediaType: 'text/tab-separated-values;charset=utf-8' }
const kinds: { readonly [F in TermsForm]: Kind } = {
  json: { ending: 'json', mediaType: 'application/json' },
  csv: CSV,
  'csv-exact': CSV,
  tsv: TSV,
  'tsv-exact': TSV,
  filter: { ending: 'txt', mediaType: 'text/plain;charset=utf-8' },
}

export function kindOfTermsFile(form: TermsForm): Kind {
  return kinds[form]
}

/** The whole file. */
export function takenTerms(
  form: TermsForm,
  list: { readonly name: string; readonly about: string },
  terms: readonly ListedTerm[],
): string {
  switch (form) {
    case 'json':
      return `${JSON.stringify(fileOf(list, terms), null, 2)}\n`
    case 'csv':
      return tableOf(terms, 'safe', ',')
    case 'csv-exact':
      return tableOf(terms, 'exact', ',')
    case 'tsv':
      return tableOf(terms, 'safe', '\t')
    case 'tsv-exact':
      return tableOf(terms, 'exact', '\t')
    case 'filter':
      return `${filterWords(terms).words.join(', ')}\n`
  }
}

/**
 * Terms and forms for a filter that bans comments with certain words (F2), each once. What no such filter can hold is left
 * out and counted: a comma would cut a term in two, and triple brackets are a pattern, not a word.
 */
export function filterWords(terms: readonly ListedTerm[]): { readonly words: string[]; readonly leftOut: number } {
  const seen = new Set<string>()
  const words: string[] = []
  let leftOut = 0
  for (const { term, forms, matching } of terms) {
    for (const word of [term, ...forms]) {
      if (matching === 'brackets' || /[,\n]/u.test(word)) leftOut += 1
      else if (!seen.has(foldWords(word))) words.push(word)
      seen.add(foldWords(word))
    }
  }
  return { words, leftOut }
}

function fileOf({ name, about }: { readonly name: string; readonly about: string }, terms: readonly ListedTerm[]) {
  const file: WordListFile = {
    format: 'bonafide-word-list',
    formatVersion: 1,
    name,
    about,
    // What is said of every term by its place needs no number.
    terms: terms.map(({ id: _id, place: _place, enabled, ...term }) => (enabled ? term : { ...term, enabled })),
  }
  return file
}

function tableOf(terms: readonly ListedTerm[], mode: 'safe' | 'exact', separator: ',' | '\t'): string {
  return [CSV_START, termHeader(mode, separator), ...terms.map((term) => termCells(term, mode, separator))].join('')
}
