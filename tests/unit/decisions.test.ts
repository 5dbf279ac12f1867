import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../shared/domain/decision.ts'
import {
  ADVERSE,
  answerAllClear,
  BREACH,
  candidate,
  CONCERN,
  containing,
  countsOf,
  decideAdversely,
  decision,
  followed,
  followingOf,
  lineOf,
  openCore,
  openVetting,
  queueOf,
  recordsOf,
  vetClear,
  withBreach,
  written,
} from '../builders.ts'

describe('what each decision does to a candidate', () => {
  const rows: readonly (readonly [Outcome, object, object])[] = [
    ['follow', {}, { standing: 'candidate', clearedUntil: '2027-11-22', inQueue: false }],
    [
      'not-for-us',
      { reason: 'We follow enough of these.' },
      { standing: 'not-following', clearedUntil: null, inQueue: false },
    ],
    ['look-again', { lookAgainOn: '2026-12-22' }, { standing: 'candidate', lookAgainOn: '2026-12-22', inQueue: false }],
    ['ask', {}, { standing: 'candidate', waiting: true, inQueue: false, clearedUntil: null }],
  ]
  test.each(rows)('%s', async (outcome, rest, shown) => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    await answerAllClear(core, view)
    const { change } = await core.page.decide({ ...decision(view.id, outcome), ...rest })
    const line = await lineOf(core, account)
    expect(line).toMatchObject({ ...shown, vettingOpen: false, seenBefore: { outcome, by: 'KS' }, kind: 'person' })
    expect(change.counts).toMatchObject({
      queue: 0,
      records: 1,
      doneToday: 1,
      toFollow: outcome === 'follow' ? 1 : 0,
      waiting: outcome === 'ask' ? 1 : 0,
    })
    expect((await recordsOf(core)).rows).toMatchObject([
      { outcome, purpose: 'follow-back', by: 'KS', account: { id: account } },
    ])
  })

  test('look again: on its day it is in the queue again by itself, seen before, and only once', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    await core.page.decide({ ...decision(view.id, 'look-again'), lookAgainOn: '2026-12-01' })
    core.clock.set('2026-11-30T12:00:00.000Z')
    await core.page.start({})
    expect((await queueOf(core)).total).toBe(0)
    core.clock.set('2026-12-01T12:00:00.000Z')
    await core.page.start({})
    const before = written(core)
    await core.page.start({})
    expect(written(core)).toBe(before)
    expect((await queueOf(core)).rows).toMatchObject([
      { id: account, lookAgainOn: null, seenBefore: { outcome: 'look-again' } },
    ])
  })

  test('do not follow, with a ground, evidence and what the post says', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await decideAdversely(core, account)
    expect(await lineOf(core, account)).toMatchObject({
      standing: 'not-following',
      clearedUntil: null,
      seenBefore: { outcome: 'do-not-follow' },
    })
    expect((await recordsOf(core)).rows).toMatchObject([{ grounds: ['trolling'], severity: 3, notLookedOver: true }])
    expect((await countsOf(core)).waiting).toBe(1)
  })
})

describe('what each decision does to an account that we follow', () => {
  test('keep: cleared again; unfollow and unfollow urgently: on the list that fits', async () => {
    const core = await openCore()
    const [kept, left, urgent] = [
      await followed(core, 'kept_example'),
      await followed(core, 'left_example'),
      await followed(core, 'urgent_example'),
    ]
    await vetClear(core, kept, 'keep', 'audit')
    const view = await openVetting(core, left, 'audit')
    await core.page.decide({ ...decision(view.id, 'unfollow'), reason: 'They write of other things now.' })
    const breach = await withBreach(core, urgent, 'audit')
    await core.page.decide({ ...decision(breach.id, 'unfollow-urgently'), ...ADVERSE })
    expect(await lineOf(core, kept)).toMatchObject({ standing: 'following', clearedUntil: '2027-11-22' })
    expect(await lineOf(core, left)).toMatchObject({ standing: 'to-unfollow', unfollowOpen: true })
    expect(await lineOf(core, urgent)).toMatchObject({ standing: 'to-unfollow', unfollowOpen: true })
    expect((await core.page.listToUnfollow({})).open).toMatchObject([
      { account: left, urgency: 'ordinary', reason: 'not-for-us', targetAt: null, grounds: [] },
    ])
    expect((await core.page.listUrgent({})).open).toMatchObject([
      {
        account: urgent,
        urgency: 'urgent',
        grounds: ['trolling'],
        severity: 3,
        targetAt: '2026-11-23T10:00:00.000Z',
        notLookedOver: true,
      },
    ])
    expect(await countsOf(core)).toMatchObject({ following: 1, urgentOpen: 1, toUnfollow: 1 })
  })

  test('look again on a day: it is due on that day, not on the later one of its clearance', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const view = await openVetting(core, account, 'audit')
    await core.page.decide({ ...decision(view.id, 'look-again'), lookAgainOn: '2026-12-01' })
    expect(await lineOf(core, account)).toMatchObject({ standing: 'following', lookAgainOn: '2026-12-01' })
    core.clock.set('2026-12-01T12:00:00.000Z')
    expect((await followingOf(core, { due: 'due' })).rows.map((row) => row.id)).toEqual([account])
  })

  test('an account that waits to be unfollowed can be decided on by the same outcomes as one that we follow', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    await core.page.addToUnfollow({ account, reason: 'inactive', note: '' })
    const view = await withBreach(core, account)
    await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
    expect((await core.page.listUrgent({})).open).toMatchObject([{ account, urgency: 'urgent' }])
  })

  test('a decision to unfollow urgently fills in what was reported to us: one account is one entry', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    const { unfollow } = await core.page.reportToUs({
      handle: '@voice_example',
      platform: 'x',
      line: 'Have you seen what they post?',
      raisedBy: 'A reader',
    })
    const view = await withBreach(core, account, 'audit')
    await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
    expect((await core.page.listUrgent({})).open).toMatchObject([
      { id: unfollow, urgency: 'urgent', grounds: ['trolling'], raisedBy: 'A reader', notLookedOver: true },
    ])
    expect((await core.page.unfollow({ unfollow })).evidence).toHaveLength(1)
  })

  test('a decision to unfollow what is on the list already leaves one entry', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    await core.page.addToUnfollow({ account, reason: 'inactive', note: '' })
    const view = await openVetting(core, account, 'audit')
    await core.page.decide({ ...decision(view.id, 'unfollow'), reason: 'Silent for two years.' })
    expect((await core.page.listToUnfollow({})).open).toHaveLength(1)
  })
})

describe('a decision is refused', () => {
  const adverse = { ...ADVERSE }
  test.each([
    ['without a ground', { ...adverse, grounds: [] }, 'ground'],
    ['without saying what the post says', { ...adverse, says: ' ' }, 'what the post says'],
  ])('when it is adverse and %s', async (_, rest, told) => {
    const core = await openCore()
    const view = await withBreach(core, await candidate(core, 'voice_example'))
    const before = written(core)
    await expect(core.page.decide({ ...decision(view.id, 'do-not-follow'), ...rest })).rejects.toMatchObject({
      code: 'refused',
      message: containing(told),
    })
    expect(written(core)).toBe(before)
  })

  test('when it is adverse and without evidence', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    await core.page.answerCheck({ vetting: view.id, check: 'replies', answer: BREACH })
    const decided = core.page.decide({ ...decision(view.id, 'do-not-follow'), ...ADVERSE })
    await expect(decided).rejects.toMatchObject({ code: 'refused', message: containing('evidence') })
  })

  test('when it clears and a required check is unanswered', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    await answerAllClear(core, view)
    await core.page.answerCheck({ vetting: view.id, check: 'antisemitism', answer: null })
    await expect(core.page.decide(decision(view.id, 'follow'))).rejects.toMatchObject({
      message: containing('Unanswered is never clean'),
    })
  })

  test('when it differs from what the answers add up to and no reason is given; with one the record shows both', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    await answerAllClear(core, view)
    await core.page.answerCheck({ vetting: view.id, check: 'bio', answer: CONCERN })
    await expect(core.page.decide(decision(view.id, 'follow'))).rejects.toMatchObject({
      code: 'refused',
      message: containing('reason'),
    })
    await core.page.decide({ ...decision(view.id, 'follow'), reason: 'The bio quotes a film.' })
    expect((await recordsOf(core)).rows).toMatchObject([{ outcome: 'follow', reason: 'The bio quotes a film.' }])
    const decided = [...core.storage.log.all()].find((record) => record.kind === 'decided')
    expect(decided?.content).toMatchObject({
      outcome: 'follow',
      recommended: 'ask',
      reasons: [containing('Bio: a concern')],
      answers: { bio: CONCERN },
    })
  })

  test('when its outcome is not one of this purpose, or its day has passed', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    await expect(core.page.decide(decision(view.id, 'keep'))).rejects.toMatchObject({ code: 'refused' })
    await expect(
      core.page.decide({ ...decision(view.id, 'look-again'), lookAgainOn: '2026-11-22' }),
    ).rejects.toMatchObject({ code: 'refused' })
    await expect(core.page.decide(decision(view.id, 'look-again'))).rejects.toMatchObject({ code: 'refused' })
  })
})
