// The vetting in hand: reading it, laying a change over it, moving the focus. Every other action goes through here.
import type { VettingDelta, VettingView } from '../../shared/api/views.ts'
import { type Check, type GivenAnswer, SEEMS_UNDER_18 } from '../../shared/domain/checklist.ts'
import { takeCounts } from '../actions.ts'
import { patch, useStore } from '../store.ts'
import { type InHand, nothingInHand, type VettingState } from './state.ts'
import { checkAt, firstStop, isAnswered, nextUnanswered } from './walk.ts'

export function vettingState(): VettingState {
  return useStore.getState().vetting
}

export function lay(values: Partial<VettingState>): void {
  patch('vetting', values)
}

/** The vetting that can be answered now; null while none is open, or once it was decided. */
export function openView(): VettingView | null {
  const { view } = vettingState()
  return view === null || view.decision !== null ? null : view
}

/** The check in focus of the open vetting. */
export function checkInFocus(): { readonly view: VettingView; readonly check: Check } | null {
  const view = openView()
  const check = view === null ? null : checkAt(view, vettingState().stop)
  return view === null || check === null ? null : { view, check }
}

/** Takes up a vetting. The one that is in hand already keeps its focus and all that was typed. */
export function hold(view: VettingView): void {
  if (vettingState().view?.id === view.id) return lay({ view })
  const fresh: InHand = { ...nothingInHand, view, stop: firstStop(view), bio: bioOf(view) }
  lay(fresh)
}

export function layDelta(delta: VettingDelta): void {
  takeCounts(delta.change)
  const { view } = vettingState()
  if (view === null || view.id !== delta.vetting) return
  const answers = { ...view.answers, ...delta.answers }
  const given = Object.entries(answers).filter((entry): entry is [string, GivenAnswer] => entry[1] !== null)
  lay({
    view: {
      ...view,
      answers: Object.fromEntries(given),
      marks: delta.marks ?? view.marks,
      searches: delta.searches ?? view.searches,
    },
  })
}

/** Puts the focus on a check or on the decision; what was asked of the check before is closed. */
export function stopAt(stop: string): void {
  lay({ stop, asking: null, noteHere: '' })
}

/** After an answer: on to the next check without one. A check that still lacks something keeps the focus. */
export function moveOn(): void {
  const { view, stop } = vettingState()
  if (view === null) return
  const check = checkAt(view, stop)
  if (check === null || isAnswered(view, check)) stopAt(nextUnanswered(view, stop))
}

export function announce(said: string): void {
  lay({ said })
}

/** Of somebody who seems under 18 nothing is collected. */
export function seemsUnder18(view: VettingView): boolean {
  return view.marks.includes(SEEMS_UNDER_18)
}

function bioOf(view: VettingView): { readonly name: string; readonly bio: string } {
  return { name: view.account.name ?? '', bio: view.account.bio ?? '' }
}
