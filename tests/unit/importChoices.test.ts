import { expect, test } from 'vitest'
import type { FoundList, ImportedList } from '../../shared/api/importViews.ts'
import { asksForOwn, toStart, whyNotStart } from '../../renderer/bringIn/choices.ts'
import { figuresOf, summaryOf } from '../../renderer/bringIn/figures.ts'

const TODAY = '2026-11-22'

const table: FoundList = {
  list: 0,
  platform: 'x',
  relation: null,
  rows: 3,
  refused: 0,
  leftOut: [],
  expected: null,
  madeAt: null,
  complete: null,
  own: null,
  gives: { ids: false, handles: true, names: false, bios: false },
  questions: ['relation', 'complete', 'made-on', 'own'],
  sample: [],
}

test('a list starts only once it was said whose it is, whether it is complete, and then of which day', () => {
  const why = (answers: Parameters<typeof whyNotStart>[1][number]) => whyNotStart([table], { 0: answers ?? {} }, TODAY)
  expect(why({})).toBe('Please say whose accounts these are.')
  expect(why({ relation: 'following' })).toBe('Please say whether the list is complete.')
  expect(why({ relation: 'following', complete: false })).toBeNull()
  expect(why({ relation: 'following', complete: true })).toBe('Please say on which day the list was made.')
  expect(why({ relation: 'following', complete: true, madeOn: '2026-11-23' })).toMatch(/still to come/)
  expect(why({ relation: 'following', complete: true, madeOn: '2026-11-22' })).toBeNull()
  expect(why({ chosen: false })).toBe('Please choose at least one list.')
})

test('an empty list of accounts that we follow is never taken as complete', () => {
  const empty: FoundList = {
    ...table,
    rows: 0,
    relation: 'following',
    complete: true,
    madeAt: `${TODAY}T08:00:00.000Z`,
  }
  expect(whyNotStart([empty], {}, TODAY)).toBe('Please choose at least one list.')
  expect(whyNotStart([empty], { 0: { chosen: true } }, TODAY)).toMatch(/we follow nobody/)
})

test('a day that was typed counts only for a complete list whose file does not say it', () => {
  const answers = { 0: { relation: 'followers', complete: false, madeOn: TODAY } } as const
  expect(toStart([table], answers)).toEqual([{ list: 0, relation: 'followers', complete: false, madeOn: null }])
  expect(toStart([table], { 0: { ...answers[0], complete: true } })).toEqual([
    { list: 0, relation: 'followers', complete: true, madeOn: TODAY },
  ])
})

test('our own account is asked for once a platform, with the first list that is chosen', () => {
  const lists = [table, { ...table, list: 1 }]
  expect(lists.map((list) => asksForOwn(list, lists, {}))).toEqual([true, false])
  expect(lists.map((list) => asksForOwn(list, lists, { 0: { chosen: false } }))).toEqual([false, true])
})

const quiet: ImportedList = {
  snapshot: '00000000-0000-7000-8000-000000000001',
  platform: 'x',
  relation: 'following',
  own: null,
  complete: true,
  madeAt: `${TODAY}T08:00:00.000Z`,
  rows: 3,
  fresh: 0,
  known: 3,
  renamed: 0,
  lookAlikes: 0,
  passedHandles: 0,
  joined: 0,
  repeated: 0,
  refused: 0,
  leftOut: [],
  left: 0,
  untold: 0,
  verified: 0,
  reopened: 0,
  stillFollowed: 0,
  dueAgain: 0,
}

test('a list that brought nothing says so, and an unfollow that did not happen stands first, as the only alarm', () => {
  expect(summaryOf(quiet)).toBe('Nothing changed.')
  expect(figuresOf(quiet).map(({ id, count }) => [id, count])).toEqual([
    ['new', 0],
    ['known', 3],
  ])
  const figures = figuresOf({ ...quiet, reopened: 1, verified: 1, passedHandles: 2, refused: 4 })
  expect(figures[0]).toMatchObject({ id: 'reopened', tone: 'alarm' })
  expect(figures.filter(({ tone }) => tone === 'alarm')).toHaveLength(1)
  expect(figures.map(({ id }) => id)).toEqual(['reopened', 'handle-passed', 'verified', 'new', 'known', 'refused'])
})
