// Hostile files to bring in: archives made to harm, and files of every format with damage in them.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { createTally, type Outcome } from './outcome.ts'

const ReadingTold = z.strictObject({
  kind: z.enum(['attack', 'mutation']),
  what: z.string(),
  /** What went wrong; null: nothing. */
  lost: z.string().nullable(),
  /** The change changed nothing. */
  same: z.boolean(),
  refused: z.boolean(),
})
export type ReadingTold = z.infer<typeof ReadingTold>

/** Named attacks, and so many changed archives. */
export async function attackArchives(mutations: number, seed: number): Promise<readonly Outcome[]> {
  const told = await toldBy('archives', mutations, seed)
  return [
    outcomeOf(
      'archives made to harm',
      told.filter(({ kind }) => kind === 'attack'),
    ),
    outcomeOf(
      `an archive with damage in it (seed ${seed})`,
      told.filter(({ kind }) => kind === 'mutation'),
    ),
  ]
}

/** So many changed files of each format. */
export async function mutateImports(each: number, seed: number): Promise<readonly Outcome[]> {
  const byFormat = Map.groupBy(await toldBy('mutated', each, seed), ({ what }) => what)
  return [...byFormat].map(([format, told]) =>
    outcomeOf(`import file with damage in it: ${format} (seed ${seed})`, told),
  )
}

function outcomeOf(row: string, told: readonly ReadingTold[]): Outcome {
  const tally = createTally(row)
  for (const { what, lost, same } of told) {
    if (lost !== null) tally.lose(`${what}: ${lost}`)
    else if (!same) tally.pass()
  }
  const unchanged = told.filter(({ same }) => same).length
  const refused = told.filter((each) => each.refused).length
  const notes = [
    `${refused} refused with a sentence`,
    ...(unchanged === 0 ? [] : [`${unchanged} changes that changed nothing, not counted`]),
  ]
  return tally.outcome(notes.join(', '))
}

/** Runs them in a process without the right to write anything. A process that ends early has lost. */
async function toldBy(part: string, each: number, seed: number): Promise<readonly ReadingTold[]> {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
      'tests/faults/readingProcess.ts',
      part,
      String(each),
      String(seed),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const told: ReadingTold[] = []
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) told.push(ReadingTold.parse(JSON.parse(line)))
  const status = await ended
  if (status !== 0)
    told.push({
      kind: 'mutation',
      what: 'the process',
      lost: `it ended with ${status} after ${told.length} files`,
      same: false,
      refused: false,
    })
  return told
}
