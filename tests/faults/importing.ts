// Imports cancelled, and killed: all or nothing, once the next start has settled what was certain. And nobody waits meanwhile.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { CallFailed, createClient, type Client } from '../../shared/api/call.ts'
import { coreContract } from '../../shared/api/contract.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'
import { tidied, waitFor } from '../importing.ts'
import { longTable } from '../longList.ts'
import { importSteps, stepsOf, type ImportStep } from './importSteps.ts'
import { contents, faultOf } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'
import { isInTime, longerOf, NONE, startedUp, told, watchTurns, type Longest } from './turns.ts'

export function pageOf(core: OpenCore): Client<typeof coreContract> {
  return createClient(coreContract, (name, input) => core.dispatch(name, input))
}

/** A moment of an import: how much of one of its steps is done. */
type Point = { readonly step: ImportStep; readonly part: number }

/** Spread over the steps, and within each from its beginning to near its end. The longest step gets the most. */
function pointsOf(count: number, shares: { readonly [step in ImportStep]?: number }): readonly Point[] {
  const all = Object.values(shares).reduce((sum, each) => sum + each, 0)
  return importSteps.flatMap((step) => {
    const many = Math.round((count * (shares[step] ?? 0)) / all)
    return Array.from({ length: many }, (_, n) => ({ step, part: (0.85 * n) / many }))
  })
}

/**
 * Cancelled while the file is read, while it waits for answers, and while rows are kept: then nothing of it is there. Once it
 * settles it cannot be cancelled any more, and all of it is there.
 */
export async function cancelImports(count: number, rows: number): Promise<Outcome> {
  const tally = createTally(`an import of ${rows.toLocaleString('en-GB')} rows cancelled`)
  const place = scratch('disk')
  const core = await openCore(place.folder)
  const page = pageOf(core)
  const text = longTable(rows)
  const before = JSON.stringify(contents(core.storage.db))
  await startedUp()
  let longest = NONE
  const points = [
    ...pointsOf(count - 2, { reading: 1, keeping: 2 }),
    { step: 'preview', part: 0 },
    { step: 'settling', part: 0.1 },
  ] as const
  for (const { step, part } of points) {
    const turns = watchTurns()
    const where = `at ${Math.round(part * 100)} % of ${step}`
    const reached = await stepsOf(core, page).until(text, { step, part })
    const state = reached.import === null ? null : await cancelled(page, reached.import)
    await reached.left()
    await tidied(core)
    longest = longerOf(longest, turns.end())
    const isLeft = JSON.stringify(contents(core.storage.db)) !== before
    if (state === null || reached.step !== step) tally.miss(`${where}: it was not there any more`)
    else if (step === 'settling')
      if (state === 'finished' && accountsIn(core) === rows) tally.pass()
      else tally.lose(`${where}: it was certain, and it is ${state} with ${accountsIn(core)} accounts`)
    else if (state !== 'cancelled') tally.lose(`${where}: it is ${state}`)
    else if (isLeft) tally.lose(`${where}: something of it is left`)
    else tally.pass()
  }
  const lost = faultOf(core.storage)
  if (lost !== null) tally.lose(lost)
  if (!isInTime(longest)) tally.lose(`another call waited: ${told('longest turn', longest)}`)
  core.storage.close()
  place.remove()
  return tally.outcome(told('longest turn', longest))
}

/** What it has come to once the core has answered. What is certain refuses to be cancelled. */
async function cancelled(page: Client<typeof coreContract>, id: string): Promise<string> {
  try {
    await page.cancelImport({ import: id })
  } catch (error) {
    if (!(error instanceof CallFailed) || error.code !== 'refused') throw error
  }
  return (await waitFor(page, id)).state
}

function accountsIn({ storage }: OpenCore): number {
  return Number(storage.db.prepare('SELECT count(*) AS n FROM account').get()?.['n'])
}

const LongestTold = z.strictObject({ ms: z.number(), cpuMs: z.number() })
const Said = z.union([
  z.strictObject({ at: z.enum(importSteps) }),
  /** The point at which it is to be killed. */
  z.strictObject({ at: z.literal('here') }),
  z.strictObject({ at: z.literal('over'), turn: LongestTold, answer: LongestTold, answered: z.number() }),
])
type Said = z.infer<typeof Said>

/** A process that dies a moment too late has come further than was meant: it is tried again. */
const TRIES = 5

/** Killed at points of every step, from the first byte to what is done after its report. */
export async function killImports(count: number, rows: number): Promise<Outcome> {
  const tally = createTally(`an import of ${rows.toLocaleString('en-GB')} rows killed`)
  const whole = await importUntil(rows, null)
  const over = whole.said.find((each) => each.at === 'over')
  const first = await judge(whole.folder, rows, true)
  whole.remove()
  if (first.fault !== null) tally.lose(`not killed at all: ${first.fault}`)
  if (over === undefined || over.answered === 0) tally.lose('no other call was asked meanwhile')
  let resumed = NONE
  const killed = new Map<ImportStep, number>()
  for (const { step, part } of pointsOf(count, { reading: 3, keeping: 5, settling: 8, tidying: 4 })) {
    const ended = await killedAt(rows, { step, part })
    const where = `at ${Math.round(part * 100)} % of ${step}`
    if (ended === null) {
      tally.miss(`${where}: it was further each time`)
      continue
    }
    const { fault, turn } = await judge(ended.folder, rows, step === 'settling' || step === 'tidying')
    ended.remove()
    resumed = longerOf(resumed, turn)
    killed.set(step, (killed.get(step) ?? 0) + 1)
    if (fault === null) tally.pass()
    else tally.lose(`${where}: ${fault}`)
  }
  if (over !== undefined && !(isInTime(over.answer) && isInTime(over.turn)))
    tally.lose(`another call waited: ${told('longest answer', over.answer)}`)
  if (!isInTime(resumed)) tally.lose(`another call waited after a restart: ${told('longest turn', resumed)}`)
  return tally.outcome(
    [
      [...killed].map(([step, n]) => `${n} while ${step}`).join(', '),
      over === undefined ? '' : `${over.answered} other calls, ${told('longest answer', over.answer)}`,
      told('after a restart longest turn', resumed),
    ].join('; '),
  )
}

async function killedAt(rows: number, point: Point): Promise<Ended | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const ended = await importUntil(rows, point)
    const last = ended.said.findLast(({ at }) => at !== 'here')
    if (ended.killed && ended.said.some(({ at }) => at === 'here') && last?.at === point.step) return ended
    ended.remove()
  }
  return null
}

type Ended = {
  readonly folder: string
  readonly remove: () => void
  readonly killed: boolean
  readonly said: readonly Said[]
}

/** `point` null: it goes on to its end, with calls beside it, and is killed then. */
function importUntil(rows: number, point: Point | null): Promise<Ended> {
  const place = scratch('disk')
  const program = join(import.meta.dirname, 'importerProcess.ts')
  const words = [place.folder, String(rows), ...(point === null ? [] : [point.step, String(point.part)])]
  const child = spawn(process.execPath, ['--no-warnings', program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const dies = point === null ? '"over"' : '"here"'
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part) => {
    text += String(part)
    if (text.includes(dies)) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      const lines = text.split('\n').slice(0, -1)
      resolve({ ...place, killed: signal === 'SIGKILL', said: lines.map((line) => Said.parse(JSON.parse(line))) })
    })
  })
}

type Judged = { readonly fault: string | null; readonly turn: Longest }

/** What is half done or lost after the next start has done its work, as a sentence; and how long others waited for that. */
async function judge(folder: string, rows: number, isCertain: boolean): Promise<Judged> {
  const core = await openCore(folder)
  try {
    const turns = watchTurns()
    const page = pageOf(core)
    const [line] = (await page.listImports({ offset: 0, limit: 1 })).rows
    const state = line === undefined ? null : await waitFor(page, line.import)
    await tidied(core)
    const turn = turns.end()
    return { fault: (await faultOfImport(core, { state, rows, isCertain })) ?? faultOf(core.storage), turn }
  } finally {
    core.storage.close()
  }
}

type After = {
  readonly state: Awaited<ReturnType<typeof waitFor>> | null
  readonly rows: number
  readonly isCertain: boolean
}

async function faultOfImport(core: OpenCore, { state, rows, isCertain }: After): Promise<string | null> {
  const accounts = accountsIn(core)
  if (state === null) {
    if (isCertain) return 'it was certain, and there is nothing of it'
    return accounts === 0 ? null : `nothing of it should be there, and ${accounts} accounts are`
  }
  if (state.state !== 'finished') return `it is ${state.state}`
  const { following } = (await pageOf(core).start({})).counts
  if (accounts !== rows || following !== rows)
    return `${accounts} accounts and ${following} followed instead of ${rows}`
  const [list] = state.report.lists
  return list?.fresh === rows && list.repeated === 0 ? null : `the report says ${list?.fresh} new ones`
}
