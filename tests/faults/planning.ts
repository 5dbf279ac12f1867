// kill -9 while an audit is planned: after the next start it is there with all of its accounts, or there is nothing of it.
import { spawn } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openCore } from '../bench/openCore.ts'
import { faultOf } from './judge.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

const Said = z.strictObject({ at: z.enum(['started', 'planned']) })
const SLICE = 1_000

/** At moments spread over the time that planning took once, and a little beyond. */
export async function killPlanning(count: number, accounts: number): Promise<Outcome> {
  const tally = createTally(`planning an audit of ${accounts.toLocaleString('en-GB')} accounts killed`)
  const place = scratch('disk')
  const good = join(place.folder, 'good')
  await follow(good, accounts)
  const whole = await planUntil(copyOf(good, join(place.folder, 'whole')), null)
  const first = await judge(join(place.folder, 'whole'), accounts, true)
  if (first.fault !== null) tally.lose(`not killed before it was answered: ${first.fault}`)
  const came = { whole: 0, none: 0, half: 0 }
  for (let n = 0; n < count; n++) {
    const folder = copyOf(good, join(place.folder, 'case'))
    const after = (whole.took * 1.1 * n) / count
    const ended = await planUntil(folder, after)
    const { fault, total, wasHalf } = await judge(folder, accounts, ended.said.includes('planned'))
    came[total === 0 ? 'none' : 'whole'] += 1
    came.half += wasHalf ? 1 : 0
    if (!ended.killed) tally.miss()
    else if (fault === null) tally.pass()
    else tally.lose(`after ${Math.round(after)} of ${Math.round(whole.took)} ms: ${fault}`)
  }
  place.remove()
  return tally.outcome(
    `${came.whole} times it was there with all, ${came.none} times there was nothing of it; ${came.half} times a part had been written down`,
  )
}

/** A data folder with so many accounts that we follow. */
async function follow(folder: string, accounts: number): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { storage } = await openCore(folder)
  const at = new Date().toISOString()
  for (let from = 0; from < accounts; from += SLICE)
    storage.write({ admin: null, at, believed: at }, (append) => {
      for (let n = from; n < Math.min(accounts, from + SLICE); n++) {
        const account = randomUUIDv7()
        append('identified', { account, platform: 'x', handle: `voice_${n.toString(36)}_ex`, stableId: null })
        append('followed', { account, undone: false })
      }
    })
  storage.close()
}

function copyOf(good: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  cpSync(good, folder, { recursive: true })
  return folder
}

type Ended = { readonly killed: boolean; readonly said: readonly string[]; readonly took: number }

/** `after` null: killed once it was answered. Counted from the moment at which the plan was asked for, in ms. */
function planUntil(folder: string, after: number | null): Promise<Ended> {
  const program = join(import.meta.dirname, 'plannerProcess.ts')
  const child = spawn(process.execPath, ['--no-warnings', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = () => void child.kill('SIGKILL')
  let [text, since, took] = ['', 0, 0]
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (part) => {
    if (text === '') {
      since = performance.now()
      if (after !== null) setTimeout(kill, after)
    }
    text += String(part)
    if (!text.includes('planned')) return
    took = performance.now() - since
    if (after === null) kill()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      const lines = text.split('\n').slice(0, -1)
      resolve({ killed: signal === 'SIGKILL', said: lines.map((line) => Said.parse(JSON.parse(line)).at), took })
    })
  })
}

/** What the next start shows: how many are in the audit, and the first fault as a sentence, or null. */
async function judge(folder: string, accounts: number, isCertain: boolean) {
  const { storage, call } = await openCore(folder)
  try {
    const Audits = z.looseObject({ rows: z.array(z.looseObject({ total: z.number(), open: z.number() })) })
    const [audit] = Audits.parse(await call('listAudits', { offset: 0, limit: 10 })).rows
    const total = audit?.total ?? 0
    const members = Number(storage.db.prepare('SELECT count(*) AS n FROM audit_member').get()?.['n'])
    const wasHalf = storage.db.prepare("SELECT 1 FROM record WHERE kind = 'audit-dropped'").get() !== undefined
    const fault = () => {
      if (isCertain && total === 0) return 'it was answered, and there is nothing of it'
      if (total !== 0 && (total !== accounts || audit?.open !== accounts)) return `it has ${total} accounts`
      if (members !== total) return `${members} accounts are written down, and the audit has ${total}`
      return faultOf(storage)
    }
    return { fault: fault(), total, wasHalf }
  } finally {
    storage.close()
  }
}
