// "3 of 40": how far this sitting has come through the queue.
import type { VettingView } from '../../shared/api/views.ts'
import { isOfQueue } from './opening.ts'
import type { Sitting } from './state.ts'

export type Place = { readonly text: string; readonly done: number; readonly total: number }

/** Null where the account in hand is not of the queue. `left` counts the one in hand. */
export function placeInQueue(view: VettingView, sitting: Sitting | null): Place | null {
  if (sitting === null || !isOfQueue()) return null
  const here = sitting.done + (view.decision === null ? 1 : 0)
  const total = Math.max(here, sitting.done + sitting.left)
  return { text: `${here} of ${total}`, done: sitting.done, total }
}
