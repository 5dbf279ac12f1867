// How far back the posts were read: offered as the checklist asks, edited, and kept with the answer.
import { type Check, type Reach, reachToOffer } from '../../shared/domain/checklist.ts'
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { useStore } from '../store.ts'
import { lay, layDelta, openView, vettingState } from './inHand.ts'
import { inOrder } from './order.ts'

/** While somebody types a number, it is kept once the fingers rest. */
const REST_MILLISECONDS = 500

type Keeping = { readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => Promise<void> }
let keeping: Keeping | null = null

/** As the answer says it, as it was edited, or as the check asks for it. */
export function reachOf(check: Check): Reach | null {
  const { view, reaches } = vettingState()
  const today = useStore.getState().start?.today
  return (
    reaches[check.id] ?? view?.answers[check.id]?.reach ?? (today === undefined ? null : reachToOffer(check, today))
  )
}

/** Changes how far back the posts were read; an answer that stands is given again with it. */
export function editReach(check: Check, reach: Reach): void {
  lay({ reaches: { ...vettingState().reaches, [check.id]: reach } })
  const view = openView()
  const given = view?.answers[check.id]
  if (view === null || given === undefined || given.answer === null) return
  if (keeping !== null) clearTimeout(keeping.timer)
  const keep = async () => {
    const delta = await attempt(() =>
      api.answerCheck({ vetting: view.id, check: check.id, answer: { ...given, reach } }),
    )
    if (delta !== null) layDelta(delta)
  }
  keeping = { keep, timer: setTimeout(() => void inOrder(keepReachNow), REST_MILLISECONDS) }
}

/** Keeps what was edited last without waiting. Only from within the order: a decision must not overtake it. */
export async function keepReachNow(): Promise<void> {
  const last = keeping
  keeping = null
  if (last === null) return
  clearTimeout(last.timer)
  await last.keep()
}
