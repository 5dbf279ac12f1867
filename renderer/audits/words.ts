// What audits say of themselves, as pure functions.
import type { AuditLine, AuditMemberLine, Coverage, NotLookedAtWhy } from '../../shared/api/auditViews.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import { memberStateName } from '../../shared/domain/audit.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { CouldNotWhy, couldNotWhyName } from '../../shared/domain/checklist.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { groundName } from '../../shared/domain/ground.ts'
import type { Found } from '../../shared/domain/found.ts'
import type { Day } from '../../shared/domain/plain.ts'
import { unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { foundWords } from '../foundWords.ts'
import { dayText, shortDayText } from '../when.ts'

/** "12 of 60": what somebody has dealt with, of all that is not gone. */
export function progressText({
  done,
  aside,
  total,
  gone,
}: Pick<AuditLine, 'done' | 'aside' | 'total' | 'gone'>): string {
  return `${number(done + aside)} of ${number(total - gone)}`
}

/** "needs 3 a day (21 a week)": rounded up, for what is rounded down is not finished in time. */
export function neededText({ pace, open }: Pick<AuditLine, 'pace' | 'open'>): string {
  if (open === 0) return 'nothing is left'
  if (pace.neededPerDay === null) return 'the finish date is over'
  const perDay = Math.ceil(pace.neededPerDay)
  const perWeek = Math.ceil(pace.neededPerDay * 7)
  if (pace.daysLeft === 1) return `${number(open)} today`
  return pace.neededPerDay < 1 ? `${number(perWeek)} a week` : `${number(perDay)} a day, ${number(perWeek)} a week`
}

/** "1.4 a day, 10 a week". */
export function keptText({ pace }: Pick<AuditLine, 'pace'>): string {
  if (pace.keptPerDay === null) return 'none yet'
  const perDay = pace.keptPerDay.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return `${perDay} a day, ${number(Math.round(pace.keptPerDay * 7))} a week`
}

/** One line of where it stands: in time, late by how much, paused, closed. Calm: an audit is never red. */
export function standText(
  audit: Pick<AuditLine, 'state' | 'pace' | 'open' | 'finishOn' | 'closedOn'>,
  today: Day,
): string {
  if (audit.state === 'closed') return `closed on ${shortDayText(audit.closedOn ?? today, today)}`
  if (audit.open === 0) return 'everything is looked at'
  if (audit.state === 'paused') return 'paused'
  if (audit.pace.isOver) return `was to be finished by ${shortDayText(audit.finishOn, today)}`
  if (audit.pace.endsOn === null) return `to be finished by ${shortDayText(audit.finishOn, today)}`
  return audit.pace.endsOn <= audit.finishOn
    ? `on course for ${shortDayText(audit.finishOn, today)}`
    : `at this pace it ends on ${shortDayText(audit.pace.endsOn, today)}`
}

/** "Added, between the two lists": a list that was found, among others to choose from. */
export function listName(found: Found): string {
  const { title } = foundWords(found)
  switch (found.of) {
    case 'import':
      return `${title}, by the list brought in`
    case 'comparison':
      return `${title}, between the two lists`
    case 'standing':
      return title
  }
}

export function isSameList(one: Found, other: Found): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export function whyText(why: NotLookedAtWhy): string {
  switch (why) {
    case 'gone':
      return 'We do not follow it any more'
    case 'paused':
      return 'The audit is paused'
    case 'out-of-time':
      return 'Out of time'
    case 'not-yet':
      return 'Not yet'
    default:
      return `Could not look: ${lower(couldNotWhyName(CouldNotWhy.parse(why.replace('could-not-', ''))))}`
  }
}

/** What came of one account, in words. */
export function memberText({ state, outcome, why, reason, grounds }: AuditMemberLine): string {
  if (state === 'aside' && why !== null) return `could not look: ${lower(couldNotWhyName(why))}`
  if (outcome === null) return memberStateName(state)
  const more = [reason === null ? '' : unfollowReasonName(reason), grounds.map(groundName).join(', ')]
  return [outcomeName(outcome), ...more.filter((part) => part !== '')].join(' · ')
}

/** What is known of an account that waits to be looked at: what changed of it, or since when it is due. */
export function knownText({ dueBecause, clearedUntil }: AccountLine, today: Day): string {
  if (dueBecause.length > 0) return `${dueBecause.join(' and ')} changed since it was cleared`
  if (clearedUntil === null) return 'no vetting on record'
  const isOver = clearedUntil <= today
  return `${isOver ? 'due since' : 'cleared until'} ${shortDayText(clearedUntil, today)}`
}

export type Span = { readonly first: string; readonly last: string }

/** "between 3 November 2026 and 22 November 2026"; one day is said as one. */
export function spanText({ first, last }: Span): string {
  const [from, to] = [first, last].map((moment) => dayText(localDateOf(new Date(moment))))
  return from === to ? `on ${from}` : `between ${from} and ${to}`
}

/** The first and the last moment at which somebody decided, or null before the first. */
export function betweenDays({ lookedAtBy }: Coverage): Span | null {
  const firsts = lookedAtBy.map(({ first }) => first).toSorted()
  const lasts = lookedAtBy.map(({ last }) => last).toSorted()
  const [first] = firsts
  const last = lasts.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

export function number(value: number): string {
  return value.toLocaleString('en-GB')
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
