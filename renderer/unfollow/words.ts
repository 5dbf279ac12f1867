// What the unfollow screens say, as pure functions of a line.
import { initialsOf } from '../../shared/domain/admin.ts'
import { showSpan } from '../ui/times.ts'
import { groundWords } from '../accountWords.ts'
import { severityName } from '../../shared/domain/severity.ts'
import { unfollowClock, unfollowReasonName, type UnfollowLine } from '../../shared/domain/unfollow.ts'

export type ClockWords = {
  readonly age: string
  /** What is left to our target, or how far past it. Empty where there is no target. */
  readonly target: string
  readonly isLate: boolean
}

/** The clock of an open entry against our target. `now` is a moment. */
export function clockWords(entry: Pick<UnfollowLine, 'raisedAt' | 'targetAt'>, now: string): ClockWords {
  const { hours, left } = unfollowClock(entry, now)
  const age = showSpan(Date.parse(now) - Date.parse(entry.raisedAt))
  if (left === null || entry.targetAt === null) return { age, target: '', isLate: false }
  if (left > 0) return { age, target: `${left} h left`, isLate: false }
  if (left === 0) return { age, target: 'under 1 h left', isLate: false }
  // Counted from the target and not from `left`, which is rounded down: 28 h 10 min is 4 h past a target of 24 h, not 5.
  const past = hours - unfollowClock({ raisedAt: entry.raisedAt, targetAt: null }, entry.targetAt).hours
  return {
    age,
    target: past < 1 ? 'past our target' : `${past < 72 ? `${past} h` : daysOf(past)} past our target`,
    isLate: true,
  }
}

/** "1 day 4 hours", for a sentence. */
export function longAge(since: string, now: string): string {
  const { hours } = unfollowClock({ raisedAt: since, targetAt: null }, now)
  if (hours < 1) return 'less than an hour'
  if (hours < 24) return countOf(hours, 'hour')
  const rest = hours % 24
  const days = countOf(Math.floor(hours / 24), 'day')
  return rest === 0 || hours >= 72 ? days : `${days} ${countOf(rest, 'hour')}`
}

/** What an entry is about, in one line: our own words only. What somebody told us is left to the entry itself. */
export function aboutEntry(entry: UnfollowLine): string {
  if (entry.urgency === 'ordinary')
    return [entry.reason === null ? 'no reason given' : unfollowReasonName(entry.reason), entry.line]
      .filter((part) => part !== '')
      .join(' · ')
  const grounds = groundsOf(entry)
  if (grounds === '') return entry.state === 'open' ? 'Reported to us · nobody has looked yet' : 'Reported to us'
  return entry.severity === null ? grounds : `${sentence(severityName(entry.severity))} · ${grounds}`
}

export function groundsOf(entry: Pick<UnfollowLine, 'grounds'>): string {
  if (entry.grounds.length === 0) return ''
  return `${entry.grounds.length === 1 ? 'ground' : 'grounds'}: ${entry.grounds.map((each) => groundWords(each)).join(', ')}`
}

export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

export function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function daysOf(hours: number): string {
  return countOf(Math.floor(hours / 24), 'day')
}

/** Of a name, or initials as they are. */
export function initialsShown(name: string): string {
  return initialsOf(name)
}
