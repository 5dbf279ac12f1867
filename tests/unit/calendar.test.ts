import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, isDue, localDateOf } from '../../shared/domain/calendar.ts'
import { Day } from '../../shared/domain/plain.ts'

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('months are calendar months', () => {
  test.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  test('adding months always gives a real day, in the month asked for', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -120, max: 120 }), (from, months) => {
        const to = addMonths(from, months)
        expect(Day.safeParse(to).success).toBe(true)
        const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(monthsOf(to) - monthsOf(from)).toBe(months)
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
      }),
    )
  })
})

describe('days are days on the wall calendar', () => {
  test('a day is a day also where the clocks change', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('an earlier day is a negative number of days away', () => {
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })

  test('going some days on is exactly that many days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  test('the local day is that of this machine, not of Greenwich', () => {
    expect(localDateOf(new Date(2026, 10, 22, 0, 5))).toBe('2026-11-22')
    expect(localDateOf(new Date(2026, 10, 22, 23, 55))).toBe('2026-11-22')
  })
})

describe('a clearance lapses on its day', () => {
  test.each([
    ['2026-11-21', false],
    ['2026-11-22', true],
    ['2026-11-23', true],
  ])('cleared until 22 November, looked at on %s: due is %s', (today, due) => {
    expect(isDue('2026-11-22', today)).toBe(due)
  })
})
