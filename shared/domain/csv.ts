// Writing CSV (RFC 4180): safe for spreadsheets by default, exact for reading it back on request.

/**
 * *safe*: no spreadsheet takes a text for a formula, or shows another one in its place (007 as 7, 1/2 as a day), at the price
 * of an apostrophe before it.
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
  return `${cells.map((cell) => csvCell(cell, mode, separator)).join(separator)}\r\n`
}

function csvCell(cell: string | number | null, mode: CsvMode, separator: ',' | '\t'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = mode === 'safe' ? harmless(cell, separator) : cell
  // In safe mode every text is quoted: a spreadsheet set to another separator sees one cell all the same.
  return mode === 'safe' || /[",\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a cell of a safe file was before the apostrophes. A text that had one of its own inside at such a place loses it. */
export function readSafeCell(cell: string): string {
  const outside = cell.startsWith("'") && isMarked(cell.slice(1)) ? cell.slice(1) : cell
  return outside.replaceAll(keptFromFormula, '').replaceAll(keptBehindComma, '')
}

/** Can this row come from a safe file? None of its cells is one that a spreadsheet would read as something else. */
export function isSafeRow(cells: readonly string[]): boolean {
  return !cells.some((cell) => isTakenOtherwise(cell))
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
/** Commas end a cell of TSV for whoever opens it as CSV. They are common before names, which no program runs there. */
const AFTER_COMMA = String.raw`[=+\uff1d\uff0b]|[-\uff0d][\p{L}\p{N}(]`
const behindComma = new RegExp(String.raw`(?=${AFTER_COMMA})(?<=,${UNSEEN})`, 'gu')
const keptBehindComma = new RegExp(String.raw`'(?=${AFTER_COMMA})(?<=,${UNSEEN}')`, 'gu')
/** Spreadsheets keep 15 digits and make zeros of the rest. */
const longNumber = /^\d{12,}$/
/** Longer ones are no number, day or time to any spreadsheet. Also keeps what follows quick. */
const LONGEST_VALUE = 60
/** Shown as it stands, whatever a spreadsheet takes it for: a plain number, a day as our own columns have it. */
const shownAlike = /^(?:0|[1-9]\d{0,10}|\d{4}-\d\d-\d\d)$/
/** Digits with what may stand between and around them in numbers, amounts, days and times; powers of ten: 12e5. */
const figures = /^[\d\s.,:/%()$€£'’+-]*\d[\d\s.,:/%()$€£'’+-]*(?:e[+-]?\d+)?(?:\s?[ap]m)?$/iu
/** MAR1, 3 Sept, April 2026. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const monthDay = new RegExp(
  String.raw`^(?:\d{1,4}[\s/.,-]*${MONTH}\.?|${MONTH}[\s/.,-]*\d{1,4})(?:[\s/.,-]+\d{1,4})?$`,
  'iu',
)
const truthOrFault = /^(?:true|false|#(?:n\/a|ref!|name\?|value!|div\/0!|num!|null!))$/iu

function harmless(text: string, separator: ',' | '\t'): string {
  const guarded = text.replaceAll(innerFormula, "'")
  const inside = separator === '\t' ? guarded.replaceAll(behindComma, "'") : guarded
  return isMarked(inside) ? `'${inside}` : inside
}

/** Gets an apostrophe, also where it has some of its own: the one that was put before it is the one that goes again. */
function isMarked(text: string): boolean {
  return isTakenOtherwise(text.replace(/^'+/, ''))
}

function isTakenOtherwise(text: string): boolean {
  if (beginsLikeFormula.test(text) || longNumber.test(text)) return true
  if (text.length > LONGEST_VALUE) return false
  const value = text.trim()
  return !shownAlike.test(value) && [figures, monthDay, truthOrFault].some((taken) => taken.test(value))
}
