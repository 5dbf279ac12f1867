// Where a post or an account can be reported, and the log of what was reported: to whom, when, under which reference, and
// what came of it. A list of addresses that the group edits, never legal advice.
import { z } from 'zod'
import { Day, FullLine, Id, Line, Moment } from './plain.ts'

/** The card: one body a paragraph, its name on the first line, what it is for and how it is reached on those below. */
export const ReportToText = z.string().trim().min(1).max(6000)

/**
 * United Kingdom. As public pages gave it when this was written; where no page of their own was seen, or a change was
 * reported, it says *please check*.
 */
export const DEFAULT_REPORT_TO = `The platform itself
“Report” in the menu of the post or of the profile. It asks which rule the post breaks.

Police, in an emergency
A threat to life, or a crime that is happening now.
Phone 999

Police, not an emergency
To report a crime, or to give information about one.
Phone 101, or the website of the force (https://www.police.uk, please check)

True Vision
Hate crime, online too: reports go to the police force that is responsible. England, Wales and Northern Ireland.
https://www.report-it.org.uk (please check)

Internet Watch Foundation (IWF)
Sexual images of children. Never keep them: the link is all they need, and no name has to be given.
https://www.iwf.org.uk

Counter Terrorism Internet Referral Unit
Terrorist material online, through an anonymous form of the police. Keep the link only.
https://www.gov.uk/report-terrorism (please check)

Community Security Trust (CST)
Antisemitic incidents, online too where somebody in the UK posted it or is its aim.
Phone 0800 032 3263, at any hour
https://cst.org.uk

Tell MAMA
Anti-Muslim hate.
https://tellmamauk.org (please check: it lost its government funding in 2025)

British Muslim Trust
Anti-Muslim hate; named by the government in 2025 to take reports in England.
https://britishmuslimtrust.co.uk (please check)

Galop
Abuse of LGBT+ people.
https://galop.org.uk (please check)`

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
