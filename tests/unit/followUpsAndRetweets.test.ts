import { describe, expect, test } from 'vitest'
import {
  askAnother,
  addQuotation,
  ADVERSE,
  ALL,
  answerAllClear,
  candidate,
  clearToFollow,
  CONCERN,
  countsOf,
  decideAdversely,
  decision,
  followed,
  lineOf,
  openCore,
  openVetting,
  queueOf,
  recordsOf,
  vetClear,
  type OpenCore,
} from '../builders.ts'

describe('the end of a session', () => {
  test('has the follow link of what was cleared, and of nothing else', async () => {
    const core = await openCore()
    await clearToFollow(core, 'voice_example')
    await askAnother(core, await candidate(core, 'moss_example'))
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
