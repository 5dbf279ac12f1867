import { expect, test } from 'vitest'
import { clockWords, longAge } from '../../renderer/unfollow/words.ts'
import { clearanceWords, dueWords } from '../../renderer/lists/words.ts'

const now = '2026-11-22T20:00:00.000Z'
const raised = (raisedAt: string, targetAt: string | null) => clockWords({ raisedAt, targetAt }, now)

test('an entry of 28 hours is 4 hours past a target of 24, whatever the minutes', () => {
  expect(raised('2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z')).toMatchObject({
    age: '28 h',
    target: '4 h past our target',
  })
  expect(raised('2026-11-21T15:50:00.000Z', '2026-11-22T15:50:00.000Z')).toMatchObject({
    age: '28 h',
    target: '4 h past our target',
  })
})

test('the last hour before the target is said as such, the first after it is late', () => {
  expect(raised('2026-11-21T20:30:00.000Z', '2026-11-22T20:30:00.000Z')).toEqual({
    age: '23 h',
    target: 'under 1 h left',
    isLate: false,
  })
  expect(raised('2026-11-21T19:50:00.000Z', '2026-11-22T19:50:00.000Z')).toEqual({
    age: '24 h',
    target: 'past our target',
    isLate: true,
  })
})

test('what is not urgent has an age and no target', () => {
  expect(raised('2026-11-12T20:00:00.000Z', null)).toEqual({ age: '10 days', target: '', isLate: false })
})

test('the age of the oldest is a phrase in a sentence', () => {
  expect(longAge('2026-11-21T16:00:00.000Z', now)).toBe('1 day 4 hours')
  expect(longAge('2026-11-22T19:30:00.000Z', now)).toBe('less than an hour')
  expect(longAge('2026-11-22T21:00:00.000Z', now)).toBe('less than an hour')
})

test('a clearance lapses on its day, and the earlier of two days counts', () => {
  const due = (clearedUntil: string | null, lookAgainOn: string | null = null) =>
    dueWords({ clearedUntil, lookAgainOn }, '2026-11-22')
  expect(due('2026-11-22')).toEqual({ text: 'due today', state: 'due' })
  expect(due('2026-11-03')).toEqual({ text: 'due since 3 Nov', state: 'due' })
  expect(due('2026-11-28')).toEqual({ text: 'due on 28 Nov', state: 'soon' })
  expect(due('2027-02-03', '2026-11-20')).toEqual({ text: 'due since 20 Nov', state: 'due' })
  expect(due(null)).toEqual({ text: 'no vetting on record', state: 'never' })
})

test('a post that was fine to repost lapses visibly when its time is over', () => {
  const at = Date.parse(now)
  expect(clearanceWords({ until: '2026-11-22T23:30:00.000Z' }, at).text).toMatch(/3 h left$/)
  expect(clearanceWords({ until: '2026-11-22T20:40:00.000Z' }, at).text).toMatch(/40 min left$/)
  expect(clearanceWords({ until: '2026-11-22T19:59:00.000Z' }, at)).toMatchObject({ isLapsed: true })
})
