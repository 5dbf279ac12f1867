// The columns of a table of terms: what our own CSV and TSV hold, and what a foreign table is mapped to.
import { z } from 'zod'
import { csvLine, type CsvMode } from './csv.ts'
import type { ListedTerm } from './wordList.ts'

export const TermColumn = z.enum([
  'term',
  'forms',
  'endings',
  'matching',
  'ground',
  'strength',
  'meaning',
  'why',
  'innocent',
  'lookFor',
  'source',
  'address',
  'reviewedOn',
  'language',
  'enabled',
])
export type TermColumn = z.infer<typeof TermColumn>

const names: { readonly [C in TermColumn]: string } = {
  term: 'Term',
  forms: 'Forms',
  endings: 'Endings',
  matching: 'Found as',
  ground: 'Ground',
  strength: 'Strength',
  meaning: 'Meaning',
  why: 'Why it is here',
  innocent: 'Innocent meanings',
  lookFor: 'What to look for',
  source: 'Source',
  address: 'Address of the source',
  reviewedOn: 'Reviewed on',
  language: 'Language',
  enabled: 'In use',
}

export function termColumnName(column: TermColumn): string {
  return names[column]
}

/** Between the items of one cell. */
export const ITEM_SEPARATOR = ';'

/** One line of our own table: the names of the columns. */
export function termHeader(mode: CsvMode, separator: ',' | '\t'): string {
  return csvLine(TermColumn.options.map(termColumnName), mode, separator)
}

export function termCells(term: ListedTerm, mode: CsvMode, separator: ',' | '\t'): string {
  return csvLine(
    TermColumn.options.map((column) => cellOf(term, column)),
    mode,
    separator,
  )
}

function cellOf(term: ListedTerm, column: TermColumn): string {
  switch (column) {
    case 'forms':
    case 'endings':
    case 'innocent':
      return joinItems(term[column])
    case 'source':
      return term.source === 'none yet' ? '' : term.source.title
    case 'address':
      return term.source === 'none yet' ? '' : term.source.address
    case 'reviewedOn':
      return term.reviewedOn ?? ''
    case 'enabled':
      return term.enabled ? 'yes' : 'no'
    default:
      return term[column]
  }
}

/** Several texts in one cell. An item that holds the separator, or begins with a mark, stands in quotation marks. */
export function joinItems(items: readonly string[]): string {
  return items
    .map((item) => (item.includes(ITEM_SEPARATOR) || item.startsWith('"') ? `"${item.replaceAll('"', '""')}"` : item))
    .join(`${ITEM_SEPARATOR} `)
}

/** The items of a cell, ends trimmed, empty ones left out. A new line separates too. */
export function splitItems(cell: string, separator: string): string[] {
  const items: string[] = []
  let item = ''
  let quoted = false
  for (let at = 0; at < cell.length; at += 1) {
    const letter = cell.charAt(at)
    if (quoted) {
      if (letter !== '"') item += letter
      else if (cell.charAt(at + 1) === '"') {
        item += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && item.trim() === '') {
      quoted = true
      item = ''
    } else if (letter === separator || letter === '\n') {
      items.push(item)
      item = ''
    } else item += letter
  }
  return [...items, item].map((each) => each.trim()).filter((each) => each !== '')
}
