// What Bonafide itself took out (shared/domain/takeOut.ts), as CSV or JSON: the accounts come back, not what was decided.
import { z } from 'zod'
import { readSafeCell, type CsvMode } from '../../../shared/domain/csv.ts'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { TakenAccount } from '../../../shared/domain/takeOut.ts'
import { csvRows } from './csvRows.ts'
import { leaveOut, refuse, rowOf, WORKING, type PlacedItem } from './items.ts'
import { jsonValues } from './jsonValues.ts'
import { readXNumber } from './xNumber.ts'

/** Is this the first line of such a CSV? */
export function isBonafideHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  return ['Platform', 'ID', 'Handle', 'Standing'].every((name) => names.includes(name))
}

/** Is this a value of such a JSON file? */
export function isBonafideJson(value: unknown): boolean {
  return Whole.safeParse(value).success || TakenAccount.safeParse(value).success
}

/** The accounts of the JSON form. Followed ones make a list of their own. */
export function* readBonafideJson(text: string): Generator<PlacedItem, void, undefined> {
  let entry = 0
  for (const item of jsonValues(text)) {
    if (item.kind === 'working') yield place(WORKING)
    else if (item.kind === 'broken') yield place(refuse((entry += 1), item.text, item.why))
    else {
      const whole = Whole.safeParse(item.value)
      const isAccount = item.path.length === 0 || item.path.at(-1) === 'accounts'
      const accounts = whole.success ? whole.data.accounts : isAccount ? [item.value] : []
      for (const each of accounts) yield readAccount((entry += 1), each)
    }
  }
}

/** The accounts of the CSV form, by the names of its columns. */
export function* readBonafideCsv(text: string): Generator<PlacedItem, void, undefined> {
  // The safe form quotes every cell, and puts an apostrophe where a spreadsheet would calculate.
  const mode: CsvMode = /^\ufeff?"/.test(text) ? 'safe' : 'exact'
  let header: readonly string[] | null = null
  for (const item of csvRows(text, ',')) {
    if (item.kind === 'working') yield place(WORKING)
    else if (item.kind === 'broken') yield place(refuse(item.line, item.text, item.why))
    else if (header === null) header = item.cells.map((cell) => cell.trim())
    else yield readCells(item, { header, mode })
  }
}

function readCells(
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  { header, mode }: { readonly header: readonly string[]; readonly mode: CsvMode },
): PlacedItem {
  if (cells.every((cell) => cell.trim() === '')) return place(leaveOut('A blank row.'))
  const cell = (name: string) => {
    const text = cells[header.indexOf(name)] ?? ''
    return (mode === 'safe' ? readSafeCell(text) : text) || null
  }
  const account = {
    platform: cell('Platform'),
    id: cell('ID'),
    handle: cell('Handle'),
    name: cell('Name'),
    bio: cell('Bio'),
    standing: cell('Standing'),
  }
  return readAccount(line, account, cells.join(','))
}

function readAccount(line: number, value: unknown, text = JSON.stringify(value)): PlacedItem {
  const account = Account.safeParse(value)
  if (!account.success) return place(refuse(line, text, 'This is no account as Bonafide takes them out.'))
  const { platform, standing, name, bio } = account.data
  const relation = standing === 'following' ? 'following' : null
  const stableId = account.data.id === null ? null : idOn(platform, account.data.id)
  const handle = account.data.handle === null ? null : normaliseHandle(platform, account.data.handle)
  const why =
    stableId?.ok === false
      ? stableId.why
      : handle?.ok === false
        ? handle.why
        : stableId === null && handle === null
          ? 'This account has neither an ID nor a handle.'
          : null
  const item =
    why === null
      ? rowOf(line, {
          stableId: stableId?.ok === true ? stableId.id : null,
          handle: handle?.ok === true ? handle.key : null,
          name,
          bio,
        })
      : refuse(line, text, why)
  return { platform, relation, item }
}

function idOn(platform: Platform, text: string): ReturnType<typeof readXNumber> {
  if (platform === 'x') return readXNumber(text)
  const reading = normaliseHandle(platform, text)
  return reading.ok ? { ok: true, id: reading.key } : reading
}

/** Where nothing says whose account it is. */
function place(item: ReadItem): PlacedItem {
  return { platform: 'x', relation: null, item }
}

const Account = z.looseObject({
  platform: Platform,
  id: z.string().nullable(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  standing: z.string().nullable(),
})
const Whole = z.looseObject({ format: z.literal('bonafide-accounts'), accounts: z.array(z.unknown()) })
