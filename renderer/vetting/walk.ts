// The walk through a checklist: where it stops, what counts as answered, where it goes next. Pure.
import type { VettingView } from '../../shared/api/views.ts'
import { type Check, checkOf, whyNotAnswered } from '../../shared/domain/checklist.ts'
import { DECIDE } from './state.ts'

/** The checks in the order of their steps, as they are shown. */
export function walkOf(view: VettingView): readonly Check[] {
  const { steps, checks } = view.checklist
  return steps.flatMap((step) => checks.filter((check) => check.step === step.id))
}

export function isAnswered(view: VettingView, check: Check): boolean {
  return whyNotAnswered(check, view.answers[check.id]) === null
}

/** The check in focus, or null at the decision. */
export function checkAt(view: VettingView, stop: string): Check | null {
  return checkOf(view.checklist, stop) ?? null
}

/** The next check without an answer, from here on and then from the top; the decision where all have one. */
export function nextUnanswered(view: VettingView, from: string): string {
  const walk = walkOf(view)
  const here = walk.findIndex((check) => check.id === from)
  const ahead = [...walk.slice(here + 1), ...walk.slice(0, here + 1)]
  return ahead.find((check) => !isAnswered(view, check))?.id ?? DECIDE
}

/** One stop on or back; at either end it stays. */
export function stopBeside(view: VettingView, from: string, by: 1 | -1): string {
  const stops = [...walkOf(view).map((check) => check.id), DECIDE]
  const here = Math.max(0, stops.indexOf(from))
  return stops[Math.min(stops.length - 1, Math.max(0, here + by))] ?? DECIDE
}

/** Where a vetting that is opened, or taken up again, begins. */
export function firstStop(view: VettingView): string {
  return view.decision === null ? nextUnanswered(view, DECIDE) : DECIDE
}

/** The steps with a last one, *Decide*. A step is done once each of its checks has an answer. */
export function stepsOf(
  view: VettingView,
): readonly { readonly id: string; readonly label: string; readonly isDone: boolean }[] {
  const steps = view.checklist.steps.map(({ id, title }) => ({
    id,
    label: title,
    isDone: checksOfStep(view, id).every((check) => isAnswered(view, check)),
  }))
  return [...steps, { id: DECIDE, label: 'Decide', isDone: view.decision !== null }]
}

export function checksOfStep(view: VettingView, step: string): readonly Check[] {
  return view.checklist.checks.filter((check) => check.step === step)
}

/** "2 of 3": the place of a check in its step. */
export function placeInStep(view: VettingView, check: Check): string {
  const checks = checksOfStep(view, check.step)
  return `${checks.findIndex((each) => each.id === check.id) + 1} of ${checks.length}`
}

/** Checks that Z would answer: those that may be answered together and have no answer yet. */
export function leftTogether(view: VettingView): readonly Check[] {
  return view.checklist.checks.filter((check) => check.together && !isAnswered(view, check))
}
