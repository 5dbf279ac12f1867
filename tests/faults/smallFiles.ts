// The small files (preferences; checklists and policy): cut at every byte, every byte changed three ways.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { DEFAULT_RULES, Rules } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, Settings } from '../../shared/domain/settings.ts'
import { openSmallFile, type SmallFile } from '../../electron/host/smallFile.ts'
import { openStore } from '../../electron/loopback/checklistStore.ts'
import { createTally, type Outcome } from './outcome.ts'
import { scratch } from './scratch.ts'

type Kind<T extends object> = {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly defaults: T
  readonly values: readonly T[]
}

/** Two versions are saved before the fault, so that the last good copy and the one before it can be told apart. */
const settings: Kind<Settings> = {
  name: 'settings',
  schema: Settings,
  defaults: DEFAULT_SETTINGS,
  values: [
    { ...DEFAULT_SETTINGS, theme: 'light' },
    { ...DEFAULT_SETTINGS, theme: 'dark', keepOnTop: true },
  ],
}
const rules: Kind<Rules> = {
  name: 'checklists',
  schema: Rules,
  defaults: DEFAULT_RULES,
  values: [DEFAULT_RULES, { ...DEFAULT_RULES, code: { version: 2, text: 'We are fair.' } }],
}

/** Every `step`-th byte of each file: 1 for all of them. */
export function cutSmallFiles(step: { readonly settings: number; readonly rules: number }): readonly Outcome[] {
  return [damage(settings, step.settings), damage(rules, step.rules)]
}

function damage<T extends object>(kind: Kind<T>, step: number): Outcome {
  const tally = createTally(`${kind.name}.json cut, and bytes changed three ways`)
  // What the fault does to contents is the question here, not what is durable: a folder in memory will do.
  const place = scratch('memory')
  const before = makeGood(join(place.folder, 'good'), kind)
  const file = `${kind.name}.json`
  const whole = before.get(file)
  if (whole === undefined) throw new Error(`${file} was not written`)
  let same = 0
  const cases = faultsOf(whole, step)
  for (const { what, bytes } of cases) {
    const folder = join(place.folder, 'case')
    restore(folder, before)
    writeFileSync(join(folder, file), bytes)
    const found = judge(folder, kind, bytes)
    if (found === 'same') same += 1
    if (bytes.equals(whole)) tally.miss()
    else if (found === 'held' || found === 'same') tally.pass()
    else tally.lose(`${what}: ${found}`)
  }
  place.remove()
  return tally.outcome(same === 0 ? '' : `${same} changed white space only and read the same`)
}

function judge<T extends object>(folder: string, kind: Kind<T>, bad: Buffer): string {
  const last = kind.values.at(-1)
  let opened: SmallFile<T>
  try {
    opened = open(folder, kind)
  } catch (error) {
    return `it did not start: ${String(error)}`
  }
  if (!isDeepStrictEqual(opened.value, last))
    return opened.notice === null ? 'it is silently different' : 'the last good copy is not back'
  if (opened.notice === null) return 'same'
  const kept = readdirSync(folder).filter((name) => name.startsWith(`${kind.name}.damaged-`))
  if (kept.length !== 1 || !kept.every((name) => readFileSync(join(folder, name)).equals(bad)))
    return 'the bad file is not kept as it was'
  const again = open(folder, kind)
  return again.notice === null && isDeepStrictEqual(again.value, last) ? 'held' : 'the next start is not a good one'
}

function open<T extends object>(folder: string, kind: Kind<T>): SmallFile<T> {
  return openSmallFile({
    folder,
    name: kind.name,
    title: kind.name,
    schema: kind.schema,
    defaults: kind.defaults,
    openStore,
    now: new Date().toISOString(),
  })
}

/** Saves each version as the app does; gives every file of the folder. */
function makeGood<T extends object>(folder: string, kind: Kind<T>): ReadonlyMap<string, Buffer> {
  mkdirSync(folder, { recursive: true })
  for (const value of kind.values) open(folder, kind).save(value)
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
}

function restore(folder: string, files: ReadonlyMap<string, Buffer>): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  mkdirSync(folder)
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
}

function* faultsOf(whole: Buffer, step: number): Generator<{ readonly what: string; readonly bytes: Buffer }> {
  for (let at = 0; at < whole.length; at += step) {
    yield { what: `cut at byte ${at}`, bytes: whole.subarray(0, at) }
    const was = whole[at] ?? 0
    for (const [how, becomes] of [
      ['one bit', was ^ 1],
      ['zero', 0],
      ['turned over', was ^ 0xff],
    ] as const) {
      const bytes = Buffer.from(whole)
      bytes[at] = becomes
      yield { what: `byte ${at} changed (${how})`, bytes }
    }
  }
}
