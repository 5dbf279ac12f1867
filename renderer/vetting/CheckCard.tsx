import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { EvidenceList } from '../EvidenceList.tsx'
import { names } from '../ui/names.ts'
import { focusOn } from './answering.ts'
import { Answers } from './Answers.tsx'
import { today, withdraw } from './forms.ts'
import { Further } from './Further.tsx'
import { LinksOf } from './LinksOf.tsx'
import { ReachFields } from './ReachFields.tsx'
import { SearchLine } from './SearchLine.tsx'
import { reachAskedText } from './wording.ts'

type Props = {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
  /** In a long step only the check in focus says what to look for. */
  readonly isShort: boolean
}

/** One check on the desk: the question, what helps to answer it, the answers, and what an answer asks for further. */
export function CheckCard({ view, check, isInFocus, isShort }: Props) {
  const headingId = `check-${check.id}`
  const isFull = isInFocus || !isShort
  return (
    <article
      className={names('check', isInFocus && 'focus', !isFull && 'short')}
      aria-labelledby={headingId}
      aria-current={isInFocus ? 'true' : undefined}
      data-stop={check.id}
      tabIndex={-1}
      onFocus={() => focusOn(check.id)}
    >
      <div className="q">
        <h3 id={headingId} className="prompt">
          {check.short}
          {check.required ? null : <span className="dim"> · not required</span>}
        </h3>
        {isFull ? <p id={`${headingId}-about`}>{check.lookFor}</p> : null}
        {isFull && isInFocus ? <p className="dim">{reachAskedText(check, today())}</p> : null}
        {isFull ? <LinksOf view={view} check={check} isInFocus={isInFocus} /> : null}
      </div>
      <CheckBody view={view} check={check} isInFocus={isInFocus} layout="horizontal" describedBy={isFull ? `${headingId}-about` : undefined} />
    </article>
  )
}

type BodyProps = {
  readonly view: VettingView
  readonly check: Check
  readonly isInFocus: boolean
  readonly layout: 'horizontal' | 'vertical'
  readonly describedBy?: string | undefined
}

/** The answers and all that hangs on them; the same on the desk and in beside mode. */
export function CheckBody({ view, check, isInFocus, layout, describedBy }: BodyProps) {
  const now = today()
  const evidence = view.evidence.filter((each) => each.check === check.id)
  return (
    <>
      {check.form === 'reach' && <ReachFields view={view} check={check} />}
      {check.search !== null && <SearchLine view={view} check={check} isInFocus={isInFocus} />}
      <Answers view={view} check={check} isInFocus={isInFocus} layout={layout} describedBy={describedBy} />
      <Further view={view} check={check} isInFocus={isInFocus} />
      <EvidenceList evidence={evidence} now={now} keys={isInFocus ? 'U' : undefined} onWithdraw={view.decision === null ? (each) => void withdraw(each) : undefined} />
    </>
  )
}
