// The first step of an import: its rows are kept, slice by slice, where nobody sees them. Until the import is marked as finished
// they can be swept away.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from '../../../shared/domain/plain.ts'
import type { Context } from '../context.ts'
import type { Pace } from '../importing/pace.ts'

/** A row that waits to be settled. `hint`: a handle that was recovered for its ID, which says nothing against one on file. */
export const KeptRow = z.strictObject({
  stableId: z.string().nullable(),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  since: Day.nullable(),
  hint: z.string().nullable(),
})
export type KeptRow = z.infer<typeof KeptRow>

/** Rows in one piece: a text of some 100 KB costs a fraction of as many rows of a table. */
const IN_A_PART = 500

/** No list has this place: what stands here says only that an import was begun, so that the next start can tell of it. */
const BEGUN = -1

/** Remembers that an import is being kept, before its first row is. Swept away with its rows. */
export function beginKeeping(context: Context, id: string): void {
  const insert = context.storage.prepare("INSERT INTO import_part (import, place, part, rows) VALUES (?,?,0,'[]')")
  context.slice(() => insert.run(id, BEGUN))
}

/** Keeps the rows of one list; gives their digest. `tell` is told how many more are kept. */
export async function keepRows(
  context: Context,
  list: { readonly import: string; readonly place: number; readonly rows: readonly KeptRow[] },
  { pace, tell }: { readonly pace: Pace; readonly tell: (more: number) => void },
): Promise<string> {
  const insert = context.storage.prepare('INSERT INTO import_part (import, place, part, rows) VALUES (?,?,?,?)')
  const rows = await inIndexOrder(list.rows, pace)
  const hash = createHash('sha256')
  let part = 0
  let at = 0
  while (at < rows.length) {
    const from = at
    context.slice(() => {
      do {
        const text = JSON.stringify(rows.slice(at, at + IN_A_PART))
        hash.update(text)
        insert.run(list.import, list.place, part++, text)
        at += IN_A_PART
      } while (at < rows.length && !pace.isDue())
    })
    tell(Math.min(at, rows.length) - from)
    await pace.rest()
  }
  return hash.digest('hex')
}

/** The kept rows of one list, part by part. */
export function* keptRows(context: Context, id: string, place: number): Generator<readonly KeptRow[]> {
  const read = context.storage.prepare('SELECT rows FROM import_part WHERE import = ? AND place = ? AND part = ?')
  for (let part = 0; ; part++) {
    const row = read.get(id, place, part)
    if (row === undefined) return
    yield KeptRow.array().parse(JSON.parse(String(row['rows'])))
  }
}

/** Sweeps the kept rows of an import away, in slices: what is deleted is overwritten, which takes as long as writing it. */
export async function sweepRows(context: Context, id: string, pace: Pace): Promise<void> {
  const sweep = context.storage.prepare(
    'DELETE FROM import_part WHERE rowid IN (SELECT rowid FROM import_part WHERE import = ? LIMIT 10)',
  )
  let swept = 1
  while (swept > 0) {
    swept = context.slice(() => Number(sweep.run(id).changes))
    await pace.rest()
  }
}

/**
 * By handle, or by ID: rows that stand together in the file then stand together in the indexes too, which halves what is
 * written. In buckets, so that sorting can rest.
 */
async function inIndexOrder(rows: readonly KeptRow[], pace: Pace): Promise<readonly KeptRow[]> {
  const buckets = new Map<string, KeptRow[]>()
  for (const row of rows) {
    const start = keyOf(row).slice(0, 3)
    const bucket = buckets.get(start)
    if (bucket === undefined) buckets.set(start, [row])
    else bucket.push(row)
    if (pace.isDue()) await pace.rest()
  }
  const sorted: KeptRow[] = []
  for (const [, bucket] of [...buckets].toSorted(([a], [b]) => compare(a, b))) {
    for (const row of bucket.toSorted((a, b) => compare(keyOf(a), keyOf(b)))) sorted.push(row)
    if (pace.isDue()) await pace.rest()
  }
  return sorted
}

function keyOf({ handle, stableId }: KeptRow): string {
  return handle ?? stableId ?? ''
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
