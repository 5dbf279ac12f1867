// The rows of a CSV or TSV text (RFC 4180), a stretch at a time.
import { parse } from 'csv-parse/sync'
import { createAhead, startOf, type LongText } from './longText.ts'

export type CsvItem =
  /** `line`: where the row begins, from 1; quoted new lines count. Cells as they came. A blank row has one empty cell. */
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'broken'; readonly line: number; readonly text: string; readonly why: string }
  /** Nothing yet: a moment at which whoever drives may rest. */
  | { readonly kind: 'working' }

export type Delimiter = ',' | ';' | '\t' | '|'

/** UTF-16 units that are parsed at a stretch: about a millisecond. */
const STRETCH = 32 * 1024
/** No row is longer; a quotation mark that is still open by then was never closed. */
const LONGEST_ROW = 128 * 1024
/** So much lies ahead of every row that is looked at, unless the text ends before. */
const AHEAD = 4 * LONGEST_ROW
const MOST_BROKEN = 100
const SHOWN = 300

/**
 * Every row of the text. Quotation marks inside a cell that has none around it are letters. Rows may differ in length.
 * A mark that is opened and never closed costs its own line, not the file. Looks at no more than a part of the text between
 * two items. Never throws.
 */
export function* csvRows(whole: LongText, delimiter: Delimiter): Generator<CsvItem, void, undefined> {
  const start = startOf(whole)
  const newLine = start.includes('\n') ? '\n' : '\r'
  let broken = 0
  const told = endOfSeparatorLine(start)
  let line = told === null ? 1 : 2
  const ahead = createAhead(whole)
  let stretch = ahead.first()
  for (let at = told ?? (start.startsWith('\ufeff') ? 1 : 0); at < stretch.text.length || stretch.goesOn;) {
    if (stretch.goesOn && stretch.text.length - at < AHEAD) {
      stretch = ahead.next(stretch, at)
      at = 0
      yield { kind: 'working' }
      continue
    }
    const { text } = stretch
    const { rows, end } = parseRowsFrom(text, at, { delimiter, newLine })
    for (const cells of rows) {
      yield { kind: 'row', line, cells }
      line += linesOf(cells, newLine)
    }
    yield { kind: 'working' }
    if (rows.length > 0) {
      at = end
      continue
    }
    let next = endOfLine(text, at, newLine)
    const shown = text.slice(at, Math.min(next, at + SHOWN)).trimEnd()
    // A line that is longer than all that lies ahead: what is left of it is passed over.
    while (stretch.goesOn && next === stretch.text.length && !stretch.text.endsWith(newLine)) {
      stretch = ahead.next(stretch, next)
      yield { kind: 'working' }
      next = endOfLine(stretch.text, 0, newLine)
    }
    broken += 1
    const why = broken < MOST_BROKEN ? NO_ROW : `${NO_ROW} So many lines are like this that the rest was left.`
    yield { kind: 'broken', line, text: shown, why }
    if (broken >= MOST_BROKEN) return
    line += 1
    at = next
  }
}

/** Where the line ends by which Excel is told how the cells are separated (`sep=;`): it is no row. Null: there is none. */
function endOfSeparatorLine(text: string): number | null {
  return /^\ufeff?sep=.\r?\n/i.exec(text.slice(0, 20))?.[0].length ?? null
}

const NO_ROW = 'A quotation mark is opened in this line and never closed, or the line is longer than any row.'

type Lines = { readonly delimiter: Delimiter; readonly newLine: string }
/** The whole rows from a place on, and where they end. No rows: the line at this place is none. */
type Rows = { readonly rows: readonly (readonly string[])[]; readonly end: number }

function parseRowsFrom(text: string, at: number, { delimiter, newLine }: Lines): Rows {
  for (let length = STRETCH; ; length *= 4) {
    const until = Math.min(at + length, text.length)
    let end = endOfLine(text, until, newLine)
    if (end - at > 2 * LONGEST_ROW) {
      // The lines before the one that is no row are rows still.
      const before = text.lastIndexOf(newLine, until - 1) + 1
      if (before <= at) return { rows: [], end }
      end = before
    }
    const { rows, open } = parseRows(text.slice(at, end), { delimiter, newLine })
    if (!open) return { rows, end }
    // The row that is open may close further on: the next stretch begins with it.
    if (rows.length > 0) return { rows, end: afterLines(text, at, rows, newLine) }
    if (end >= text.length || length >= LONGEST_ROW) return { rows, end }
  }
}

function parseRows(
  text: string,
  { delimiter, newLine }: Lines,
): { readonly rows: readonly (readonly string[])[]; readonly open: boolean } {
  const rows: string[][] = []
  try {
    parse(text, {
      delimiter,
      record_delimiter: newLine === '\n' ? ['\r\n', '\n'] : ['\r'],
      relax_quotes: true,
      relax_column_count: true,
      on_record: (row: string[]) => {
        rows.push(row)
        return null
      },
    })
    return { rows, open: false }
  } catch {
    return { rows, open: true }
  }
}

function afterLines(text: string, at: number, rows: Rows['rows'], newLine: string): number {
  let end = at
  for (let lines = rows.reduce((sum, row) => sum + linesOf(row, newLine), 0); lines > 0; lines--)
    end = endOfLine(text, end, newLine)
  return end
}

function linesOf(row: readonly string[], newLine: string): number {
  return row.reduce((sum, cell) => (cell.includes(newLine) ? sum + cell.split(newLine).length - 1 : sum), 1)
}

function endOfLine(text: string, from: number, newLine: string): number {
  const found = text.indexOf(newLine, from)
  return found === -1 ? text.length : found + 1
}
