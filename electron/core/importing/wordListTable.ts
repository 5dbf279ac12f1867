// A file that may become a word list: one of Bonafide's own, or any table of terms.
import { z } from 'zod'
import { Refusal } from '../../../shared/api/call.ts'
import { isSafeRow, readSafeCell } from '../../../shared/domain/csv.ts'
import type { RefusedRow } from '../../../shared/domain/importing.ts'
import { TermColumn, termColumnName } from '../../../shared/domain/termColumns.ts'
import { namesColumns } from '../../../shared/domain/termMapping.ts'
import { ListAbout, ListName, MOST_TERMS, WordListFile } from '../../../shared/domain/wordList.ts'
import { csvRows } from './csvRows.ts'
import type { Pace } from './pace.ts'
import { delimiterOf, isBlank } from './table.ts'

/** More rows than this is no list of words. */
const MOST_ROWS = 20_000

export type TableRow = { readonly line: number; readonly cells: readonly string[] }

export type ReadWordList =
  | {
      readonly kind: 'list'
      readonly name: string
      readonly about: string
      readonly terms: readonly FileTerm[]
      readonly refused: readonly RefusedRow[]
    }
  | {
      readonly kind: 'table'
      /** Every row that is not blank, the names of the columns among them. */
      readonly rows: readonly TableRow[]
      /** Does the first row look like names? The admin can say otherwise. */
      readonly hasHeader: boolean
      readonly refused: readonly RefusedRow[]
    }

type FileTerm = WordListFile['terms'][number]
const FileTerm = WordListFile.shape.terms.element

/** Reads the text of a file by what it holds, whatever its name. Throws `Refusal` with a sentence where it is neither. */
export async function readWordList(text: string, pace: Pace): Promise<ReadWordList> {
  return /^\s*[{[]/u.test(text) ? readListFile(text, pace) : readTable(text, pace)
}

const Head = z.looseObject({ format: z.literal('bonafide-word-list'), formatVersion: z.number() })
const Body = z.looseObject({ name: ListName, about: ListAbout, terms: z.array(z.unknown()).max(MOST_TERMS) })

async function readListFile(text: string, pace: Pace): Promise<ReadWordList> {
  const head = Head.safeParse(parseJson(text))
  if (!head.success)
    throw new Refusal(
      'invalid',
      'This file is JSON, but no word list of Bonafide. Nothing was saved; please choose another file.',
    )
  if (head.data.formatVersion !== 1)
    throw new Refusal(
      'invalid',
      'This word list was written by a newer Bonafide. Nothing was saved; please install the newer version here too.',
    )
  const body = Body.safeParse(head.data)
  if (!body.success)
    throw new Refusal(
      'invalid',
      `This word list has no name, or over ${MOST_TERMS.toLocaleString('en-GB')} terms. Nothing was saved; please check the file.`,
    )
  const terms: FileTerm[] = []
  const refused: RefusedRow[] = []
  for (const [at, value] of body.data.terms.entries()) {
    const term = FileTerm.safeParse(value)
    if (term.success) terms.push(term.data)
    else refused.push({ line: at + 1, text: JSON.stringify(value).slice(0, 300), why: whyNoTerm(term.error) })
    if (pace.isDue()) await pace.rest()
  }
  return { kind: 'list', name: body.data.name, about: body.data.about, terms, refused }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(
      'invalid',
      'This file looks like JSON but cannot be read as such. Nothing was saved; was it cut short?',
    )
  }
}

function whyNoTerm(error: z.ZodError): string {
  const part = error.issues[0]?.path[0]
  return part === undefined
    ? 'This is no term.'
    : `Its part “${String(part).slice(0, 40)}” is missing or cannot be read.`
}

async function readTable(text: string, pace: Pace): Promise<ReadWordList> {
  const rows: TableRow[] = []
  const refused: RefusedRow[] = []
  // One word a line is a table with one column.
  for (const item of csvRows([text], delimiterOf([text])?.delimiter ?? '\t')) {
    if (item.kind === 'row' && !isBlank(item.cells)) rows.push({ line: item.line, cells: item.cells })
    else if (item.kind === 'broken') refused.push({ line: item.line, text: item.text, why: item.why })
    if (rows.length > MOST_ROWS)
      throw new Refusal(
        'invalid',
        `This file has over ${MOST_ROWS.toLocaleString('en-GB')} rows: it is no list of words. Nothing was saved.`,
      )
    if (pace.isDue()) await pace.rest()
  }
  const [first] = rows
  if (first === undefined) throw new Refusal('invalid', 'There is nothing in this file. Nothing was saved.')
  return { kind: 'table', rows: asWritten(rows), hasHeader: namesColumns(first.cells), refused }
}

/** A table of our own that was made safe for spreadsheets, as it was before. */
function asWritten(rows: readonly TableRow[]): readonly TableRow[] {
  const names = rows[0]?.cells.map((cell) => cell.trim()) ?? []
  const isOurs = TermColumn.options.every((column, at) => names[at] === termColumnName(column))
  if (!isOurs || !rows.every((row) => isSafeRow(row.cells))) return rows
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(readSafeCell) }))
}
