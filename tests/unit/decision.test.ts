import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Purpose } from '../../shared/domain/checklist.ts'
import {
  isAdverse,
  isClearance,
  needsReason,
  Outcome,
  outcomeKeys,
  outcomeName,
  whyNotDecidable,
  type DecisionDraft,
} from '../../shared/domain/decision.ts'

const clear: DecisionDraft = {
  outcome: 'follow',
  purpose: 'follow-back',
  followed: false,
  recommendation: 'follow',
  unanswered: [],
  reason: '',
  grounds: [],
  evidenceCount: 0,
  says: '',
  lookAgainOn: null,
  unfollowReason: null,
  today: '2026-11-22',
}
const adverse: DecisionDraft = {
  ...clear,
  outcome: 'do-not-follow',
  recommendation: 'do-not-follow',
  grounds: ['antisemitism'],
  evidenceCount: 1,
  says: 'A repost with a caption that agrees.',
}

describe('an adverse decision', () => {
  test('can be recorded with a ground, a piece of evidence and what the post says', () => {
    expect(whyNotDecidable(adverse)).toBeNull()
  })

  test('needs a ground', () => {
    expect(whyNotDecidable({ ...adverse, grounds: [] })).toContain('ground')
  })

  test('needs at least one piece of evidence', () => {
    expect(whyNotDecidable({ ...adverse, evidenceCount: 0 })).toContain('evidence')
  })

  test('says what the post says', () => {
    expect(whyNotDecidable({ ...adverse, says: '  ' })).toContain('Describe the post, not the person.')
  })

  test('may leave the other checks unanswered: one post is enough', () => {
    expect(whyNotDecidable({ ...adverse, unanswered: ['bio', 'replies'] })).toBeNull()
  })

  test('is one of three: not for us and an ordinary unfollow never are', () => {
    expect(Outcome.options.filter(isAdverse)).toEqual(['do-not-follow', 'unfollow-urgently', 'do-not-repost'])
  })
})

describe('a decision to follow', () => {
  test('can be recorded when everything is answered', () => {
    expect(whyNotDecidable(clear)).toBeNull()
  })

  test('is refused while a required check is unanswered', () => {
    expect(whyNotDecidable({ ...clear, recommendation: null, unanswered: ['replies'] })).toContain(
      'One required check is',
    )
    expect(whyNotDecidable({ ...clear, recommendation: null, unanswered: ['bio', 'replies'] })).toContain(
      '2 required checks are',
    )
  })

  test.each([
    ['keep', 'audit'],
    ['fine-to-repost', 'retweet'],
    ['fine-to-repost-not-follow', 'retweet'],
  ] as const)('%s is refused in the same way', (outcome, purpose) => {
    const draft = { ...clear, outcome, purpose, recommendation: null }
    expect(whyNotDecidable(draft)).toBeNull()
    expect(whyNotDecidable({ ...draft, unanswered: ['bio'], reason: 'In a hurry.' })).toContain('not answered yet')
  })
})

describe('deciding otherwise', () => {
  test('than the answers add up to needs a reason', () => {
    expect(whyNotDecidable({ ...clear, recommendation: 'ask' })).toContain('give a reason')
    expect(whyNotDecidable({ ...clear, recommendation: 'ask', reason: ' \n' })).toContain('give a reason')
    expect(whyNotDecidable({ ...clear, recommendation: 'ask', reason: 'I read the whole thread.' })).toBeNull()
  })

  test('makes a breach into “not for us” only with a reason', () => {
    expect(whyNotDecidable({ ...clear, outcome: 'not-for-us', recommendation: 'do-not-follow' })).toContain(
      'give a reason',
    )
  })

  test('needs none to ask, to look again, or to say “not for us” where asking was recommended', () => {
    expect(needsReason('ask', 'follow')).toBe(false)
    expect(needsReason('look-again', 'follow')).toBe(false)
    expect(needsReason('not-for-us', 'ask')).toBe(false)
    expect(needsReason('unfollow', 'ask')).toBe(false)
  })

  test('reposting without following is what was recommended', () => {
    expect(needsReason('fine-to-repost-not-follow', 'fine-to-repost')).toBe(false)
    expect(needsReason('fine-to-repost-not-follow', 'do-not-repost')).toBe(true)
  })
})

describe('what is always possible', () => {
  test.each(['not-for-us', 'ask'] as const)('%s, also with checks unanswered', (outcome) => {
    expect(whyNotDecidable({ ...clear, outcome, recommendation: null, unanswered: ['bio', 'replies'] })).toBeNull()
  })

  test('another admin can be asked in every vetting, whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Purpose.options),
        fc.constantFrom(null, ...Outcome.options),
        fc.boolean(),
        (purpose, recommendation, followed) => {
          expect(
            whyNotDecidable({ ...clear, outcome: 'ask', purpose, recommendation, followed, unanswered: ['bio'] }),
          ).toBeNull()
        },
      ),
    )
  })

  test.each([
    [null, 'Please give the day on which somebody looks again.'],
    ['2026-11-21', 'Please give a day after today.'],
    ['2026-11-22', 'Please give a day after today.'],
    ['2026-11-23', null],
  ])('looking again, on a day to come: %s', (lookAgainOn, why) => {
    expect(whyNotDecidable({ ...clear, outcome: 'look-again', unanswered: ['bio'], lookAgainOn })).toBe(why)
  })
})

describe('the outcomes', () => {
  test('have a key each, in every vetting', () => {
    for (const purpose of Purpose.options) {
      for (const followed of [true, false]) {
        const keys = outcomeKeys(purpose, followed)
        expect(new Set(keys.map((each) => each.key)).size).toBe(keys.length)
        expect(keys[0]?.key).toBe('F')
      }
    }
  })

  test('of a follow-back are F follow, X not for us, L look again, R do not follow, A ask', () => {
    expect(outcomeKeys('follow-back', false).map(({ key, outcome }) => `${key} ${outcomeName(outcome)}`)).toEqual([
      'F Follow',
      'X Not for us',
      'L Look again',
      'R Do not follow',
      'A Ask another admin',
    ])
  })

  test('of another purpose are refused', () => {
    expect(whyNotDecidable({ ...clear, purpose: 'retweet' })).toContain('not one of the outcomes')
    expect(whyNotDecidable({ ...adverse, followed: true })).toContain('not one of the outcomes')
  })

  test('nothing is both adverse and a clearance', () => {
    expect(Outcome.options.filter((outcome) => isAdverse(outcome) && isClearance(outcome))).toEqual([])
  })
})
