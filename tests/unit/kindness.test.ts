import { describe, expect, test } from 'vitest'
import {
  afterActivity,
  breakToPropose,
  freshStretch,
  isCapReached,
  PAUSE_THAT_COUNTS,
  shownInStretch,
} from '../../shared/domain/kindness.ts'
import { DEFAULT_HELP, HelpText, placesIn } from '../../shared/domain/placesThatHelp.ts'
import { clearToFollow, openCore } from '../builders.ts'

const MINUTE = 60_000
const never = { breakAfterShown: null, breakAfterMinutes: null }
const start = Date.parse('2026-11-22T19:00:00Z')

/** A stretch in which somebody pressed something once a minute for so long. */
const worked = (minutes: number) =>
  Array.from({ length: minutes }).reduce(
    (stretch: ReturnType<typeof freshStretch>, _, minute) => afterActivity(stretch, start + (minute + 1) * MINUTE, 0),
    freshStretch(start, 0),
  )

describe('a break', () => {
  test('is never proposed to an admin who did not ask for it', () => {
    expect(breakToPropose(worked(300), 500, start + 300 * MINUTE, never)).toBeNull()
  })

  test('is proposed after the number of uncovered items that the admin set, counted from the last break', () => {
    const wanted = { ...never, breakAfterShown: 10 }
    const stretch = freshStretch(start, 25)
    expect(breakToPropose(stretch, 34, start, wanted)).toBeNull()
    expect(breakToPropose(stretch, 35, start, wanted)).toBe('shown')
    expect(breakToPropose(freshStretch(start, 35), 35, start, wanted)).toBeNull()
  })

  test('is proposed after the minutes that the admin set', () => {
    const wanted = { ...never, breakAfterMinutes: 45 }
    expect(breakToPropose(worked(44), 0, start + 44 * MINUTE, wanted)).toBeNull()
    expect(breakToPropose(worked(45), 0, start + 45 * MINUTE, wanted)).toBe('minutes')
  })

  test('was had by whoever touched nothing for a quarter of an hour', () => {
    const wanted = { ...never, breakAfterMinutes: 30 }
    const away = start + 29 * MINUTE + PAUSE_THAT_COUNTS
    expect(breakToPropose(worked(29), 0, away, wanted)).toBeNull()
    const back = afterActivity(worked(29), away, 7)
    expect(back).toEqual(freshStretch(away, 7))
    expect(afterActivity(worked(29), away - 1, 7).since).toBe(start)
  })

  test('is counted afresh after midnight, and when the clock was set back', () => {
    expect(shownInStretch(freshStretch(start, 25), 3)).toBe(3)
    expect(afterActivity(worked(40), start - MINUTE, 0)).toEqual(freshStretch(start - MINUTE, 0))
  })
})

describe('the number of new accounts for a day', () => {
  test('is reached only where there is one, and one more is one more', () => {
    expect(isCapReached(100, null, 0)).toBe(false)
    expect(isCapReached(19, 20, 0)).toBe(false)
    expect(isCapReached(20, 20, 0)).toBe(true)
    expect(isCapReached(20, 20, 21)).toBe(false)
    expect(isCapReached(21, 20, 21)).toBe(true)
  })

  test('counts the follow-back decisions of this admin today, and not those of yesterday', async () => {
    const core = await openCore()
    await clearToFollow(core, 'one_example')
    await clearToFollow(core, 'two_example')
    expect((await core.page.start({})).counts).toMatchObject({ newToday: 2, doneToday: 2 })
    core.clock.pass(24)
    expect((await core.page.start({})).counts).toMatchObject({ newToday: 0, doneToday: 0 })
  })
})

describe('what was uncovered today', () => {
  test('is counted each time, told to the admin alone, and makes no record', async () => {
    const core = await openCore()
    const records = () => [...core.storage.log.all()].length
    const before = records()
    await core.page.countUncovered({})
    const { change } = await core.page.countUncovered({})
    expect(change).toMatchObject({ touched: ['kindness'], accounts: [], counts: { shownToday: 2 } })
    expect(records()).toBe(before)
    expect((await (await core.restart()).page.start({})).counts.shownToday).toBe(2)
  })

  test('starts again with the day, and yesterday’s figure is not kept', async () => {
    const core = await openCore()
    await core.page.countUncovered({})
    core.clock.pass(24)
    expect((await core.page.start({})).counts.shownToday).toBe(0)
    await core.page.countUncovered({})
    expect(core.storage.db.prepare('SELECT day, shown FROM uncovered').all()).toEqual([{ day: '2026-11-23', shown: 1 }])
  })

  test('survives that all current state is computed again', async () => {
    const core = await openCore()
    await core.page.countUncovered({})
    core.storage.rebuild()
    expect((await core.page.start({})).counts.shownToday).toBe(1)
  })
})

describe('places that help', () => {
  test('are paragraphs: a name, and how to reach it', () => {
    expect(placesIn('Samaritans\n Phone 116 123 \n\n\nA colleague\n')).toEqual([
      { name: 'Samaritans', lines: ['Phone 116 123'] },
      { name: 'A colleague', lines: [] },
    ])
  })

  test('are there from the start, and are the group’s to change', async () => {
    const core = await openCore()
    expect((await core.page.start({})).help).toBe(HelpText.parse(DEFAULT_HELP))
    await core.page.publishHelp({ text: 'Our own group of listeners' })
    expect((await core.page.start({})).help).toBe('Our own group of listeners')
    const reply = await core.dispatch('publishHelp', { text: '  ' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })
})
