// Any table: CSV or TSV with columns that the admin maps.
import { addDays } from '../../../shared/domain/calendar.ts'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem, TableMapping } from '../../../shared/domain/importing.ts'
import { Day } from '../../../shared/domain/plain.ts'
import { platformName, platformAbilities, type Platform } from '../../../shared/domain/platform.ts'
import { readPlatformLink } from '../../../shared/domain/platformLink.ts'
import type { Delimiter } from './csvRows.ts'
import { leaveOut, refuse, rowOf, WORKING } from './items.ts'
import { startOf, type LongText } from './longText.ts'
import { guessMapping, guessPlatform, hasHeader } from './tableColumns.ts'
import type { ReadTable } from './reading.ts'
import { isRefusedTable, tableRows } from './refusedTable.ts'
import { isShortened, readXNumber, SHORTENED } from './xNumber.ts'

const PREVIEW = { rows: 20, cell: 200 } as const
const MOST_COLUMNS = 200
/** Rows that are looked at to guess columns, delimiter and roundings. */
const SAMPLE = 200

/** The delimiter with which the first rows come out widest and most alike; null where the text is no table. */
export function delimiterOf(text: LongText): { readonly delimiter: Delimiter; readonly width: number } | null {
  const judged = (['\t', ';', ',', '|'] as const).map((delimiter) => {
    const widths = firstRows(text, delimiter, 30)
      .filter((row) => !isBlank(row))
      .map((row) => row.length)
    const width = commonest(widths)
    const alike = widths.filter((each) => each === width).length
    return { delimiter, width, fits: width > 1 && widths.length > 1 && alike >= widths.length * 0.8 }
  })
  return judged.filter(({ fits }) => fits).toSorted((a, b) => b.width - a.width)[0] ?? null
}

/** The first rows of a text as a table, at most so many, out of its first 64 K. */
export function firstRows(text: LongText, delimiter: Delimiter, count: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (const item of tableRows([beginningOf(text)], delimiter)) {
    if (item.kind === 'row') rows.push(item.cells)
    if (rows.length >= count) break
  }
  return rows
}

/** Whole lines where there are any. */
function beginningOf(text: LongText): string {
  const start = startOf(text)
  const head = start.slice(0, 64 * 1024)
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1
  return end === 0 || head.length === start.length ? head : head.slice(0, end)
}

/** The table without its rows: what the mapper shows. `rowCount` and `items` are for whoever counts them. */
export function describeTable(text: LongText, delimiter: Delimiter): Omit<ReadTable, 'rowCount' | 'items'> {
  const sample = firstRows(text, delimiter, SAMPLE).filter((row) => !isBlank(row))
  const named = hasHeader(sample) || isRefusedTable(text, delimiter)
  const rows = named ? sample.slice(1) : sample
  const header = named ? (sample[0] ?? []) : null
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...sample.map((row) => row.length)))
  const guess = guessMapping(header, rows)
  return {
    columns: Array.from(
      { length: width },
      (_, at) => header?.[at]?.trim().slice(0, PREVIEW.cell) || `Column ${at + 1}`,
    ),
    hasHeader: named,
    preview: rows
      .slice(0, PREVIEW.rows)
      .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, PREVIEW.cell))),
    guess,
    platform: guessPlatform(guess, rows),
    delimiter,
    text,
  }
}

/** Has this row nothing in it? */
export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}

type Mapped = { readonly mapping: TableMapping; readonly platform: Platform; readonly roundsIds: boolean }

/**
 * One row an account, by the columns that the admin chose. A row is refused where its id was spoiled by a spreadsheet, even
 * if its handle is there: the id is what the account is known by.
 */
export function* readTableRows(
  table: Pick<ReadTable, 'text' | 'delimiter' | 'hasHeader' | 'items'>,
  mapping: TableMapping,
  platform: Platform,
): Generator<ReadItem, void, undefined> {
  const { text, delimiter } = table
  const mapped = { mapping, platform, roundsIds: areRounded(firstRows(text, delimiter, SAMPLE), mapping) }
  let header = table.hasHeader
  for (const item of table.items ?? tableRows(text, delimiter)) {
    if (item.kind === 'working') yield WORKING
    else if (item.kind === 'broken') yield refuse(item.line, item.text, item.why)
    else if (isBlank(item.cells)) yield leaveOut('A blank row.')
    else if (header) header = false
    else yield readRow(item.line, item.cells, { mapped, delimiter })
  }
}

type Named = { readonly handle: string | null; readonly stableId: string | null }
type Naming = Named | { readonly why: string }
const NOBODY: Named = { handle: null, stableId: null }

function readRow(
  line: number,
  cells: readonly string[],
  { mapped, delimiter }: { readonly mapped: Mapped; readonly delimiter: Delimiter },
): ReadItem {
  const { mapping, platform } = mapped
  const cell = (column: number | null) => (column === null ? '' : (cells[column]?.trim() ?? ''))
  const whole = () => cells.map((each) => quoted(each, delimiter)).join(delimiter)
  const parts: Named[] = []
  for (const naming of [
    nameById(cell(mapping.id), mapped),
    nameByHandle(cell(mapping.handle), platform),
    nameByLink(cell(mapping.link), platform),
  ]) {
    if ('why' in naming) return refuse(line, whole(), naming.why)
    parts.push(naming)
  }
  const stableId = parts.find((part) => part.stableId !== null)?.stableId ?? null
  const handle = parts.find((part) => part.handle !== null)?.handle ?? null
  if (stableId === null && handle === null) return refuse(line, whole(), 'This row has no ID, no handle and no link.')
  return rowOf(line, {
    stableId,
    handle,
    name: cell(mapping.name) || null,
    bio: cell(mapping.bio) || null,
    since: dayIn(cell(mapping.since)),
  })
}

function nameById(written: string, { platform, roundsIds }: Mapped): Naming {
  // An apostrophe keeps a spreadsheet from making a number of it.
  const text = written.replace(/^['’]/, '')
  if (text === '') return NOBODY
  if (isShortened(text)) return { why: SHORTENED }
  if (roundsIds && isRounded(text)) return { why: ROUNDED }
  if (!platformAbilities(platform).hasStableId) return NOBODY
  if (platform === 'bluesky') {
    const reading = normaliseHandle('bluesky', text)
    if (!reading.ok) return { why: reading.why }
    return reading.kind === 'stableId'
      ? { handle: null, stableId: reading.key }
      : { handle: reading.key, stableId: null }
  }
  const reading = readXNumber(text)
  return reading.ok ? { handle: null, stableId: reading.id } : { why: reading.why }
}

function nameByHandle(text: string, platform: Platform): Naming {
  if (text === '') return NOBODY
  // Exporters write links and dids into columns of handles.
  if (text.includes('/')) return nameByLink(text, platform)
  const reading = normaliseHandle(platform, text)
  if (!reading.ok) return { why: reading.why }
  return reading.kind === 'stableId' ? { handle: null, stableId: reading.key } : { handle: reading.key, stableId: null }
}

function nameByLink(text: string, platform: Platform): Naming {
  if (text === '') return NOBODY
  const link = readPlatformLink(text)
  // Many exporters' links lead to the account's own web site.
  if (!link.ok) return isOurs(text) ? { why: link.why } : NOBODY
  if (link.platform !== platform)
    return { why: `This is a link to ${platformName(link.platform)}, and the list is of ${platformName(platform)}.` }
  return { handle: link.handle, stableId: link.stableId }
}

function isOurs(text: string): boolean {
  return /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x\.com|twitter\.com|bsky\.app|instagram\.com)\//i.test(text)
}

const ROUNDED =
  'A spreadsheet rounded the IDs of this file: their last digits are zeros. Take them from the original file, as text.'

/** Spreadsheets keep 15 digits and make zeros of the rest. One id may end so by chance; nearly all of a file never do. */
function areRounded(rows: readonly (readonly string[])[], { id }: TableMapping): boolean {
  if (id === null) return false
  const long = rows.map((row) => row[id]?.trim().replace(/^['’]/, '') ?? '').filter((cell) => /^\d{17,19}$/.test(cell))
  return long.length >= 3 && long.filter(isRounded).length >= long.length * 0.9
}

function isRounded(text: string): boolean {
  return /^\d{17,19}$/.test(text) && /^0+$/.test(text.slice(15))
}

/** A day in the forms that cannot be mistaken: 2026-03-01 (with or without a time), X's own, and seconds since 1970. */
function dayIn(text: string): Day | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text)?.[1]
  if (iso !== undefined) return Day.safeParse(iso).data ?? null
  if (/^\d{9,10}$/.test(text)) return addDays('1970-01-01', Math.floor(Number(text) / 86_400))
  const ofX = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} [\d:]{8} \+0000 \d{4}$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(ofX) ? null : addDays('1970-01-01', Math.floor(ofX / 86_400_000))
}

/** As the row stood in the file, near enough to be mended and brought in again. */
function quoted(cell: string, delimiter: Delimiter): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
