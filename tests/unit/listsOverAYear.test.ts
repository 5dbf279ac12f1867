import { describe, expect, test } from 'vitest'
import { unfollowProof } from '../../electron/core/storage/migrations/unfollowProof.ts'
import { createChance } from '../bench/accounts.ts'
import { contents } from '../faults/judge.ts'
import {
  accountCalled,
  addQuotation,
  ADVERSE,
  ALL,
  decision,
  lineOf,
  openCore,
  vetClear,
  withBreach,
  type OpenCore,
} from '../builders.ts'
import { importTable, listIn, type TableRow } from '../importing.ts'

const NOW = '2026-01-10T10:00:00.000Z'

const people = (count: number): readonly TableRow[] =>
  Array.from({ length: count }, (_, n) => ({
    id: String(70_000 + n),
    handle: `voice_${n}_ex`,
    name: `Voice ${n}`,
    bio: 'Parks.',
  }))

/** Decides to unfollow urgently, and marks it as done. Gives the entry. */
async function unfollowUrgently(core: OpenCore, handle: string): Promise<string> {
  const account = await accountCalled(core, handle)
  const view = await withBreach(core, account, 'audit')
  await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
  const entry = (await core.page.listUrgent({})).open.find((each) => each.account === account)
  if (entry === undefined) throw new Error('it is not on the list')
  await addQuotation(core, { unfollow: entry.id })
  await core.page.markUnfollowed({ unfollow: entry.id })
  return entry.id
}

const entryOf = async (core: OpenCore, unfollow: string) => (await core.page.unfollow({ unfollow })).entry

function expectSameAfterRebuild(core: OpenCore) {
  const before = contents(core.storage.db)
  core.storage.rebuild()
  expect(contents(core.storage.db)).toEqual(before)
  expect(core.storage.log.faultInChain()).toBeNull()
  expect(core.logged).toEqual([])
}

test.each([1, 2, 3])(
  'a year: imported, a sample audited, two unfollowed urgently, imported again with one still followed (seed %i)',
  async (seed) => {
    const chance = createChance(seed)
    const core = await openCore({ now: NOW })
    const all = people(60)
    await importTable(core, all, { madeOn: '2026-01-09' })
    const handles = all.map((row) => row.handle ?? '')
    const picked = [...handles].toSorted(() => chance.below(3) - 1)
    for (const handle of picked.slice(0, 4)) await vetClear(core, await accountCalled(core, handle), 'keep', 'audit')
    const [honest = '', forgotten = ''] = picked.slice(4, 6)
    const [done, notDone] = [await unfollowUrgently(core, honest), await unfollowUrgently(core, forgotten)]

    // A list from before the unfollow proves nothing of it.
    const before = await importTable(
      core,
      all.filter((row) => row.handle !== honest),
      { madeOn: '2026-01-08' },
    )
    expect(listIn(before)).toMatchObject({ verified: 0, reopened: 0 })
    expect([await entryOf(core, done), await entryOf(core, notDone)].map((each) => each.state)).toEqual([
      'done',
      'done',
    ])

    core.clock.set('2026-12-05T10:00:00.000Z')
    await core.page.confirmToday({ today: '2026-12-05' })
    const after = await importTable(
      core,
      all.filter((row) => row.handle !== honest),
      { madeOn: '2026-12-03' },
    )
    expect(listIn(after)).toMatchObject({ verified: 1, reopened: 1, left: 1, fresh: 0 })
    expect(await entryOf(core, done)).toMatchObject({ state: 'verified', verifiedBy: '2026-12-03T00:00:00.000Z' })
    expect(await entryOf(core, notDone)).toMatchObject({ state: 'open', closedAt: null })
    const { open } = await core.page.listUrgent({})
    expect(open.map((each) => [each.id, each.handle])).toEqual([[notDone, forgotten]])
    const { history } = await core.page.unfollow({ unfollow: notDone })
    expect(history[0]).toMatchObject({ text: 'Reopened', detail: 'Still on the list of 3 December 2026.' })
    expect(await lineOf(core, await accountCalled(core, forgotten))).toMatchObject({ standing: 'to-unfollow' })
    expect(await lineOf(core, await accountCalled(core, honest))).toMatchObject({ standing: 'unfollowed' })

    const [newest, oldest] = (await core.page.listSnapshots({ ...ALL, platform: 'x', relation: 'following' })).rows
    const compared = await core.page.compareSnapshots({
      before: oldest?.snapshot ?? '',
      after: newest?.snapshot ?? '',
    })
    expect(compared).toMatchObject({ added: 0, left: 1, gone: 0, renamed: 0 })
    expectSameAfterRebuild(core)
  },
)

describe('a list made after an unfollow', () => {
  const LIST = people(5)
  const unfollowed = async () => {
    const core = await openCore({ now: NOW })
    await importTable(core, LIST, { madeOn: '2026-01-09' })
    const entry = await unfollowUrgently(core, 'voice_2_ex')
    core.clock.pass(48)
    return { core, entry }
  }
  const without = LIST.filter((row) => row.handle !== 'voice_2_ex')

  test('proves nothing where it is not complete and does not hold the account', async () => {
    const { core, entry } = await unfollowed()
    await importTable(core, without, { complete: false, madeOn: '2026-01-12' })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'done', verifiedBy: null })
  })

  test('proves nothing where it names accounts in another way than we know this one', async () => {
    const core = await openCore({ now: NOW })
    await importTable(
      core,
      LIST.map(({ handle = '' }) => ({ handle })),
      { madeOn: '2026-01-09' },
    )
    const entry = await unfollowUrgently(core, 'voice_2_ex')
    core.clock.pass(48)
    const report = await importTable(
      core,
      LIST.map(({ id = '' }) => ({ id })),
      { madeOn: '2026-01-12' },
    )
    expect(listIn(report)).toMatchObject({ verified: 0, untold: 5, left: 0, fresh: 5 })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'done' })
  })

  test('reopens it even where it is only pasted: the account stands there', async () => {
    const { core, entry } = await unfollowed()
    await importTable(core, LIST.slice(2, 3), { complete: false, madeOn: '2026-01-12' })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'open' })
  })

  test('that was verified is reopened when somebody follows again, but not by a list from before the proof', async () => {
    const { core, entry } = await unfollowed()
    await importTable(core, without, { madeOn: '2026-01-12' })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'verified' })
    core.clock.pass(240)
    await importTable(core, LIST, { madeOn: '2026-01-11' })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'verified' })
    await importTable(core, LIST, { madeOn: '2026-01-20' })
    expect(await entryOf(core, entry)).toMatchObject({ state: 'open', verifiedBy: null })
    expectSameAfterRebuild(core)
  })

  test('verifies an ordinary unfollow as well', async () => {
    const core = await openCore({ now: NOW })
    await importTable(core, LIST, { madeOn: '2026-01-09' })
    const account = await accountCalled(core, 'voice_2_ex')
    const { unfollow } = await core.page.addToUnfollow({ account, reason: 'inactive', note: '' })
    await core.page.markUnfollowed({ unfollow })
    core.clock.pass(48)
    await importTable(core, without, { madeOn: '2026-01-12' })
    expect(await entryOf(core, unfollow)).toMatchObject({ state: 'verified' })
  })

  test('leads to exactly those that it verified and that it reopened, urgent or not, whatever came of them later', async () => {
    const core = await openCore({ now: NOW })
    const list = people(8)
    await importTable(core, list, { madeOn: '2026-01-09' })
    const unfollow = async (handle: string) => {
      const { unfollow: entry } = await core.page.addToUnfollow({
        account: await accountCalled(core, handle),
        reason: 'inactive',
        note: '',
      })
      await core.page.markUnfollowed({ unfollow: entry })
    }
    await unfollowUrgently(core, 'voice_0_ex')
    await unfollowUrgently(core, 'voice_1_ex')
    await unfollow('voice_2_ex')
    await unfollow('voice_3_ex')
    core.clock.pass(48)
    const shown = async (snapshot: string, which: 'verified' | 'reopened') =>
      (await core.page.listFound({ ...ALL, found: { of: 'import', snapshot, which } })).rows.map(
        ({ account }) => account.handle,
      )
    const first = listIn(
      await importTable(
        core,
        list.filter((_, n) => n !== 0 && n !== 2),
        { madeOn: '2026-01-12' },
      ),
    )
    expect(first).toMatchObject({ verified: 2, reopened: 2 })
    expect(await shown(first.snapshot, 'verified')).toEqual(['voice_0_ex', 'voice_2_ex'])
    expect(await shown(first.snapshot, 'reopened')).toEqual(['voice_1_ex', 'voice_3_ex'])

    // Later lists show other things, of which this one knows nothing.
    core.clock.pass(240)
    const later = listIn(await importTable(core, list.slice(1), { madeOn: '2026-01-20' }))
    expect(await shown(later.snapshot, 'reopened')).toEqual(['voice_2_ex'])
    expect(await shown(first.snapshot, 'verified')).toEqual(['voice_0_ex', 'voice_2_ex'])
    expectSameAfterRebuild(core)

    // A data folder from before these were kept is given them out of its records.
    const kept = contents(core.storage.db)['unfollow_proof']
    core.storage.db.exec(`DROP TABLE unfollow_proof; ${unfollowProof}`)
    expect(contents(core.storage.db)['unfollow_proof']).toBe(kept)
  })
})

/** Lists of one month, each a set of accounts, brought in in any order. */
describe('lists over time', () => {
  const days = ['2026-01-02', '2026-01-04', '2026-01-06', '2026-01-08']
  const sets = [
    [0, 1, 2, 3],
    [0, 2, 3, 4],
    [1, 2, 4],
    [0, 1, 2, 5],
  ]
  const all = people(6)

  test.each([
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
    [2, 0, 3, 1],
  ])('say the same in whatever order they were imported (%i %i %i %i)', async (...order) => {
    const core = await openCore({ now: NOW })
    for (const place of order)
      await importTable(
        core,
        (sets[place] ?? []).map((n) => all[n] ?? {}),
        { madeOn: days[place] ?? '' },
      )
    const { rows } = await core.page.listSnapshots({ ...ALL, platform: 'x', relation: 'following' })
    const snapshots = rows.toReversed()
    expect(snapshots.map((each) => each.size)).toEqual(sets.map((each) => each.length))
    for (const [from, before] of snapshots.entries()) {
      for (const [to, after] of snapshots.entries()) {
        if (to <= from) continue
        const asked = { before: before.snapshot, after: after.snapshot }
        const names = async (which: 'added' | 'left' | 'gone') => {
          const found = await core.page.listFound({ ...ALL, found: { of: 'comparison', ...asked, which } })
          expect(found.total).toBe(found.rows.length)
          return found.rows.map(({ account }) => Number(account.stableId) - 70_000).toSorted((a, b) => a - b)
        }
        const [was = [], is = []] = [sets[from], sets[to]]
        expect(await names('added')).toEqual(is.filter((n) => !was.includes(n)))
        // Nobody here recorded an unfollow.
        expect(await names('gone')).toEqual(was.filter((n) => !is.includes(n)))
        expect(await names('left')).toEqual([])
        expect(await core.page.compareSnapshots(asked)).toMatchObject({
          added: is.filter((n) => !was.includes(n)).length,
        })
      }
    }
    const { rows: followed } = await core.page.listFollowing({ ...ALL, due: 'all', platform: null, text: '' })
    expect(followed.map((each) => Number(each.stableId) - 70_000).toSorted((a, b) => a - b)).toEqual(sets[3])
    expectSameAfterRebuild(core)
  })

  test('of different kinds, or not complete, are not compared', async () => {
    const core = await openCore({ now: NOW })
    await importTable(core, all, { madeOn: '2026-01-02' })
    await importTable(core, all, { madeOn: '2026-01-03', relation: 'followers' })
    await importTable(core, all.slice(1), { madeOn: '2026-01-04', complete: false })
    const { rows } = await core.page.listSnapshots({ ...ALL, platform: null, relation: null })
    const [pasted, followers, following] = rows.map((each) => each.snapshot)
    await expect(core.page.compareSnapshots({ before: following ?? '', after: followers ?? '' })).rejects.toThrow(
      /cannot be compared/,
    )
    await expect(core.page.compareSnapshots({ before: following ?? '', after: pasted ?? '' })).rejects.toThrow(
      /not complete/,
    )
  })
})
