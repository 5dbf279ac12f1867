import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../shared/domain/decision.ts'
import {
  addQuotation,
  ADVERSE,
  ALL,
  answerAllClear,
  BREACH,
  candidate,
  clearToFollow,
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
  type OpenCore,
} from '../builders.ts'

const asked = async (core: OpenCore, account: string) => {
  const view = await openVetting(core, account)
  await core.page.answerCheck({ vetting: view.id, check: 'replies', answer: CONCERN })
  return (await core.page.decide({ ...decision(view.id, 'ask'), reason: 'one repost unclear' })).decision
}
const waitingOf = async (core: OpenCore) => core.page.listWaiting(ALL)
const answerOutside = (
  core: OpenCore,
  given: string,
  rest: { readonly by?: string; readonly view?: 'agrees' | 'disagrees' | 'asks-for-more'; readonly when?: string } = {},
) =>
  core.page.recordOutsideAnswer({
    decision: given,
    by: 'MO',
    when: '2026-11-22',
    how: 'by telephone',
    view: 'agrees',
    note: '',
    ...rest,
  })

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

describe('asking another admin', () => {
  test('waits on the list, with a question that does not name the person', async () => {
    const core = await openCore()
    await asked(core, await candidate(core, 'voice_example'))
    const { rows, total } = await waitingOf(core)
    expect(total).toBe(1)
    expect(rows).toMatchObject([{ caseNumber: 1, askedBy: 'KS', outcome: 'ask', notLookedOver: false, opinions: [] }])
    expect(rows[0]?.question).toContain('Case 1, follow-back, replies unclear.')
    expect(rows[0]?.question).not.toContain('voice')
  })

  test('is settled by the next decision about the account, not by an opinion alone', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const question = await asked(core, account)
    await answerOutside(core, question)
    expect((await waitingOf(core)).rows).toMatchObject([
      { opinions: [{ by: 'MO', view: 'agrees', reportedBy: 'KS', how: 'by telephone' }] },
    ])
    expect((await lineOf(core, account)).waiting).toBe(true)
    await vetClear(core, account, 'follow')
    expect(await waitingOf(core)).toEqual({ rows: [], total: 0 })
    expect((await lineOf(core, account)).waiting).toBe(false)
  })

  test('about a follow is not settled by what is decided about a post of the account', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await asked(core, account)
    const { vetting } = await core.page.openRetweet({
      link: 'https://x.com/voice_example/status/118',
      text: '',
      handle: '',
      platform: 'x',
    })
    await core.page.decide(decision(vetting.id, 'not-for-us'))
    expect((await waitingOf(core)).total).toBe(1)
    expect((await lineOf(core, account)).waiting).toBe(true)
  })
})

describe('an answer given outside Bonafide', () => {
  test('that agrees clears “not yet looked over” of an adverse decision, and says who told us', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const adverse = await decideAdversely(core, account)
    expect((await waitingOf(core)).rows).toMatchObject([{ decision: adverse, notLookedOver: true }])
    const { change } = await answerOutside(core, adverse)
    expect(change.counts.waiting).toBe(0)
    expect((await recordsOf(core)).rows[0]?.notLookedOver).toBe(false)
    expect((await core.page.account({ account })).opinions).toMatchObject([{ by: 'MO', reportedBy: 'KS' }])
  })

  test.each(['disagrees', 'asks-for-more'] as const)('that %s leaves it to be looked over', async (view) => {
    const core = await openCore()
    const adverse = await decideAdversely(core, await candidate(core, 'voice_example'))
    await answerOutside(core, adverse, { view })
    expect((await waitingOf(core)).rows).toMatchObject([{ notLookedOver: true, opinions: [{ view }] }])
  })

  test.each(['KS', ' ks ', 'Kim Shaw', 'kim shaw'])('is never on one’s own decision: “%s” decided it', async (by) => {
    const core = await openCore()
    const adverse = await decideAdversely(core, await candidate(core, 'voice_example'))
    await expect(answerOutside(core, adverse, { by })).rejects.toMatchObject({ code: 'refused' })
    expect((await waitingOf(core)).rows[0]?.opinions).toEqual([])
  })

  test('is not from tomorrow, nor on a decision that is not on file', async () => {
    const core = await openCore()
    const adverse = await decideAdversely(core, await candidate(core, 'voice_example'))
    await expect(answerOutside(core, adverse, { when: '2026-11-23' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(answerOutside(core, 'ffffffff-ffff-7fff-8fff-ffffffffffff')).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the end of a session', () => {
  test('has the follow link of what was cleared, and of nothing else', async () => {
    const core = await openCore()
    await clearToFollow(core, 'voice_example')
    await asked(core, await candidate(core, 'moss_example'))
    const { rows, total } = await core.page.followUps(ALL)
    expect(total).toBe(1)
    expect(rows).toMatchObject([
      {
        account: { handle: 'voice_example' },
        followLink: 'https://x.com/intent/follow?screen_name=voice_example',
        decidedBy: 'KS',
      },
    ])
    const elsewhere = JSON.stringify([
      await queueOf(core),
      await recordsOf(core),
      await core.page.account({ account: rows[0]?.account.id ?? '' }),
    ])
    expect(elsewhere).not.toContain('intent/follow')
  })

  test('marks as followed, and takes it back', async () => {
    const core = await openCore()
    const account = await clearToFollow(core, 'voice_example')
    const marked = await core.page.markFollowed({ account, undone: false })
    expect(marked.change.counts).toMatchObject({ toFollow: 0, following: 1, neverVetted: 0 })
    expect((await lineOf(core, account)).standing).toBe('following')
    await core.page.markFollowed({ account, undone: true })
    expect((await core.page.followUps(ALL)).total).toBe(1)
    expect((await lineOf(core, account)).standing).toBe('candidate')
  })

  test('refuses to mark what nobody decided to follow', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await expect(core.page.markFollowed({ account, undone: false })).rejects.toMatchObject({ code: 'refused' })
    await expect(core.page.markFollowed({ account, undone: true })).rejects.toMatchObject({ code: 'refused' })
  })

  test('loses its follow link when somebody decides otherwise', async () => {
    const core = await openCore()
    const account = await clearToFollow(core, 'voice_example')
    await decideAdversely(core, account)
    expect((await core.page.followUps(ALL)).total).toBe(0)
    expect(await lineOf(core, account)).toMatchObject({ standing: 'not-following', clearedUntil: null })
  })

  test('counts what was done since it began, and what is left', async () => {
    const core = await openCore()
    await clearToFollow(core, 'before_example')
    core.clock.pass(2)
    const since = '2026-11-22T11:00:00.000Z'
    await clearToFollow(core, 'voice_example')
    await candidate(core, 'moss_example')
    await core.page.passOn({ account: await candidate(core, 'fern_example') })
    expect(await core.page.session({ since })).toEqual({ done: 1, toFollow: 2, left: 1, passedOn: 1 })
  })
})

describe('a retweet', () => {
  const openPost = async (core: OpenCore, post = '118') =>
    (
      await core.page.openRetweet({
        link: `https://x.com/voice_example/status/${post}`,
        text: '',
        handle: '',
        platform: 'x',
      })
    ).vetting

  test('makes the account on file from the link, outside the queue, and is one vetting per post', async () => {
    const core = await openCore()
    const first = await openPost(core)
    expect(first).toMatchObject({
      purpose: 'retweet',
      post: { link: 'https://x.com/voice_example/status/118', text: '' },
      account: { handle: 'voice_example', inQueue: false },
    })
    expect((await openPost(core)).id).toBe(first.id)
    expect((await openPost(core, '119')).id).not.toBe(first.id)
  })

  test('fine to repost lapses at its hour, and never before', async () => {
    const core = await openCore()
    const view = await openPost(core)
    await answerAllClear(core, view)
    await core.page.decide(decision(view.id, 'fine-to-repost'))
    const shown = async (lapsed: boolean) =>
      (await core.page.listRetweets({ ...ALL, lapsed })).rows.map((row) => [row.until, row.lapsed])
    core.clock.set('2026-11-23T09:59:59.000Z')
    expect(await shown(false)).toEqual([['2026-11-23T10:00:00.000Z', false]])
    expect((await countsOf(core)).retweets).toBe(1)
    core.clock.set('2026-11-23T10:00:00.000Z')
    expect(await shown(false)).toEqual([])
    expect(await shown(true)).toEqual([['2026-11-23T10:00:00.000Z', true]])
    core.clock.pass(1)
    expect((await countsOf(core)).retweets).toBe(0)
  })

  test('of a cleared account needs no checks of the account, until the clearance lapses', async () => {
    const core = await openCore()
    await followed(core, 'voice_example')
    const view = await openPost(core)
    expect(view.accountCleared).toBe(true)
    for (const check of view.checklist.checks) {
      if (check.required && check.step !== 'account')
        await core.page.answerCheck({
          vetting: view.id,
          check: check.id,
          answer: { answer: 'clear', choice: null, reach: null, why: null, grounds: [], note: '', together: false },
        })
    }
    await core.page.decide(decision(view.id, 'fine-to-repost'))
    for (const moment of [
      '2026-12-20',
      '2027-01-18',
      '2027-02-15',
      '2027-03-15',
      '2027-04-12',
      '2027-05-10',
      '2027-06-07',
      '2027-07-05',
      '2027-08-02',
      '2027-08-30',
      '2027-09-27',
      '2027-10-25',
      '2027-11-21',
    ]) {
      core.clock.set(`${moment}T12:00:00.000Z`)
      await candidate(core, `day_${moment.replaceAll('-', '').slice(2)}`)
    }
    expect((await openPost(core, '119')).accountCleared).toBe(true)
    core.clock.set('2027-11-22T12:00:00.000Z')
    expect((await openPost(core, '119')).accountCleared).toBe(false)
  })

  test('of an account that was reported to us has the account’s checks to make, cleared or not', async () => {
    const core = await openCore()
    await followed(core, 'voice_example')
    await core.page.reportToUs({ handle: '@voice_example', platform: 'x', line: 'Have you seen?', raisedBy: '' })
    expect((await openPost(core)).accountCleared).toBe(false)
  })

  test('of an account that is not for us any more has the account’s checks to make', async () => {
    const core = await openCore()
    const account = await clearToFollow(core, 'voice_example')
    const again = await openVetting(core, account)
    await core.page.decide({ ...decision(again.id, 'not-for-us'), reason: 'Not our field.' })
    expect((await openPost(core)).accountCleared).toBe(false)
  })

  test('says nothing about our follow: a post that is not for us leaves its account in the queue and to follow', async () => {
    const core = await openCore()
    const waiting = await candidate(core, 'voice_example')
    const view = await openPost(core)
    await core.page.decide({ ...decision(view.id, 'not-for-us'), reason: 'Too long.' })
    expect(await lineOf(core, waiting)).toMatchObject({ inQueue: true, standing: 'candidate', seenBefore: null })
    await vetClear(core, waiting, 'follow')
    const second = await openPost(core, '119')
    await core.page.decide({ ...decision(second.id, 'not-for-us'), reason: 'Too long.' })
    expect((await core.page.followUps(ALL)).total).toBe(1)
  })

  test('do not repost is shown as seen before', async () => {
    const core = await openCore()
    const view = await openPost(core)
    await core.page.answerCheck({ vetting: view.id, check: 'around', answer: { ...CONCERN, answer: 'breach' } })
    await addQuotation(core, { vetting: view.id })
    await core.page.decide({ ...decision(view.id, 'do-not-repost'), ...ADVERSE })
    expect((await lineOf(core, view.account.id)).seenBefore?.outcome).toBe('do-not-repost')
  })
})
