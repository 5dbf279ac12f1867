// Moments and days, as an admin reads them. British English, the machine's own time zone.
import { daysBetween, localDateOf } from '../shared/domain/calendar.ts'
import type { Day } from '../shared/domain/plain.ts'
import { showDay, showSpan } from './ui/times.ts'

const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const plainDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "Sunday 22 November". */
export function longDayText(day: Day): string {
  return longDay.format(middayOf(day)).replace(',', '')
}

/** "22 November 2026". */
export function dayText(day: Day): string {
  return plainDay.format(middayOf(day))
}

/** "November 2026". */
export function monthText(day: Day): string {
  return month.format(middayOf(day))
}

/** "22 Nov", with the year where it is not this one. */
export function shortDayText(day: Day, today: Day): string {
  return showDay(day, today)
}

/** "20:14". */
export function timeText(moment: string): string {
  return time.format(new Date(moment))
}

/** "today 20:14", "yesterday", "22 Nov". */
export function whenText(moment: string, now: Date): string {
  const at = localDateOf(new Date(moment))
  const today = localDateOf(now)
  const days = daysBetween(at, today)
  if (days === 0) return `today ${timeText(moment)}`
  return days === 1 ? 'yesterday' : showDay(at, today)
}

/** How long ago, short enough for the sidebar: "5 min", "28 h", "4 days". Never less than a minute. */
export function ageText(moment: string, now: number): string {
  return showSpan(Math.max(60_000, now - Date.parse(moment)))
}

/** "Good morning", by the clock on the wall. */
export function greeting(now: Date): string {
  const hour = now.getHours()
  if (hour < 5 || hour >= 18) return 'Good evening'
  return hour < 12 ? 'Good morning' : 'Good afternoon'
}

/** "about 50 minutes", "about 2 hours". */
export function aboutText(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (minutes < 2) return 'a minute or two'
  if (minutes < 90) return `about ${minutes < 20 ? minutes : Math.round(minutes / 5) * 5} minutes`
  return `about ${Math.round(minutes / 30) / 2} hours`
}

// Midday, so that no time zone moves it to the day before.
function middayOf(day: Day): Date {
  return new Date(`${day}T12:00:00`)
}
