// The decision: what may be decided, what it still needs, and confirming it.
import type { Start, VettingView } from '../../shared/api/views.ts'
import { addMonths } from '../../shared/domain/calendar.ts'
import {
  type DecisionDraft,
  type Outcome,
  outcomeKeys,
  outcomeName,
  whyNotDecidable,
} from '../../shared/domain/decision.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { type UnfollowReason, unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { attempt, copyText, takeCounts } from '../actions.ts'
import { api } from '../api.ts'
import { useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { announce, lay, openView, stopAt, vettingState } from './inHand.ts'
import { goOnFrom } from './opening.ts'
import { press } from './order.ts'
import { questionFor } from '../../shared/domain/question.ts'
import { keepReachNow } from './reaching.ts'
import { isFollowed, recommendationFor } from './recommending.ts'
import { DECIDE, type DecisionForm } from './state.ts'

/** Chooses an outcome, from wherever the focus is. */
export function chooseOutcome(outcome: Outcome): Promise<void> {
  return press(() => {
    if (openView() === null) return true
    if (vettingState().stop !== DECIDE) stopAt(DECIDE)
    editDecision({ outcome })
    announce(`${outcomeName(outcome)} chosen. Not confirmed yet.`)
    return true
  })
}

export function editDecision(values: Partial<DecisionForm>): void {
  lay({ decision: { ...vettingState().decision, ...values } })
}

export function toggleDecisionGround(view: VettingView, ground: Ground): void {
  const now = groundsOf(view, vettingState().decision)
  editDecision({ grounds: Ground.options.filter((each) => (each === ground) !== now.includes(each)) })
}

/** The grounds as the admin left them, or those that the answers name: of what is against our Code, else of the concerns. */
export function groundsOf(view: VettingView, form: DecisionForm): readonly Ground[] {
  if (form.grounds !== null) return form.grounds
  const given = Object.values(view.answers)
  const breaches = given.filter((each) => each.answer === 'breach')
  const doubts = breaches.length > 0 ? breaches : given.filter((each) => each.answer === 'concern')
  return Ground.options.filter((ground) => doubts.some((each) => each.grounds.includes(ground)))
}

/** What the post says: in the words of the decision, else in those of the evidence. */
export function saysOf(view: VettingView, form: DecisionForm): string {
  return form.says ?? view.evidence.map((each) => each.says).join('\n\n')
}

/** How we read it: an opinion, so never part of what the post says. */
export function readsOf(view: VettingView, form: DecisionForm): string {
  return form.reads ?? view.evidence.flatMap((each) => (each.reads.trim() === '' ? [] : [each.reads])).join('\n\n')
}

/** Why an ordinary unfollow: as chosen, or *not for us any more*, the one that says least. */
export function reasonOf(form: DecisionForm): UnfollowReason {
  return form.unfollowReason ?? 'not-for-us'
}

/** Picks the reason, where an unfollow is what is about to be decided. */
export function pickReason(reason: UnfollowReason | undefined): boolean {
  const { stop, decision } = vettingState()
  if (reason === undefined || openView() === null || stop !== DECIDE || decision.outcome !== 'unfollow') return true
  editDecision({ unfollowReason: reason })
  announce(`Unfollow: ${unfollowReasonName(reason)}. Not confirmed yet.`)
  return true
}

/** The day on which somebody looks again: as chosen, or the policy's. */
export function lookAgainOn(form: DecisionForm, start: Start): string {
  return form.lookAgainOn ?? addMonths(start.today, start.policy.lookAgainMonths)
}

/** What would be decided if this outcome were confirmed now. */
export function draftOf(view: VettingView, start: Start, form: DecisionForm, outcome: Outcome): DecisionDraft {
  const day = lookAgainOn(form, start)
  const recommendation = recommendationFor(view, start)
  return {
    outcome,
    purpose: view.purpose,
    followed: isFollowed(view.account.standing),
    recommendation: recommendation.outcome,
    unanswered: recommendation.unanswered,
    reason: form.reason,
    unfollowReason: outcome === 'unfollow' ? reasonOf(form) : null,
    grounds: groundsOf(view, form),
    evidenceCount: view.evidence.length,
    says: saysOf(view, form),
    lookAgainOn: day === '' ? null : day,
    today: start.today,
  }
}

/** Why the decision cannot be confirmed yet, as a sentence, or null. The core refuses by the same function. */
export function whyNotYet(view: VettingView, start: Start, form: DecisionForm): string | null {
  return form.outcome === null
    ? 'Please choose one of these first.'
    : whyNotDecidable(draftOf(view, start, form, form.outcome))
}

/** Ctrl+Enter: records the decision and opens the next account. */
export function confirm(): Promise<void> {
  return press(async () => {
    await keepReachNow()
    const view = openView()
    const { start } = useStore.getState()
    const { decision: form } = vettingState()
    if (view === null || start === null) return true
    const why = whyNotYet(view, start, form)
    if (why !== null || form.outcome === null) {
      if (vettingState().stop !== DECIDE) stopAt(DECIDE)
      announce(why ?? '')
      return true
    }
    const { outcome, reason, severity } = form
    const { grounds, says, lookAgainOn: day, unfollowReason } = draftOf(view, start, form, outcome)
    const decided = await attempt(() =>
      api.decide({
        vetting: view.id,
        outcome,
        reason,
        severity,
        says: needsGrounds(outcome) ? says : '',
        reads: needsGrounds(outcome) ? readsOf(view, form) : '',
        grounds: needsGrounds(outcome) ? [...grounds] : [],
        lookAgainOn: outcome === 'look-again' ? day : null,
        unfollowReason,
      }),
    )
    if (decided === null) return false
    lay({ view: { ...view, decision: decided.decision } })
    takeCounts(decided.change)
    say(`Case ${view.caseNumber}: ${outcomeName(outcome).toLowerCase()}. Recorded.`)
    return goOnFrom(view.account.id)
  })
}

/** C: copies the question for the other admins. */
export function copyQuestion(): Promise<void> {
  return press(async () => {
    const { view } = vettingState()
    if (view !== null) await copyText(questionFor(view), 'The question is copied. Paste it where your admins talk.')
    return true
  })
}

/** Does it name grounds? Adverse ones must; asking may. */
export function needsGrounds(outcome: Outcome): boolean {
  return (
    outcome === 'do-not-follow' || outcome === 'unfollow-urgently' || outcome === 'do-not-repost' || outcome === 'ask'
  )
}

/** What can be decided here, with its keys. */
export function outcomesFor(view: VettingView): ReturnType<typeof outcomeKeys> {
  return outcomeKeys(view.purpose, isFollowed(view.account.standing))
}
