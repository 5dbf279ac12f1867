// The time, and whether it is believed: a wrong clock must never make anything lapse, be purged or turn overdue.
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import type { Storage } from './storage/storage.ts'

export type Clock = {
  /** The machine's clock, ISO. What a record shows as its time. */
  readonly wall: () => string
  /** By this everything lapses: the wall clock, or while that is in doubt the newest moment that was believed. */
  readonly now: () => string
  readonly today: () => string
  /** The day that the clock says and that we do not believe; null where all is well. */
  readonly doubt: () => string | null
}

/** Small steps back (a clock being set) are no doubt. */
const TOLERATED_MS = 10 * 60_000
const LONGEST_ABSENCE_DAYS = 30

export function createClock(storage: Storage, wall: () => Date): Clock {
  const read = storage.db.prepare('SELECT last_at, confirmed FROM clock')
  const doubt = (): string | null => {
    const row = read.get()
    if (row === undefined) return null
    const last = new Date(String(row['last_at']))
    const now = wall()
    const day = localDateOf(now)
    if (row['confirmed'] === day) return null
    const behind = now.getTime() < last.getTime() - TOLERATED_MS
    const far = day > addDays(localDateOf(last), LONGEST_ABSENCE_DAYS)
    return behind || far ? day : null
  }
  const now = () => (doubt() === null ? wall().toISOString() : new Date(String(read.get()?.['last_at'])).toISOString())
  return { wall: () => wall().toISOString(), now, today: () => localDateOf(new Date(now())), doubt }
}
