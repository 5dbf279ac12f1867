// The group's numbers, in the order and with the words in which they are confirmed and changed.
import type { Policy } from '../shared/domain/code.ts'

export type PolicyField = {
  readonly id: string
  readonly label: string
  readonly unit: 'months' | 'hours' | 'days'
  readonly most: number
  readonly read: (policy: Policy) => number
  readonly write: (policy: Policy, value: number) => Policy
}

type ClearedKey = keyof Policy['clearedForMonths']
type PlainKey = Exclude<keyof Policy, 'clearedForMonths' | 'secondOpinionFor'>

function cleared(key: ClearedKey, label: string): PolicyField {
  return {
    id: `cleared-${key}`,
    label,
    unit: 'months',
    most: 60,
    read: (policy) => policy.clearedForMonths[key],
    write: (policy, value) => ({ ...policy, clearedForMonths: { ...policy.clearedForMonths, [key]: value } }),
  }
}

function plain(key: PlainKey, label: string, unit: PolicyField['unit'], most: number): PolicyField {
  return {
    id: key,
    label,
    unit,
    most,
    read: (policy) => policy[key],
    write: (policy, value) => ({ ...policy, [key]: value }),
  }
}

export const policyGroups: readonly {
  readonly title: string
  readonly about: string
  readonly fields: readonly PolicyField[]
}[] = [
  {
    title: 'A cleared account is due again after',
    about: 'Clearances lapse, so that every followed account is looked at from time to time.',
    fields: [
      cleared('person', 'Person'),
      cleared('organisation', 'Group or organisation'),
      cleared('public-figure', 'Public figure'),
      cleared('journalist', 'Journalist or media'),
      cleared('dont-know', 'Kind not known'),
      cleared('activeInGroup', 'Active in our group'),
    ],
  },
  {
    title: 'Sooner than that',
    about: 'Look again, reposts, and how fast an urgent unfollow should be done.',
    fields: [
      plain('lookAgainMonths', 'Look again after', 'months', 24),
      plain('repostHours', 'Fine to repost for', 'hours', 168),
      plain('urgentTargetHours', 'Unfollow urgently within', 'hours', 168),
    ],
  },
  {
    title: 'Records are kept for',
    about: 'Keep little, and not for long. An expired record no longer shows as seen before.',
    fields: [
      plain('keepNotForUsDays', 'Not for us', 'days', 730),
      plain('keepNothingFoundDays', 'Looked into, nothing found', 'days', 365),
      plain('keepNeverVettedMonths', 'Queue, never vetted', 'months', 24),
      plain('keepDoNotFollowMonths', 'Do not follow, then look again', 'months', 60),
      plain('keepUrgentMonths', 'Unfollowed urgently, after the unfollow', 'months', 60),
      plain('keepScreenshotsMonths', 'Screenshots', 'months', 60),
    ],
  },
]

/** What was typed, as a whole number within bounds; null while it is not one. */
export function readNumber(text: string, most: number): number | null {
  const value = Number(text)
  return /^\d{1,4}$/.test(text.trim()) && value >= 1 && value <= most ? value : null
}
