// Rows that say nothing new are told apart by a short cut inside the database. It must come to what the long way comes to.
import { expect, test, vi } from 'vitest'
import type * as unchangedRows from '../../electron/core/imports/unchanged.ts'
import { contents } from '../faults/judge.ts'
import { createChance } from '../bench/accounts.ts'
import { clearToFollow, openCore, paste, type OpenCore } from '../builders.ts'
import { importTable, type TableRow } from '../importing.ts'

const shortCut = vi.hoisted(() => ({ isTaken: true, taken: 0 }))
vi.mock('../../electron/core/imports/unchanged.ts', async (original) => {
  const { createUnchanged } = await original<typeof unchangedRows>()
  return {
    createUnchanged: (...given: Parameters<typeof createUnchanged>) => {
      const unchanged = createUnchanged(...given)
      return (rows: Parameters<typeof unchanged>[0]) => {
        if (!shortCut.isTaken) return new Map<number, number>()
        const same = unchanged(rows)
        shortCut.taken += same.size
        return same
      }
    },
  }
})

/** Lists that somebody has brought in over some weeks: of few accounts, whose handles, names and bios change and pass on. */
async function weeks(core: OpenCore, seed: number): Promise<readonly unknown[]> {
  const chance = createChance(seed)
  const some = () => chance.below(4) === 0
  const people = Array.from({ length: 14 }, (_, n) => ({
    id: `${10_001 + n}`,
    handle: `p${n}_example`,
    name: `P ${n}`,
    bio: '',
  }))
  await paste(core, '@p3_example\n@p5_example\n@p6_example')
  await clearToFollow(core, 'p4_example')
  const reports: unknown[] = []
  for (let week = 0; week < 7; week++) {
    for (const person of people) {
      if (chance.below(9) === 0) person.handle = `p${chance.below(16)}_example`
      if (chance.below(9) === 0) person.name = chance.one(['', 'Zoë', 'ZOE\u0301', person.name.toUpperCase()])
      if (chance.below(9) === 0) person.bio = chance.one(['', 'Walks.', 'walks. ', 'Birds.'])
    }
    const hasIds = !some()
    const hasHandles = !hasIds || !some()
    const rows = people
      .filter(() => !some())
      .map(({ id, handle, name, bio }): TableRow => ({
        ...(hasIds && chance.below(12) > 0 ? { id } : {}),
        ...(hasHandles || !hasIds ? { handle } : {}),
        name,
        bio,
      }))
      .filter(({ id, handle }) => id !== undefined || handle !== undefined)
    if (some()) rows.push(...rows.slice(0, 2))
    const answers = {
      relation: chance.one(['following', 'following', 'followers'] as const),
      complete: chance.below(3) > 0,
      madeOn: `2026-11-${10 + chance.below(12)}`,
    }
    reports.push(await importTable(core, rows, answers))
    // The very same again, which is what the short cut is for.
    if (!some()) reports.push(await importTable(core, rows, answers))
  }
  return reports
}

const recordsOf = ({ storage }: OpenCore) =>
  storage.db.prepare('SELECT kind, account, content FROM record ORDER BY no').all()

test.each(Array.from({ length: 12 }, (_, n) => n + 1))(
  'the same tables, records and reports come of lists of several weeks, seed %i',
  { timeout: 60_000 },
  async (seed) => {
    const came = []
    for (const isTaken of [true, false]) {
      Object.assign(shortCut, { isTaken, taken: 0 })
      const core = await openCore()
      const reports = await weeks(core, seed)
      expect(shortCut.taken > 20).toBe(isTaken)
      expect(core.storage.log.faultInChain()).toBeNull()
      expect(core.logged).toEqual([])
      came.push({ reports, tables: contents(core.storage.db), records: recordsOf(core) })
    }
    const [short, long] = came
    expect(short?.reports).toEqual(long?.reports)
    expect(short?.records).toEqual(long?.records)
    expect(short?.tables).toEqual(long?.tables)
  },
)
