import type { Start, VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { Button } from '../ui/Button.tsx'
import { step } from './answering.ts'
import { AddEvidence, Confirm, WhyNot } from './Decide.tsx'
import { open, whyNothingCollected } from './forms.ts'
import { hasNext, leave, passOn, skip } from './opening.ts'

/** The keys in sight: what can be done with the account in hand, or the confirmation. */
export function BesideFoot({
  view,
  check,
  start,
}: {
  readonly view: VettingView
  readonly check: Check | null
  readonly start: Start
}) {
  const back = (
    <Button variant="quiet" keyHint="K" onPress={() => void step(-1)}>
      Back
    </Button>
  )
  if (view.decision !== null) {
    return (
      <footer>
        {back}
        <Button keyHint="Escape" onPress={() => void leave()}>
          Leave
        </Button>
      </footer>
    )
  }
  if (check === null) {
    return (
      <footer className="confirming">
        <WhyNot view={view} start={start} />
        {back}
        <AddEvidence view={view} />
        <Confirm view={view} start={start} />
      </footer>
    )
  }
  const why = whyNothingCollected()
  return (
    <footer>
      {back}
      <Button variant="quiet" keyHint="E" onPress={() => void open('evidence')} whyNot={why}>
        Evidence
      </Button>
      <Button variant="quiet" keyHint="N" onPress={() => void open('note')} whyNot={why}>
        Note
      </Button>
      {hasNext() ? (
        <>
          <Button variant="quiet" keyHint="P" onPress={() => void passOn()}>
            Pass on
          </Button>
          <Button variant="quiet" keyHint="S" onPress={() => void skip()}>
            Skip
          </Button>
        </>
      ) : (
        <Button variant="quiet" keyHint="Escape" onPress={() => void leave()}>
          Leave
        </Button>
      )}
    </footer>
  )
}
