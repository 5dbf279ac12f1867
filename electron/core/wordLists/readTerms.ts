// What a file that was read comes to, by a mapping: terms to take in, and what happens to every other row. Pure.
import type { WordListPreview } from '../../../shared/api/wordListViews.ts'
import type { RefusedRow } from '../../../shared/domain/importing.ts'
import { readMappedTerm } from '../../../shared/domain/mappedTerm.ts'
import {
  groundWords,
  guessTermMapping,
  MOST_COLUMNS,
  type TermMapping,
  wordOf,
} from '../../../shared/domain/termMapping.ts'
import { isSameTerm, termKey } from '../../../shared/domain/termRules.ts'
import type { ListedTerm, Term } from '../../../shared/domain/wordList.ts'
import type { ReadWordList } from '../importing/wordListTable.ts'

export type IncomingTerm = Term & { readonly enabled: boolean }

export type ReadTerms = {
  readonly mapping: TermMapping | null
  readonly terms: readonly IncomingTerm[]
  readonly refused: readonly RefusedRow[]
  readonly toAsk: number
  readonly leftOut: number
  readonly twice: number
  readonly cut: number
  readonly sourcesLost: number
}

/** Rows that are looked at to guess what the columns are. */
const SAMPLE = 300
const SHOWN_ROWS = 2
const SHOWN_CELL = 160

/** `asked` null: by the first guess. The words for grounds are always those of the file. */
export function readTerms(read: ReadWordList, asked: TermMapping | null): ReadTerms {
  if (read.kind === 'list')
    return withoutTwice(
      read.terms.map((term) => ({ ...term, enabled: term.enabled ?? true })),
      {
        mapping: null,
        refused: read.refused,
        toAsk: 0,
        leftOut: 0,
        cut: 0,
        sourcesLost: 0,
      },
    )
  const mapping = mappingFor(read, asked)
  const terms: IncomingTerm[] = []
  const refused = [...read.refused]
  let [toAsk, leftOut, cut, sourcesLost] = [0, 0, 0, 0]
  for (const { line, cells } of mapping.hasHeader ? read.rows.slice(1) : read.rows) {
    const row = readMappedTerm(cells, mapping)
    switch (row.kind) {
      case 'term':
        terms.push(row.term)
        cut += row.cut
        sourcesLost += row.sourceLost ? 1 : 0
        break
      case 'refused':
        refused.push({ line, text: cells.join(' · ').slice(0, 300), why: row.why })
        break
      case 'left-out':
        leftOut += 1
        break
      case 'to-ask':
        toAsk += 1
        break
    }
  }
  return withoutTwice(terms, {
    mapping,
    refused: refused.toSorted((a, b) => a.line - b.line),
    toAsk,
    leftOut,
    cut,
    sourcesLost,
  })
}

/** What an import would do to a list that holds these terms. */
export function compareTerms(terms: readonly IncomingTerm[], held: readonly ListedTerm[]) {
  const byKey = new Map(held.map((each) => [termKey(each), each]))
  const fresh: IncomingTerm[] = []
  const different: { readonly before: ListedTerm; readonly after: IncomingTerm }[] = []
  let same = 0
  for (const after of terms) {
    const before = byKey.get(termKey(after))
    if (before === undefined) fresh.push(after)
    else if (before.enabled === after.enabled && isSameTerm(before, after)) same += 1
    else different.push({ before, after })
  }
  return { fresh, different, same }
}

/** What the mapper shows of the table. */
export function tableShown(
  read: ReadWordList,
  mapping: TermMapping | null,
): Pick<WordListPreview, 'columns' | 'sample' | 'groundCounts' | 'rows'> {
  if (read.kind === 'list' || mapping === null)
    return {
      columns: [],
      sample: [],
      groundCounts: [],
      rows: read.kind === 'list' ? read.terms.length + read.refused.length : 0,
    }
  const rows = (mapping.hasHeader ? read.rows.slice(1) : read.rows).map((row) => row.cells)
  const names = mapping.hasHeader ? read.rows[0]?.cells : undefined
  // Exporters end their rows with empty cells, and a column without a name among names is none.
  const used = (names === undefined ? rows.slice(0, SAMPLE) : [names]).map(
    (cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1,
  )
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...used))
  const counts = new Map<string, number>()
  const at = mapping.columns.ground
  if (at !== null) for (const row of rows) counts.set(wordOf(row[at]), (counts.get(wordOf(row[at])) ?? 0) + 1)
  return {
    columns: Array.from({ length: width }, (_, place) => names?.[place]?.trim().slice(0, 80) || `Column ${place + 1}`),
    sample: rows.slice(0, SHOWN_ROWS).map((row) => row.slice(0, width).map((cell) => cell.slice(0, SHOWN_CELL))),
    groundCounts: mapping.grounds.map(({ word }) => counts.get(word) ?? 0),
    rows: rows.length,
  }
}

function mappingFor(read: Extract<ReadWordList, { kind: 'table' }>, asked: TermMapping | null): TermMapping {
  const hasHeader = asked?.hasHeader ?? read.hasHeader
  const rows = (hasHeader ? read.rows.slice(1) : read.rows).map((row) => row.cells)
  const guess = () => guessTermMapping(hasHeader ? (read.rows[0]?.cells ?? []) : null, rows.slice(0, SAMPLE))
  const mapping = asked ?? guess()
  return { ...mapping, grounds: groundWords(rows, mapping.columns.ground, asked?.grounds ?? []) }
}

/** A term that comes a second time for the same ground is left out: the first one stands. */
function withoutTwice(all: readonly IncomingTerm[], rest: Omit<ReadTerms, 'terms' | 'twice'>): ReadTerms {
  const byKey = new Map<string, IncomingTerm>()
  for (const term of all) if (!byKey.has(termKey(term))) byKey.set(termKey(term), term)
  return { ...rest, terms: [...byKey.values()], twice: all.length - byKey.size }
}
