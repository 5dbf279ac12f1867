// What the log of reports holds of the store: what is being filled in.
import type { ReportOutcome } from '../shared/domain/reportTo.ts'

/** A report that is being logged. */
export type ReportForm = {
  readonly account: string
  readonly unfollow: string | null
  readonly evidence: string | null
  /** A name of the group's card, or `SOMEBODY_ELSE`; null until one is chosen. */
  readonly body: string | null
  /** To whom, where it is not on the card. */
  readonly typed: string
  readonly on: string
  readonly reference: string
  readonly note: string
}

/** Chosen where the body is not on the card. A name there has at least one letter. */
export const SOMEBODY_ELSE = ''

/** What came of a report, as far as it was filled in. */
export type OutcomeForm = {
  readonly report: string
  readonly body: string
  readonly outcome: ReportOutcome | null
  readonly on: string
  readonly note: string
}

export type ReportLogState = { readonly adding: ReportForm | null; readonly ending: OutcomeForm | null }

export const noReportLog: ReportLogState = { adding: null, ending: null }
