// What Bonafide itself took out (shared/domain/takeOut.ts), as CSV or JSON: the accounts come back, not what was decided.
import { z } from 'zod'
import { readSafeCell } from '../../../shared/domain/csv.ts'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { ReadItem } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { csvRows, type Delimiter } from './csvRows.ts'
import { leaveOut, refuse, rowOf, WORKING, type PlacedItem } from './items.ts'
import { jsonValues } from './jsonValues.ts'
import { startOf, type LongText } from './longText.ts'
import { readXNumber } from './xNumber.ts'

/** Is this the first line of such a CSV? */
export function isBonafideHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim())
  return ['Platform', 'ID', 'Handle', 'Standing'].every((name) => names.includes(name))
}

/** Is this a value of such a JSON file: the whole of it, or one account? */
export function isBonafideJson(value: unknown): boolean {
  return Whole.safeParse(value).success || Account.safeParse(value).success
}

/** The accounts of the JSON form. Followed ones make a list of their own. */
export function* readBonafideJson(text: LongText): Generator<PlacedItem, void, undefined> {
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

/** The accounts of the CSV form, by the names of its columns. A row that is refused is given back in the JSON form. */
export function* readBonafideTable(text: LongText, delimiter: Delimiter): Generator<PlacedItem, void, undefined> {
  // The safe form has an apostrophe where a spreadsheet would calculate, before every id of X for one.
  const isSafe = /^\ufeff?"|["',;\t]'\d{12,}/.test(startOf(text).slice(0, 20_000))
  let header: readonly string[] | null = null
  for (const item of csvRows(text, delimiter)) {
    if (item.kind === 'working') yield place(WORKING)
    else if (item.kind === 'broken') yield place(refuse(item.line, item.text, item.why))
    else if (header === null) header = item.cells.map((cell) => cell.trim())
    else if (item.cells.every((cell) => cell.trim() === '')) yield place(leaveOut('A blank row.'))
    else yield readAccount(item.line, accountIn(item.cells, { header, isSafe }))
  }
}

function accountIn(
  cells: readonly string[],
  { header, isSafe }: { readonly header: readonly string[]; readonly isSafe: boolean },
): { readonly [K in keyof z.infer<typeof Account>]: unknown } {
  const cell = (name: string) => {
    const text = cells[header.indexOf(name)] ?? ''
    return (isSafe ? readSafeCell(text) : text) || null
  }
  return {
    platform: cell('Platform'),
    id: cell('ID'),
    handle: cell('Handle'),
    name: cell('Name'),
    bio: cell('Bio'),
    standing: cell('Standing'),
  }
}

function readAccount(line: number, value: unknown): PlacedItem {
  const text = JSON.stringify(value)
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
