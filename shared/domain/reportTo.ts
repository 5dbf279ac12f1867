// Where a post or an account can be reported, and the log of what was reported: to whom, when, under which reference, and
// what came of it. A list of addresses that the group edits, never legal advice.
import { z } from 'zod'
import { Day, FullLine, Id, Line, Moment } from './plain.ts'

/** Where to report, as the group's card says it. */
export const ReportBody = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** For what it is there, and how it is reached. */
  about: z.string().trim().max(600),
  /** https, or empty. */
  link: z.string().trim().max(500),
  /** When somebody of the group last saw that this is right; null: please check. */
  checkedOn: Day.nullable(),
})
export type ReportBody = z.infer<typeof ReportBody>

/** What came of a report, as we heard it. */
export const ReportOutcome = z.enum(['acted', 'not-acted', 'asked-for-more', 'no-answer', 'mistake'])
export type ReportOutcome = z.infer<typeof ReportOutcome>

const outcomeNames: { readonly [O in ReportOutcome]: string } = {
  acted: 'they acted',
  'not-acted': 'they did not act',
  'asked-for-more': 'they asked for more',
  'no-answer': 'no answer',
  mistake: 'not reported: logged by mistake',
}
export function reportOutcomeName(outcome: ReportOutcome): string {
  return outcomeNames[outcome]
}

/** What an admin fills in. */
export const ReportDraft = z.strictObject({
  /** The name of the body, from the card or as typed. */
  body: FullLine,
  on: Day,
  /** What they call it: a reference, a ticket, a crime number. */
  reference: Line,
  note: Line,
})
export type ReportDraft = z.infer<typeof ReportDraft>

/** One line of the log. */
export const Report = ReportDraft.extend({
  id: Id,
  unfollow: Id.nullable(),
  evidence: Id.nullable(),
  at: Moment,
  by: z.string(),
  /** The newest; null while we wait. */
  outcome: z.strictObject({ is: ReportOutcome, on: Day, note: z.string(), by: z.string() }).nullable(),
})
export type Report = z.infer<typeof Report>

export const reportRecords = {
  'reported-to': ReportDraft.extend({
    report: Id,
    account: Id,
    unfollow: Id.nullable(),
    evidence: Id.nullable(),
  }),
  'report-outcome': z.strictObject({ report: Id, account: Id, outcome: ReportOutcome, on: Day, note: z.string() }),
} as const
