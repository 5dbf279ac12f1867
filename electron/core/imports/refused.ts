// Rows that could not be taken in. Their text is kept on this machine for a while, to be fixed and brought in again; it is no record.
import { z } from 'zod'
import { RefusedRow } from '../../../shared/domain/importing.ts'
import type { Context } from '../context.ts'
import type { Pace } from '../importing/pace.ts'
import type { ReadTable, Reading } from '../importing/reading.ts'
import { refusedHead, refusedLine } from '../importing/refusedTable.ts'

/** Days after which nobody will mend them any more. */
const KEPT_FOR_DAYS = 30
const IN_A_PART = 500

/** How the refused rows make a file that can be brought in again. `head`: of a table, its columns and delimiter as JSON. */
export type RefusedForm = { readonly name: string; readonly form: 'json' | 'lines' | 'table'; readonly head: string }

const TableHead = z.object({ columns: z.array(z.string()), delimiter: z.enum([',', ';', '\t', '|']) })

export function refusedForm(reading: Reading): RefusedForm {
  switch (reading.format) {
    case 'x-archive':
    case 'x-list':
    case 'instagram-json':
    case 'bluesky-json':
    case 'bonafide-accounts':
      return { name: 'not-taken-in.json', form: 'json', head: '' }
    case 'table':
      return { name: 'not-taken-in.csv', form: 'table', head: reading.table === null ? '' : headOf(reading.table) }
    // As they came, for a spreadsheet might run them: such a name is opened as text.
    case 'mastodon-csv':
    case 'plain-text':
      return { name: 'not-taken-in.txt', form: 'lines', head: '' }
  }
}

export async function keepRefused(
  context: Context,
  id: string,
  { rows, file, pace }: { readonly rows: readonly RefusedRow[]; readonly file: RefusedForm; readonly pace: Pace },
): Promise<void> {
  if (rows.length === 0) return
  const insert = context.storage.prepare('INSERT INTO import_refused (import, part, rows) VALUES (?,?,?)')
  const describe = context.storage.prepare(
    'INSERT INTO import_refused_file (import, name, form, head) VALUES (?,?,?,?)',
  )
  context.slice(() => void describe.run(id, file.name, file.form, file.head))
  for (let at = 0; at < rows.length; at += IN_A_PART) {
    const text = JSON.stringify(rows.slice(at, at + IN_A_PART))
    context.slice(() => void insert.run(id, at / IN_A_PART, text))
    await pace.rest()
  }
}

export function refusedCount(context: Context, id: string): number {
  const count = context.storage.prepare('SELECT sum(json_array_length(rows)) AS n FROM import_refused WHERE import = ?')
  return Number(count.get(id)?.['n'] ?? 0)
}

export function refusedRows(context: Context, id: string, offset: number, limit: number): readonly RefusedRow[] {
  const first = Math.floor(offset / IN_A_PART)
  const rows = context.storage
    .prepare('SELECT rows FROM import_refused WHERE import = ? AND part BETWEEN ? AND ? ORDER BY part')
    .all(id, first, Math.floor((offset + limit) / IN_A_PART))
    .flatMap((row) => RefusedRow.array().parse(JSON.parse(String(row['rows']))))
  return rows.slice(offset - first * IN_A_PART, offset - first * IN_A_PART + limit)
}

/** A part of the file: `part` counts from 0. */
export function refusedPart(
  context: Context,
  id: string,
  part: number,
): { readonly name: string; readonly text: string; readonly next: number | null } {
  const file = context.storage.prepare('SELECT name, form, head FROM import_refused_file WHERE import = ?').get(id)
  const one = context.storage.prepare('SELECT rows FROM import_refused WHERE import = ? AND part = ?')
  const row = one.get(id, part)
  if (file === undefined || row === undefined) return { name: 'not-taken-in.txt', text: '', next: null }
  const rows = RefusedRow.array().parse(JSON.parse(String(row['rows'])))
  const next = one.get(id, part + 1) === undefined ? null : part + 1
  const isFirst = part === 0
  const name = String(file['name'])
  if (file['form'] === 'table') {
    const { columns, delimiter } = TableHead.parse(JSON.parse(String(file['head'])))
    const lines = rows.map((each) => refusedLine(each, delimiter, columns.length))
    return { name, text: [isFirst ? refusedHead(columns) : '', ...lines].join(''), next }
  }
  const lines = rows.map((each) => each.text)
  const text =
    file['form'] === 'json'
      ? `${isFirst ? '[\n' : ',\n'}${lines.join(',\n')}${next === null ? '\n]\n' : ''}`
      : lines.map((line) => `${line}\n`).join('')
  return { name, text, next }
}

/** Of one import; or of all that are too old to be mended, or never came to be. */
export function dropRefused(context: Context, id: string | null): void {
  const { storage, clock } = context
  const since = new Date(Date.parse(clock.now()) - KEPT_FOR_DAYS * 24 * 3_600_000).toISOString()
  const which =
    '(?1 IS NOT NULL AND import = ?1) OR (?1 IS NULL AND import NOT IN (SELECT id FROM import WHERE at >= ?2))'
  const old = storage.prepare(`SELECT 1 FROM import_refused_file WHERE ${which} LIMIT 1`)
  if (old.get(id, since) === undefined) return
  context.slice(() => {
    for (const table of ['import_refused', 'import_refused_file'])
      storage.prepare(`DELETE FROM ${table} WHERE ${which}`).run(id, since)
  })
}

function headOf({ columns, delimiter }: ReadTable): string {
  return JSON.stringify({ columns, delimiter })
}
