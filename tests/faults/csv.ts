// What Bonafide takes out, opened by a spreadsheet: no text becomes a formula, and each is shown as it was written.
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { breakOuts, formulas, likeValues } from '../formulas.ts'
import { csvExports, placeIn, type CsvExport, type CsvExports } from './csvExports.ts'
import { createTally, skipped, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'
import type { SheetCell } from './sheetCells.ts'
import { openInSpreadsheet, whyNoSpreadsheet, type Separator } from './spreadsheet.ts'

const TEXTS = [...formulas, ...likeValues, ...breakOuts]
const ROW = {
  formulas: 'CSV export with formula payloads',
  breakOuts: 'CSV export with formulas behind marks and separators',
  values: 'CSV export with texts like numbers and days',
  others: 'CSV export opened with another separator',
} as const

/** `opens`: by LibreOffice; else each cell is read by the rules of CSV alone and judged by how it begins. */
export async function attackSpreadsheets({ opens }: { readonly opens: boolean }): Promise<readonly Outcome[]> {
  const place = scratch('disk')
  try {
    const exports = await csvExports(place.folder, TEXTS)
    if (!opens) return judge(exports, (each) => writtenSheet(each))
    const why = whyNoSpreadsheet()
    const count = exports.safe.length
    if (why !== null)
      return [
        skipped(ROW.formulas, formulas.length * count, why),
        skipped(ROW.values, likeValues.length * count, why),
        skipped(ROW.breakOuts, breakOuts.length * count, why),
        skipped(ROW.others, count * 2, why),
      ]
    return openAll(exports, place.folder)
  } finally {
    place.remove()
  }
}

type Sheet = readonly (readonly SheetCell[])[] | null

function openAll(exports: CsvExports, folder: string): readonly Outcome[] {
  const all = [...exports.safe, exports.exact]
  const bySeparator = new Map<Separator, ReadonlyMap<string, Sheet>>(
    ([',', ';', '\t'] as const).map((separator) => {
      const sheets = openInSpreadsheet(named(all), separator, folder)
      return [separator, new Map(all.map(({ name }, at) => [name, sheets[at] ?? null]))]
    }),
  )
  const opened = (each: CsvExport, separator: Separator): Sheet => bySeparator.get(separator)?.get(each.name) ?? null
  return [...judge(exports, (each) => opened(each, each.separator)), others(exports, opened)]
}

/** Files of the same name with another ending would be written over each other. */
function named(all: readonly CsvExport[]) {
  return all.map(({ name, text }) => ({ name: fileName(name), text }))
}

function fileName(name: string): string {
  return `${name.replace('.', '-')}.csv`
}

function judge(exports: CsvExports, open: (each: CsvExport) => Sheet): readonly Outcome[] {
  const unguarded = open(exports.exact)?.flat().filter(isTakenForFormula).length ?? 0
  return [
    judgeTexts(exports, open, { row: ROW.formulas, texts: formulas, from: 0, unguarded }),
    judgeTexts(exports, open, { row: ROW.values, texts: likeValues, from: formulas.length, unguarded }),
    judgeTexts(exports, open, {
      row: ROW.breakOuts,
      texts: breakOuts,
      from: formulas.length + likeValues.length,
      unguarded,
    }),
  ]
}

type Judged = {
  readonly row: string
  readonly texts: readonly string[]
  /** The place of the first of them among all. */
  readonly from: number
  readonly unguarded: number
}

function judgeTexts(exports: CsvExports, open: (each: CsvExport) => Sheet, judged: Judged): Outcome {
  const { row, texts, from, unguarded } = judged
  const tally = createTally(row)
  for (const each of exports.safe) {
    const sheet = open(each)
    const written = writtenSheet(each)
    for (const [n, text] of texts.entries()) {
      const lost = sheet === null ? 'it was not opened' : lossIn(each, { sheet, written, place: from + n })
      // Where the same text without an apostrophe is harmless too, nothing was shown.
      if (unguarded < FEWEST_UNGUARDED || lost === MISSING) tally.miss()
      else if (lost === null) tally.pass()
      else tally.lose(`${each.name}, ${JSON.stringify(text)}: ${lost}`)
    }
  }
  return tally.outcome(
    `${exports.safe.length} files × ${texts.length}; without the apostrophes ${unguarded} cells are formulas`,
  )
}

/** So many of the texts at least are formulas to whatever opens the file where nothing guards against it. */
const FEWEST_UNGUARDED = 10
const MISSING = 'it is not in the file'

function lossIn(
  { columns }: CsvExport,
  {
    sheet,
    written,
    place,
  }: { readonly sheet: NonNullable<Sheet>; readonly written: NonNullable<Sheet>; readonly place: number },
): string | null {
  const head = written[0]?.map(({ text }) => text) ?? []
  const at = written.findIndex((cells) => placeIn(cells.map(({ text }) => text)) === place)
  const [shown, meant] = [sheet[at], written[at]]
  if (shown === undefined || meant === undefined) return MISSING
  const places = columns.length === 0 ? [0] : columns.map((name) => head.indexOf(name))
  for (const column of places) {
    const cell = shown[column]
    const original = meant[column]
    if (cell === undefined || original === undefined) return MISSING
    if (isTakenForFormula(cell)) return `column ${column} is a formula`
    if (cell.type !== 'string') return `column ${column} became ${cell.type ?? 'empty'}: ${cell.text}`
    if (visible(cell.text) !== visible(original.text)) return `column ${column} shows ${cell.text}`
  }
  return null
}

/** In a spreadsheet of another country, with `;` or a tab between cells, the lines are cut elsewhere. */
function others(exports: CsvExports, opened: (each: CsvExport, separator: Separator) => Sheet): Outcome {
  const tally = createTally(ROW.others)
  for (const each of exports.safe)
    for (const separator of ([',', ';', '\t'] as const).filter((other) => other !== each.separator)) {
      const sheet = opened(each, separator)
      const taken = sheet?.flat().filter(isTakenForFormula) ?? []
      if (sheet === null || sheet.length === 0) tally.miss()
      else if (taken.length === 0) tally.pass()
      else tally.lose(`${each.name} by ${JSON.stringify(separator)}: ${taken.length} formulas, as ${taken[0]?.text}`)
    }
  return tally.outcome('no formula in any of them')
}

function isTakenForFormula({ isFormula }: SheetCell): boolean {
  return isFormula
}

/** A spreadsheet leaves out what cannot be seen, and has its own line ends. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '')
}

const Rows = z.array(z.array(z.string()))

/** Read by the rules of CSV alone (RFC 4180), and taken as a spreadsheet that is easily fooled would. */
function writtenSheet({ text, separator }: CsvExport): NonNullable<Sheet> {
  const rows = Rows.parse(
    parse(text, { delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true }),
  )
  return rows.map((cells) =>
    cells.map((cell) => {
      const isFormula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(visible(cell))
      return {
        isFormula,
        type: isFormula || /^[\d#£($]|^(?:true|false|mar1|dec )/iu.test(cell) ? 'float' : 'string',
        text: cell,
      }
    }),
  )
}
