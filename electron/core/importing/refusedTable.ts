// A table of the rows that were refused, with the reason in a column more: safe for a spreadsheet, in which it may be mended,
// and read again as it was.
import { csvLine, CSV_START, readSafeCell } from '../../../shared/domain/csv.ts'
import type { RefusedRow } from '../../../shared/domain/importing.ts'
import { csvRows, type CsvItem, type Delimiter } from './csvRows.ts'
import { startOf, type LongText } from './longText.ts'

/** The last column, by which such a table is known again. */
const REASON = 'Not taken in because'

export function refusedHead(columns: readonly string[]): string {
  return CSV_START + csvLine([...columns, REASON], 'safe')
}

/** `delimiter`: of the table that it comes from; `columns`: how many it has. */
export function refusedLine({ text, why }: RefusedRow, delimiter: Delimiter, columns: number): string {
  const cells = cellsIn(text, delimiter)
  const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () => '')
  return csvLine([...cells, ...missing, why], 'safe')
}

/** Is it such a table? */
export function isRefusedTable(text: LongText, delimiter: Delimiter): boolean {
  return columnsBefore(text, delimiter) !== null
}

/** The rows of any table; of such a one without the reasons, each cell as it was before it was made safe. */
export function* tableRows(text: LongText, delimiter: Delimiter): Generator<CsvItem, void, undefined> {
  const columns = columnsBefore(text, delimiter)
  for (const item of csvRows(text, delimiter))
    yield columns === null || item.kind !== 'row'
      ? item
      : { ...item, cells: item.cells.slice(0, columns).map(readSafeCell) }
}

/** How many columns stand before the reasons; null: it is another table. */
function columnsBefore(whole: LongText, delimiter: Delimiter): number | null {
  const text = startOf(whole)
  const end = text.search(/[\r\n]/u)
  const head = cellsIn(end === -1 ? text.slice(0, LONGEST_HEAD) : text.slice(0, end), delimiter)
  return head.length > 1 && head.at(-1) === REASON ? head.length - 1 : null
}

const LONGEST_HEAD = 64 * 1024

/** What cannot be taken apart is one cell. */
function cellsIn(text: string, delimiter: Delimiter): readonly string[] {
  for (const item of csvRows([text], delimiter)) if (item.kind === 'row') return item.cells
  return [text]
}
