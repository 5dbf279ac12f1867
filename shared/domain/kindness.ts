// When a break is proposed, and when the number of new accounts that an admin set for a day is reached. Only ever a
// proposal: nothing is blocked, and nobody else is told.
import { z } from 'zod'
import type { Settings } from './settings.ts'

/** A stretch of work without a break. Times are milliseconds since 1970. */
export const Stretch = z.strictObject({
  since: z.number(),
  lastActive: z.number(),
  /** The day's count of uncovered items when it began. */
  shownBefore: z.number(),
})
export type Stretch = z.infer<typeof Stretch>

export type BreakReason = 'shown' | 'minutes'

const MINUTE = 60_000

/** Whoever touched nothing for so long has had a break. Reading in the browser beside takes a while, so it is not short. */
export const PAUSE_THAT_COUNTS = 15 * MINUTE

/** The stretch after a key or a press: the same one, or a new one where there was a pause. */
export function afterActivity(stretch: Stretch, now: number, shownToday: number): Stretch {
  // A clock that was set back tells nothing of a pause: the stretch begins with it.
  const isPaused = now - stretch.lastActive >= PAUSE_THAT_COUNTS || now < stretch.since
  return isPaused ? freshStretch(now, shownToday) : { ...stretch, lastActive: now }
}

export function freshStretch(now: number, shownToday: number): Stretch {
  return { since: now, lastActive: now, shownBefore: shownToday }
}

/** How many items were uncovered in this stretch. After midnight the day's count begins again. */
export function shownInStretch({ shownBefore }: Stretch, shownToday: number): number {
  return shownToday < shownBefore ? shownToday : shownToday - shownBefore
}

/** Why a break is proposed now, or null. */
export function breakToPropose(
  stretch: Stretch,
  shownToday: number,
  now: number,
  wanted: Pick<Settings, 'breakAfterShown' | 'breakAfterMinutes'>,
): BreakReason | null {
  if (wanted.breakAfterShown !== null && shownInStretch(stretch, shownToday) >= wanted.breakAfterShown) return 'shown'
  const isPaused = now - stretch.lastActive >= PAUSE_THAT_COUNTS
  if (wanted.breakAfterMinutes === null || isPaused) return null
  return now - stretch.since >= wanted.breakAfterMinutes * MINUTE ? 'minutes' : null
}

/**
 * Is the number of new accounts for today reached? `allowed` is up to which number the admin has said *one more*.
 * Urgent entries, audits and retweets never count.
 */
export function isCapReached(newToday: number, cap: number | null, allowed: number): boolean {
  return cap !== null && newToday >= Math.max(cap, allowed)
}
