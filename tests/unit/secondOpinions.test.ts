import { describe, expect, test } from 'vitest'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { questionFor } from '../../shared/domain/question.ts'
import {
  askAnother,
  ALL,
  candidate,
  decideAdversely,
  decision,
  lineOf,
  openCore,
  openVetting,
  recordsOf,
  vetClear,
  type OpenCore,
} from '../builders.ts'

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

describe('asking another admin', () => {
  test('waits on the list, with a question that does not name the person', async () => {
    const core = await openCore()
    await askAnother(core, await candidate(core, 'voice_example'))
    const { rows, total } = await waitingOf(core)
    expect(total).toBe(1)
    expect(rows).toMatchObject([{ caseNumber: 1, askedBy: 'KS', outcome: 'ask', notLookedOver: false, opinions: [] }])
    expect(rows[0]?.question).toContain('Case 1, follow-back, replies unclear.')
    expect(rows[0]?.question).not.toContain('voice')
  })

  test('does not call unclear what was answered against our Code, and does not tell it in a chat either', async () => {
    const core = await openCore()
    const { checklist } = await openVetting(core, await candidate(core, 'voice_example'))
    const answers = {
      replies: { ...UNANSWERED, answer: 'breach' },
      antisemitism: { ...UNANSWERED, answer: 'concern' },
    } as const
    const question = questionFor({ caseNumber: 41, checklist, answers })
    expect(question).toContain('Case 41, follow-back, replies to look over, antisemitism unclear.')
    expect(question).not.toMatch(/code/i)
  })

  test('is settled by the next decision about the account, not by an opinion alone', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const question = await askAnother(core, account)
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
    await askAnother(core, account)
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
