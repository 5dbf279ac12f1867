import { describe, expect, test } from 'vitest'
import { drawSample } from '../../shared/domain/auditSample.ts'
import { auditTables, colleague, followUnvetted, me, membersOf, planAudit } from '../auditBuilders.ts'
import {
  ADVERSE,
  answerAllClear,
  candidate,
  countsOf,
  dayAfter,
  decision,
  followed,
  openCore,
  openVetting,
  vetClear,
  withBreach,
  written,
} from '../builders.ts'

const DAY = 24

describe('the accounts of an audit', () => {
  test('are those that fall under its scope when it starts: never vetted, due by a day, or everyone', async () => {
    const core = await openCore()
    followUnvetted(core, 3)
    followUnvetted(core, 2, 'moss', 'bluesky')
    const cleared = await followed(core, 'reed_example')
    await candidate(core, 'not_followed_ex')
    const preview = (
      which: 'everyone' | 'never-vetted' | 'due',
      dueBy: string | null = null,
      platform: 'x' | null = null,
    ) => core.page.previewAudit({ which, dueBy, platform })
    expect(await preview('everyone')).toEqual({ matching: 6, following: 6 })
    expect(await preview('never-vetted')).toEqual({ matching: 5, following: 6 })
    expect(await preview('never-vetted', null, 'x')).toEqual({ matching: 3, following: 4 })
    expect(await preview('due', '2027-11-21')).toEqual({ matching: 0, following: 6 })
    expect(await preview('due', '2027-11-22')).toEqual({ matching: 1, following: 6 })
    const audit = await planAudit(core, { which: 'due', dueBy: '2027-11-22' })
    expect((await membersOf(core, audit)).map(({ account }) => account.id)).toEqual([cleared])
  })

  test('stay as they are: who leaves is marked, who comes later is not in it, and that is said', async () => {
    const core = await openCore()
    const [first = '', second = ''] = followUnvetted(core, 4)
    const audit = await planAudit(core)
    followUnvetted(core, 2, 'late')
    await core.page.addToUnfollow({ account: first, reason: 'inactive', note: '' })
    expect(await core.page.audit({ audit })).toMatchObject({ total: 4, open: 4, gone: 0 })
    const { open } = await core.page.listToUnfollow({})
    await core.page.markUnfollowed({ unfollow: open[0]?.id ?? '' })
    expect(await core.page.audit({ audit })).toMatchObject({ total: 4, open: 3, gone: 1 })
    expect(await membersOf(core, audit, { state: 'gone' })).toMatchObject([{ account: { id: first }, place: 0 }])
    expect(await core.page.coverage({ audit })).toMatchObject({
      cameLater: 2,
      notLookedAt: [
        { why: 'gone', count: 1 },
        { why: 'not-yet', count: 3 },
      ],
    })
    // Taken back within ten seconds: it is followed, and open, again.
    await core.page.reopenUnfollow({ unfollow: open[0]?.id ?? '', why: '' })
    expect(await core.page.audit({ audit })).toMatchObject({ open: 4, gone: 0 })
    expect(second).not.toBe('')
  })

  test('of a sample can be drawn again from its seed', async () => {
    const core = await openCore()
    const all = followUnvetted(core, 300)
    const audit = await planAudit(core, { sampleSize: 40 })
    const { scope, total, matching, following } = await core.page.audit({ audit })
    expect({ total, matching, following }).toEqual({ total: 40, matching: 300, following: 300 })
    expect(scope.sample?.seed).toMatch(/^[0-9a-f]{8}$/)
    expect((await membersOf(core, audit)).map(({ account }) => account.id)).toEqual(
      drawSample(all, 40, scope.sample?.seed ?? ''),
    )
    expect((await core.page.coverage({ audit })).cameLater).toBeNull()
  })

  test('cannot be nobody, and a refused plan leaves nothing behind', async () => {
    const core = await openCore()
    const before = written(core)
    await expect(planAudit(core)).rejects.toThrow(/nothing to audit.*Nothing was saved/)
    followUnvetted(core, 1)
    await expect(planAudit(core, { finishOn: '2026-11-21' })).rejects.toThrow(/over already/)
    expect(written(core)).toBe(before + 2)
    expect((await core.page.listAudits({ offset: 0, limit: 10 })).total).toBe(0)
  })

  test('come up in order: never vetted ones first, then those due the longest', async () => {
    const core = await openCore()
    const late = await followed(core, 'late_example')
    core.clock.set(dayAfter(3))
    const later = await followed(core, 'later_example')
    const [never = ''] = followUnvetted(core, 1)
    const audit = await planAudit(core)
    expect((await membersOf(core, audit)).map(({ account }) => account.id)).toEqual([never, late, later])
  })
})

describe('an audit is worked', () => {
  test('by its admins in turns: next is of my share, then of what nobody was given, never of a colleague’s', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 6)
    const [kim, mel] = [await me(core), await colleague(core)]
    const shares = [kim, mel, null].map((admin) => ({ admin, parts: 1 }))
    const audit = await planAudit(core, { shares })
    expect(await core.page.audit({ audit })).toMatchObject({
      shares: [
        { admin: kim, name: 'KS', total: 2 },
        { admin: mel, name: 'MA', total: 2 },
        { admin: null, name: '', total: 2 },
      ],
      mine: { total: 2, open: 2 },
    })
    expect(await countsOf(core)).toMatchObject({ auditsRunning: 1, auditLeft: 2 })
    const order: (string | null)[] = []
    for (let step = 0; step < 5; step++) {
      const { account } = await core.page.nextInAudit({ audit, skipped: [] })
      order.push(account)
      if (account !== null) await vetClear(core, account, 'keep', 'audit')
    }
    expect(order).toEqual([accounts[0], accounts[3], accounts[2], accounts[5], null])
    expect(await core.page.audit({ audit })).toMatchObject({ done: 4, open: 2, mine: { open: 0, done: 2 } })
    expect(await countsOf(core)).toMatchObject({ auditLeft: 0 })
  })

  test('a skipped one is offered no more in this sitting, and stays open', async () => {
    const core = await openCore()
    const [first = '', second = ''] = followUnvetted(core, 2)
    const audit = await planAudit(core)
    expect(await core.page.nextInAudit({ audit, skipped: [first] })).toEqual({ account: second })
    expect(await core.page.nextInAudit({ audit, skipped: [first, second] })).toEqual({ account: null })
    expect(await core.page.audit({ audit })).toMatchObject({ open: 2 })
  })

  test('a decision counts wherever it was made, and the newest one stands', async () => {
    const core = await openCore()
    const [first = ''] = followUnvetted(core, 2)
    const [one, two] = [await planAudit(core), await planAudit(core, { name: 'Also' })]
    const view = await openVetting(core, first)
    await core.page.decide({ ...decision(view.id, 'ask'), reason: 'unsure' })
    for (const audit of [one, two])
      expect(await membersOf(core, audit, { state: 'done' })).toMatchObject([{ outcome: 'ask', by: 'KS' }])
    await vetClear(core, first, 'keep', 'audit')
    expect(await membersOf(core, one, { state: 'done' })).toMatchObject([{ outcome: 'keep' }])
  })

  test('an account that could not be looked at is set aside with the reason, and can be taken up again', async () => {
    const core = await openCore()
    const [first = ''] = followUnvetted(core, 2)
    const audit = await planAudit(core)
    await core.page.setAside({ audit, accounts: [first], why: 'protected', note: 'since May' })
    expect(await membersOf(core, audit, { state: 'aside' })).toMatchObject([
      { account: { id: first }, why: 'protected', note: 'since May', by: 'KS' },
    ])
    expect((await core.page.coverage({ audit })).notLookedAt).toEqual([
      { why: 'could-not-protected', count: 1 },
      { why: 'not-yet', count: 1 },
    ])
    await core.page.setAside({ audit, accounts: [first], why: null, note: '' })
    expect(await core.page.audit({ audit })).toMatchObject({ open: 2, aside: 0 })
    await vetClear(core, first, 'keep', 'audit')
    await expect(core.page.setAside({ audit, accounts: [first], why: 'no-time', note: '' })).rejects.toThrow(
      /not waiting/,
    )
  })

  test('what is given to a colleague is theirs, one by one or the next so many', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 5)
    const [kim, mel] = [await me(core), await colleague(core)]
    const audit = await planAudit(core, { shares: [{ admin: kim, parts: 1 }] })
    await core.page.assign({ audit, accounts: [accounts[4] ?? ''], admin: mel })
    expect(await core.page.assignNext({ audit, holder: kim, count: 2, admin: mel })).toMatchObject({ given: 2 })
    const hers = await membersOf(core, audit, { whose: mel })
    expect(hers.map(({ account }) => account.id)).toEqual([accounts[0], accounts[1], accounts[4]])
    expect((await core.page.audit({ audit })).mine).toMatchObject({ total: 2, open: 2 })
    await core.page.assignNext({ audit, holder: mel, count: 10_000, admin: null })
    expect(await membersOf(core, audit, { whose: 'nobody' })).toHaveLength(3)
    expect(await membersOf(core, audit, { whose: mel })).toHaveLength(0)
  })
})

describe('the plan', () => {
  test('can be paused and resumed; the days between are no days of work', async () => {
    const core = await openCore()
    const [first = ''] = followUnvetted(core, 3)
    const audit = await planAudit(core)
    await vetClear(core, first, 'keep', 'audit')
    core.clock.pass(DAY)
    await core.page.pauseAudit({ audit })
    await expect(core.page.nextInAudit({ audit, skipped: [] })).rejects.toThrow(/paused/)
    await expect(core.page.pauseAudit({ audit })).rejects.toThrow(/not running/)
    expect(await countsOf(core)).toMatchObject({ auditsRunning: 0, auditLeft: 0 })
    core.clock.pass(5 * DAY)
    expect((await core.page.coverage({ audit })).notLookedAt).toEqual([{ why: 'paused', count: 2 }])
    await core.page.resumeAudit({ audit })
    expect(await core.page.audit({ audit })).toMatchObject({
      state: 'running',
      pauses: [{ from: '2026-11-23', to: '2026-11-28' }],
      pace: { keptPerDay: 0.5, daysLeft: 22 },
    })
  })

  test('can be closed before all is done, which is out of time, and taken up again', async () => {
    const core = await openCore()
    const [first = '', second = '', third = ''] = followUnvetted(core, 3)
    const audit = await planAudit(core)
    await vetClear(core, first, 'keep', 'audit')
    await core.page.closeAudit({ audit, note: 'The rest next year.' })
    expect(await core.page.coverage({ audit })).toMatchObject({
      audit: { state: 'closed', closedOn: '2026-11-22', note: 'The rest next year.' },
      notLookedAt: [{ why: 'out-of-time', count: 2 }],
    })
    // What happens afterwards changes no statement.
    await vetClear(core, second, 'keep', 'audit')
    await core.page.addToUnfollow({ account: third, reason: 'inactive', note: '' })
    await core.page.markUnfollowed({ unfollow: (await core.page.listToUnfollow({})).open[0]?.id ?? '' })
    expect(await core.page.audit({ audit })).toMatchObject({ done: 1, open: 2, gone: 0 })
    await expect(core.page.assignNext({ audit, holder: null, count: 1, admin: null })).rejects.toThrow(/closed/)
    core.clock.pass(3 * DAY)
    await core.page.resumeAudit({ audit })
    expect(await core.page.audit({ audit })).toMatchObject({ state: 'running', done: 1, open: 1, gone: 1 })
    expect((await core.page.audit({ audit })).pauses).toEqual([{ from: '2026-11-22', to: '2026-11-25' }])
  })

  test('never turns late while the clock is in doubt', async () => {
    const core = await openCore()
    followUnvetted(core, 3)
    const audit = await planAudit(core)
    core.clock.set('2031-01-01T12:00:00.000Z')
    expect((await core.page.start({})).clockDoubt).toBe('2031-01-01')
    expect((await core.page.audit({ audit })).pace).toMatchObject({ isOver: false, daysLeft: 28 })
    await core.page.confirmToday({ today: '2031-01-01' })
    expect((await core.page.audit({ audit })).pace).toMatchObject({ isOver: true, daysLeft: 0 })
  })

  test('can get another name and a later day, but none that is over', async () => {
    const core = await openCore()
    followUnvetted(core, 1)
    const audit = await planAudit(core)
    await core.page.changeAudit({ audit, name: 'Winter', finishOn: '2027-01-31' })
    expect(await core.page.audit({ audit })).toMatchObject({ name: 'Winter', finishOn: '2027-01-31' })
    await expect(core.page.changeAudit({ audit, name: 'Winter', finishOn: '2026-11-21' })).rejects.toThrow(/over/)
  })
})

describe('the coverage statement', () => {
  test('says how many of how many, by whom, what came of it, and on what grounds', async () => {
    const core = await openCore()
    const [kept = '', left = '', urgent = ''] = followUnvetted(core, 4)
    const audit = await planAudit(core)
    await vetClear(core, kept, 'keep', 'audit')
    const ordinary = await openVetting(core, left, 'audit')
    await answerAllClear(core, ordinary)
    await core.page.decide({
      ...decision(ordinary.id, 'unfollow'),
      reason: 'No post since 2024.',
      unfollowReason: 'inactive',
    })
    core.clock.pass(30)
    const view = await withBreach(core, urgent, 'audit')
    await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
    expect(await core.page.coverage({ audit })).toMatchObject({
      audit: { total: 4, done: 3, open: 1, found: 2 },
      lookedAtBy: [{ name: 'KS', count: 3, first: '2026-11-22T10:00:00.000Z', last: '2026-11-23T16:00:00.000Z' }],
      outcomes: [
        { outcome: 'keep', count: 1 },
        { outcome: 'unfollow', count: 1 },
        { outcome: 'unfollow-urgently', count: 1 },
      ],
      grounds: [{ ground: 'trolling', count: 1 }],
      reasons: [{ reason: 'inactive', count: 1 }],
      notLookedAt: [{ why: 'not-yet', count: 1 }],
    })
    expect(await membersOf(core, audit, { state: 'found' })).toMatchObject([
      { account: { id: left }, outcome: 'unfollow', reason: 'inactive', grounds: [] },
      { account: { id: urgent }, outcome: 'unfollow-urgently', reason: null, grounds: ['trolling'] },
    ])
    // Where each belongs from here: the ordinary one waits with its reason, the urgent one with its ground.
    expect((await core.page.listToUnfollow({})).open).toMatchObject([{ account: left, reason: 'inactive' }])
    expect((await core.page.listUrgent({})).open).toMatchObject([{ account: urgent, grounds: ['trolling'] }])
  })

  test('goes out as CSV that no spreadsheet runs, and as JSON with the statement', async () => {
    const core = await openCore()
    const [first = ''] = followUnvetted(core, 3)
    await core.page.observe({ account: first, name: '=HYPERLINK("https://evil.example","win")', bio: null })
    const audit = await planAudit(core)
    await vetClear(core, first, 'keep', 'audit')
    const csv = await core.page.takeOutAudit({ audit, form: 'csv', after: null })
    const lines = csv.text.replace('\ufeff', '').split('\r\n')
    expect(csv.next).toBeNull()
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('"Handle"')
    expect(lines[1]).toContain(`"'=HYPERLINK`)
    expect(lines[1]).toContain('"Keep following"')
    const json: unknown = JSON.parse((await core.page.takeOutAudit({ audit, form: 'json', after: null })).text)
    expect(json).toMatchObject({
      format: 'bonafide-audit',
      name: 'Autumn',
      statement: { audit: { total: 3, done: 1 } },
      accounts: [{ place: 1, handle: 'voice_0_example', outcome: 'keep' }, { place: 2 }, { place: 3 }],
    })
  })

  test('goes out in parts that fit together, whatever changes meanwhile', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 1_100)
    const audit = await planAudit(core)
    const parts: string[] = []
    for (let after: number | null = null, more = true; more;) {
      const part: { readonly text: string; readonly next: number | null } = await core.page.takeOutAudit({
        audit,
        form: 'json',
        after,
      })
      parts.push(part.text)
      after = part.next
      more = after !== null
      await core.page.setAside({ audit, accounts: [accounts[parts.length] ?? ''], why: 'no-time', note: '' })
    }
    const read: unknown = JSON.parse(parts.join(''))
    expect(parts).toHaveLength(3)
    expect(read).toHaveProperty('accounts.length', 1_100)
  })
})

describe('the records of audits', () => {
  test('give the same state when it is computed again from them', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 2_300)
    const [kim, mel] = [await me(core), await colleague(core)]
    const audit = await planAudit(core, {
      shares: [
        { admin: kim, parts: 2 },
        { admin: mel, parts: 1 },
      ],
    })
    await planAudit(core, { name: 'A sample', sampleSize: 50 })
    await vetClear(core, accounts[0] ?? '', 'keep', 'audit')
    await core.page.setAside({ audit, accounts: [accounts[1] ?? ''], why: 'language', note: '' })
    await core.page.assignNext({ audit, holder: kim, count: 20, admin: mel })
    await core.page.addToUnfollow({ account: accounts[2] ?? '', reason: 'inactive', note: '' })
    await core.page.markUnfollowed({ unfollow: (await core.page.listToUnfollow({})).open[0]?.id ?? '' })
    await core.page.pauseAudit({ audit })
    core.clock.pass(DAY)
    await core.page.resumeAudit({ audit })
    await core.page.closeAudit({ audit, note: '' })
    const queued = await candidate(core, 'reed_example')
    await core.page.assign({ audit: null, accounts: [queued], admin: mel })
    const { task } = await core.page.writeRegularTask({
      task: null,
      title: 'Water the plants',
      interval: { every: 1, unit: 'week' },
      who: mel,
      off: false,
    })
    const { done } = await core.page.doRegularTask({ task })
    await core.page.undoRegularTask({ task, done })
    await core.page.doRegularTask({ task })
    const before = auditTables(core)
    core.storage.rebuild()
    expect(auditTables(core)).toEqual(before)
    expect(core.storage.log.faultInChain()).toBeNull()
  })

  test('of a plan that was cut off count for nothing, and the next start takes them away', async () => {
    const core = await openCore()
    const accounts = followUnvetted(core, 5)
    const audit = '99999999-9999-7999-8999-999999999999'
    core.storage.write({ admin: null, at: '2026-11-22T10:00:00.000Z', believed: null }, (append) =>
      append('audit-scoped', { audit, from: 0, accounts, shares: [] }),
    )
    expect((await core.page.listAudits({ offset: 0, limit: 10 })).total).toBe(0)
    await expect(core.page.audit({ audit })).rejects.toThrow(/not on file/)
    const again = await core.restart()
    expect(again.storage.db.prepare('SELECT count(*) AS n FROM audit_member').get()).toEqual({ n: 0 })
    const before = auditTables(again)
    again.storage.rebuild()
    expect(auditTables(again)).toEqual(before)
    expect(again.storage.log.faultInChain()).toBeNull()
  })
})
