import type { Start, VettingView } from '../../shared/api/views.ts'
import { type Check, purposeName } from '../../shared/domain/checklist.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Key } from '../ui/Key.tsx'
import { Meter } from '../ui/Meter.tsx'
import { Steps } from '../ui/Steps.tsx'
import { focusStep } from './answering.ts'
import { BesideCheck } from './BesideCheck.tsx'
import { BesideFoot } from './BesideFoot.tsx'
import { Bios } from './Bios.tsx'
import { Decide } from './Decide.tsx'
import { Decided } from './Decided.tsx'
import { History } from './History.tsx'
import { Remember } from './Judging.tsx'
import { placeInQueue } from './placeInQueue.ts'
import { openProfile } from './searching.ts'
import { SeenBefore } from './SeenBefore.tsx'
import { DECIDE } from './state.ts'
import { hasName, titleOf } from './wording.ts'
import { stepsOf } from './walk.ts'
import { Marks } from './WhoCard.tsx'

type Props = { readonly view: VettingView; readonly check: Check | null; readonly start: Start }

/** Beside mode: one column next to the browser, one check at a time, the handle and the keys in sight. */
export function Beside({ view, check, start }: Props) {
  const { account } = view
  const sitting = useStore(({ vetting }) => vetting.sitting)
  const audit = useStore(({ vetting }) => vetting.audit)
  const place = placeInQueue(view, sitting, audit)
  return (
    <div className="beside">
      <header>
        <Avatar name={titleOf(account)} size="s" />
        <div>
          <h2>
            <Foreign text={titleOf(account)} />
          </h2>
          <p className="handle">
            {hasName(account) && (
              <>
                <Foreign text={showHandle(account)} /> ·{' '}
              </>
            )}
            {platformName(account.platform)} ·{' '}
            <button type="button" className="link" onClick={() => void openProfile()}>
              Profile <span aria-hidden="true">↗</span>
            </button>{' '}
            {check === null || check.search === null ? <Key keys="O" /> : null}
          </p>
        </div>
        <span className="count">{place?.text ?? `${purposeName(view.purpose)}, case ${view.caseNumber}`}</span>
      </header>
      {place !== null && <Meter label="This sitting" value={place.done} max={place.total} text={place.text} isFull />}
      <SeenBefore view={view} now={start.now} />
      <Steps label="Steps" steps={stepsOf(view)} now={check?.step ?? DECIDE} onGo={focusStep} />
      {check === null ? <Last view={view} start={start} /> : <BesideCheck view={view} check={check} />}
      {check !== null && <About view={view} now={start.now} />}
      <BesideFoot view={view} check={check} start={start} />
    </div>
  )
}

function Last({ view, start }: Pick<Props, 'view' | 'start'>) {
  return (
    <section className="one decide" aria-label="Decide" data-stop={DECIDE} aria-current="true" tabIndex={-1}>
      <h1 className="unseen-text">Decide</h1>
      {view.decision === null ? <Decide view={view} start={start} isBeside /> : <Decided view={view} />}
      <Remember />
    </section>
  )
}

/** The account itself, folded away. */
function About({ view, now }: { readonly view: VettingView; readonly now: string }) {
  return (
    <details className="about-them">
      <summary>Bio, marks, and with us before</summary>
      <h2 className="unseen-text">The account</h2>
      <Bios view={view} />
      <h3>Marks</h3>
      <Marks view={view} />
      <History view={view} now={now} />
    </details>
  )
}
