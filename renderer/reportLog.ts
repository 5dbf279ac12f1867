// The log of reports, wherever an account is opened: what is being filled in, and how it is written.
import { applyChange, attempt } from './actions.ts'
import { api } from './api.ts'
import { noReportLog, type OutcomeForm, type ReportForm, SOMEBODY_ELSE } from './reportLogState.ts'
import { patch, useStore } from './store.ts'

export function startReport(account: string, unfollow: string | null): void {
  patch('reportLog', {
    adding: { account, unfollow, evidence: null, body: null, typed: '', on: today(), reference: '', note: '' },
  })
}

export function typeReport(values: Partial<ReportForm>): void {
  const { adding } = useStore.getState().reportLog
  if (adding !== null) patch('reportLog', { adding: { ...adding, ...values } })
}

export function startOutcome(report: string, body: string): void {
  patch('reportLog', { ending: { report, body, outcome: null, on: today(), note: '' } })
}

export function typeOutcome(values: Partial<OutcomeForm>): void {
  const { ending } = useStore.getState().reportLog
  if (ending !== null) patch('reportLog', { ending: { ...ending, ...values } })
}

export function stopReporting(): void {
  patch('reportLog', noReportLog)
}

/** Why it cannot be logged yet, as a sentence, or null. */
export function whyNotReport(form: ReportForm): string | null {
  const { on } = form
  if (bodyOf(form) === '') return 'Please say where it was reported.'
  return on === '' ? 'Please give the day on which it was reported.' : null
}

export function whyNotOutcome({ outcome, on }: OutcomeForm): string | null {
  if (outcome === null) return 'Please choose what came of it.'
  return on === '' ? 'Please give the day on which you heard.' : null
}

/** What was filled in stays until the core has it. */
export async function saveReport(): Promise<void> {
  const { adding } = useStore.getState().reportLog
  if (adding === null || whyNotReport(adding) !== null) return
  const { body: _chosen, typed: _typed, ...report } = adding
  const reply = await attempt(() => api.logReport({ ...report, body: bodyOf(adding) }))
  if (reply === null) return
  stopReporting()
  await applyChange(reply.change)
}

export async function saveOutcome(): Promise<void> {
  const { ending } = useStore.getState().reportLog
  if (ending === null || ending.outcome === null || whyNotOutcome(ending) !== null) return
  const { report, outcome, on, note } = ending
  const reply = await attempt(() => api.recordReportOutcome({ report, outcome, on, note }))
  if (reply === null) return
  stopReporting()
  await applyChange(reply.change)
}

function bodyOf({ body, typed }: ReportForm): string {
  return body === SOMEBODY_ELSE ? typed.trim() : (body ?? '')
}

function today(): string {
  return useStore.getState().start?.today ?? ''
}
