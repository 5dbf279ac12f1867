import { describe, expect, test } from 'vitest'
import { ACTIVE_IN_OUR_GROUP, Purpose, SEEMS_UNDER_18, type GivenAnswer } from '../../shared/domain/checklist.ts'
import { CONSULT_FIRST, DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { isAdverse } from '../../shared/domain/decision.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { recommend } from '../../shared/domain/recommend.ts'
import { findings } from './findings.ts'

const breach: Partial<GivenAnswer> = { answer: 'breach', grounds: ['trolling'] }
const concern: Partial<GivenAnswer> = { answer: 'concern' }
const outcomeOf = (...args: Parameters<typeof findings>) => recommend(findings(...args)).outcome
const reasonsOf = (...args: Parameters<typeof findings>) =>
  recommend(findings(...args)).reasons.map((reason) => reason.text)

describe('1. something against our Code', () => {
  test('one is enough to refuse a follow-back', () => {
    expect(outcomeOf('follow-back', { replies: breach })).toBe('do-not-follow')
  })

  test('of an account that we follow means unfollow urgently', () => {
    expect(outcomeOf('audit', { replies: breach })).toBe('unfollow-urgently')
    expect(outcomeOf('follow-back', { replies: breach }, { standing: 'following' })).toBe('unfollow-urgently')
    expect(outcomeOf('follow-back', { replies: breach }, { standing: 'to-unfollow' })).toBe('unfollow-urgently')
  })

  test('before a retweet means do not repost, whether it is the post or its account', () => {
    expect(outcomeOf('retweet', { 'post-antisemitism': breach })).toBe('do-not-repost')
    expect(outcomeOf('retweet', { 'account-bio': breach }, { accountCleared: true })).toBe('do-not-repost')
  })

  test('may leave the rest unanswered, and says what that is', () => {
    const { outcome, unanswered } = recommend(findings('follow-back', { replies: breach, bio: null, reposts: null }))
    expect(outcome).toBe('do-not-follow')
    expect(unanswered).toEqual(['bio', 'reposts'])
  })

  test('counts on a check that is not required too', () => {
    expect(outcomeOf('follow-back', { likes: breach })).toBe('do-not-follow')
  })

  test('over two years old and the only one: ask another admin', () => {
    const only = { mitigations: { oldAndOnly: true, correctedOrApologised: false } }
    expect(outcomeOf('follow-back', { replies: breach }, only)).toBe('ask')
    expect(reasonsOf('follow-back', { replies: breach }, only)).toEqual([
      'The post is over two years old, and the only one.',
      'Replies: against our Code (Trolling or aggression).',
    ])
  })

  test('corrected or apologised for: ask another admin, before a retweet and in an audit as well', () => {
    const corrected = { mitigations: { oldAndOnly: false, correctedOrApologised: true } }
    expect(outcomeOf('retweet', { 'post-antisemitism': breach }, corrected)).toBe('ask')
    expect(outcomeOf('audit', { replies: breach }, corrected)).toBe('ask')
  })

  test('nothing to mitigate: the two marks change nothing by themselves', () => {
    expect(outcomeOf('follow-back', {}, { mitigations: { oldAndOnly: true, correctedOrApologised: true } })).toBe(
      'follow',
    )
  })
})

describe('2. a concern, on whatever check', () => {
  test.each(['genuine', 'own-posts', 'sexism', 'likes'])('on “%s” means ask another admin', (id) => {
    expect(outcomeOf('follow-back', { [id]: concern })).toBe('ask')
  })

  test('not being able to tell whether we want to follow is a concern', () => {
    expect(outcomeOf('follow-back', { want: { choice: 'cant-tell' } })).toBe('ask')
    expect(reasonsOf('follow-back', { want: { choice: 'cant-tell' } })).toEqual([
      'Do we want to follow it? Can’t tell.',
    ])
  })

  test('comes after a breach and before “not for us”', () => {
    expect(outcomeOf('follow-back', { bio: concern, replies: breach })).toBe('do-not-follow')
    expect(outcomeOf('follow-back', { bio: concern, want: { choice: 'not-for-us' } })).toBe('ask')
  })

  test('comes before what is unanswered', () => {
    expect(outcomeOf('follow-back', { bio: concern, replies: null })).toBe('ask')
  })

  test('names its grounds', () => {
    expect(reasonsOf('follow-back', { bio: { ...concern, grounds: ['sexism', 'ageism'] } })).toEqual([
      'Bio: a concern (Sexism, Ageism).',
    ])
  })
})

describe('3. not for us', () => {
  test('is neutral, and the rest may stay unanswered', () => {
    expect(outcomeOf('follow-back', { want: { choice: 'not-for-us' }, replies: null })).toBe('not-for-us')
  })

  test('in an audit means an ordinary unfollow', () => {
    expect(outcomeOf('audit', { want: { choice: 'not-for-us' } })).toBe('unfollow')
  })

  test('is never adverse', () => {
    for (const purpose of ['follow-back', 'audit'] as const) {
      const { outcome } = recommend(findings(purpose, { want: { choice: 'not-for-us' } }))
      expect(outcome !== null && isAdverse(outcome)).toBe(false)
    }
  })

  test('seems under 18: nothing is collected, whatever else was found', () => {
    const young = { marks: [SEEMS_UNDER_18] }
    expect(outcomeOf('follow-back', {}, young)).toBe('not-for-us')
    expect(outcomeOf('retweet', {}, young)).toBe('not-for-us')
    expect(outcomeOf('audit', {}, young)).toBe('unfollow')
    expect(outcomeOf('follow-back', { bio: concern }, young)).toBe('not-for-us')
    expect(outcomeOf('follow-back', { bio: breach }, young)).toBe('not-for-us')
    expect(reasonsOf('follow-back', {}, young)).toEqual(['Seems under 18: nothing is collected.'])
  })
})

describe('4. a required check unanswered', () => {
  test('means no recommendation, and it says which', () => {
    const { outcome, unanswered, reasons } = recommend(findings('follow-back', { replies: null, kind: null }))
    expect(outcome).toBeNull()
    expect(unanswered).toEqual(['kind', 'replies'])
    expect(reasons).toEqual([
      { text: 'Kind of account: not answered yet.', check: 'kind' },
      { text: 'Replies: not answered yet.', check: 'replies' },
    ])
  })

  test('comes before what could not be checked', () => {
    expect(outcomeOf('follow-back', { replies: null, reposts: { answer: 'could-not-check' } })).toBeNull()
  })

  test('a vetting that nobody began recommends nothing', () => {
    for (const purpose of Purpose.options) expect(recommend({ ...findings(purpose), answers: {} }).outcome).toBeNull()
  })

  test('“not applicable” counts as clear with a note, and as unanswered without', () => {
    expect(outcomeOf('follow-back', { replies: { answer: 'not-applicable', note: 'Never replies.' } })).toBe('follow')
    expect(outcomeOf('follow-back', { replies: { answer: 'not-applicable' } })).toBeNull()
  })

  test('likes are not required', () => {
    expect(outcomeOf('follow-back')).toBe('follow')
    expect(outcomeOf('follow-back', { likes: { answer: 'not-applicable', note: 'hidden by X' } })).toBe('follow')
  })
})

describe('5. what could not be checked', () => {
  test('on a required check means ask another admin, and says why', () => {
    const protectedPosts = { 'own-posts': { answer: 'could-not-check', why: 'protected' } } as const
    expect(outcomeOf('follow-back', protectedPosts)).toBe('ask')
    expect(reasonsOf('follow-back', protectedPosts)).toEqual(['Own posts: could not be checked (posts are protected).'])
  })

  test('on likes raises nothing', () => {
    expect(outcomeOf('follow-back', { likes: { answer: 'could-not-check' } })).toBe('follow')
  })

  test('an account of which we don’t know what it is means ask another admin', () => {
    expect(outcomeOf('follow-back', { kind: { choice: 'dont-know' } })).toBe('ask')
    expect(outcomeOf('audit', {}, { kind: 'dont-know' })).toBe('ask')
    expect(outcomeOf('retweet', {}, { kind: 'dont-know' })).toBe('fine-to-repost')
  })

  test('posts that were read less far than the checklist asks were not checked', () => {
    const short = { 'own-posts': { answer: 'clear', reach: { posts: 8, backTo: '2026-11-01' } } } as const
    expect(outcomeOf('follow-back', short)).toBe('ask')
    expect(reasonsOf('follow-back', short)).toEqual([
      'Own posts: 8 posts read, back to 2026-11-01; the checklist asks for 20 posts and 30 days.',
    ])
  })

  test('the policy may ask for a second opinion on public figures or journalists', () => {
    const policy = { ...DEFAULT_POLICY, secondOpinionFor: { journalist: true, publicFigure: false } }
    expect(outcomeOf('follow-back', { kind: { choice: 'journalist' } }, { policy })).toBe('ask')
    expect(outcomeOf('follow-back', { kind: { choice: 'public-figure' } }, { policy })).toBe('follow')
  })
})

describe('6. everything clear', () => {
  test.each([
    ['person', '2027-11-22'],
    ['organisation', '2027-11-22'],
    ['public-figure', '2027-05-22'],
    ['journalist', '2027-05-22'],
  ])('follow a %s until %s', (kind, until) => {
    expect(recommend(findings('follow-back', { kind: { choice: kind } }))).toMatchObject({
      outcome: 'follow',
      until,
      unanswered: [],
    })
  })

  test('active in our own group: for as long as the policy says of them', () => {
    const policy = { ...DEFAULT_POLICY, clearedForMonths: { ...DEFAULT_POLICY.clearedForMonths, activeInGroup: 18 } }
    expect(recommend(findings('follow-back', {}, { marks: [ACTIVE_IN_OUR_GROUP], policy })).until).toBe('2028-05-22')
  })

  test('keep an account that we follow, as long as its kind allows', () => {
    expect(recommend(findings('audit', {}, { kind: 'person' }))).toMatchObject({ outcome: 'keep', until: '2027-11-22' })
    expect(recommend(findings('audit'))).toMatchObject({ outcome: 'keep', until: '2027-02-22' })
  })

  test('a post is fine to repost; when that lapses is counted in hours, elsewhere', () => {
    expect(recommend(findings('retweet'))).toMatchObject({ outcome: 'fine-to-repost', until: null })
  })
})

describe('in a retweet the account counts as cleared', () => {
  const withoutAccountChecks = Object.fromEntries(
    DEFAULT_CHECKLISTS.retweet.checks.filter((check) => check.step === 'account').map((check) => [check.id, null]),
  )

  test('by an unlapsed clearance', () => {
    expect(outcomeOf('retweet', withoutAccountChecks, { accountCleared: true })).toBe('fine-to-repost')
  })

  test('by its own checks', () => {
    expect(outcomeOf('retweet', {}, { accountCleared: false })).toBe('fine-to-repost')
  })

  test('by nothing else, also where we follow it', () => {
    expect(outcomeOf('retweet', withoutAccountChecks, { accountCleared: false })).toBeNull()
    expect(outcomeOf('retweet', withoutAccountChecks, { standing: 'following' })).toBeNull()
  })

  test('not by a checklist from which the group took the checks of the account', () => {
    const base = findings('retweet', withoutAccountChecks)
    const checklist = { ...base.checklist, checks: base.checklist.checks.filter((check) => check.step !== 'account') }
    expect(recommend({ ...base, checklist }).outcome).toBe('ask')
    expect(recommend({ ...base, checklist, accountCleared: true }).outcome).toBe('fine-to-repost')
  })
})

describe('what to keep in mind', () => {
  test.each(['public-figure', 'journalist'])('consult somebody before you reply to a %s', (kind) => {
    expect(recommend(findings('follow-back', { kind: { choice: kind } })).remind).toEqual([CONSULT_FIRST])
    expect(recommend(findings('follow-back', { kind: { choice: kind }, bio: null })).remind).toEqual([CONSULT_FIRST])
  })

  test('nothing about a person', () => {
    expect(recommend(findings('follow-back')).remind).toEqual([])
  })

  test('a breach by an account that we follow, found before a retweet, may be urgent there too', () => {
    expect(recommend(findings('retweet', { 'account-bio': breach }, { standing: 'following' })).remind).toHaveLength(1)
  })
})

test('every reason of every kind is shown, the gravest first', () => {
  const mixed = { sexism: concern, replies: breach, bio: breach, want: { choice: 'not-for-us' } } as const
  expect(recommend(findings('follow-back', mixed)).reasons.map((reason) => reason.check)).toEqual([
    'bio',
    'replies',
    'sexism',
    'want',
  ])
})
