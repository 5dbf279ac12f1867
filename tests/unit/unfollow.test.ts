import { describe, expect, test } from 'vitest'
import { unfollowClock } from '../../shared/domain/unfollow.ts'
import {
  accountCalled,
  addQuotation,
  ADVERSE,
  candidate,
  containing,
  countsOf,
  decision,
  followed,
  lineOf,
  openCore,
  openVetting,
  recordsOf,
  vetClear,
  withBreach,
  written,
  type OpenCore,
} from '../builders.ts'

const report = async (core: OpenCore, handle: string, line = 'Have you seen what they post?') =>
  (await core.page.reportToUs({ handle, platform: 'x', line, raisedBy: 'A reader' })).unfollow
const describeIt = (core: OpenCore, unfollow: string) =>
  core.page.describeUnfollow({
    unfollow,
    grounds: ['harassment'],
    severity: 3,
    says: 'Three replies that insult.',
    reads: 'Bullying.',
  })
const see = async (core: OpenCore, unfollow: string) => {
  await describeIt(core, unfollow)
  await addQuotation(core, { unfollow })
}
const urgentOf = async (core: OpenCore) => core.page.listUrgent({})

describe('what is reported to us', () => {
  test('is an entry, not a decision: the clock runs, there is no ground, and the standing stays', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    await report(core, '@voice_example')
    expect((await urgentOf(core)).open).toMatchObject([
      {
        account,
        urgency: 'reported',
        state: 'open',
        grounds: [],
        severity: null,
        raisedBy: 'A reader',
        raisedAt: '2026-11-22T10:00:00.000Z',
        targetAt: '2026-11-23T10:00:00.000Z',
      },
    ])
    expect(await lineOf(core, account)).toMatchObject({ standing: 'following', unfollowOpen: true })
    expect(await countsOf(core)).toMatchObject({
      urgentOpen: 1,
      urgentOldestAt: '2026-11-22T10:00:00.000Z',
      urgentPastTarget: 0,
      following: 1,
    })
  })

  test('needs only a handle or a link, of an account that we may never have heard of', async () => {
    const core = await openCore()
    await report(core, 'unknown_example')
    await report(core, 'https://bsky.app/profile/moss.example.com')
    expect((await urgentOf(core)).open.map((entry) => [entry.platform, entry.handle])).toEqual([
      ['x', 'unknown_example'],
      ['bluesky', 'moss.example.com'],
    ])
  })

  test('is raised by the admin where nobody else is named', async () => {
    const core = await openCore()
    await core.page.reportToUs({ handle: '@voice_example', platform: 'x', line: 'Seen by myself.', raisedBy: '' })
    expect((await urgentOf(core)).open[0]?.raisedBy).toBe('KS')
  })

  test('twice is one entry with a note', async () => {
    const core = await openCore()
    const first = await report(core, '@voice_example')
    expect(await report(core, 'https://x.com/VOICE_example', 'Again today.')).toBe(first)
    expect((await urgentOf(core)).open).toHaveLength(1)
    expect((await core.page.unfollow({ unfollow: first })).notes).toMatchObject([
      { text: 'Reported again by A reader: Again today.', by: 'KS' },
    ])
  })

  test.each(['', 'not a handle at all!', '@one_example @two_example', 'https://news.example.com/story'])(
    'refuses “%s”',
    async (handle) => {
      const core = await openCore()
      const before = written(core)
      await expect(report(core, handle)).rejects.toMatchObject({ code: 'invalid' })
      expect(written(core)).toBe(before)
    },
  )

  test('is never marked done before somebody gave a ground and kept what they saw', async () => {
    const core = await openCore()
    const unfollow = await report(core, '@voice_example')
    await expect(core.page.markUnfollowed({ unfollow })).rejects.toMatchObject({
      code: 'refused',
      message: containing('look first'),
    })
    await describeIt(core, unfollow)
    await expect(core.page.markUnfollowed({ unfollow })).rejects.toMatchObject({
      code: 'refused',
      message: containing('quotation, a link or a screenshot'),
    })
    await addQuotation(core, { unfollow })
    await core.page.markUnfollowed({ unfollow })
    expect((await urgentOf(core)).open).toEqual([])
  })
})

describe('an urgent unfollow', () => {
  test('goes from reported to seen to done, and ends as a dated record', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await core.page.ownUnfollow({ unfollow, mine: true })
    await see(core, unfollow)
    expect((await urgentOf(core)).open).toMatchObject([
      { urgency: 'urgent', grounds: ['harassment'], severity: 3, owner: 'KS' },
    ])
    expect((await lineOf(core, account)).standing).toBe('to-unfollow')
    core.clock.pass(3)
    const { change } = await core.page.markUnfollowed({ unfollow })
    expect(change.counts).toMatchObject({ urgentOpen: 0, following: 0, urgentOldestAt: null })
    expect((await urgentOf(core)).closed).toMatchObject([
      { id: unfollow, state: 'done', closedAt: '2026-11-22T13:00:00.000Z', closedBy: 'KS' },
    ])
    expect(await lineOf(core, account)).toMatchObject({
      standing: 'unfollowed',
      unfollowOpen: false,
      clearedUntil: null,
    })
    expect((await recordsOf(core, { outcome: 'unfollowed' })).rows).toMatchObject([
      { by: 'KS', grounds: ['harassment'], severity: 3, purpose: null },
    ])
    const page = await core.page.unfollow({ unfollow })
    expect(page).toMatchObject({ says: 'Three replies that insult.', reads: 'Bullying.', readBy: 'KS' })
    expect(page.history.map((each) => each.text)).toEqual(
      expect.arrayContaining(['Unfollowed', 'Looked into: Bullying or harassment', 'Reported to us by A reader']),
    )
  })

  test('is found in Records by its ground, and counted once in the overview', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const view = await withBreach(core, account, 'audit')
    await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
    const unfollow = (await urgentOf(core)).open[0]?.id ?? ''
    await core.page.markUnfollowed({ unfollow })
    expect((await recordsOf(core, { ground: 'trolling' })).rows.map((row) => row.outcome)).toEqual([
      'unfollowed',
      'unfollow-urgently',
    ])
    expect((await core.page.overview({})).grounds).toEqual([{ ground: 'trolling', count: 1 }])
  })

  test('can be undone within seconds: Records shows neither, the log keeps both', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await see(core, unfollow)
    const before = await recordsOf(core)
    const log = written(core)
    await core.page.markUnfollowed({ unfollow })
    const { change } = await core.page.reopenUnfollow({ unfollow, why: '' })
    expect(change.counts).toMatchObject({ urgentOpen: 1, records: before.total })
    expect(await recordsOf(core)).toEqual(before)
    expect(written(core)).toBe(log + 2)
    expect((await urgentOf(core)).open).toMatchObject([{ id: unfollow, state: 'open', closedAt: null, closedBy: null }])
    expect(await lineOf(core, account)).toMatchObject({ standing: 'to-unfollow', seenBefore: { outcome: 'follow' } })
  })

  test('is reopened later only with a reason, which Records shows', async () => {
    const core = await openCore()
    await followed(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await see(core, unfollow)
    await core.page.markUnfollowed({ unfollow })
    core.clock.pass(5)
    await expect(core.page.reopenUnfollow({ unfollow, why: '' })).rejects.toMatchObject({ code: 'invalid' })
    await core.page.reopenUnfollow({ unfollow, why: 'They show up in the list again.' })
    expect((await recordsOf(core)).rows.map((row) => [row.outcome, row.reason])).toEqual([
      ['reopened', 'They show up in the list again.'],
      ['unfollowed', ''],
      ['follow', ''],
    ])
    await expect(core.page.reopenUnfollow({ unfollow, why: 'Twice.' })).rejects.toMatchObject({ code: 'refused' })
  })

  test('that is undone takes nothing but its own line out of Records', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const first = await report(core, '@voice_example')
    await see(core, first)
    await core.page.markUnfollowed({ unfollow: first })
    const second = await report(core, '@voice_example', 'A second time.')
    await core.page.nothingFound({ unfollow: second, note: 'An old post again.' })
    await core.page.reopenUnfollow({ unfollow: second, why: '' })
    expect((await recordsOf(core)).rows.map((row) => row.outcome)).toEqual(['unfollowed', 'follow'])
    expect((await countsOf(core)).records).toBe(2)
    expect((await lineOf(core, account)).standing).toBe('unfollowed')
  })

  test('shows as seen before when the account comes back, for 24 months', async () => {
    const core = await openCore()
    await candidate(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await see(core, unfollow)
    await core.page.markUnfollowed({ unfollow })
    const again = await core.page.previewPaste({ text: '@voice_example', plainHandlesAre: 'x' })
    expect(again.lines[0]?.known?.seenBefore).toMatchObject({ outcome: 'unfollowed', by: 'KS' })
    const done = [...core.storage.log.all()].find((record) => record.kind === 'unfollow-done')
    expect(done?.content).toMatchObject({ keepUntil: '2028-11-22' })
  })

  test('keeps its evidence once it is closed: nothing is added or taken back', async () => {
    const core = await openCore()
    const unfollow = await report(core, '@voice_example')
    await describeIt(core, unfollow)
    const evidence = await addQuotation(core, { unfollow })
    await core.page.markUnfollowed({ unfollow })
    await expect(core.page.withdrawEvidence({ evidence })).rejects.toMatchObject({ code: 'refused' })
    await expect(addQuotation(core, { unfollow })).rejects.toMatchObject({ code: 'refused' })
    await expect(describeIt(core, unfollow)).rejects.toMatchObject({ code: 'refused' })
    await expect(core.page.markUnfollowed({ unfollow })).rejects.toMatchObject({
      code: 'refused',
      message: containing('closed already'),
    })
    expect((await core.page.unfollow({ unfollow })).evidence).toHaveLength(1)
  })
})

describe('looked into: nothing found', () => {
  test('gives back the standing that the entry took, and is shown as plainly as an unfollow', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await describeIt(core, unfollow)
    await core.page.nothingFound({ unfollow, note: 'Somebody else of the same name.' })
    expect(await lineOf(core, account)).toMatchObject({
      standing: 'following',
      unfollowOpen: false,
      clearedUntil: '2027-11-22',
    })
    expect((await urgentOf(core)).closed).toMatchObject([{ state: 'nothing-found' }])
    expect((await recordsOf(core)).rows[0]).toMatchObject({
      outcome: 'nothing-found',
      reason: 'Somebody else of the same name.',
    })
  })

  test('does not undo what was decided meanwhile', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await vetClear(core, account, 'follow')
    await core.page.markFollowed({ account, undone: false })
    await core.page.nothingFound({ unfollow, note: '' })
    expect((await lineOf(core, account)).standing).toBe('following')
  })

  test('leaves an account on the list to unfollow, where it stands for another reason', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const reported = await report(core, '@voice_example')
    await core.page.nothingFound({ unfollow: reported, note: '' })
    await core.page.addToUnfollow({ account, reason: 'inactive', note: '' })
    const second = await report(core, '@voice_example')
    await core.page.nothingFound({ unfollow: second, note: '' })
    expect(await lineOf(core, account)).toMatchObject({ standing: 'to-unfollow', unfollowOpen: true })
  })

  test('that is taken back leaves a followed account followed: it was only reported', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const unfollow = await report(core, '@voice_example')
    await core.page.nothingFound({ unfollow, note: '' })
    await core.page.reopenUnfollow({ unfollow, why: '' })
    expect(await lineOf(core, account)).toMatchObject({ standing: 'following', unfollowOpen: true })
  })
})

describe('to unfollow, not urgently', () => {
  test('has a reason from the list, no clock and no ground, and is done without evidence', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const { unfollow, change } = await core.page.addToUnfollow({
      account,
      reason: 'inactive',
      note: 'Silent since 2024.',
    })
    expect(change.counts).toMatchObject({ toUnfollow: 1, urgentOpen: 0, following: 0 })
    expect((await core.page.listToUnfollow({})).open).toMatchObject([
      {
        id: unfollow,
        urgency: 'ordinary',
        reason: 'inactive',
        line: 'Silent since 2024.',
        targetAt: null,
        grounds: [],
        raisedBy: 'KS',
      },
    ])
    await core.page.markUnfollowed({ unfollow })
    expect(await lineOf(core, account)).toMatchObject({ standing: 'unfollowed', unfollowOpen: false })
    expect((await countsOf(core)).toUnfollow).toBe(0)
  })

  test('wants a note for “other”, and one entry for each account', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    await expect(core.page.addToUnfollow({ account, reason: 'other', note: ' ' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await core.page.addToUnfollow({ account, reason: 'other', note: 'Sells things now.' })
    await expect(core.page.addToUnfollow({ account, reason: 'inactive', note: '' })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  test('was reported by nobody: nothing found is not its end', async () => {
    const core = await openCore()
    const { unfollow } = await core.page.addToUnfollow({
      account: await followed(core, 'voice_example'),
      reason: 'inactive',
      note: '',
    })
    await expect(core.page.nothingFound({ unfollow, note: '' })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('the order of the urgent list', () => {
  test('has what is past the target first, then what nobody has looked at, then the gravest', async () => {
    const core = await openCore()
    const late = await report(core, '@late_example')
    await see(core, late)
    core.clock.pass(25)
    const seen = await report(core, '@seen_example')
    await core.page.describeUnfollow({
      unfollow: seen,
      grounds: ['offensive'],
      severity: 1,
      says: 'A joke.',
      reads: '',
    })
    const graver = await report(core, '@graver_example')
    await see(core, graver)
    await report(core, '@unseen_example')
    expect((await urgentOf(core)).open.map((entry) => entry.handle)).toEqual([
      'late_example',
      'unseen_example',
      'graver_example',
      'seen_example',
    ])
    expect(await countsOf(core)).toMatchObject({
      urgentOpen: 4,
      urgentPastTarget: 1,
      urgentOldestAt: '2026-11-22T10:00:00.000Z',
    })
  })

  test('counts hours since it was raised and hours left, by the group’s own target', async () => {
    const core = await openCore()
    const { policy } = await core.page.start({})
    await core.page.publishPolicy({ ...policy, urgentTargetHours: 6 })
    await report(core, '@voice_example')
    const [entry] = (await urgentOf(core)).open
    const clock = (now: string) => (entry === undefined ? null : unfollowClock(entry, now))
    expect(clock('2026-11-22T13:30:00.000Z')).toEqual({ hours: 3, left: 2 })
    expect(clock('2026-11-22T17:00:00.000Z')).toEqual({ hours: 7, left: -1 })
    expect(clock('2026-11-22T09:00:00.000Z')?.hours).toBe(0)
  })
})

test('an entry, its owner and its notes are there after a restart', async () => {
  const core = await openCore()
  const unfollow = await report(core, '@voice_example')
  await core.page.ownUnfollow({ unfollow, mine: true })
  await core.page.addNote({
    account: await accountCalled(core, 'voice_example'),
    vetting: null,
    unfollow,
    text: 'I look tonight.',
  })
  const before = await core.page.unfollow({ unfollow })
  const again = await core.restart()
  expect(await again.page.unfollow({ unfollow })).toEqual(before)
  expect(before.notes).toMatchObject([{ text: 'I look tonight.' }])
  await again.page.ownUnfollow({ unfollow, mine: false })
  expect((await urgentOf(again)).open[0]?.owner).toBeNull()
  expect(await openVetting(again, before.account.id)).toMatchObject({ account: { unfollowOpen: true } })
})
