// Opening the records and showing the first 50 that we follow: time against 1,000 accounts and against conf, and memory.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { makeConfStore } from './confStore.ts'
import { atLeast, atMost, timed, within, type Figure } from './figures.ts'
import { openCore, type OpenCore } from './openCore.ts'
import { dataFolderOf } from './prepare.ts'
import { named } from './saving.ts'

const ROUNDS = 15
export const FIRST_PAGE = { offset: 0, limit: 50, due: 'all', platform: null, text: '' }
const Page = z.looseObject({ rows: z.array(z.unknown()).length(50) })

export async function benchOpening(sizes: readonly number[]): Promise<readonly Figure[]> {
  const all = sizes.map((size) => ({ size, ...dataFolderOf(size), took: new Array<number>() }))
  for (let round = -1; round < ROUNDS; round++) {
    for (const each of all) {
      const took = await openAndShow(each.folder)
      // The first opening of a day makes the day's copy, of a small list only: it is not compared.
      if (round >= 0) each.took.push(took)
    }
  }
  const first = all[0]
  if (first === undefined) throw new Error('no size was given')
  const figures: Figure[] = []
  for (const each of all.slice(1))
    figures.push(
      atMost(
        `Open and show the first 50 of ${named(each.size)}, against ${named(first.size)}`,
        each.took,
        first.took,
        3,
      ),
    )
  for (const each of all.filter(({ size }) => size >= 10_000 && size <= 100_000)) figures.push(await againstConf(each))
  const largest = all.at(-1)
  if (largest !== undefined)
    figures.push(within(`Memory that opening ${named(largest.size)} adds`, memoryOf(largest.folder), 40, 'MB'))
  for (const each of all) each.remove()
  return figures
}

async function openAndShow(folder: string): Promise<number> {
  const opened: OpenCore[] = []
  const took = await timed(async () => {
    const core = await openCore(folder)
    opened.push(core)
    Page.parse(await core.call('listFollowing', FIRST_PAGE))
  })
  for (const core of opened) core.storage.close()
  return took
}

async function againstConf({
  size,
  folder,
  took,
}: {
  readonly size: number
  readonly folder: string
  readonly took: readonly number[]
}): Promise<Figure> {
  const core = await openCore(folder)
  const rival = makeConfStore(core)
  core.storage.close()
  const theirs: number[] = []
  const ours = [...took]
  for (let round = 0; round < 3; round++) {
    theirs.push(await timed(() => Page.parse({ rows: rival.openAndShow() })))
    ours.push(await openAndShow(folder))
  }
  rival.remove()
  return atLeast(
    `Open and show the first 50 of ${named(size)}, against conf`,
    ours,
    theirs,
    size >= 100_000 ? 1_000 : 100,
  )
}

function memoryOf(folder: string): number {
  const told = execFileSync(
    process.execPath,
    ['--expose-gc', '--no-warnings', join(import.meta.dirname, 'memory.ts'), folder],
    { encoding: 'utf8' },
  )
  return z.strictObject({ added: z.number() }).parse(JSON.parse(told)).added / 1024 / 1024
}
