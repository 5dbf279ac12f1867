// Imports cancelled, and killed: all or nothing, once the next start has settled what was certain. And nobody waits meanwhile.
import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createClient, type Client } from '../../shared/api/call.ts'
import { coreContract } from '../../shared/api/contract.ts'
import { createChance } from '../bench/accounts.ts'
import { openCore, type OpenCore } from '../bench/openCore.ts'
import { bringFile, tidied, waitFor } from '../importing.ts'
import { longTable } from '../longList.ts'
import { contents, faultOf } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

export const MAPPING = { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null }
export const COMPLETE = [{ list: 0, relation: 'following' as const, complete: true, madeOn: '2026-01-01' }]
/** Another call is answered within this, whatever the import does. */
const LONGEST_MS = 100

export function pageOf(core: OpenCore): Client<typeof coreContract> {
  return createClient(coreContract, (name, input) => core.dispatch(name, input))
}

type Turn = { readonly ms: number; readonly cpuMs: number }

/** The longest turn of the loop: whoever calls waits for it. By the clock, and by the work of this process alone. */
export function watchTurns(): { readonly end: () => Turn } {
  const longest = { ms: 0, cpuMs: 0 }
  let isOver = false
  const watch = (since: number, cpu: NodeJS.CpuUsage) => {
    setImmediate(() => {
      if (isOver) return
      const { user, system } = process.cpuUsage(cpu)
      longest.ms = Math.max(longest.ms, performance.now() - since)
      longest.cpuMs = Math.max(longest.cpuMs, (user + system) / 1000)
      watch(performance.now(), process.cpuUsage())
    })
  }
  watch(performance.now(), process.cpuUsage())
  return {
    end: () => {
      isOver = true
      return longest
    },
  }
}

/** On a machine with more to do than it can, the clock tells of the others' work: then ours is what counts. */
function answersInTime({ ms, cpuMs }: Turn): boolean {
  const isBusy = (loadavg()[0] ?? 0) > cpus().length
  return ms <= LONGEST_MS || (isBusy && cpuMs <= LONGEST_MS)
}

const told = (turn: Turn) => `longest turn ${Math.round(turn.ms)} ms, ${Math.round(turn.cpuMs)} ms of our own work`

export async function cancelImports(count: number, rows: number, seed: number): Promise<Outcome> {
  const tally = createTally(`an import of ${rows.toLocaleString('en-GB')} rows cancelled`)
  const chance = createChance(seed)
  const place = scratch('disk')
  const core = await openCore(place.folder)
  const page = pageOf(core)
  const text = longTable(rows)
  const before = JSON.stringify(contents(core.storage.db))
  const longest = { ms: 0, cpuMs: 0 }
  for (let round = 0; round < count; round++) {
    const id = await bringFile(page, 'long.csv', text)
    await page.mapImport({ import: id, platform: 'x', mapping: MAPPING })
    const at = chance.below(rows)
    const turns = watchTurns()
    await page.startImport({ import: id, lists: COMPLETE })
    const reached = await waitFor(page, id, (state) => state.state !== 'running' || state.done >= at)
    const isKeeping = reached.state === 'running' && reached.step === 'keeping'
    if (isKeeping) await page.cancelImport({ import: id })
    const state = await waitFor(page, id)
    const turn = turns.end()
    longest.ms = Math.max(longest.ms, turn.ms)
    longest.cpuMs = Math.max(longest.cpuMs, turn.cpuMs)
    await tidied(core)
    if (!isKeeping) tally.miss()
    else if (state.state !== 'cancelled') tally.lose(`round ${round}, seed ${seed}: it is ${state.state}`)
    else if (JSON.stringify(contents(core.storage.db)) !== before)
      tally.lose(`round ${round}, seed ${seed}: something of it is left`)
    else tally.pass()
  }
  const lost = faultOf(core.storage)
  if (lost !== null) tally.lose(lost)
  if (!answersInTime(longest)) tally.lose(`another call waited: ${told(longest)}`)
  core.storage.close()
  place.remove()
  return tally.outcome(told(longest))
}

const Said = z.union([
  z.strictObject({
    at: z.enum(['started', 'keeping', 'settling', 'finished', 'failed', 'cancelled', 'preview', 'reading']),
  }),
  z.strictObject({ at: z.literal('over'), ms: z.number(), cpuMs: z.number() }),
])
type Said = z.infer<typeof Said>

/** Killed at moments spread over the whole of it, from its first row to what is done after its report. */
export async function killImports(count: number, rows: number): Promise<Outcome> {
  const tally = createTally(`an import of ${rows.toLocaleString('en-GB')} rows killed at ${count} points`)
  const whole = await importUntil(rows, null)
  const fault = await judge(whole.folder, rows, true)
  whole.remove()
  if (fault !== null) tally.lose(`not killed at all: ${fault}`)
  const over = whole.said.find((each) => each.at === 'over')
  if (over?.at === 'over' && !answersInTime(over)) tally.lose(`another call waited: ${told(over)}`)
  const steps = new Map<string, number>()
  for (let point = 0; point < count; point++) {
    const ended = await importUntil(rows, (whole.took * 1.1 * (point + 0.5)) / count)
    const at = ended.said.at(-1)?.at ?? 'nowhere'
    steps.set(at, (steps.get(at) ?? 0) + 1)
    const lost = await judge(ended.folder, rows, at === 'settling' || at === 'finished' || at === 'over')
    ended.remove()
    if (!ended.killed) tally.miss()
    else if (lost === null) tally.pass()
    else tally.lose(`point ${point}, while ${at}: ${lost}`)
  }
  const where = [...steps].map(([step, n]) => `${n} while ${step}`).join(', ')
  return tally.outcome(`${where}; ${over?.at === 'over' ? told(over) : ''}`)
}

type Ended = {
  readonly folder: string
  readonly remove: () => void
  readonly killed: boolean
  readonly said: readonly Said[]
  /** From the start of the job to its report, in ms. */
  readonly took: number
}

/** `after` null: it goes on to its report, and is killed then. */
function importUntil(rows: number, after: number | null): Promise<Ended> {
  const place = scratch('disk')
  const program = join(import.meta.dirname, 'importerProcess.ts')
  const child = spawn(process.execPath, ['--no-warnings', program, place.folder, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  let since = 0
  let took = 0
  const kill = () => void child.kill('SIGKILL')
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part) => {
    const isFirst = text === ''
    text += String(part)
    if (isFirst) {
      since = performance.now()
      if (after !== null) setTimeout(kill, after)
    }
    if (!text.includes('"over"')) return
    took = performance.now() - since
    if (after === null) kill()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      const lines = text.split('\n').slice(0, -1)
      const said = lines.map((line) => Said.parse(JSON.parse(line)))
      resolve({ ...place, killed: signal === 'SIGKILL', said, took })
    })
  })
}

/** What is half done or lost after the next start has done its work, as a sentence, or null. */
async function judge(folder: string, rows: number, isCertain: boolean): Promise<string | null> {
  const core = await openCore(folder)
  const page = pageOf(core)
  try {
    const [line] = (await page.listImports({ offset: 0, limit: 1 })).rows
    const state = line === undefined ? null : await waitFor(page, line.import)
    await tidied(core)
    const accounts = Number(core.storage.db.prepare('SELECT count(*) AS n FROM account').get()?.['n'])
    const { following } = (await page.start({})).counts
    if (state === null && isCertain) return 'it was certain, and there is nothing of it'
    if (state === null && accounts !== 0) return `nothing of it should be there, and ${accounts} accounts are`
    if (state !== null && state.state !== 'finished') return `it is ${state.state}`
    if (state !== null && (accounts !== rows || following !== rows))
      return `${accounts} accounts and ${following} followed instead of ${rows}`
    const [list] = state?.state === 'finished' ? state.report.lists : []
    if (state !== null && (list?.fresh !== rows || list.repeated !== 0))
      return `the report says ${list?.fresh} new ones`
    return faultOf(core.storage)
  } finally {
    core.storage.close()
  }
}
