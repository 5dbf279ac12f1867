// Dates and times in words, in the person's own time zone. "Now" always comes in: the clock may be in doubt.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const inYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const fullDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** A day, YYYY-MM-DD, or a moment, ISO 8601 with an offset. A day is the local calendar day: it never shifts with the time zone. */
function read(at: string): Date {
  return new Date(at.length === 10 ? `${at}T12:00:00` : at)
}

/** "3 Mar"; with the year where it is not this one. */
export function showDay(at: string, now: string): string {
  const date = read(at)
  return (date.getFullYear() === read(now).getFullYear() ? inYear : withYear).format(date)
}

/** "3 Mar 16:20". */
export function showMoment(at: string, now: string): string {
  return `${showDay(at, now)} ${clock.format(read(at))}`
}

/** "Tuesday, 3 March 2026 at 16:20"; of a day only the date. */
export function showInFull(at: string): string {
  return (at.length === 10 ? fullDay : inFull).format(read(at))
}

/** "just now", "12 min ago", "3 h ago", "yesterday", "6 days ago", then the day; of what is to come "in 3 h", "tomorrow". */
export function showAgo(at: string, now: string): string {
  const days = calendarDaysBetween(at, now)
  if (at.length === 10) return days === 0 ? 'today' : showDays(days, at, now)
  const passed = read(now).getTime() - read(at).getTime()
  const size = Math.abs(passed)
  if (size < minute) return 'just now'
  if (size < hour) return relate(`${Math.floor(size / minute)} min`, passed)
  if (size < day && (Math.abs(days) === 0 || size < 12 * hour)) return relate(`${Math.floor(size / hour)} h`, passed)
  return showDays(days, at, now)
}

/** How long, for clocks: "40 min", "28 h", from 72 hours on "3 days". Milliseconds in; less than nothing counts as nothing. */
export function showSpan(milliseconds: number): string {
  const span = Math.max(0, milliseconds)
  if (span < hour) return `${Math.floor(span / minute)} min`
  if (span < 3 * day) return `${Math.floor(span / hour)} h`
  return `${Math.floor(span / day)} days`
}

function showDays(days: number, at: string, now: string): string {
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  const size = Math.abs(days)
  return size > 0 && size <= 14 ? relate(`${size} days`, days) : showDay(at, now)
}

function relate(span: string, passed: number): string {
  return passed > 0 ? `${span} ago` : `in ${span}`
}

function calendarDaysBetween(at: string, now: string): number {
  const [from, to] = [read(at), read(now)].map((date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()))
  return from === undefined || to === undefined ? 0 : Math.round((to - from) / day)
}
