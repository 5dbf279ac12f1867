// kill -9 at a random moment of a seeded mix of every writing call.
import { spawn } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openStorage } from '../../electron/core/storage/storage.ts'
import { createChance } from '../bench/accounts.ts'
import { openCore } from '../bench/openCore.ts'
import { faultOf, kindsOf, lastSeq, linkAt } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'
import { runSession, writingCalls } from './session.ts'

const Told = z.strictObject({
  n: z.number(),
  call: z.string(),
  ok: z.boolean().nullable(),
  seq: z.number().optional(),
  link: z.string().nullable().optional(),
})
type Told = z.infer<typeof Told>

/** A folder is worked on, killed, and worked on again so many times before the next begins empty. */
const ROUNDS_A_FOLDER = 5

export async function killAtRandom(rounds: number, seed: number): Promise<Outcome> {
  const tally = createTally(`kill -9 in a mix of every writing call (seed ${seed})`)
  const made = new Map<string, number>()
  let inFlight = 0
  let place = scratch('disk')
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_A_FOLDER === 0) {
      place.remove()
      place = scratch('disk')
    }
    const folder = join(place.folder, 'data')
    const twin = join(place.folder, 'twin')
    mkdirSync(folder, { recursive: true })
    cpSync(folder, twin, { recursive: true })
    const own = seed * 1_000 + round
    const ended = await workUntilKilled(folder, own, createChance(own))
    const lost = await judge({ folder, twin, seed: own, told: ended.told })
    rmSync(twin, { recursive: true, force: true })
    for (const { call, ok } of ended.told) if (ok === true) made.set(call, (made.get(call) ?? 0) + 1)
    if (ended.told.at(-1)?.ok === null) inFlight += 1
    if (!ended.killed) tally.miss()
    else if (lost === null) tally.pass()
    else tally.lose(`round ${round}, seed ${own}: ${lost}`)
  }
  place.remove()
  const missing = writingCalls.filter((call) => !made.has(call))
  const acknowledged = [...made.entries()].reduce((sum, [call, n]) => (call === 'ready' ? sum : sum + n), 0)
  const mix =
    missing.length === 0
      ? `all ${writingCalls.length} writing calls`
      : `${writingCalls.length - missing.length} of ${writingCalls.length} writing calls (not reached: ${missing.join(', ')})`
  return tally.outcome(`${acknowledged} acknowledged writes, ${mix}; ${inFlight} killed inside a call`)
}

/** They write in several transactions. That nothing of a part of it counts has rows of its own. */
const IN_STRETCHES: readonly string[] = ['planAudit']

type Ended = { readonly killed: boolean; readonly told: readonly Told[] }

/** One in eight is killed while it opens the records, the others within 600 ms of work. */
function workUntilKilled(folder: string, seed: number, chance: ReturnType<typeof createChance>): Promise<Ended> {
  const program = join(import.meta.dirname, 'killed.ts')
  const child = spawn(process.execPath, ['--no-warnings', program, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const whileOpening = chance.below(8) === 0
  const after = chance.below(600)
  let text = ''
  let ready = false
  const kill = () => void child.kill('SIGKILL')
  if (whileOpening) setTimeout(kill, 50 + after)
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part) => {
    text += String(part)
    if (ready || whileOpening || !text.includes('\n')) return
    ready = true
    setTimeout(kill, after)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      // The last line may be cut: it was not acknowledged.
      const lines = text.split('\n').slice(0, -1)
      resolve({ killed: signal === 'SIGKILL', told: lines.map((line) => Told.parse(JSON.parse(line))) })
    })
  })
}

type Case = { readonly folder: string; readonly twin: string; readonly seed: number; readonly told: readonly Told[] }

/** What was lost or half done, as a sentence, or null. */
async function judge({ folder, twin, seed, told }: Case): Promise<string | null> {
  const storage = openStorage({ folder, now: new Date().toISOString(), newId: () => randomUUIDv7() })
  try {
    for (const { n, call, ok, seq, link } of told) {
      if (ok !== null && seq !== undefined && link !== undefined && linkAt(storage.db, seq) !== link)
        return `call ${n} (${call}) was acknowledged and is not there`
    }
    const acknowledged = told.findLast(({ ok }) => ok !== null)
    const kinds = kindsOf(storage.db)
    const half = await halfDone({
      kinds,
      more: lastSeq(storage.db) - (acknowledged?.seq ?? 0),
      acknowledged,
      inFlight: told.findLast(({ ok }) => ok === null)?.call,
      twin,
      seed,
    })
    return half ?? faultOf(storage)
  } finally {
    storage.close()
  }
}

type Extent = {
  readonly kinds: readonly string[]
  readonly more: number
  readonly acknowledged: Told | undefined
  /** The call that was being made, if any. */
  readonly inFlight: string | undefined
  readonly twin: string
  readonly seed: number
}

/** The same calls over the same records, never killed: the killed one must end where a call ends, at most one further. */
async function halfDone({ kinds, more, acknowledged, inFlight, twin, seed }: Extent): Promise<string | null> {
  // Killed while it opened: what opening writes is one transaction, or none.
  if (acknowledged === undefined) return null
  const core = await openCore(twin)
  const ends: number[] = []
  try {
    await runSession(
      core,
      seed,
      ({ ok }) => void (ok === null ? undefined : ends.push(kindsOf(core.storage.db).length)),
      acknowledged.n + 1,
    )
    const all = kindsOf(core.storage.db)
    const before = acknowledged.n === 0 ? kinds.length - more : ends[acknowledged.n - 1]
    if (before !== kinds.length - more)
      return `the sessions differ: ${before} records against ${kinds.length - more} after call ${acknowledged.n}`
    if (more !== 0 && kinds.length !== ends[acknowledged.n] && !IN_STRETCHES.includes(inFlight ?? ''))
      return `${more} records of a call that was not acknowledged: it is half done`
    return kinds.every((kind, place) => kind === all[place])
      ? null
      : 'the records are of other kinds than the calls that were made'
  } finally {
    core.storage.close()
  }
}
