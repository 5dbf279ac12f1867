// Writing CSV (RFC 4180): safe for spreadsheets by default, exact for reading it back on request.

/**
 * *safe*: no spreadsheet takes a cell for a formula or rounds an id, at the price of an apostrophe before such a cell.
 * *exact*: what was there, to the letter; for programs that read it back, never for a spreadsheet.
 */
export type CsvMode = 'safe' | 'exact'

/** Opens a file so that a spreadsheet reads it as UTF-8. */
export const CSV_START = '\ufeff'

/** One line with its end (CRLF). An empty cell for null. With a tab between the cells it is a line of TSV. */
export function csvLine(
  cells: readonly (string | number | null)[],
  mode: CsvMode,
  separator: ',' | '\t' = ',',
): string {
  return `${cells.map((cell) => csvCell(cell, mode)).join(separator)}\r\n`
}

function csvCell(cell: string | number | null, mode: CsvMode): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = mode === 'safe' ? harmless(cell) : cell
  // In safe mode every text is quoted: a spreadsheet set to another separator sees one cell all the same.
  return mode === 'safe' || /[",\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a cell of a safe file was before the apostrophes. A text that had one of its own at such a place loses it. */
export function readSafeCell(cell: string): string {
  const whole = cell.slice(1)
  const outside = cell.startsWith("'") && (beginsLikeFormula.test(whole) || longNumber.test(whole)) ? whole : cell
  return outside.replaceAll(keptFromFormula, '')
}

/** Can this row come from a safe file? None of its cells begins like a formula, or is a number that a spreadsheet rounds. */
export function isSafeRow(cells: readonly string[]): boolean {
  return !cells.some((cell) => beginsLikeFormula.test(cell) || longNumber.test(cell))
}

/** What may stand unseen before a sign and does not stop a spreadsheet from reading a formula. */
const UNSEEN = String.raw`[\s\p{Cf}\p{Cc}]*`
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20'
const beginsLikeFormula = new RegExp(`^${UNSEEN}[${SIGNS}]`, 'u')
/** Behind another country's separator or a new line a cell may begin anew. A lone ";-)" stays. */
const INNER = String.raw`[=+@\uff1d\uff0b\uff20]|[-\uff0d][\p{L}\p{N}(]`
// Looked at from the sign backwards: from each separator forwards, a long row of blanks would be read again from each of them.
const innerFormula = new RegExp(String.raw`(?=${INNER})(?<=[;\t\r\n]${UNSEEN})`, 'gu')
const keptFromFormula = new RegExp(String.raw`'(?=${INNER})(?<=[;\t\r\n]${UNSEEN}')`, 'gu')
/** Spreadsheets keep 15 digits and make zeros of the rest. */
const longNumber = /^\d{12,}$/

function harmless(text: string): string {
  const inside = text.replaceAll(innerFormula, "'")
  return beginsLikeFormula.test(inside) || longNumber.test(inside) ? `'${inside}` : inside
}
