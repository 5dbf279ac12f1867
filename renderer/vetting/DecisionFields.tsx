import type { Start, VettingView } from '../../shared/api/views.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { isAdverse, needsReason, type Outcome } from '../../shared/domain/decision.ts'
import { Ground, groundName } from '../../shared/domain/ground.ts'
import { Severity, severityName } from '../../shared/domain/severity.ts'
import { UnfollowReason, unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { draftOf, editDecision, groundsOf, lookAgainOn, readsOf, reasonOf, toggleDecisionGround } from './deciding.ts'
import type { DecisionForm } from './state.ts'

const MOST_TEXT = 20_000

type Props = {
  readonly view: VettingView
  readonly start: Start
  readonly form: DecisionForm
  readonly outcome: Outcome
}

/** What the chosen outcome needs or takes: a day, grounds, what was seen, a reason. */
export function DecisionFields({ view, start, form, outcome }: Props) {
  const { recommendation } = draftOf(view, start, form, outcome)
  const isOther = outcome === 'unfollow' && reasonOf(form) === 'other'
  const mustExplain = needsReason(outcome, recommendation)
  return (
    <div className="decision-fields">
      {outcome === 'look-again' && (
        <DateField
          label="Look again on"
          min={addDays(start.today, 1)}
          value={lookAgainOn(form, start)}
          onChange={(day) => editDecision({ lookAgainOn: day })}
        />
      )}
      {isAdverse(outcome) && <Adverse view={view} form={form} />}
      {outcome === 'unfollow' && <UnfollowReasons form={form} />}
      <TextArea
        label={mustExplain ? 'Why you decide otherwise' : isOther ? 'What the reason is' : 'A remark, if you like'}
        description={mustExplain ? 'The record shows both: what the answers add up to, and your reason.' : undefined}
        isRequired={mustExplain || isOther}
        rows={2}
        value={form.reason}
        maxLength={MOST_TEXT}
        onChange={(reason) => editDecision({ reason })}
      />
    </div>
  )
}

/** Why it waits to be unfollowed: one of a few reasons, none of them adverse. */
function UnfollowReasons({ form }: { readonly form: DecisionForm }) {
  return (
    <>
      <p className="field-label">Why do we unfollow?</p>
      <RadioCards
        label="Why do we unfollow?"
        cards={UnfollowReason.options.map((reason, index) => ({
          value: reason,
          label: unfollowReasonName(reason),
          keyHint: String(index + 1),
        }))}
        value={reasonOf(form)}
        onChoose={(unfollowReason) => editDecision({ unfollowReason })}
      />
    </>
  )
}

function Adverse({ view, form }: { readonly view: VettingView; readonly form: DecisionForm }) {
  const grounds = groundsOf(view, form)
  const severities = Severity.values
  return (
    <>
      <fieldset className="grounds">
        <legend className="field-label">Ground, of the post</legend>
        {Ground.options.map((ground) => (
          <label key={ground} className="a ground-choice">
            <input
              type="checkbox"
              checked={grounds.includes(ground)}
              onChange={() => toggleDecisionGround(view, ground)}
            />
            {groundName(ground)}
          </label>
        ))}
      </fieldset>
      <p className="field-label">How severe is the post?</p>
      <RadioCards
        label="How severe is the post?"
        cards={[...severities].map((severity) => ({ value: String(severity), label: severityName(severity) }))}
        value={form.severity === null ? null : String(form.severity)}
        onChoose={(value) => editDecision({ severity: Severity.parse(Number(value)) })}
      />
      <Says view={view} form={form} />
      <TextArea
        label="How we read it"
        description="An opinion, with your name: by which part of our Code."
        rows={2}
        value={readsOf(view, form)}
        maxLength={MOST_TEXT}
        onChange={(reads) => editDecision({ reads })}
      />
    </>
  )
}

/** A fact. The words of the evidence stand, covered, until somebody describes the post in words of their own. */
function Says({ view, form }: { readonly view: VettingView; readonly form: DecisionForm }) {
  if (form.says === null && view.evidence.length > 0) {
    return (
      <div className="field">
        <p className="field-label">What the post says</p>
        <p className="about">As in the evidence below, covered.</p>
        <p>
          <Button size="tight" variant="quiet" onPress={() => editDecision({ says: '' })}>
            Describe it in other words
          </Button>
        </p>
      </div>
    )
  }
  return (
    <TextArea
      label="What the post says"
      description="A fact: its words, or a plain description. Describe the post, not the person."
      isRequired
      rows={2}
      value={form.says ?? ''}
      maxLength={MOST_TEXT}
      onChange={(says) => editDecision({ says })}
    />
  )
}
