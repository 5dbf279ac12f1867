// The last step of an import: what its rows come to, slice by slice. It is certain to end: after a kill it begins again, and rows
// that are settled already say nothing new.
import { ListFigures } from '../../../shared/domain/importRecords.ts'
import type { Context } from '../context.ts'
import type { Pace } from '../importing/pace.ts'
import type { Append } from '../storage/storage.ts'
import { keptRows, type KeptRow } from './keepRows.ts'
import { createNews } from './news.ts'
import { createNumberSet, type NumberSet } from './numberSet.ts'
import { canTellOf, type Snapshot } from './snapshot.ts'
import { verifyUnfollows } from './verify.ts'

/** Rows of one record: its proof is worked out once for all of them. */
const IN_A_RECORD = 250
/** Accounts looked at in one go for being missing from the list. */
const LOOKED_AT = 5_000
/** Slices after which the write-ahead log is put away: it stays in the part that is only overwritten. */
const SLICES_A_LOG = 10

type Progress = {
  readonly pace: Pace
  /** How many more rows are settled. */
  readonly tell: (more: number) => void
}

/** Settles one list to its end. */
export async function settleList(context: Context, list: Snapshot, { pace, tell }: Progress): Promise<void> {
  const seen = createNumberSet()
  const known: number[] = []
  const slices = createSlices(context, pace)
  const newsOf = createNews(context, list)
  let slice = 0
  let size = 0
  let joined = 0

  const take = (append: Append, rows: readonly KeptRow[]) => {
    let news = newsOf(rows)
    if (news.joins.length > 0) {
      for (const two of news.joins) append('same-account', two)
      joined += news.joins.length
      news = newsOf(rows)
    }
    for (const no of news.known) {
      if (!seen.add(no)) continue
      known.push(no)
      size += 1
    }
    size += news.fresh
    if (news.rows.length > 0)
      append('accounts-imported', {
        import: list.import,
        snapshot: list.id,
        slice: slice++,
        rows: [...news.rows],
        left: [],
      })
  }
  for (const part of keptRows(context, list.import, list.place)) {
    let at = 0
    while (at < part.length) {
      const from = at
      await slices.write((append) => {
        take(append, part.slice(at, at + IN_A_RECORD))
        at += IN_A_RECORD
        return at < part.length
      })
      tell(Math.min(at, part.length) - from)
    }
  }

  const untold = list.complete ? await settleMissing(context, list, { seen, slices, nextSlice: () => slice++ }) : 0
  if (list.relation === 'following' && list.isNewest) await verifyUnfollows(context, list, { seen, slices })
  const remember = context.storage.prepare('INSERT OR REPLACE INTO import_known (snapshot, accounts) VALUES (?,?)')
  context.write([], (append) => {
    const figures = figuresOf(context, list)
    append('list-settled', { import: list.import, snapshot: list.id, size, joined, untold, figures })
    remember.run(list.id, new Uint8Array(new Uint32Array(known).buffer))
    return { accounts: [], result: null }
  })
}

function figuresOf(context: Context, { no }: Snapshot): ListFigures {
  const row = context.storage
    .prepare(
      'SELECT fresh, renamed, look_alikes, passed, gone, verified, reopened, against, due_again FROM snapshot WHERE no = ?',
    )
    .get(no)
  return ListFigures.parse({ ...row })
}

export type Slices = {
  /** One write of at most 30 ms: `work` again and again until it says that there is no more. Then others have their turn. */
  readonly write: (work: (append: Append) => boolean) => Promise<void>
  readonly rest: () => Promise<void>
}

function createSlices(context: Context, pace: Pace): Slices {
  let written = 0
  return {
    rest: pace.rest,
    write: async (work) => {
      context.slice((append) => {
        let more = work(append)
        while (more && !pace.isDue()) more = work(append)
      })
      written += 1
      await pace.rest()
      if (written % SLICES_A_LOG !== 0) return
      context.storage.putLogAway()
      await pace.rest()
    },
  }
}

type Missing = { readonly seen: NumberSet; readonly slices: Slices; readonly nextSlice: () => number }

/**
 * Who should be on the list and is not: those who were on it before, and those that we follow by our own records. Gives how many
 * the list says nothing of.
 */
async function settleMissing(context: Context, list: Snapshot, { seen, slices, nextSlice }: Missing): Promise<number> {
  const { storage } = context
  const highest = Number(storage.prepare('SELECT max(no) AS no FROM account').get()?.['no'] ?? 0)
  // Followed after the list was made: it could not hold them yet.
  const expected = storage.prepare(
    `SELECT a.no, a.id, a.stable_id IS NOT NULL AS has_id, a.handle_key IS NOT NULL AS has_handle FROM account a
     LEFT JOIN member m ON m.list = ?3 AND m.account = a.no AND m.entered <= ?4 AND (m.gone IS NULL OR m.gone > ?4)
     WHERE a.no > ?1 AND a.no <= ?2 AND a.platform = ?5 AND
       (m.entered < ?4 OR (m.account IS NULL AND ?6 AND a.standing = 'following' AND coalesce(a.followed_at, a.last_at, a.added_at) < ?7))`,
  )
  const follows = list.relation === 'following' && list.isNewest ? 1 : 0
  let untold = 0
  const left: string[] = []
  const flush = async (atLeast: number) => {
    while (left.length > 0 && left.length >= atLeast) {
      await slices.write((append) => {
        append('accounts-imported', {
          import: list.import,
          snapshot: list.id,
          slice: nextSlice(),
          rows: [],
          left: left.splice(0, IN_A_RECORD),
        })
        return left.length > 0 && left.length >= atLeast
      })
    }
  }
  for (let from = 0; from < highest; from += LOOKED_AT) {
    const rows = expected.all(from, from + LOOKED_AT, list.list, list.made, list.platform, follows, list.madeAt)
    for (const row of rows) {
      if (seen.has(Number(row['no']))) continue
      if (canTellOf(list, { hasId: row['has_id'] === 1, hasHandle: row['has_handle'] === 1 }))
        left.push(String(row['id']))
      else untold += 1
    }
    await flush(IN_A_RECORD)
    await slices.rest()
  }
  await flush(1)
  return untold
}
