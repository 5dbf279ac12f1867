// Vettings to recommend on: everything clear, except what a test says.
import {
  reachToOffer,
  requiredChecks,
  UNANSWERED,
  type Check,
  type Checklist,
  type GivenAnswer,
  type Purpose,
} from '../../shared/domain/checklist.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { NO_MITIGATION } from '../../shared/domain/mitigation.ts'
import type { Findings } from '../../shared/domain/recommend.ts'

export const today = '2026-11-22'

/** The answer of an admin who found nothing: the first option of a choice, and exactly the reach asked for. */
export function clearAnswer(check: Check): GivenAnswer {
  if (check.form === 'choice') return { ...UNANSWERED, choice: check.options[0]?.id ?? null }
  return { ...UNANSWERED, answer: 'clear', reach: reachToOffer(check, today) }
}

function allClear(checklist: Checklist): Record<string, GivenAnswer> {
  return Object.fromEntries(requiredChecks(checklist).map((check) => [check.id, clearAnswer(check)]))
}

/** A vetting in which every required check is clear, except what is said. */
export function findings(
  purpose: Purpose,
  differing: Record<string, Partial<GivenAnswer> | null> = {},
  rest: Partial<Findings> = {},
): Findings {
  const checklist = DEFAULT_CHECKLISTS[purpose]
  const answers: Record<string, GivenAnswer> = allClear(checklist)
  for (const [id, answer] of Object.entries(differing)) {
    if (answer === null) delete answers[id]
    else answers[id] = { ...UNANSWERED, ...answer }
  }
  return {
    purpose,
    checklist,
    answers,
    standing: purpose === 'audit' ? 'following' : 'candidate',
    marks: [],
    kind: null,
    mitigations: NO_MITIGATION,
    policy: DEFAULT_POLICY,
    today,
    ...rest,
  }
}
