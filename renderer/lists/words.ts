// What the lists say of an account, a clearance or a record, as pure functions.
import type { RecordLine, RetweetLine } from '../../shared/api/views.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import { daysBetween, isDue } from '../../shared/domain/calendar.ts'
import { type Outcome, outcomeName } from '../../shared/domain/decision.ts'
import type { Day } from '../../shared/domain/plain.ts'
import { shortDayText } from '../when.ts'

export type DueWords = { readonly text: string; readonly state: 'never' | 'due' | 'soon' | 'later' }

/** When somebody looks at this account again. A clearance lapses on the day itself; seven days before, it is soon. */
export function dueWords(account: Pick<AccountLine, 'clearedUntil' | 'lookAgainOn'>, today: Day): DueWords {
  const days = [account.clearedUntil, account.lookAgainOn].filter((day) => day !== null).toSorted()
  const day = days[0]
  if (day === undefined) return { text: 'no vetting on record', state: 'never' }
  if (day === today) return { text: 'due today', state: 'due' }
  if (isDue(day, today)) return { text: `due since ${shortDayText(day, today)}`, state: 'due' }
  return { text: `due on ${shortDayText(day, today)}`, state: daysBetween(today, day) <= 7 ? 'soon' : 'later' }
}

const endings: { readonly [E in Exclude<RecordLine['outcome'], Outcome>]: string } = {
  unfollowed: 'Unfollowed',
  'nothing-found': 'Looked into: nothing found',
  reopened: 'Reopened',
}

export function recordOutcomeName(outcome: RecordLine['outcome']): string {
  return outcome === 'unfollowed' || outcome === 'nothing-found' || outcome === 'reopened'
    ? endings[outcome]
    : outcomeName(outcome)
}

export type Tone = 'clear' | 'concern' | 'breach' | 'unsure' | 'plain'

/** How a record is tinted; the word says the same. Red is kept for what is against our Code. */
export function recordTone(outcome: RecordLine['outcome']): Tone {
  switch (outcome) {
    case 'follow':
    case 'keep':
    case 'fine-to-repost':
    case 'fine-to-repost-not-follow':
    case 'nothing-found':
      return 'clear'
    case 'ask':
    case 'look-again':
    case 'reopened':
      return 'concern'
    case 'do-not-follow':
    case 'unfollow-urgently':
    case 'do-not-repost':
      return 'breach'
    case 'not-for-us':
    case 'unfollow':
      return 'unsure'
    case 'unfollowed':
      return 'plain'
  }
}

/** "fine to repost until 21:40, 3 h left", or since when it no longer is. `now` is in milliseconds. */
export function clearanceWords(
  { until }: Pick<RetweetLine, 'until'>,
  now: number,
): { readonly text: string; readonly isLapsed: boolean } {
  if (until === null) return { text: 'no time set', isLapsed: false }
  const end = new Date(until)
  const minutes = Math.floor((end.getTime() - now) / 60_000)
  const at = sameDay(end, new Date(now)) ? clockTime.format(end) : dayAndTime.format(end).replace(',', '')
  if (minutes < 0) return { text: `lapsed ${at}`, isLapsed: true }
  const left = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
  return { text: `until ${at}, ${left} left`, isLapsed: false }
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}
