import { describe, expect, test } from 'vitest'
import { scopeText } from '../../shared/domain/audit.ts'
import type { ComparedWhich } from '../../shared/domain/found.ts'
import { auditTables, membersOf, planAudit } from '../auditBuilders.ts'
import { accountCalled, ALL, openCore, vetClear, withBreach, decision, ADVERSE, type OpenCore } from '../builders.ts'
import { importTable, listIn, type TableRow } from '../importing.ts'

const everyone = { which: 'everyone', dueBy: null, platform: null } as const

const people = (count: number, first = 0): readonly TableRow[] =>
  Array.from({ length: count }, (_, n) => ({
    id: String(70_000 + first + n),
    handle: `voice_${first + n}_ex`,
    name: `Voice ${first + n}`,
    bio: 'Parks.',
  }))

const handlesOf = async (core: OpenCore, audit: string) =>
  (await membersOf(core, audit)).map(({ account }) => account.handle)

/** The two newest complete lists of whom we follow on X, compared. */
async function compared(core: OpenCore, which: ComparedWhich) {
  const { rows } = await core.page.listSnapshots({ ...ALL, platform: 'x', relation: 'following' })
  const [after, before] = rows
  return { of: 'comparison' as const, before: before?.snapshot ?? '', after: after?.snapshot ?? '', which }
}

describe('an audit of what changed since it was cleared', () => {
  test('is of those whose handle, name or bio is another one, until somebody has looked again', async () => {
    const core = await openCore()
    const list = people(6)
    await importTable(core, list, { madeOn: '2026-11-20' })
    for (const n of [0, 1, 2, 3]) await vetClear(core, await accountCalled(core, `voice_${n}_ex`), 'keep', 'audit')
    const changed: { readonly [n: number]: TableRow } = {
      0: { handle: 'another_0_ex' },
      1: { name: 'Another' },
      2: { bio: 'Something else.' },
      // Never cleared: nothing has changed since.
      4: { bio: 'New as well.' },
    }
    core.clock.pass(48)
    await importTable(
      core,
      list.map((row, n) => ({ ...row, ...changed[n] })),
      { madeOn: '2026-11-23' },
    )
    const preview = { which: 'changed', dueBy: null, platform: null } as const
    expect(await core.page.previewAudit(preview)).toEqual({ matching: 3, following: 6 })
    expect(await core.page.previewAudit({ ...preview, platform: 'bluesky' })).toEqual({ matching: 0, following: 0 })
    const audit = await planAudit(core, { which: 'changed' })
    expect(new Set(await handlesOf(core, audit))).toEqual(new Set(['another_0_ex', 'voice_1_ex', 'voice_2_ex']))

    await vetClear(core, await accountCalled(core, 'voice_1_ex'), 'keep', 'audit')
    expect(await core.page.previewAudit(preview)).toMatchObject({ matching: 2 })
    expect(await core.page.audit({ audit })).toMatchObject({ total: 3, done: 1, open: 2 })
  })
})

describe('an audit of what a comparison found', () => {
  const twoLists = async () => {
    const core = await openCore()
    await importTable(core, people(5), { madeOn: '2026-11-10' })
    await importTable(core, people(5, 2), { madeOn: '2026-11-20' })
    return core
  }

  test('is of those accounts as long as we follow them, and of these for good', async () => {
    const core = await twoLists()
    const found = await compared(core, 'added')
    const audit = await planAudit(core, { which: 'found', found })
    expect(await handlesOf(core, audit)).toEqual(['voice_5_ex', 'voice_6_ex'])
    // Those that were gone are on a list, and nobody that we follow.
    const gone = await compared(core, 'gone')
    const preview = { which: 'found', dueBy: null, platform: null, found: gone } as const
    expect(await core.page.previewAudit(preview)).toEqual({ matching: 0, following: 5 })
    await expect(planAudit(core, { which: 'found', found: gone })).rejects.toThrow(
      /nothing to audit.*Nothing was saved/,
    )

    // A list from in between gives the comparison another answer, and the audit the same accounts.
    await importTable(core, people(6), { madeOn: '2026-11-09' })
    await importTable(core, people(5), { madeOn: '2026-11-22' })
    expect(await core.page.audit({ audit })).toMatchObject({ total: 2, gone: 2 })
    expect(await core.page.coverage({ audit })).toMatchObject({ cameLater: null })

    const before = auditTables(core)
    core.storage.rebuild()
    expect(auditTables(core)).toEqual(before)
    expect(core.storage.log.faultInChain()).toBeNull()
  })

  test('says of which lists, and of which days', async () => {
    const core = await twoLists()
    const audit = await planAudit(core, { which: 'found', found: await compared(core, 'added'), sampleSize: 1 })
    const { scope, lists } = await core.page.audit({ audit })
    expect(scopeText(scope, lists)).toBe(
      `A random sample of 1 of those we follow that were added between the lists of whom we follow on X, of 10 November 2026 and 20 November 2026 (seed ${scope.sample?.seed})`,
    )
    expect(await core.page.audit({ audit })).toMatchObject({ total: 1, matching: 2, following: 5 })
  })

  test('takes an account once, however often it was found', async () => {
    const core = await openCore()
    const [first = {}, ...rest] = people(3)
    await importTable(core, [first, ...rest], { madeOn: '2026-11-10' })
    await importTable(core, [{ ...first, handle: 'between_ex' }, ...rest], { madeOn: '2026-11-15' })
    await importTable(core, [{ ...first, handle: 'today_ex' }, ...rest], { madeOn: '2026-11-20' })
    const { rows } = await core.page.listSnapshots({ ...ALL, platform: 'x', relation: 'following' })
    const found = {
      of: 'comparison' as const,
      before: rows.at(-1)?.snapshot ?? '',
      after: rows[0]?.snapshot ?? '',
      which: 'renamed' as const,
    }
    expect((await core.page.listFound({ ...ALL, found })).total).toBe(2)
    expect(await handlesOf(core, await planAudit(core, { which: 'found', found }))).toEqual(['today_ex'])
  })

  test('can be of those still followed though decided against, and counts who came later', async () => {
    const core = await openCore()
    const list = people(4)
    await importTable(core, list.slice(0, 3), { madeOn: '2026-11-20' })
    const refuse = async (handle: string) => {
      const account = await accountCalled(core, handle)
      const view = await withBreach(core, account, 'follow-back')
      await core.page.decide({ ...decision(view.id, 'do-not-follow'), ...ADVERSE })
    }
    await core.page.queuePasted({ text: '@voice_3_ex', plainHandlesAre: 'x', source: 'followed-us' })
    await refuse('voice_3_ex')
    core.clock.pass(48)
    expect(listIn(await importTable(core, list, { madeOn: '2026-11-24' }))).toMatchObject({ stillFollowed: 1 })
    const found = { of: 'standing', platform: null, which: 'still-followed' } as const
    const audit = await planAudit(core, { which: 'found', found })
    expect(await handlesOf(core, audit)).toEqual(['voice_3_ex'])
    expect(await core.page.coverage({ audit })).toMatchObject({ cameLater: 0 })
  })

  test('is refused without its list, or for lists that cannot be compared', async () => {
    const core = await twoLists()
    await importTable(core, people(2), { madeOn: '2026-11-21', complete: false })
    await expect(planAudit(core, { which: 'found' })).rejects.toThrow(/which list.*Nothing was saved/)
    await expect(planAudit(core, { which: 'found', found: await compared(core, 'added') })).rejects.toThrow(
      /not complete.*Nothing was changed/,
    )
    expect((await core.page.listAudits({ offset: 0, limit: 10 })).total).toBe(0)
  })
})

test('accounts of a list that is still being brought in fall under no scope, and are on no list that was found', async () => {
  const core = await openCore()
  const counted = new Set<number>()
  const found = { of: 'standing', platform: null, which: 'never-vetted' } as const
  const importing = importTable(core, people(3_000))
  for (let isThere = false; !isThere;) {
    const { matching } = await core.page.previewAudit(everyone)
    const { total } = await core.page.listFound({ ...ALL, found })
    counted.add(matching).add(total)
    isThere = total > 0
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  await importing
  expect(counted).toEqual(new Set([0, 3_000]))
})
