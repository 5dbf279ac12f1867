// "3 of 40": how far this sitting has come through the queue, or my share of an audit.
import type { VettingView } from '../../shared/api/views.ts'
import { auditInHand, isOfQueue } from './opening.ts'
import type { AuditInHand, Sitting } from './state.ts'

export type Place = { readonly text: string; readonly done: number; readonly total: number }

/** Null where the account in hand is neither of the queue nor of an audit. `left` counts the one in hand. */
export function placeInQueue(view: VettingView, sitting: Sitting | null, audit: AuditInHand | null): Place | null {
  if (auditInHand() !== null) {
    if (audit === null) return null
    const done = audit.mine.done + audit.mine.aside
    const whole = audit.mine.total - audit.mine.gone
    return { text: `${done} of ${whole} in my share`, done, total: whole }
  }
  if (sitting === null || !isOfQueue()) return null
  const here = sitting.done + (view.decision === null ? 1 : 0)
  const total = Math.max(here, sitting.done + sitting.left)
  return { text: `${here} of ${total}`, done: sitting.done, total }
}
