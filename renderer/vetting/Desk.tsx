import type { Start, VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Meter } from '../ui/Meter.tsx'
import { Steps } from '../ui/Steps.tsx'
import { useNow } from '../useNow.ts'
import { answerTogether, focusStep } from './answering.ts'
import { CheckCard, CheckRow } from './CheckCard.tsx'
import { Decide } from './Decide.tsx'
import { Decided } from './Decided.tsx'
import { Judging } from './Judging.tsx'
import { auditInHand, hasNext, leave, passOn, skip } from './opening.ts'
import { DECIDE } from './state.ts'
import { SeenBefore } from './SeenBefore.tsx'
import { placeInQueue } from './placeInQueue.ts'
import { checksOfStep, leftTogether, stepsOf } from './walk.ts'
import { WhoCard } from './WhoCard.tsx'

/** A step with more checks than these shows each on one line, but for the one in focus. */
const MANY = 5

type Props = { readonly view: VettingView; readonly check: Check | null; readonly start: Start }

/** The desk: the account at the left, the checklist in the middle, what helps to judge at the right. */
export function Desk({ view, check, start }: Props) {
  const moment = new Date(useNow()).toISOString()
  const sitting = useStore(({ vetting }) => vetting.sitting)
  const audit = useStore(({ vetting }) => vetting.audit)
  const place = placeInQueue(view, sitting, audit)
  return (
    <>
      <header className="bar">
        <h1 tabIndex={-1}>
          {audit !== null && auditInHand() !== null ? <Foreign text={audit.name} /> : view.checklist.title}{' '}
          <span className="dim">{place === null ? `case ${view.caseNumber}` : place.text}</span>
        </h1>
        {place !== null && <Meter label="This sitting" value={place.done} max={place.total} text={place.text} />}
        <div className="right">
          {hasNext() ? (
            <>
              <Button variant="quiet" keyHint="S" onPress={() => void skip()}>
                Skip
              </Button>
              <Button variant="quiet" keyHint="P" onPress={() => void passOn()}>
                Pass on
              </Button>
            </>
          ) : (
            <Button variant="quiet" keyHint="Escape" onPress={() => void leave()}>
              Leave
            </Button>
          )}
        </div>
      </header>
      <SeenBefore view={view} now={moment} />
      <div className="cols">
        <WhoCard view={view} check={check} now={moment} />
        <Middle view={view} check={check} start={start} />
        <Judging view={view} check={check} start={start} />
      </div>
    </>
  )
}

function Middle({ view, check, start }: Props) {
  const now = check?.step ?? DECIDE
  return (
    <section className="card list" aria-label="The checklist">
      <Steps label="Steps" steps={stepsOf(view)} now={now} onGo={focusStep} />
      {check === null ? (
        <section className="check decide" aria-label="Decide" data-stop={DECIDE} aria-current="true" tabIndex={-1}>
          {view.decision === null ? <Decide view={view} start={start} /> : <Decided view={view} />}
        </section>
      ) : (
        <StepChecks view={view} check={check} />
      )}
    </section>
  )
}

function StepChecks({ view, check }: { readonly view: VettingView; readonly check: Check }) {
  const checks = checksOfStep(view, check.step)
  const firstTogether = checks.find((each) => each.together)
  const isLong = checks.length > MANY
  return checks.map((each) => (
    <div key={each.id} className="check-place">
      {each === firstTogether && <Together view={view} />}
      {isLong && each.id !== check.id ? (
        <CheckRow view={view} check={each} />
      ) : (
        <CheckCard view={view} check={each} isInFocus={each.id === check.id} />
      )}
    </div>
  ))
}

/** Z, where it acts: before the checks that it answers. */
export function Together({ view }: { readonly view: VettingView }) {
  const left = leftTogether(view).length
  if (left === 0 || view.decision !== null) return null
  return (
    <p className="together">
      <Button size="tight" keyHint="Z" onPress={() => void answerTogether()}>
        None of these in what I read
      </Button>
      <span className="dim">
        {left === 1 ? 'One ground is left.' : `${left} grounds together.`} Any doubt: answer them one by one.
      </span>
    </p>
  )
}
