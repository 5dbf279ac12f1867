// The statement of what an audit has covered: shown, printed, saved as a file.
import type { AuditMemberLine } from '../../shared/api/auditViews.ts'
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { saveFile } from '../saveFile.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { auditInRoute } from './actions.ts'
import type { Listed } from './state.ts'

/** Accounts that the page lists of each kind; the file has them all. */
const MOST_LISTED = 1_000
const WINDOW = 200

type Kind = 'found' | 'open' | 'aside' | 'gone'
type Part = Awaited<ReturnType<typeof api.takeOutAudit>>

export async function loadStatement({ audit }: { readonly audit: string }): Promise<void> {
  if (useStore.getState().audits.statement?.view.audit.id !== audit) patch('audits', { statement: null })
  const view = await api.coverage({ audit })
  const found = await listed(audit, ['found'])
  const notLookedAt = await listed(audit, ['aside', 'gone', 'open'])
  if (auditInRoute() === audit) patch('audits', { statement: { view, found, notLookedAt } })
}

/** The system's own dialog, which prints or saves a PDF. */
export function printStatement(): void {
  window.print()
}

/** Saves every account of the audit, part by part. */
export async function saveStatement(form: 'csv' | 'json'): Promise<void> {
  const { statement, written } = useStore.getState().audits
  const today = useStore.getState().start?.today
  if (statement === null || written !== null || today === undefined) return
  const { id, total } = statement.view.audit
  patch('audits', { written: 0 })
  const parts: string[] = []
  let next: { readonly after: number | null } | null = { after: null }
  while (next !== null) {
    const after: number | null = next.after
    const part: Part | null = await attempt(() => api.takeOutAudit({ audit: id, form, after }))
    if (part === null) return patch('audits', { written: null })
    parts.push(part.text)
    next = part.next === null ? null : { after: part.next }
    patch('audits', { written: part.next ?? total })
  }
  patch('audits', { written: null })
  saveFile(`audit-${today}.${form}`, parts, form === 'csv' ? 'text/csv;charset=utf-8' : 'application/json')
  say(`The audit is saved as ${form.toUpperCase()}. It says whom your group follows: please look after it.`)
}

async function listed(audit: string, states: readonly Kind[]): Promise<Listed> {
  const rows: AuditMemberLine[] = []
  let total = 0
  for (const state of states) {
    const whole = { audit, state, whose: 'everybody', text: '' } as const
    for (let offset = 0; ; offset += WINDOW) {
      const window = await api.listAuditMembers({ ...whole, offset, limit: WINDOW })
      if (offset === 0) total += window.total
      rows.push(...window.rows.slice(0, MOST_LISTED - rows.length))
      if (rows.length >= MOST_LISTED || offset + WINDOW >= window.total) break
    }
  }
  return { rows, total }
}
