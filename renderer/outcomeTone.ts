import { isAdverse, isClearance, type Outcome } from '../shared/domain/decision.ts'
import type { Tone } from './ui/RadioCards.tsx'

/** The colour of an outcome, wherever one is shown; its words always stand beside it. */
export function outcomeTone(outcome: Outcome): Tone {
  if (isAdverse(outcome)) return 'breach'
  if (outcome === 'ask') return 'concern'
  return isClearance(outcome) ? 'clear' : 'unsure'
}
