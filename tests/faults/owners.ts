// Two starts on one data folder: at once, one after the other, and after a kill.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

const Became = z.strictObject({ became: z.enum(['owner', 'second']), ms: z.number() })
type Started = z.infer<typeof Became> & { readonly child: ChildProcess }
const LONGEST_MS = 1_000

/** Never two owners, never none. */
export async function startTwice(rounds: number): Promise<Outcome> {
  const tally = createTally('two starts on one folder, at once and one after the other')
  for (let round = 0; round < rounds; round++) {
    const { folder, remove } = scratch('disk')
    const started: Started[] = []
    if (round % 2 === 0) started.push(...(await Promise.all([start(folder), start(folder)])))
    else started.push(await start(folder), await start(folder))
    const became = started.map((each) => each.became)
    const owners = became.filter((each) => each === 'owner').length
    await Promise.all(started.map((each) => kill(each.child)))
    remove()
    if (owners !== 1) tally.lose(`round ${round}: ${owners} owners`)
    else if (round % 2 === 1 && became[0] !== 'owner')
      tally.lose(`round ${round}: the first start did not own the folder`)
    else tally.pass()
  }
  return tally.outcome()
}

/** The system frees the lock of a killed owner; the next start takes over at once. */
export async function startAfterKill(rounds: number): Promise<Outcome> {
  const tally = createTally('a start after kill -9 of the owner, within 1 s')
  const took: number[] = []
  const { folder, remove } = scratch('disk')
  let owner = await start(folder)
  for (let round = 0; round < rounds; round++) {
    const signal = await kill(owner.child)
    owner = await start(folder)
    took.push(owner.ms)
    if (signal !== 'SIGKILL') tally.miss()
    else if (owner.became !== 'owner') tally.lose(`round ${round}: the folder was still held`)
    else if (owner.ms > LONGEST_MS) tally.lose(`round ${round}: lock and records took ${Math.round(owner.ms)} ms`)
    else tally.pass()
  }
  await kill(owner.child)
  remove()
  return tally.outcome(
    `at most ${Math.round(Math.max(...took))} ms from lock to the first reply, without Node's own start`,
  )
}

function start(folder: string): Promise<Started> {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'ownerProcess.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part) => {
      text += String(part)
      if (text.includes('\n')) resolve({ ...Became.parse(JSON.parse(text)), child })
    })
    child.on('error', reject)
    child.on('close', () => reject(new Error('a start ended without a word')))
  })
}

/** Kills it and waits until it is gone; null where it had ended by itself. */
function kill(child: ChildProcess): Promise<NodeJS.Signals | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.signalCode)
  return new Promise((resolve) => {
    child.on('close', (_, signal) => resolve(signal))
    child.kill('SIGKILL')
  })
}
