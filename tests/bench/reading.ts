// Reading while somebody works: a page of a list on its way to the window, and search as one types.
import { z } from 'zod'
import { atMost, median, percentile, timed, within, type Figure } from './figures.ts'
import { createChance, inventedAccount } from './accounts.ts'
import { openCore, type OpenCore } from './openCore.ts'
import { FIRST_PAGE } from './opening.ts'
import { dataFolderOf } from './prepare.ts'
import { named } from './saving.ts'

const Lines = z.looseObject({ rows: z.array(z.unknown()) })

/** Pages at every size, search at the largest. */
export async function benchReading(sizes: readonly number[]): Promise<readonly Figure[]> {
  const largest = Math.max(...sizes)
  const figures: Figure[] = []
  for (const size of sizes) {
    const { folder, remove } = dataFolderOf(size)
    const core = await openCore(folder)
    figures.push(await benchPage(core, size))
    if (size === largest) figures.push(...(await benchSearch(core, size)))
    core.storage.close()
    remove()
  }
  return figures
}

/** Windows as an admin scrolls: one after the other. */
async function benchPage(core: OpenCore, size: number): Promise<Figure> {
  const ours: number[] = []
  const clones: number[] = []
  // More than half of the accounts are followed.
  const pages = Math.min(60, Math.floor(size / 100))
  for (let page = -20; page < 300; page++) {
    let rows: unknown[] = []
    const took = await timed(async () => {
      // What a worker does with a reply: it is cloned to the other thread.
      rows = Lines.parse(
        structuredClone(await core.call('listFollowing', { ...FIRST_PAGE, offset: Math.abs(page % pages) * 50 })),
      ).rows
    })
    if (rows.length !== 50) throw new Error('the page is not full')
    const bare = await timed(() => structuredClone(rows))
    if (page < 0) continue
    ours.push(took)
    clones.push(bare)
  }
  return atMost(
    `A page of 50 of ${named(size)}, query and transfer, against structuredClone of its rows`,
    ours,
    clones,
    5,
  )
}

async function benchSearch(core: OpenCore, size: number): Promise<readonly Figure[]> {
  const like = core.storage.db.prepare(
    `SELECT a.no FROM account a WHERE a.handle LIKE ?1 OR a.name LIKE ?1 OR a.bio LIKE ?1 OR a.id IN (SELECT account FROM note WHERE text LIKE ?1)
     ORDER BY a.no DESC LIMIT 21`,
  )
  const ours: number[] = []
  const theirs: number[] = []
  for (const [place, typed] of typedTexts(size).entries()) {
    const took = await medianOfThree(async () => Lines.parse(await core.call('search', { text: typed, limit: 20 })))
    if (place >= 10) ours.push(took)
    // Every third is enough to tell what LIKE costs.
    if (place % 3 === 0) theirs.push(await medianOfThree(() => like.all(`%${typed}%`)))
  }
  const [a, b] = [percentile(ours, 0.95), percentile(theirs, 0.95)]
  const what = `Search as one types over ${named(size)} accounts`
  return [
    within(`${what}, 95 of 100 keys`, a, 16, 'ms'),
    within(`${what}, the slowest key`, Math.max(...ours), 33, 'ms'),
    {
      row: `${what}, against LIKE, 95 of 100 keys`,
      value: Math.round((b / a) * 10) / 10,
      target: '≥ 10 ×',
      met: b / a >= 10,
      shown: `${(b / a).toFixed(1)} × faster (${a.toFixed(1)} ms against ${b.toFixed(1)} ms)`,
    },
  ]
}

/** Each key three times: what another process of a busy machine takes is not what the search takes. */
async function medianOfThree(work: () => unknown): Promise<number> {
  return median([await timed(work), await timed(work), await timed(work)])
}

/** Names, handles and words of bios, typed letter by letter; some have no hit. */
function typedTexts(size: number): readonly string[] {
  const chance = createChance(7)
  return Array.from({ length: 60 }, () => {
    const { name, handle, bio } = inventedAccount(chance.below(size))
    const whole = chance.one([name, handle, bio.split(' ').slice(0, 2).join(' '), `${name.slice(0, 4)}qz`]).slice(0, 14)
    return Array.from({ length: whole.length }, (_, letters) => whole.slice(0, letters + 1))
  })
    .flat()
    .filter((typed) => typed.trim() !== '')
}
