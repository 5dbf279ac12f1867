// Sums with local calendar days: days on the wall calendar, so no time zone is in them.
import type { Day } from './plain.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** The local calendar day on which a moment falls, by this machine's own time zone. */
export function localDateOf(moment: Date): Day {
  return write(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
}

/** The same day `months` later (or earlier); the last day of the month where there is no such day: 31 January plus 1 is 28 or 29 February. */
export function addMonths(date: Day, months: number): Day {
  const { year, month, day } = read(date)
  const count = year * 12 + (month - 1) + months
  const toYear = Math.floor(count / 12)
  const toMonth = count - toYear * 12 + 1
  return write(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** The day `days` later, or earlier where it is negative. */
export function addDays(date: Day, days: number): Day {
  const moved = new Date(dayNumber(date) * MILLISECONDS_A_DAY + days * MILLISECONDS_A_DAY)
  return write(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Whole calendar days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "29 November 2026", for a text that leaves the app: the same on every machine. */
export function dayInWords(date: Day): string {
  const { year, month, day } = read(date)
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** Is a clearance *until* this day over? It lapses on the day itself. */
export function isDue(until: Day, today: Day): boolean {
  return daysBetween(until, today) >= 0
}

function dayNumber(date: Day): number {
  const { year, month, day } = read(date)
  // UTC arithmetic: a day is always 24 hours here, whatever summer time does.
  return Math.round(midnight(year, month, day) / MILLISECONDS_A_DAY)
}

function daysInMonth(year: number, month: number): number {
  return new Date(midnight(year, month + 1, 0)).getUTCDate()
}

function midnight(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function read(date: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number)
  return { year, month, day }
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
