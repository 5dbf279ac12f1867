import { z } from 'zod'
import { CRITICISM_IS_NO_GROUND } from './definition.ts'
import type { Kind } from './kind.ts'

/** The group's Code as it is shown on the desk. Plain text. */
export const CodeText = z.string().trim().min(1).max(4000)

/** Stands in until the group puts its own words in its place. */
export const DEFAULT_CODE =
  'We debate policies fairly and honestly. No personal attacks, no harassment, no bullying. ' +
  'Nothing that expresses hate: racism, sexism, homophobia, transphobia, Islamophobia, antisemitism, ageism or ableism. ' +
  'When in doubt, ask one other person.'

/** Always shown beside the decision. */
export const REMINDERS: readonly string[] = [
  'Quoting, condemning or reclaiming is not using.',
  'A like or a follow alone is not enough.',
  CRITICISM_IS_NO_GROUND,
  'Somebody may be showing abuse that they received.',
  'Is it old, deleted, or apologised for?',
  'Disagreement is not a ground.',
  'Describe the post, not the person.',
]

/** What is never kept, a sentence a line: shown wherever evidence is added. */
export const NeverKeptText = z.string().trim().min(1).max(2000)

/** Stands in until the group puts its own words in its place. */
export const DEFAULT_NEVER_KEPT = `Never save or copy sexual images of children: close the page and report it (UK: the IWF).
For threats to life, call 999.
For terrorist material keep the link only.
Seems under 18: collect nothing; the outcome is “not for us”.`

/** One sentence a line; empty lines are left out. */
export function sentencesIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** Shown before anybody replies to a public figure or a journalist (G2). */
export const CONSULT_FIRST = 'Consult somebody before you reply to them.'

const REPLY =
  'On {day} we decided not to follow {handle}. That is a decision about our list, not a judgement of you. ' +
  'You can ask what we hold, correct it, or ask us to look again: {contact}.'

/** A civil reply to paste. Each value is put in as it is; the admin reads it before it goes anywhere. */
export function replyText(values: { readonly day: string; readonly handle: string; readonly contact: string }): string {
  const known = new Map(Object.entries(values))
  // One pass and a function: a handle with a brace or a dollar sign in it is not read as a placeholder.
  return REPLY.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => known.get(name) ?? placeholder)
}

const Months = z.int().min(1).max(60)
const Hours = z.int().min(1).max(168)

/** The group's numbers, confirmed at first start. Months are calendar months. */
export const Policy = z.strictObject({
  /** For how long a decision to follow stands before the account is due again. */
  clearedForMonths: z.strictObject({
    person: Months,
    organisation: Months,
    'public-figure': Months,
    journalist: Months,
    'dont-know': Months,
    activeInGroup: Months,
  }),
  lookAgainMonths: z.int().min(1).max(24),
  repostHours: Hours,
  urgentTargetHours: Hours,
  keepNotForUsDays: z.int().min(1).max(730),
  keepNothingFoundDays: z.int().min(1).max(365),
  keepNeverVettedMonths: z.int().min(1).max(24),
  /** After this, somebody looks again. */
  keepDoNotFollowMonths: Months,
  /** Counted from the unfollow. */
  keepUrgentMonths: Months,
  keepScreenshotsMonths: Months,
  /** Where true, a clear account of this kind still goes to another admin. */
  secondOpinionFor: z.strictObject({ journalist: z.boolean(), publicFigure: z.boolean() }),
})
export type Policy = z.infer<typeof Policy>

export const DEFAULT_POLICY: Policy = {
  clearedForMonths: {
    person: 12,
    organisation: 12,
    'public-figure': 6,
    journalist: 6,
    'dont-know': 3,
    activeInGroup: 12,
  },
  lookAgainMonths: 1,
  repostHours: 24,
  urgentTargetHours: 24,
  keepNotForUsDays: 90,
  keepNothingFoundDays: 30,
  keepNeverVettedMonths: 6,
  keepDoNotFollowMonths: 12,
  keepUrgentMonths: 24,
  keepScreenshotsMonths: 12,
  secondOpinionFor: { journalist: false, publicFigure: false },
}

/** For how many months a clearance lasts. An account whose kind nobody has said counts as *don’t know*. */
export function clearedForMonths(policy: Policy, kind: Kind | null, activeInGroup: boolean): number {
  return activeInGroup ? policy.clearedForMonths.activeInGroup : policy.clearedForMonths[kind ?? 'dont-know']
}
