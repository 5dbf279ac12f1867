import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scopeText, whyNotPlanned } from '../../shared/domain/audit.ts'
import { paceOf } from '../../shared/domain/auditPace.ts'
import { drawSample, rankOf } from '../../shared/domain/auditSample.ts'
import { holderAt, shareSizes, turnsOf } from '../../shared/domain/auditSplit.ts'

const KIM = '00000000-0000-7000-8000-000000000001'
const MEL = '00000000-0000-7000-8000-000000000002'
const JO = '00000000-0000-7000-8000-000000000003'
const shares = fc.array(
  fc.record({ admin: fc.constantFrom(KIM, MEL, JO, null), parts: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 5 },
)

describe('an audit is shared out', () => {
  test('in turns, as often as somebody has parts', () => {
    const two = [
      { admin: KIM, parts: 2 },
      { admin: MEL, parts: 1 },
    ]
    expect(turnsOf(two)).toEqual([KIM, MEL, KIM])
    expect(Array.from({ length: 7 }, (_, place) => holderAt(turnsOf(two), place))).toEqual([
      KIM,
      MEL,
      KIM,
      KIM,
      MEL,
      KIM,
      KIM,
    ])
    expect(shareSizes(two, 7)).toEqual([5, 2])
  })

  test('the same way each time, every account to somebody, and each share as large as was said', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 500 }), (asked, total) => {
        const turns = turnsOf(asked)
        expect(turnsOf(asked)).toEqual(turns)
        const names = [...new Set(asked.map(({ admin }) => admin))]
        const held = names.map(
          (name) =>
            Array.from({ length: total }, (_, place) => holderAt(turns, place)).filter((each) => each === name).length,
        )
        expect(held).toEqual(shareSizes(asked, total))
        expect(held.reduce((sum, each) => sum + each, 0)).toBe(total)
        const parts = asked.reduce((sum, each) => sum + each.parts, 0)
        for (const [index, name] of names.entries()) {
          const mine = asked.filter(({ admin }) => admin === name).reduce((sum, each) => sum + each.parts, 0)
          expect(Math.abs((held[index] ?? 0) - (total * mine) / parts)).toBeLessThan(names.length)
        }
      }),
    )
  })
})

describe('a random sample', () => {
  const accounts = Array.from(
    { length: 2_000 },
    (_, n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
  )

  test('is the same for the same seed, in whatever order the accounts come', () => {
    const sample = drawSample(accounts, 60, '3f2a81bc')
    expect(sample).toHaveLength(60)
    expect(new Set(sample).size).toBe(60)
    expect(drawSample(accounts.toReversed(), 60, '3f2a81bc')).toEqual(sample)
    // Kept here: a Bonafide that drew another one could not check an audit of before.
    expect(sample.slice(0, 3).map((id) => Number.parseInt(id.slice(-12), 16))).toEqual([711, 1780, 1044])
  })

  test('is another one for another seed, and a larger one holds the smaller', () => {
    const sample = drawSample(accounts, 60, '3f2a81bc')
    const shared = drawSample(accounts, 60, '3f2a81bd').filter((each) => sample.includes(each))
    expect(shared.length).toBeLessThan(12)
    expect(drawSample(accounts, 200, '3f2a81bc').slice(0, 60)).toEqual(sample)
    expect(drawSample(accounts, 5_000, 'seed')).toHaveLength(2_000)
  })

  test('favours nobody: over many seeds every account comes up about as often', () => {
    const few = accounts.slice(0, 50)
    const times = new Map(few.map((each) => [each, 0]))
    for (let seed = 0; seed < 2_000; seed++)
      for (const each of drawSample(few, 10, `seed ${seed}`)) times.set(each, (times.get(each) ?? 0) + 1)
    // 400 are expected; five standard deviations are 90.
    for (const count of times.values()) expect(Math.abs(count - 400)).toBeLessThan(90)
  })

  test('ranks fill the whole range, so that ties are as good as none', () => {
    const ranks = accounts.map((each) => rankOf('seed', each))
    expect(new Set(ranks).size).toBe(accounts.length)
    expect(Math.max(...ranks)).toBeGreaterThan(2 ** 52)
    expect(ranks.every((rank) => Number.isSafeInteger(rank) && rank >= 0)).toBe(true)
  })
})

describe('the pace of an audit', () => {
  const audit = { startOn: '2026-11-02', finishOn: '2026-11-29', today: '2026-11-08', pauses: [], done: 14, left: 42 }

  test('is what is left over the days that are left, today and the last one included', () => {
    expect(paceOf(audit)).toEqual({
      daysLeft: 22,
      neededPerDay: 42 / 22,
      keptPerDay: 2,
      endsOn: '2026-11-28',
      isOver: false,
    })
  })

  test('leaves pauses out of what was kept', () => {
    const pauses = [{ from: '2026-11-03', to: '2026-11-07' }]
    expect(paceOf({ ...audit, pauses }).keptPerDay).toBe(14 / 3)
    expect(paceOf({ ...audit, pauses: [{ from: '2026-11-04', to: null }] }).keptPerDay).toBe(14 / 3)
  })

  test('is over the day after its date, not on it, and never where nothing is left', () => {
    expect(paceOf({ ...audit, today: '2026-11-29' })).toMatchObject({ daysLeft: 1, neededPerDay: 42, isOver: false })
    expect(paceOf({ ...audit, today: '2026-11-30' })).toMatchObject({ daysLeft: 0, neededPerDay: null, isOver: true })
    expect(paceOf({ ...audit, today: '2026-12-30', left: 0 })).toMatchObject({ endsOn: '2026-12-30', isOver: false })
  })

  test('says nothing of an end before anything was done, or when it would be years away', () => {
    expect(paceOf({ ...audit, done: 0 })).toMatchObject({ keptPerDay: null, endsOn: null })
    expect(paceOf({ ...audit, done: 1, left: 100_000 }).endsOn).toBeNull()
  })

  test('a day before it began counts as the first day', () => {
    expect(paceOf({ ...audit, today: '2026-10-30' }).keptPerDay).toBe(14)
  })
})

describe('a plan', () => {
  const plan = {
    name: 'Autumn',
    which: 'due',
    found: null,
    finishOn: '2026-12-24',
    today: '2026-11-22',
    matching: 12,
    sampleSize: null,
  } as const

  test('needs a name, a day that is not over, and somebody to look at', () => {
    expect(whyNotPlanned(plan)).toBeNull()
    expect(whyNotPlanned({ ...plan, matching: null })).toBeNull()
    expect(whyNotPlanned({ ...plan, name: '  ' })).toContain('name')
    expect(whyNotPlanned({ ...plan, finishOn: null })).toContain('which day')
    expect(whyNotPlanned({ ...plan, finishOn: '2026-11-21' })).toContain('over already')
    expect(whyNotPlanned({ ...plan, matching: 0 })).toContain('nothing to audit')
    expect(whyNotPlanned({ ...plan, sampleSize: 0 })).toContain('at least one')
    expect(whyNotPlanned({ ...plan, which: 'found' })).toContain('which list')
  })

  test.each([
    [{ which: 'everyone', dueBy: null, platform: null, sample: null } as const, 'Everyone we follow'],
    [{ which: 'due', dueBy: '2026-11-29', platform: 'x', sample: null } as const, 'Those due by 29 November 2026 on X'],
    [
      { which: 'never-vetted', dueBy: null, platform: null, sample: { size: 1_200, seed: '3f2a' } } as const,
      'A random sample of 1,200 of those we follow with no vetting on record (seed 3f2a)',
    ],
    [
      { which: 'changed', dueBy: null, platform: 'bluesky', sample: null } as const,
      'Those we follow on Bluesky whose handle, name or bio changed since they were cleared',
    ],
    [
      {
        which: 'found',
        dueBy: null,
        platform: null,
        sample: null,
        found: { of: 'standing', platform: 'x', which: 'still-followed' },
      } as const,
      'Those we follow that were decided against (on X)',
    ],
  ])('says what it is of', (scope, text) => {
    expect(scopeText(scope)).toBe(text)
  })

  test('of what a comparison found says which lists those were', () => {
    const found = { of: 'comparison', before: KIM, after: MEL, which: 'added' } as const
    const scope = { which: 'found', dueBy: null, platform: null, sample: null, found } as const
    const list = { platform: 'x', relation: 'following' } as const
    const days = ['2026-03-03T12:00:00.000Z', '2026-10-05T12:00:00.000Z']
    expect(
      scopeText(
        scope,
        days.map((madeAt) => ({ ...list, madeAt })),
      ),
    ).toBe(
      'Those we follow that were added between the lists of whom we follow on X, of 3 March 2026 and 5 October 2026',
    )
    expect(scopeText(scope)).toBe('Those we follow that were added between two lists')
  })
})
