import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Standing } from '../../shared/domain/account.ts'
import {
  ACTIVE_IN_OUR_GROUP,
  Answer,
  Purpose,
  requiredChecks,
  SEEMS_UNDER_18,
  type Check,
  type GivenAnswer,
} from '../../shared/domain/checklist.ts'
import { isAdverse, isClearance, outcomeKeys, whyNotDecidable } from '../../shared/domain/decision.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { recommend, type Findings } from '../../shared/domain/recommend.ts'
import { clearAnswer, findings, today } from './findings.ts'

describe('whatever is answered', () => {
  const anyAnswer = (check: Check): fc.Arbitrary<GivenAnswer | undefined> =>
    fc.option(
      fc.record({
        answer: fc.option(fc.constantFrom(...Answer.options)),
        choice: fc.option(
          fc.constantFrom(
            'person',
            'dont-know',
            'yes',
            'not-for-us',
            'cant-tell',
            ...check.options.map((each) => each.id),
          ),
        ),
        reach: fc.option(fc.record({ posts: fc.nat(40), backTo: fc.constantFrom(today, '2026-10-01') })),
        why: fc.constant(null),
        grounds: fc.constant([]),
        note: fc.constantFrom('', 'A note.'),
        together: fc.boolean(),
      }),
      { nil: undefined },
    )
  const anyFindings = fc.constantFrom(...Purpose.options).chain((purpose) => {
    const { checks } = DEFAULT_CHECKLISTS[purpose]
    return fc
      .record({
        given: fc.tuple(...checks.map(anyAnswer)),
        nearlyClear: fc.boolean(),
        standing: fc.constantFrom(...Standing.options),
        marks: fc.subarray([SEEMS_UNDER_18, ACTIVE_IN_OUR_GROUP]),
        mitigations: fc.record({ oldAndOnly: fc.boolean(), correctedOrApologised: fc.boolean() }),
        accountCleared: fc.boolean(),
        spoiled: fc.nat(checks.length - 1),
      })
      .map(({ given, nearlyClear, spoiled, ...rest }): Findings => {
        // Half of the time one answer differs from a clear vetting: a wholly random one would hardly ever be near the edge.
        const answers = Object.fromEntries(
          checks.map((check, place) => [
            check.id,
            nearlyClear && place !== spoiled ? clearAnswer(check) : given[place],
          ]),
        )
        return { ...findings(purpose), ...rest, answers }
      })
  })
  const judged = ({ checklist, answers }: Findings, wanted: Answer) =>
    checklist.checks.some((check) => check.form !== 'choice' && answers[check.id]?.answer === wanted)
  const runs = { numRuns: 1500 }

  test('a breach or a concern never ends in a clearance, and nothing else ends in an adverse decision', () => {
    fc.assert(
      fc.property(anyFindings, (given) => {
        const { outcome } = recommend(given)
        const found = judged(given, 'breach') || judged(given, 'concern')
        const ruledOut = found ? isClearance : isAdverse
        expect(outcome !== null && ruledOut(outcome)).toBe(false)
      }),
      runs,
    )
  })

  test('a clearance is never recommended while something required is unanswered or could not be checked', () => {
    fc.assert(
      fc.property(anyFindings, (given) => {
        const { outcome, unanswered } = recommend(given)
        fc.pre(outcome !== null && isClearance(outcome))
        expect(unanswered).toEqual([])
        const needed = requiredChecks(given.checklist).filter(
          (check) => !(given.accountCleared === true && given.purpose === 'retweet' && check.step === 'account'),
        )
        expect(
          needed.filter(
            (check) =>
              check.form !== 'choice' && !['clear', 'not-applicable'].includes(given.answers[check.id]?.answer ?? ''),
          ),
        ).toEqual([])
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    )
  })

  test('what is recommended has a reason, is offered, and lapses exactly when we follow', () => {
    fc.assert(
      fc.property(anyFindings, (given) => {
        const { outcome, reasons, until } = recommend(given)
        expect(reasons.length).toBeGreaterThan(0)
        expect(until !== null).toBe(outcome === 'follow' || outcome === 'keep')
        const followed = given.standing === 'following' || given.standing === 'to-unfollow'
        const offered: readonly (string | null)[] = outcomeKeys(given.purpose, followed).map((each) => each.outcome)
        expect([null, ...offered]).toContain(outcome)
      }),
      runs,
    )
  })

  test('what is recommended can be decided as it stands, given ground and evidence where it is adverse', () => {
    fc.assert(
      fc.property(anyFindings, (given) => {
        const { outcome, unanswered } = recommend(given)
        fc.pre(outcome !== null)
        if (outcome === null) return
        const followed = given.standing === 'following' || given.standing === 'to-unfollow'
        const draft = {
          outcome,
          purpose: given.purpose,
          followed,
          recommendation: outcome,
          unanswered,
          reason: '',
          unfollowReason: null,
          lookAgainOn: null,
          today,
        }
        expect(whyNotDecidable({ ...draft, grounds: ['trolling'], evidenceCount: 1, says: 'What it says.' })).toBeNull()
      }),
      runs,
    )
  })
})
