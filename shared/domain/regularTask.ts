// To do regularly: what the guidance asks of the admins again and again, with an interval, and when it was last done.
import { z } from 'zod'
import { addDays, addMonths, daysBetween } from './calendar.ts'
import { Day, FullLine, Id } from './plain.ts'

export const IntervalUnit = z.enum(['day', 'week', 'month'])
export type IntervalUnit = z.infer<typeof IntervalUnit>

/** Every so many days, weeks or calendar months. */
export const Interval = z.strictObject({ every: z.int().min(1).max(60), unit: IntervalUnit })
export type Interval = z.infer<typeof Interval>

/** What an admin writes of a regular task. */
export const RegularTaskDraft = z.strictObject({
  title: FullLine.max(120),
  interval: Interval,
  /** Whose it is; null: anybody's. */
  who: Id.nullable(),
})
export type RegularTaskDraft = z.infer<typeof RegularTaskDraft>

export const regularTaskRecords = {
  /** The newest one of a task stands. `firstOn`: when it is due while it was never done. */
  'regular-task-written': RegularTaskDraft.extend({ task: Id, firstOn: Day, off: z.boolean() }),
  'regular-task-done': z.strictObject({ task: Id, done: Id, on: Day }),
  'regular-task-undone': z.strictObject({ task: Id, done: Id }),
} as const

export type DefaultTask = {
  readonly id: string
  readonly title: string
  readonly interval: Interval
  /** The clause of the guidance that asks for it. */
  readonly clause: string
  /** The screen on which it is done; null: in the browser, or among the admins. */
  readonly place: 'audits' | null
}

/**
 * There from the first day. Their ids are fixed, so that two laptops mean the same task; a record of the same id
 * overrides one.
 */
export const DEFAULT_TASKS: readonly DefaultTask[] = [
  given(1, 'Read our mentions', { every: 1, unit: 'day' }, 'T9'),
  given(2, 'Answer direct messages', { every: 1, unit: 'day' }, 'T9'),
  given(3, 'Read the comments on our posts', { every: 1, unit: 'day' }, 'F6'),
  given(4, 'Audit some of the accounts that we follow', { every: 3, unit: 'month' }, 'T3', 'audits'),
  given(5, 'Remind everybody of our Code', { every: 3, unit: 'month' }, 'F8'),
  given(6, 'Go over who is an admin and who can sign in', { every: 6, unit: 'month' }, 'A1'),
  given(7, 'Look over the word lists', { every: 12, unit: 'month' }, 'T8'),
]

function given(
  number: number,
  title: string,
  interval: Interval,
  clause: string,
  place: DefaultTask['place'] = null,
): DefaultTask {
  return { id: `00000000-0000-4000-8000-00000000700${number}`, title, interval, clause, place }
}

/** When a default task is due while nobody has written or done it: what is daily at once, the rest after one interval. */
export function firstDueOn(interval: Interval, begun: Day): Day {
  return interval.unit === 'day' ? begun : after(begun, interval)
}

/** The day on which a task is due next. */
export function dueOn(task: { readonly interval: Interval; readonly firstOn: Day; readonly lastOn: Day | null }): Day {
  return task.lastOn === null ? task.firstOn : after(task.lastOn, task.interval)
}

/** Whole days since the day on which it was due; 0 on the day itself, negative before it. */
export function daysOverdue(due: Day, today: Day): number {
  return daysBetween(due, today)
}

/** "every day", "every 3 months", "every year". */
export function intervalText({ every, unit }: Interval): string {
  if (unit === 'month' && every % 12 === 0) return every === 12 ? 'every year' : `every ${every / 12} years`
  return every === 1 ? `every ${unit}` : `every ${every} ${unit}s`
}

function after(day: Day, { every, unit }: Interval): Day {
  if (unit === 'month') return addMonths(day, every)
  return addDays(day, unit === 'week' ? every * 7 : every)
}
