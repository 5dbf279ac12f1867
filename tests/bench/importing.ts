// Importing a list of 100,000 rows from file to report, against bare prepared inserts of the same rows into the same tables; the
// same list again; and how long other calls wait meanwhile.
import { createHash, randomUUIDv7 } from 'node:crypto'
import { createClient, type Client } from '../../shared/api/call.ts'
import { coreContract } from '../../shared/api/contract.ts'
import { confusableSkeleton } from '../../shared/domain/lookAlike.ts'
import { bringFile, reportIn, tableOf, waitFor, type TableRow } from '../importing.ts'
import { longList } from '../longList.ts'
import { atMost, median, percentile, timed, within, type Figure } from './figures.ts'
import { openCore, type OpenCore } from './openCore.ts'
import { dataFolderOf } from './prepare.ts'

const ROWS = 100_000
const ROUNDS = 3
const CHANGED = 1_000
const MAPPING = { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null }

type Page = Client<typeof coreContract>

export async function benchImporting(): Promise<readonly Figure[]> {
  const rows = longList(ROWS)
  const text = tableOf(rows)
  const took = { first: new Array<number>(), again: new Array<number>(), bare: new Array<number>() }
  const waited: number[] = []
  const words: number[] = []
  const pages: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    took.bare.push(await bareInserts(rows))
    const place = dataFolderOf(1_000)
    const core = await openCore(place.folder)
    // A call comes as a message: it waits its turn in the loop, and so does whoever brings the file in.
    const page = createClient(coreContract, async (name, input) => {
      await new Promise<void>((resolve) => void setImmediate(resolve))
      return core.dispatch(name, input)
    })
    took.first.push(await timed(() => bringIn(page, text, { fresh: ROWS })))
    words.push(await timed(() => settled(core)))
    const before = rowsOf(core)
    took.again.push(await timed(() => bringIn(page, text, { fresh: 0, known: ROWS })))
    await settled(core)
    if (rowsOf(core) !== before) throw new Error('the same list again has changed a row')
    // The page makes these bytes, in a process of its own; and whoever works there has the queue on screen already.
    const later = Buffer.from(laterTable(rows))
    await askForQueue(page)
    await askingMeanwhile(page, waited, () => bringIn(page, later, { fresh: CHANGED }, '2026-02-01'))
    pages.push(...(await comparedPages(page)))
    await settled(core)
    core.storage.close()
    place.remove()
  }
  const named = ROWS.toLocaleString('en-GB')
  return [
    atMost(
      `Import ${named} rows of CSV, from file to report, against bare prepared inserts`,
      took.first,
      took.bare,
      1.4,
    ),
    atMost(`Import the same list again, against the first time (no row changed)`, took.again, took.first, 0.7),
    within('Longest answer to another call while a list is imported', Math.max(...waited), 100, 'ms'),
    shown('The same, p99', percentile(waited, 0.99), 'ms'),
    shown(`Words of ${named} imported accounts indexed for the search, after the report`, median(words), 'ms'),
    within(`A page of a comparison of two lists of ${named}, and its totals, p95`, percentile(pages, 0.95), 100, 'ms'),
  ]
}

/** The same columns in the same tables with the same indexes, in one transaction. What had to be worked out of a row is given. */
async function bareInserts(rows: readonly TableRow[]): Promise<number> {
  const place = dataFolderOf(1_000)
  const { storage } = await openCore(place.folder)
  const { db } = storage
  const at = new Date().toISOString()
  const ready = rows.map(({ id = '', handle = '', name = '', bio = '' }) => ({
    account: randomUUIDv7(),
    id,
    handle,
    skeleton: confusableSkeleton(handle),
    name,
    bio,
  }))
  const account = db.prepare(
    `INSERT INTO account (id, platform, handle, handle_key, stable_id, skeleton, name, bio, standing, source, added_at, added_counter, arrival, followed_at)
     VALUES (?,'x',?,?,?,?,?,?,'following','import',?,1,1,?)`,
  )
  const identity = db.prepare(
    "INSERT INTO identity (account, platform, handle, stable_id, at, counter) VALUES (?,'x',?,?,?,1)",
  )
  const observation = db.prepare(
    'INSERT INTO observation (account, at, by, counter, name, bio) VALUES (?,?,NULL,1,?,?)',
  )
  const member = db.prepare('INSERT INTO member (list, account, entered) VALUES (0,?,1)')
  const took = await timed(() => {
    db.exec('BEGIN IMMEDIATE')
    for (const each of ready) {
      const made = account.run(
        each.account,
        each.handle,
        each.handle,
        each.id,
        each.skeleton,
        each.name,
        each.bio,
        at,
        at,
      )
      identity.run(each.account, each.handle, each.id, at)
      observation.run(each.account, at, each.name, each.bio)
      member.run(made.lastInsertRowid)
    }
    db.exec('COMMIT')
  })
  storage.close()
  place.remove()
  return took
}

/** From the file to the report; throws where the report does not say what was expected. */
async function bringIn(
  page: Page,
  text: string | Buffer,
  expected: { readonly fresh: number; readonly known?: number },
  madeOn = '2026-01-01',
): Promise<void> {
  const id = await bringFile(page, 'long.csv', text)
  await page.mapImport({ import: id, platform: 'x', mapping: MAPPING })
  await page.startImport({ import: id, lists: [{ list: 0, relation: 'following', complete: true, madeOn }] })
  const [list] = reportIn(await waitFor(page, id)).lists
  if (list?.fresh !== expected.fresh || (expected.known !== undefined && list.known !== expected.known))
    throw new Error(`the report says ${JSON.stringify(list)}`)
}

/** Asks for a page of the queue again and again, as somebody who works meanwhile would. */
async function askingMeanwhile(page: Page, waited: number[], work: () => Promise<void>): Promise<void> {
  const over = new AbortController()
  const asking = (async () => {
    while (!over.signal.aborted) {
      waited.push(await timed(() => askForQueue(page)))
    }
  })()
  await work()
  over.abort()
  await asking
}

async function askForQueue(page: Page): Promise<void> {
  await page.listQueue({ offset: 0, limit: 50, sort: 'suggested', platform: null, source: null, text: '' })
}

/** The list as it was later: every hundredth is gone, and as many are new. */
function laterTable(rows: readonly TableRow[]): string {
  const left = rows.filter((_, n) => n % (ROWS / CHANGED) !== 0)
  const late = rows.slice(0, CHANGED).map((row, n) => ({ ...row, id: `9${n}`, handle: `late_${n}_ex` }))
  return tableOf([...left, ...late])
}

/** Pages through what changed between the two, with the totals each time. */
async function comparedPages(page: Page): Promise<readonly number[]> {
  const { rows: snapshots } = await page.listSnapshots({ offset: 0, limit: 10, platform: 'x', relation: 'following' })
  const [after, before] = snapshots
  if (after === undefined || before === undefined) throw new Error('there are no two lists')
  const asked = { before: before.snapshot, after: after.snapshot }
  const took: number[] = []
  for (const which of ['added', 'left', 'gone', 'renamed'] as const)
    for (const offset of [0, 450, 900])
      took.push(
        await timed(async () => {
          const { added, gone } = await page.compareSnapshots(asked)
          if (added !== CHANGED || gone !== CHANGED) throw new Error(`the comparison says ${added} and ${gone}`)
          await page.listFound({ offset, limit: 50, found: { of: 'comparison', ...asked, which } })
        }),
      )
  took.push(await timed(() => page.standingFigures({ platform: null })))
  return took
}

/** What is done after the report. */
async function settled(core: OpenCore): Promise<void> {
  const left = core.storage.db.prepare('SELECT 1 FROM import_part UNION ALL SELECT 1 FROM words_due LIMIT 1')
  while (left.get() !== undefined) await new Promise<void>((resolve) => void setImmediate(resolve))
}

/** A digest of every row of accounts and lists: the same list again must leave it as it is. */
function rowsOf({ storage }: OpenCore): string {
  const tables = ['account', 'identity', 'observation', 'member', 'renaming', 'same_account', 'entry', 'unfollow']
  return tables
    .map((table) => {
      const columns = storage.db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all()
      const all = columns.map((row) => `coalesce(${String(row['name'])}, '')`).join(` || '|' || `)
      const hash = createHash('sha256')
      for (const row of storage.db.prepare(`SELECT ${all} AS line FROM ${table}`).iterate())
        hash.update(String(row['line']))
      return `${table} ${hash.digest('hex')}`
    })
    .join()
}

function shown(row: string, value: number, unit: string): Figure {
  const rounded = Math.round(value * 10) / 10
  return { row, value: rounded, target: 'shown', met: null, shown: `${rounded} ${unit}` }
}
