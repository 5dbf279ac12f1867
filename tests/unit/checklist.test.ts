import { describe, expect, test } from 'vitest'
import {
  Answer,
  ANSWER_KEYS,
  answerOfItself,
  Checklist,
  checkOf,
  CouldNotWhy,
  COULD_NOT_WHY_KEYS,
  fallsShort,
  Purpose,
  reachToOffer,
  requiredChecks,
  togetherChecks,
  UNANSWERED,
  whyNotAnswered,
  type Check,
  type GivenAnswer,
} from '../../shared/domain/checklist.ts'
import { clearedForMonths, DEFAULT_POLICY, Policy, replyText } from '../../shared/domain/code.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { Ground, GROUNDS } from '../../shared/domain/ground.ts'
import { Platform } from '../../shared/domain/platform.ts'
import { Reference } from '../../shared/domain/reference.ts'

const followBack = DEFAULT_CHECKLISTS['follow-back']
const today = '2026-11-22'

function check(id: string, checklist: Checklist = followBack): Check {
  const found = checkOf(checklist, id)
  if (found === undefined) throw new Error(`The checklist has no check “${id}”.`)
  return found
}

describe('the default checklists', () => {
  test.each(Purpose.options)('%s is well formed', (purpose) => {
    expect(Checklist.parse(DEFAULT_CHECKLISTS[purpose])).toEqual(DEFAULT_CHECKLISTS[purpose])
    expect(DEFAULT_CHECKLISTS[purpose].purpose).toBe(purpose)
  })

  test('a clear account to follow back takes at most 14 keys', () => {
    const oneByOne = requiredChecks(followBack).filter((each) => !each.together)
    const searches = oneByOne.filter((each) => each.search !== null)
    const zKey = 1
    const followAndConfirm = 2
    expect(oneByOne.length + searches.length + zKey + followAndConfirm).toBe(14)
  })

  test.each(Purpose.options)(
    '%s looks at antisemitism and other racism one by one, each with its own search',
    (purpose) => {
      const searched = DEFAULT_CHECKLISTS[purpose].checks.filter((each) => each.search !== null)
      expect(searched.map((each) => each.search)).toEqual(['antisemitism', 'other-racism'])
      expect(searched.every((each) => each.required && !each.together)).toBe(true)
    },
  )

  test.each(Purpose.options)(
    '%s has a check for each of the other grounds, answered together by one key',
    (purpose) => {
      const together = togetherChecks(DEFAULT_CHECKLISTS[purpose])
      expect(together.flatMap((each) => each.grounds)).toEqual(
        Ground.options.filter((ground) => ground !== 'antisemitism' && ground !== 'other-racism'),
      )
    },
  )

  test.each(Purpose.options)('every check of %s names the clause that it comes from', (purpose) => {
    expect(DEFAULT_CHECKLISTS[purpose].checks.filter((each) => each.why.length === 0)).toEqual([])
  })

  test('on the post itself nothing is answered together: one key must not answer for what nobody read', () => {
    const ofThePost = DEFAULT_CHECKLISTS.retweet.checks.filter((each) => each.step === 'post')
    expect(ofThePost.some((each) => each.together)).toBe(false)
    expect(new Set(ofThePost.flatMap((each) => each.grounds))).toEqual(new Set(Ground.options))
  })
})

describe('a checklist that a group edited is refused', () => {
  const faulty: readonly [string, (list: Checklist) => Checklist][] = [
    ['when two checks have the same id', (list) => ({ ...list, checks: [check('bio'), check('bio')] })],
    ['when a check is in no step', (list) => ({ ...list, steps: list.steps.filter((step) => step.id !== 'bio') })],
    ['when a choice has no options', (list) => ({ ...list, checks: [{ ...check('kind'), options: [] }] })],
    [
      'when a judged check has a reach',
      (list) => ({ ...list, checks: [{ ...check('bio'), reach: { posts: 1, days: 1 } }] }),
    ],
    [
      'when a choice is to be answered together',
      (list) => ({ ...list, checks: [{ ...check('kind'), together: true }] }),
    ],
    [
      'when a heading is longer than 40 characters',
      (list) => ({ ...list, checks: [{ ...check('bio'), short: 'x'.repeat(41) }] }),
    ],
  ]
  test.each(faulty)('%s', (_, spoil) => {
    expect(Checklist.safeParse(spoil(followBack)).success).toBe(false)
  })
})

describe('answers', () => {
  const given = (answer: Partial<GivenAnswer>): GivenAnswer => ({ ...UNANSWERED, ...answer })

  test('every answer, and every reason for not being able to check, has a key of its own', () => {
    expect(new Set(Answer.options.map((answer) => ANSWER_KEYS[answer])).size).toBe(5)
    expect(new Set(CouldNotWhy.options.map((why) => COULD_NOT_WHY_KEYS[why])).size).toBe(6)
  })

  test('a check that nobody touched is unanswered', () => {
    expect(whyNotAnswered(check('bio'), undefined)).toBe('Bio: not answered yet.')
    expect(whyNotAnswered(check('bio'), UNANSWERED)).toBe('Bio: not answered yet.')
    expect(whyNotAnswered(check('bio'), given({ answer: 'clear' }))).toBeNull()
  })

  test('a choice is answered by one of its own options only', () => {
    expect(whyNotAnswered(check('kind'), given({ answer: 'clear' }))).not.toBeNull()
    expect(whyNotAnswered(check('kind'), given({ choice: 'robot' }))).not.toBeNull()
    expect(whyNotAnswered(check('kind'), given({ choice: 'person' }))).toBeNull()
  })

  test('“not applicable” to a required check needs a note', () => {
    expect(whyNotAnswered(check('replies'), given({ answer: 'not-applicable', note: ' ' }))).toContain('needs a note')
    expect(whyNotAnswered(check('replies'), given({ answer: 'not-applicable', note: 'Never replies.' }))).toBeNull()
    expect(whyNotAnswered(check('likes'), given({ answer: 'not-applicable' }))).toBeNull()
  })

  test('clear posts say how far they were read; the one-key answer says as far as asked', () => {
    const posts = check('own-posts')
    expect(whyNotAnswered(posts, given({ answer: 'clear' }))).toContain('how far back')
    expect(reachToOffer(posts, today)).toEqual({ posts: 20, backTo: '2026-10-23' })
    expect(reachToOffer(check('bio'), today)).toBeNull()
  })

  test('whichever is further: twenty posts of one day fall short, and so do three posts of a year', () => {
    const asked = { posts: 20, days: 30 }
    expect(fallsShort({ posts: 20, backTo: '2026-10-23' }, asked, today)).toBe(false)
    expect(fallsShort({ posts: 20, backTo: '2026-11-21' }, asked, today)).toBe(true)
    expect(fallsShort({ posts: 3, backTo: '2025-11-22' }, asked, today)).toBe(true)
  })

  test('likes answer themselves where the platform hides them, and say so', () => {
    expect(answerOfItself(check('likes'), 'x')).toEqual(given({ answer: 'not-applicable', note: 'hidden by X' }))
    expect(Platform.options.map((platform) => answerOfItself(check('bio'), platform))).toEqual([null, null, null, null])
  })
})

describe('the grounds', () => {
  test('each says what counts, what does not, and where that was read', () => {
    expect(GROUNDS.map((ground) => ground.id)).toEqual(Ground.options)
    for (const ground of GROUNDS) {
      expect(Reference.safeParse(ground.source).success, ground.id).toBe(true)
      expect(ground.meaning, ground.id).toMatch(/^The (post|account or the post)/)
      expect(ground.notByItself.length, ground.id).toBeGreaterThan(40)
      expect(ground.examplesToLookFor.length, ground.id).toBeGreaterThan(1)
    }
  })

  test('criticising Israel’s government is not by itself antisemitism', () => {
    expect(GROUNDS[0]?.notByItself).toContain('Criticising Israel’s government')
  })
})

describe('the policy', () => {
  test('the numbers to confirm are themselves allowed', () => {
    expect(Policy.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY)
  })

  test('nothing is for ever: no clearance of zero months or of more than five years', () => {
    const clearedFor = (person: number) => ({
      ...DEFAULT_POLICY,
      clearedForMonths: { ...DEFAULT_POLICY.clearedForMonths, person },
    })
    expect(Policy.safeParse(clearedFor(0)).success).toBe(false)
    expect(Policy.safeParse(clearedFor(61)).success).toBe(false)
  })

  test('an account whose kind nobody has said is cleared as briefly as one of which we don’t know it', () => {
    expect(clearedForMonths(DEFAULT_POLICY, null, false)).toBe(3)
    expect(clearedForMonths(DEFAULT_POLICY, 'public-figure', false)).toBe(6)
    expect(clearedForMonths(DEFAULT_POLICY, 'person', true)).toBe(12)
  })
})

test('the reply to paste takes a handle as it is, also one that looks like a placeholder', () => {
  const reply = replyText({ day: '22 November', handle: '{contact}$&', contact: 'group@example.org' })
  expect(reply).toContain('On 22 November we decided not to follow {contact}$&.')
  expect(reply).toContain('ask us to look again: group@example.org.')
})
