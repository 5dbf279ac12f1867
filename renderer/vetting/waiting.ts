// Second opinions: what waits for another admin, and the answers that were given elsewhere.
import type { WaitingLine } from '../../shared/api/views.ts'
import { applyChange, attempt, copyText } from '../actions.ts'
import { api } from '../api.ts'
import { say } from '../toasts.ts'
import { today } from './forms.ts'
import { lay, vettingState } from './inHand.ts'
import type { OutsideForm } from './state.ts'

const WINDOW = 200

export async function loadWaiting(): Promise<void> {
  const list = await attempt(() => api.listWaiting({ offset: 0, limit: WINDOW }))
  if (list === null) return
  const { cursor } = vettingState().waiting
  lay({ waiting: { ...list, cursor: Math.max(0, Math.min(cursor, list.rows.length - 1)) } })
}

export function waitingInHand(): WaitingLine | null {
  const { rows, cursor } = vettingState().waiting
  return rows[cursor] ?? null
}

export function moveWaiting(by: 1 | -1): void {
  takeWaiting(vettingState().waiting.cursor + by)
}

export function takeWaiting(index: number): void {
  const { waiting } = vettingState()
  lay({ waiting: { ...waiting, cursor: Math.max(0, Math.min(index, waiting.rows.length - 1)) } })
}

export async function copyWaiting(): Promise<void> {
  const line = waitingInHand()
  if (line !== null) await copyText(line.question, 'The question is copied. Paste it where your admins talk.')
}

/** Opens the form for an answer given elsewhere; what was typed for the same decision is still there. */
export function openOutside(): void {
  const line = waitingInHand()
  if (line === null) return
  const { outside } = vettingState()
  const isSame = outside?.decision === line.decision
  lay({
    outside: isSame
      ? { ...outside, isOpen: true }
      : { isOpen: true, decision: line.decision, by: '', when: today(), how: '', view: null, note: '' },
  })
}

export function closeOutside(): void {
  editOutside({ isOpen: false })
}

export function editOutside(values: Partial<OutsideForm>): void {
  const { outside } = vettingState()
  if (outside !== null) lay({ outside: { ...outside, ...values } })
}

/** Why the answer cannot be recorded yet, or null. */
export function whyNotOutside({ by, when, view }: OutsideForm): string | null {
  if (by.trim() === '') return 'Please say whose answer it is.'
  if (view === null) return 'Please say what the answer was.'
  if (when === '') return 'Please give the day of the answer.'
  return when > today() ? 'This day is still to come.' : null
}

export async function recordOutside(): Promise<void> {
  const { outside } = vettingState()
  if (outside === null || outside.view === null || whyNotOutside(outside) !== null) return
  const { decision, by, when, how, view, note } = outside
  const reply = await attempt(() => api.recordOutsideAnswer({ decision, by, when, how, view, note }))
  if (reply === null) return
  lay({ outside: null })
  say(`The answer is recorded, as reported by you.`)
  await applyChange(reply.change)
}
