import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import {
  addQuotation,
  answerAllClear,
  BREACH,
  candidate,
  clearAnswer,
  CONCERN,
  containing,
  countsOf,
  decision,
  FIRST_DAY,
  followed,
  lineOf,
  openCore,
  openVetting,
  queueOf,
  vetClear,
  written,
  type OpenCore,
} from '../builders.ts'

const CLEAR = { ...UNANSWERED, answer: 'clear' as const }
const viewOf = async (core: OpenCore, vetting: string) => core.page.vetting({ vetting })

describe('a vetting that was just opened', () => {
  test('has every check unanswered but the likes, which the platform hides', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    expect(view.answers).toEqual({ likes: { ...UNANSWERED, answer: 'not-applicable', note: 'hidden by X' } })
    expect(view.marks).toEqual([])
    expect(view.decision).toBeNull()
    expect(view).toMatchObject({ caseNumber: 1, openedBy: 'KS', purpose: 'follow-back', accountCleared: false })
  })

  test('has links to read and to search with, and none to follow', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    expect(view.profileLink).toBe('https://x.com/voice_example')
    expect(view.searchLinks.map((each) => [each.ground, each.links.length])).toEqual([
      ['antisemitism', 1],
      ['other-racism', 1],
    ])
    expect(JSON.stringify(view)).not.toContain('intent/follow')
  })

  test('counts its cases on', async () => {
    const core = await openCore()
    await openVetting(core, await candidate(core, 'voice_example'))
    expect((await openVetting(core, await candidate(core, 'moss_example'))).caseNumber).toBe(2)
  })
})

describe('answering', () => {
  test('keeps the answer of each check, the newest one, and takes it back', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    const delta = await core.page.answerCheck({ vetting, check: 'bio', answer: CLEAR })
    expect(delta.answers).toEqual({ bio: CLEAR })
    await core.page.answerCheck({ vetting, check: 'bio', answer: CONCERN })
    expect((await viewOf(core, vetting)).answers['bio']).toEqual(CONCERN)
    await core.page.answerCheck({ vetting, check: 'bio', answer: null })
    expect((await viewOf(core, vetting)).answers['bio']).toBeUndefined()
  })

  test('can be left in the middle and resumed after the app was closed', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const { id: vetting } = await openVetting(core, account)
    await core.page.answerCheck({ vetting, check: 'bio', answer: CONCERN })
    await core.page.mark({ vetting, mark: 'active-in-our-group', on: true })
    const before = await viewOf(core, vetting)
    const again = await core.restart()
    expect((await lineOf(again, account)).vettingOpen).toBe(true)
    const resumed = await openVetting(again, account)
    expect(resumed).toEqual(before)
    expect(resumed.caseNumber).toBe(1)
  })

  test('with Z answers only what may be answered together, and only what is unanswered', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    const together = view.checklist.checks.filter((check) => check.together).map((check) => check.id)
    const [first = ''] = together
    await core.page.answerCheck({ vetting: view.id, check: first, answer: CONCERN })
    const delta = await core.page.answerTogether({ vetting: view.id })
    const { answers } = await viewOf(core, view.id)
    expect(answers[first]).toEqual(CONCERN)
    for (const check of together.slice(1)) expect(answers[check]).toEqual({ ...CLEAR, together: true })
    expect(Object.keys(delta.answers)).not.toContain(first)
    const alone = view.checklist.checks.filter((check) => check.search !== null).map((check) => check.id)
    expect(alone).toHaveLength(2)
    for (const check of alone) expect(answers[check]).toBeUndefined()
  })

  test('antisemitism and other racism are always answered one by one', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    const alone = view.checklist.checks.find((check) => check.search === 'antisemitism')
    await expect(
      core.page.answerCheck({ vetting: view.id, check: alone?.id ?? '', answer: { ...CLEAR, together: true } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('refuses what is no answer: an empty one, a reach without a count, a bare “not applicable”, a choice that is not offered', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    const before = written(core)
    for (const [check, answer] of [
      ['bio', UNANSWERED],
      ['own-posts', CLEAR],
      ['bio', { ...UNANSWERED, answer: 'not-applicable' as const }],
      ['kind', { ...UNANSWERED, choice: 'a-cat' }],
    ] as const) {
      await expect(core.page.answerCheck({ vetting, check, answer })).rejects.toMatchObject({ code: 'invalid' })
    }
    expect(written(core)).toBe(before)
  })

  test('refuses a ground that the check cannot raise', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    const check = view.checklist.checks.find((each) => each.search === 'antisemitism')
    const wrong = core.page.answerCheck({
      vetting: view.id,
      check: check?.id ?? '',
      answer: { ...BREACH, grounds: ['ageism'] },
    })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', message: containing('cannot raise') })
  })

  test('refuses a check that this checklist has not', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    await expect(core.page.answerCheck({ vetting, check: 'star-sign', answer: CLEAR })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('refuses a mark that this checklist has not, and keeps the two that speak for an account', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    await expect(core.page.mark({ vetting, mark: 'religion', on: true })).rejects.toMatchObject({ code: 'not-found' })
    const { marks } = await core.page.mark({ vetting, mark: 'corrected-or-apologised', on: true })
    expect(marks).toEqual(['corrected-or-apologised'])
    expect((await core.page.mark({ vetting, mark: 'corrected-or-apologised', on: false })).marks).toEqual([])
  })

  test('is over once it is decided: the vetting can only be read', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    const evidence = await addQuotation(core, { vetting })
    await core.page.decide(decision(vetting, 'not-for-us'))
    const before = written(core)
    const refused = { code: 'refused' }
    await expect(core.page.answerCheck({ vetting, check: 'bio', answer: CLEAR })).rejects.toMatchObject(refused)
    await expect(core.page.answerTogether({ vetting })).rejects.toMatchObject(refused)
    await expect(core.page.mark({ vetting, mark: 'seems-under-18', on: true })).rejects.toMatchObject(refused)
    await expect(core.page.recordSearch({ vetting, check: 'antisemitism', result: null })).rejects.toMatchObject(
      refused,
    )
    await expect(addQuotation(core, { vetting })).rejects.toMatchObject(refused)
    await expect(core.page.withdrawEvidence({ evidence })).rejects.toMatchObject(refused)
    await expect(core.page.decide(decision(vetting, 'ask'))).rejects.toMatchObject(refused)
    expect(written(core)).toBe(before)
    expect((await viewOf(core, vetting)).decision).not.toBeNull()
  })

  test('tells every other open page what it touched, and nothing after a refusal', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    core.announced.length = 0
    await core.page.answerCheck({ vetting, check: 'bio', answer: CLEAR })
    await core.page.answerCheck({ vetting, check: 'bio', answer: UNANSWERED }).catch(() => undefined)
    expect(core.announced.map((change) => change.touched)).toEqual([['vettings']])
  })
})

describe('a search of posts', () => {
  test('is opened without a result; answering its check fills the result in', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    const searched = view.checklist.checks.find((each) => each.search === 'antisemitism')?.id ?? ''
    const opened = await core.page.recordSearch({ vetting: view.id, check: searched, result: null })
    expect(opened.searches).toMatchObject([{ check: searched, ground: 'antisemitism', listVersion: 1, result: null }])
    const answered = await core.page.answerCheck({ vetting: view.id, check: searched, answer: CLEAR })
    expect(answered.searches).toMatchObject([{ result: 'nothing' }])
    await core.page.answerCheck({ vetting: view.id, check: searched, answer: { ...CONCERN } })
    expect((await viewOf(core, view.id)).searches).toMatchObject([{ result: 'found' }])
    await core.page.answerCheck({
      vetting: view.id,
      check: searched,
      answer: { ...UNANSWERED, answer: 'could-not-check', why: 'search-unavailable' },
    })
    expect((await viewOf(core, view.id)).searches).toMatchObject([{ result: 'could-not-search' }])
  })

  test('that was never opened is not made up by an answer', async () => {
    const core = await openCore()
    const view = await openVetting(core, await candidate(core, 'voice_example'))
    await answerAllClear(core, view)
    expect((await viewOf(core, view.id)).searches).toEqual([])
  })

  test('belongs to a check that has one', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    await expect(core.page.recordSearch({ vetting, check: 'bio', result: null })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(core.page.recordSearch({ vetting, check: 'star-sign', result: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('evidence', () => {
  test('is kept with what the post says, how we read it, the day, and its SHA-256', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    const draft = {
      form: 'link' as const,
      says: 'A reply that insults — twice 🙃.',
      link: 'https://x.com/voice_example/status/118',
      reads: 'Trolling.',
      seenOn: FIRST_DAY,
    }
    await core.page.addEvidence({ ...draft, vetting, unfollow: null, check: 'replies' })
    const { evidence } = await viewOf(core, vetting)
    const sha256 = createHash('sha256').update(`${draft.says}\n${draft.link}`, 'utf8').digest('hex')
    expect(evidence).toMatchObject([{ ...draft, check: 'replies', sha256, by: 'KS' }])
  })

  test('is refused where it says nothing, or is no link', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    const place = { vetting, unfollow: null, check: null, reads: '', seenOn: FIRST_DAY }
    await expect(core.page.addEvidence({ ...place, form: 'quotation', says: '   ', link: '' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      core.page.addEvidence({ ...place, form: 'link', says: 'A reply.', link: 'http://x.com/a/status/1' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      core.page.addEvidence({ ...place, vetting: null, form: 'quotation', says: 'Words.', link: '' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect((await viewOf(core, vetting)).evidence).toEqual([])
  })

  test('of somebody who seems under 18 is refused: nothing is collected', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    await core.page.mark({ vetting, mark: 'seems-under-18', on: true })
    await expect(addQuotation(core, { vetting })).rejects.toMatchObject({
      code: 'refused',
      message: containing('under 18'),
    })
    await core.page.mark({ vetting, mark: 'seems-under-18', on: false })
    await addQuotation(core, { vetting })
    expect((await viewOf(core, vetting)).evidence).toHaveLength(1)
  })

  test('can be taken back before the decision', async () => {
    const core = await openCore()
    const { id: vetting } = await openVetting(core, await candidate(core, 'voice_example'))
    await core.page.withdrawEvidence({ evidence: await addQuotation(core, { vetting }) })
    expect((await viewOf(core, vetting)).evidence).toEqual([])
  })
})

describe('the checklist of a vetting', () => {
  test('stays the one at its opening, after a new version was published', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const before = await openVetting(core, account)
    const text = DEFAULT_RULES.checklists.text.map((each) => ({
      ...each,
      version: 2,
      checks: each.checks.filter((check) => check.id !== 'bio'),
    }))
    core.files.rules = { ...core.files.rules, checklists: { version: 2, text } }
    const newer = await core.restart()
    const resumed = await openVetting(newer, account)
    expect(resumed.checklist).toEqual(before.checklist)
    await newer.page.answerCheck({ vetting: resumed.id, check: 'bio', answer: CLEAR })
    const other = await openVetting(newer, await candidate(newer, 'moss_example'))
    expect(other.checklist.version).toBe(2)
    expect(other.checklist.checks.map((check) => check.id)).not.toContain('bio')
    const again = await newer.restart()
    expect((await viewOf(again, resumed.id)).checklist).toEqual(before.checklist)
  })
})

describe('what an account shows of itself', () => {
  test('is noted each time it changes, and the earlier one stays', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await core.page.observe({ account, name: 'Voice', bio: 'Walks and maps.' })
    core.clock.pass(1)
    await core.page.observe({ account, name: 'Voice of maps', bio: null })
    const page = await core.page.account({ account })
    expect(page.account).toMatchObject({ name: 'Voice of maps', bio: 'Walks and maps.' })
    expect(page.observations.map((each) => each.name)).toEqual(['Voice of maps', 'Voice'])
  })

  test('is cut in a list and whole on the desk', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const bio = 'A long bio. '.repeat(60).trim()
    await core.page.observe({ account, name: null, bio })
    expect((await queueOf(core)).rows[0]?.bio?.length).toBeLessThan(210)
    expect((await openVetting(core, account)).account.bio).toBe(bio)
  })
})

describe('an audit', () => {
  test('is of an account that we follow: a candidate is vetted for a follow-back', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await expect(core.page.openVetting({ account, purpose: 'audit' })).rejects.toMatchObject({ code: 'refused' })
  })

  test('keeps the account, for another year', async () => {
    const core = await openCore()
    const account = await followed(core, 'voice_example')
    core.clock.set('2026-12-15T12:00:00.000Z')
    await vetClear(core, account, 'keep', 'audit')
    expect(await lineOf(core, account)).toMatchObject({ standing: 'following', clearedUntil: '2027-12-15' })
  })
})

describe('two vettings of one account', () => {
  test('a retweet that is decided leaves the open follow-back in hand', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const followBack = await openVetting(core, account)
    const { vetting } = await core.page.openRetweet({
      link: 'https://x.com/voice_example/status/118',
      text: '',
      handle: '',
      platform: 'x',
    })
    await core.page.decide(decision(vetting.id, 'ask'))
    expect((await lineOf(core, account)).vettingOpen).toBe(true)
    expect((await core.page.account({ account })).openVetting).toBe(followBack.id)
  })

  test('a judged answer that carries a choice does not say what kind of account it is', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    for (const check of view.checklist.checks) {
      if (!check.required) continue
      const answer = clearAnswer(check, FIRST_DAY)
      await core.page.answerCheck({
        vetting: view.id,
        check: check.id,
        answer: check.id === 'genuine' ? { ...answer, choice: 'journalist' } : answer,
      })
    }
    await core.page.decide(decision(view.id, 'follow'))
    expect(await lineOf(core, account)).toMatchObject({ kind: 'person', clearedUntil: '2027-11-22' })
    expect((await countsOf(core)).toFollow).toBe(1)
  })
})
