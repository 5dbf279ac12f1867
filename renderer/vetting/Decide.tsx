import type { Start, VettingView } from '../../shared/api/views.ts'
import { isAdverse, needsReason, type Outcome, outcomeName, waitsForAnother } from '../../shared/domain/decision.ts'
import { EvidenceList } from '../EvidenceList.tsx'
import { outcomeTone } from '../outcomeTone.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx'
import { dayText } from '../when.ts'
import { AskBox } from './AskBox.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { chooseOutcome, confirm, draftOf, lookAgainOn, outcomesFor, whyNotYet } from './deciding.ts'
import { open, whyNothingCollected, withdraw } from './forms.ts'
import { hasNext } from './opening.ts'
import { Searched } from './FullSearchWay.tsx'
import { recommendationFor } from './recommending.ts'
import { SoFar } from './SoFar.tsx'
import type { DecisionForm } from './state.ts'

/** The last stop: what the answers add up to, what can be decided, and what that still needs. Nothing is chosen beforehand. */
export function Decide({
  view,
  start,
  isBeside = false,
}: {
  readonly view: VettingView
  readonly start: Start
  readonly isBeside?: boolean
}) {
  const form = useStore(({ vetting }) => vetting.decision)
  const recommendation = recommendationFor(view, start)
  const cards = outcomesFor(view).map(({ key, outcome }): RadioCard<Outcome> => ({
    value: outcome,
    label: outcome === 'look-again' ? `Look again on ${dayText(lookAgainOn(form, start))}` : outcomeName(outcome),
    keyHint: key,
    note: needsOf(view, start, form, outcome),
    tone: outcomeTone(outcome),
  }))
  return (
    <>
      <SoFar
        view={view}
        recommendation={recommendation}
        title={recommendation.outcome === null ? undefined : `We would ${WOULD[recommendation.outcome]}`}
      />
      <Searched view={view} />
      <RadioCards
        label="The decision about our follow"
        layout="vertical"
        cards={cards}
        value={form.outcome}
        onChoose={(outcome) => void chooseOutcome(outcome)}
      />
      {form.outcome === 'ask' && <AskBox view={view} />}
      {form.outcome !== null && <DecisionFields view={view} start={start} form={form} outcome={form.outcome} />}
      <EvidenceList evidence={view.evidence} now={start.now} hasKeys onWithdraw={(each) => void withdraw(each)} />
      {!isBeside && (
        <div className="confirm">
          <WhyNot view={view} start={start} />
          <AddEvidence view={view} />
          <Confirm view={view} start={start} />
        </div>
      )}
    </>
  )
}

/** In sight beside the sentence that asks for it, whatever has scrolled away above. */
export function AddEvidence({ view }: { readonly view: VettingView }) {
  const outcome = useStore(({ vetting }) => vetting.decision.outcome)
  if (outcome === null || !isAdverse(outcome) || view.evidence.length > 0) return null
  return (
    <Button keyHint="E" onPress={() => void open('evidence')} whyNot={whyNothingCollected()}>
      Add evidence
    </Button>
  )
}

/** The button that records the decision; greyed with the reason while something is missing. */
export function Confirm({ view, start }: { readonly view: VettingView; readonly start: Start }) {
  const form = useStore(({ vetting }) => vetting.decision)
  const next = hasNext() ? ', and next account' : ''
  return (
    <Button variant="primary" keyHint="Ctrl+Enter" onPress={() => void confirm()} whyNot={whyNotYet(view, start, form)}>
      {form.outcome === null ? `Confirm${next}` : `${outcomeName(form.outcome)}${next}`}
    </Button>
  )
}

export function WhyNot({ view, start }: { readonly view: VettingView; readonly start: Start }) {
  const form = useStore(({ vetting }) => vetting.decision)
  const why = whyNotYet(view, start, form)
  return (
    <p className="why-not" role="status">
      {form.outcome === null ? '' : (why ?? '')}
    </p>
  )
}

const WOULD = {
  follow: 'follow',
  keep: 'keep following',
  'fine-to-repost': 'repost it',
  ask: 'ask another admin',
  'not-for-us': 'say: not for us',
  unfollow: 'unfollow',
  'do-not-follow': 'not follow',
  'unfollow-urgently': 'unfollow urgently',
  'do-not-repost': 'not repost it',
} as const

/** Beside an option, in words: whether it is what the answers add up to, and what it needs. */
function needsOf(view: VettingView, start: Start, form: DecisionForm, outcome: Outcome): string {
  const draft = draftOf(view, start, form, outcome)
  const differs = needsReason(outcome, draft.recommendation)
  const parts = [
    draft.recommendation === outcome && 'recommended',
    differs && (isAdverse(outcome) ? 'differs: needs a reason, a ground and evidence' : 'differs: needs a reason'),
    isAdverse(outcome) && !differs && 'needs a ground and evidence',
    (outcome === 'not-for-us' || outcome === 'unfollow') && 'neutral',
    !isAdverse(outcome) && waitsForAnother(outcome, view.lens.hits) && 'then waits for another admin to look it over',
    outcome === 'follow' && draft.unanswered.length > 0 && 'needs every answer',
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
