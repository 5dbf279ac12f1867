// The pace of an audit: what is needed to finish by its date, and what was kept so far. Sums with local calendar days.
import { z } from 'zod'
import { addDays, daysBetween } from './calendar.ts'
import { Day } from './plain.ts'

/** From a day to the day on which it went on; `to` null while it is paused still. */
export const Pause = z.strictObject({ from: Day, to: Day.nullable() })
export type Pause = z.infer<typeof Pause>

export const Pace = z.strictObject({
  /** Calendar days to the finish date, today and that day included; 0 once it is over. */
  daysLeft: z.int(),
  /** Accounts a day to finish in time, not rounded. Null: nothing is left, or the date is over. */
  neededPerDay: z.number().nullable(),
  /** Accounts a day since it started, pauses left out, not rounded. Null: nothing was done yet. */
  keptPerDay: z.number().nullable(),
  /** On which day it ends at the pace kept; today where nothing is left. Null: that cannot be told. */
  endsOn: Day.nullable(),
  /** The finish date is over, and something is left. */
  isOver: z.boolean(),
})
export type Pace = z.infer<typeof Pace>

/**
 * `today` is the day that is believed, never a clock in doubt: else an audit would turn late by itself. `done` are the
 * accounts that somebody dealt with, `left` those that nobody has looked at.
 */
export function paceOf(audit: {
  readonly startOn: Day
  readonly finishOn: Day
  readonly today: Day
  readonly pauses: readonly Pause[]
  readonly done: number
  readonly left: number
}): Pace {
  const { today, done, left } = audit
  const daysLeft = Math.max(0, daysBetween(today, audit.finishOn) + 1)
  const days = Math.max(1, daysBetween(audit.startOn, today) + 1 - pausedDays(audit.pauses, today))
  const keptPerDay = done === 0 ? null : done / days
  return {
    daysLeft,
    neededPerDay: left === 0 || daysLeft === 0 ? null : left / daysLeft,
    keptPerDay,
    endsOn: left === 0 ? today : keptPerDay === null ? null : endAt(today, left, keptPerDay),
    isOver: left > 0 && daysLeft === 0,
  }
}

/** Whole days between pausing and going on; the day on which it goes on counts as worked. */
export function pausedDays(pauses: readonly Pause[], today: Day): number {
  return pauses.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? today)), 0)
}

/** Beyond this the day says nothing. */
const FARTHEST_DAYS = 3_660

/** What is left today is worked from today on. */
function endAt(today: Day, left: number, perDay: number): Day | null {
  const days = Math.ceil(left / perDay) - 1
  return days > FARTHEST_DAYS ? null : addDays(today, Math.max(0, days))
}
