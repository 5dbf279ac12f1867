// A database that is empty, cut, foreign or changed on the disk: never a crash, never an empty list shown as normal.
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Dispatch } from '../../shared/api/call.ts'
import { Recovery } from '../../shared/api/views.ts'
import { createRecovery } from '../../electron/core/recovery.ts'
import { DATABASE } from '../../electron/core/storage/open.ts'
import { createChance } from '../bench/accounts.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'
import { contents } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'
import { runSession } from './session.ts'

export type DatabaseFaults = { readonly cuts: number; readonly changes: number; readonly seed: number }

export async function damageDatabase({ cuts, changes, seed }: DatabaseFaults): Promise<Outcome> {
  const tally = createTally(`database empty, gone, foreign, cut, bytes changed (seed ${seed})`)
  const place = scratch('memory')
  const good = join(place.folder, 'good')
  const before = await makeGood(good, seed)
  const counted = new Map<string, number>()
  for (const { what, inject } of faultsOf(readFileSync(join(good, DATABASE)), { cuts, changes, seed })) {
    const folder = join(place.folder, 'case')
    rmSync(folder, { recursive: true, force: true })
    cpSync(good, folder, { recursive: true })
    inject(folder)
    const found = await judge(folder, before)
    if (found.held) tally.pass()
    else tally.lose(`${what}: ${found.as}`)
    counted.set(found.as, (counted.get(found.as) ?? 0) + 1)
  }
  place.remove()
  return tally.outcome([...counted].map(([as, n]) => `${n} ${as}`).join(', '))
}

type Contents = ReturnType<typeof contents>

/** A folder that was worked in for a while, closed, and opened on another day: it has a copy. */
async function makeGood(folder: string, seed: number): Promise<Contents> {
  mkdirSync(folder)
  const core = await openCore(folder)
  await runSession(core, seed, () => undefined, 250)
  core.storage.close()
  const again = await openCore(folder)
  const before = contents(again.storage.db)
  again.storage.close()
  return before
}

function* faultsOf(
  bytes: Buffer,
  { cuts, changes, seed }: DatabaseFaults,
): Generator<{ readonly what: string; readonly inject: (folder: string) => void }> {
  const chance = createChance(seed)
  const file = (folder: string) => join(folder, DATABASE)
  yield { what: 'empty', inject: (folder) => truncateSync(file(folder), 0) }
  yield { what: 'gone', inject: (folder) => rmSync(file(folder)) }
  yield {
    what: 'another kind of file',
    inject: (folder) => writeFileSync(file(folder), 'These are not records.\n'.repeat(1_000)),
  }
  for (let n = 0; n < cuts; n++) {
    const at = 1 + chance.below(bytes.length - 1)
    yield { what: `cut at byte ${at}`, inject: (folder) => truncateSync(file(folder), at) }
  }
  const pages = pagesInUse(bytes)
  for (let n = 0; n < changes; n++) {
    // A third of them in the header and the first page, where most depends on each byte.
    const at = (n % 3 === 0 ? 0 : chance.one(pages) * PAGE) + chance.below(PAGE)
    yield {
      what: `byte ${at} changed`,
      inject: (folder) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 0xff
        writeFileSync(file(folder), changed)
      },
    }
  }
}

const PAGE = 4_096

/** A change in a page that was emptied proves nothing: growing the log leaves many of them. */
function pagesInUse(bytes: Buffer): readonly number[] {
  return Array.from({ length: bytes.length / PAGE }, (_, page) => page).filter((page) =>
    bytes.subarray(page * PAGE, (page + 1) * PAGE).some((byte) => byte !== 0),
  )
}

type Judged = { readonly held: boolean; readonly as: string }

async function judge(folder: string, before: Contents): Promise<Judged> {
  const opened: OpenCore[] = []
  const recovery = createRecovery({
    folder,
    now: () => new Date().toISOString(),
    log: () => undefined,
    open: async () => {
      const core = await openCore(folder)
      opened.push(core)
      return core.dispatch
    },
  })
  try {
    await recovery.start()
    const found = Recovery.parse(await valueOf(recovery.dispatch, 'recovery', {}))
    if (found.state === 'fine') return await judgeOpened(recovery.dispatch, opened.at(-1), before)
    return await judgeRecovery(recovery.dispatch, found)
  } catch (error) {
    return { held: false, as: `it fell over: ${String(error)}` }
  } finally {
    for (const core of opened) closeQuietly(core)
  }
}

async function judgeRecovery(dispatch: Dispatch, found: Recovery): Promise<Judged> {
  if (found.message === '') return { held: false, as: 'unusable, and nobody is told why' }
  const list = await dispatch('listQueue', { ...ALL, sort: 'suggested', source: null })
  if (list.ok) return { held: false, as: 'unusable, and yet a list is shown' }
  if (found.state === 'newer') return { held: true, as: 'refused as newer' }
  const copy = found.copies[0]
  if (copy === undefined) return { held: false, as: 'no copy is offered' }
  const after = Recovery.parse(await valueOf(dispatch, 'recover', { copy: copy.name }))
  const { records } = Counts.parse(await valueOf(dispatch, 'overview', {})).counts
  return after.state === 'fine' && records > 0
    ? { held: true, as: 'reported, and recovered from the copy' }
    : { held: false, as: 'the copy does not help' }
}

/** It opened: then everything has to be there, or the parts that are not are refused. */
async function judgeOpened(dispatch: Dispatch, core: OpenCore | undefined, before: Contents): Promise<Judged> {
  if (core === undefined) return { held: false, as: 'fine, but not open' }
  const list = await dispatch('listRecords', { ...ALL, admin: '', outcome: '', ground: null })
  if (list.ok && Lines.parse(list.value).rows.length === 0)
    return { held: false, as: 'an empty list is shown as normal' }
  try {
    const now = contents(core.storage.db)
    const table = Object.keys(before).find((each) => before[each] !== now[each])
    if (table === undefined) return { held: true, as: 'opened with everything there' }
    if ((now[table] ?? '').split('\n').length !== (before[table] ?? '').split('\n').length)
      return { held: false, as: `rows of ${table} are gone unsaid` }
    // SQLite keeps no checksum of a page: a changed letter inside a text looks like any other letter.
    return { held: true, as: 'opened with a letter changed that SQLite cannot tell' }
  } catch (error) {
    return list.ok
      ? { held: false, as: `opened as fine, and then: ${String(error)}` }
      : { held: true, as: 'opened, and lists refused' }
  }
}

const ALL = { offset: 0, limit: 50, platform: null, text: '' }
const Lines = z.looseObject({ rows: z.array(z.unknown()) })
const Counts = z.looseObject({ counts: z.looseObject({ records: z.number() }) })

async function valueOf(dispatch: Dispatch, name: string, input: object): Promise<unknown> {
  const reply = await dispatch(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

function closeQuietly(core: OpenCore): void {
  try {
    core.storage.close()
  } catch {
    // A damaged database may refuse its last checkpoint; the case has been judged.
    if (core.storage.db.isOpen) core.storage.db.close()
  }
}
