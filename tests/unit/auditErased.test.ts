// What becomes of an audit when an account goes out of it: erased, or found to be the same as another one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DATABASE } from '../../electron/core/storage/open.ts'
import { colleague, followUnvetted, me, membersOf, planAudit } from '../auditBuilders.ts'
import { candidate, openCore, queueOf, vetClear, type OpenCore } from '../builders.ts'
import { contents } from '../faults/judge.ts'

const AUTHOR = { admin: null, at: '2026-11-22T11:00:00.000Z', believed: null }

function expectSameAfterRebuild(core: OpenCore) {
  // Row numbers of accounts are given anew where one was erased; nothing of an audit names them.
  const audits = () =>
    Object.fromEntries(Object.entries(contents(core.storage.db)).filter(([table]) => table.startsWith('audit')))
  const before = audits()
  core.storage.rebuild()
  expect(audits()).toEqual(before)
  expect(core.storage.log.faultInChain()).toBeNull()
  expect(core.logged).toEqual([])
}

const filesOf = (core: OpenCore) =>
  readdirSync(core.folder)
    .filter((name) => name.startsWith(DATABASE) && !name.endsWith('-shm'))
    .map((name) => readFileSync(join(core.folder, name)).toString('latin1'))

describe('an account that is erased', () => {
  test('goes out of the audits that it was in, and leaves the places and shares of the others as they were', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 1_200)
    const [kim, mel] = [await me(core), await colleague(core)]
    const shares = [
      { admin: kim, parts: 2 },
      { admin: mel, parts: 1 },
    ]
    const audit = await planAudit(core, { shares })
    const sample = await planAudit(core, { name: 'All of them again', sampleSize: 1_200 })
    const erased = accounts[1_100] ?? ''
    await core.page.setAside({ audit, accounts: [erased], why: 'protected', note: 'unrepeatable remark' })
    await core.page.assign({ audit, accounts: accounts.slice(1_095, 1_105), admin: mel })
    await vetClear(core, accounts[1_101] ?? '', 'keep', 'audit')
    const before = await core.page.audit({ audit })
    const placesBefore = (await membersOf(core, audit, { offset: 1_050 })).filter(
      ({ account }) => account.id !== erased,
    )

    const markers = [erased, 'voice_1100_example', 'unrepeatable remark']
    const left = () => markers.filter((marker) => filesOf(core).some((text) => text.includes(marker)))
    core.storage.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(left()).toEqual(markers)
    core.storage.erase(AUTHOR, erased)
    expect(left()).toEqual([])

    const after = await core.page.audit({ audit })
    expect(after).toMatchObject({ total: before.total - 1, aside: before.aside - 1, done: 1, open: before.open })
    expect(await core.page.audit({ audit: sample })).toMatchObject({ total: 1_199, open: 1_198 })
    expect(await membersOf(core, audit, { offset: 1_050 })).toEqual(placesBefore)
    expect(await core.page.coverage({ audit })).toMatchObject({ notLookedAt: [{ why: 'not-yet', count: 1_198 }] })
    expectSameAfterRebuild(core)
    expect(await membersOf(core, audit, { offset: 1_050 })).toEqual(placesBefore)

    // Another one of the same stretch, and one that nobody had a share of beside it.
    for (const account of [accounts[1_099], accounts[1_101]]) core.storage.erase(AUTHOR, account ?? '')
    expect(await core.page.audit({ audit })).toMatchObject({ total: 1_197, done: 0 })
    expectSameAfterRebuild(core)
    const again = await core.restart()
    expect(await again.page.audit({ audit })).toMatchObject({ total: 1_197, done: 0, open: 1_197 })
  })

  test('takes the whole of a share along where there was nothing else in it', async () => {
    const core = await openCore()
    const [first = ''] = followUnvetted(core, 2)
    const [kim, mel] = [await me(core), await colleague(core)]
    const audit = await planAudit(core, { shares: [kim, mel].map((admin) => ({ admin, parts: 1 })) })
    core.storage.erase(AUTHOR, first)
    expect((await core.page.audit({ audit })).shares.map(({ name, total }) => [name, total])).toEqual([['MA', 1]])
    expectSameAfterRebuild(core)
  })
})

describe('two records that turn out to be of one account', () => {
  const sameAs = (core: OpenCore, account: string, other: string) =>
    core.storage.write(AUTHOR, (append) => append('same-account', { account, other }))

  test('are in an audit once, at the place where more was done', async () => {
    const core = await openCore()
    const [one = '', two = '', three = '', four = ''] = followUnvetted(core, 5)
    const audit = await planAudit(core)
    await vetClear(core, two, 'keep', 'audit')
    await core.page.setAside({ audit, accounts: [four], why: 'language', note: '' })
    sameAs(core, one, two)
    sameAs(core, four, three)
    expect((await membersOf(core, audit)).map((each) => [each.account.id, each.place, each.state])).toEqual([
      [one, 1, 'done'],
      [three, 3, 'aside'],
      [expect.any(String), 4, 'open'],
    ])
    expect(await core.page.audit({ audit })).toMatchObject({ total: 3, done: 1, aside: 1, open: 1 })
    expectSameAfterRebuild(core)
  })

  test('go on in an audit that only one of them was in, under either of their ids', async () => {
    const core = await openCore()
    const [first = '', second = ''] = followUnvetted(core, 2, 'zinnia')
    const mel = await colleague(core)
    const audit = await planAudit(core)
    const smaller = await candidate(core, 'ash_example')
    expect(smaller < first).toBe(true)
    sameAs(core, first, smaller)
    expect(await membersOf(core, audit)).toMatchObject([
      { account: { id: smaller, standing: 'following' }, state: 'open' },
      { account: { id: second } },
    ])
    // A colleague's laptop still speaks of the other one.
    core.storage.write(AUTHOR, (append) => append('assigned', { audit, accounts: [first], admin: mel }))
    core.storage.write(AUTHOR, (append) => append('assigned', { audit: null, accounts: [first], admin: mel }))
    expect(await membersOf(core, audit, { whose: mel })).toMatchObject([{ account: { id: smaller } }])
    await vetClear(core, smaller, 'keep', 'audit')
    expect(await core.page.audit({ audit })).toMatchObject({ total: 2, done: 1, open: 1 })
    expectSameAfterRebuild(core)
  })

  test('are looked at where the account is followed, though the record that was in the audit was not any more', async () => {
    const core = await openCore()
    const [first = '', second = ''] = followUnvetted(core, 3)
    const audit = await planAudit(core)
    await core.page.addToUnfollow({ account: first, reason: 'duplicate', note: '' })
    await core.page.markUnfollowed({ unfollow: (await core.page.listToUnfollow({})).open[0]?.id ?? '' })
    expect(await core.page.audit({ audit })).toMatchObject({ open: 2, gone: 1 })
    sameAs(core, first, second)
    const [member] = await membersOf(core, audit)
    expect(member?.state === 'open').toBe(member?.account.standing === 'following')
    expect(await core.page.audit({ audit })).toMatchObject({ total: 2 })
    expectSameAfterRebuild(core)
  })

  test('are in an audit once where a laptop that did not know it wrote both down', async () => {
    const core = await openCore()
    const [one = '', two = '', three = ''] = followUnvetted(core, 3)
    sameAs(core, one, two)
    const audit = '99999999-9999-7999-8999-999999999999'
    core.storage.write(AUTHOR, (append) => {
      append('audit-scoped', { audit, from: 0, accounts: [two, one, three], shares: [] })
      append('audit-planned', {
        audit,
        name: 'Theirs',
        scope: { which: 'everyone', dueBy: null, platform: null, sample: null },
        following: 3,
        matching: 3,
        total: 3,
        digest: '',
        shares: [],
        startOn: '2026-11-22',
        finishOn: '2026-12-22',
      })
    })
    expect((await membersOf(core, audit)).map((each) => [each.account.id, each.place])).toEqual([
      [one, 0],
      [three, 2],
    ])
    expectSameAfterRebuild(core)
  })

  test('keep the admin to whom one of them was given in the queue', async () => {
    const core = await openCore()
    const [one, two] = [await candidate(core, 'ash_example'), await candidate(core, 'briar_example')]
    const mel = await colleague(core)
    await core.page.assign({ audit: null, accounts: [two], admin: mel })
    sameAs(core, one, two)
    expect((await queueOf(core)).rows.map(({ id, assignedTo }) => [id, assignedTo])).toEqual([[one, mel]])
  })
})
