import { describe, expect, test } from 'vitest'
import { dueOn, intervalText } from '../../shared/domain/regularTask.ts'
import { colleague, me } from '../auditBuilders.ts'
import { countsOf, openCore, written } from '../builders.ts'

const MENTIONS = 'Read our mentions'

describe('to do regularly', () => {
  test('what the guidance asks for is there from the first day, the daily ones due at once', async () => {
    const core = await openCore()
    const before = written(core)
    const { tasks } = await core.page.regularTasks({})
    expect(tasks.filter(({ overdue }) => overdue >= 0).map(({ title }) => title)).toEqual([
      MENTIONS,
      'Answer direct messages',
      'Read the comments on our posts',
    ])
    expect(tasks.find(({ place }) => place === 'audits')).toMatchObject({ dueOn: '2027-02-22', overdue: -92 })
    expect(await countsOf(core)).toMatchObject({ regularDue: 3 })
    expect(written(core)).toBe(before)
  })

  test('done now counts for today and can be taken back', async () => {
    const core = await openCore()
    const task = (await core.page.regularTasks({})).tasks[0]?.id ?? ''
    const { done } = await core.page.doRegularTask({ task })
    const mentions = async () => (await core.page.regularTasks({})).tasks.find(({ id }) => id === task)
    expect(await mentions()).toMatchObject({ dueOn: '2026-11-23', last: { done, on: '2026-11-22', by: 'KS' } })
    expect(await countsOf(core)).toMatchObject({ regularDue: 2 })
    await core.page.undoRegularTask({ task, done })
    expect(await mentions()).toMatchObject({ dueOn: '2026-11-22', last: null })
    await expect(core.page.undoRegularTask({ task, done })).rejects.toThrow(/not on file/)
    core.clock.pass(48)
    expect(await mentions()).toMatchObject({ overdue: 2 })
  })

  test('a task can be the group’s own, changed, somebody’s, and taken out', async () => {
    const core = await openCore()
    const mel = await colleague(core)
    const weekly = { title: 'Thank new followers', interval: { every: 1, unit: 'week' as const }, who: mel, off: false }
    const { task } = await core.page.writeRegularTask({ ...weekly, task: null })
    // Another admin's task does not nag me.
    expect(await countsOf(core)).toMatchObject({ regularDue: 3 })
    await core.page.writeRegularTask({ ...weekly, task, who: await me(core) })
    expect(await countsOf(core)).toMatchObject({ regularDue: 4 })
    await core.page.writeRegularTask({ ...weekly, task, off: true })
    expect(await countsOf(core)).toMatchObject({ regularDue: 3 })
    const [first] = (await core.page.regularTasks({})).tasks
    await core.page.writeRegularTask({
      task: first?.id ?? '',
      title: MENTIONS,
      interval: { every: 3, unit: 'day' },
      who: null,
      off: false,
    })
    await core.page.doRegularTask({ task: first?.id ?? '' })
    const changed = (await core.page.regularTasks({})).tasks.find(({ id }) => id === first?.id)
    expect(changed).toMatchObject({ dueOn: '2026-11-25', clause: 'T9' })
  })

  test('nothing is overdue while the clock is in doubt', async () => {
    const core = await openCore()
    for (const { id } of (await core.page.regularTasks({})).tasks) await core.page.doRegularTask({ task: id })
    core.clock.set('2031-01-01T12:00:00.000Z')
    expect((await core.page.regularTasks({})).tasks.every(({ overdue }) => overdue < 0)).toBe(true)
    expect(await countsOf(core)).toMatchObject({ regularDue: 0 })
  })

  test.each([
    [{ every: 1, unit: 'day' } as const, 'every day', '2026-12-01'],
    [{ every: 2, unit: 'week' } as const, 'every 2 weeks', '2026-12-14'],
    [{ every: 3, unit: 'month' } as const, 'every 3 months', '2027-02-28'],
    [{ every: 12, unit: 'month' } as const, 'every year', '2027-11-30'],
    [{ every: 24, unit: 'month' } as const, 'every 2 years', '2028-11-30'],
  ])('%j is %s', (interval, text, due) => {
    expect(intervalText(interval)).toBe(text)
    expect(dueOn({ interval, firstOn: '2026-01-01', lastOn: '2026-11-30' })).toBe(due)
    expect(dueOn({ interval, firstOn: '2026-01-01', lastOn: null })).toBe('2026-01-01')
  })
})
