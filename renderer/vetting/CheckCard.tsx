import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { EvidenceList } from '../EvidenceList.tsx'
import { names } from '../ui/names.ts'
import { Tag } from '../ui/Tag.tsx'
import { focusOn, wordsOf } from './answering.ts'
import { Answers, toneOf } from './Answers.tsx'
import { today, withdraw } from './forms.ts'
import { Further } from './Further.tsx'
import { LensLine } from './LensLine.tsx'
import { LinksOf } from './LinksOf.tsx'
import { ReachFields } from './ReachFields.tsx'
import { SearchLine } from './SearchLine.tsx'

type Props = { readonly view: VettingView; readonly check: Check; readonly isInFocus: boolean }

/** One check on the desk: the question, what helps to answer it, the answers, and what an answer asks for further. */
export function CheckCard({ view, check, isInFocus }: Props) {
  const headingId = `check-${check.id}`
  return (
    <article
      className={names('check', isInFocus && 'focus')}
      aria-labelledby={headingId}
      aria-current={isInFocus ? 'true' : undefined}
      data-stop={check.id}
      tabIndex={-1}
    >
      <div className="q">
        <h3 id={headingId} className="prompt">
          {check.short}
          {check.required ? null : <span className="dim"> · not required</span>}
        </h3>
        <p id={`${headingId}-about`}>{check.lookFor}</p>
        <LinksOf view={view} check={check} isInFocus={isInFocus} />
      </div>
      <CheckBody
        view={view}
        check={check}
        isInFocus={isInFocus}
        layout="horizontal"
        describedBy={`${headingId}-about`}
      />
    </article>
  )
}

/** A check of a long step that is not in focus: its name and its answer, on one line that opens it. */
export function CheckRow({ view, check }: Pick<Props, 'view' | 'check'>) {
  const given = view.answers[check.id]
  const evidence = view.evidence.filter((each) => each.check === check.id).length
  return (
    <button type="button" className="check-row" onClick={() => focusOn(check.id)}>
      <span className="name">{check.short}</span>
      {evidence > 0 && (
        <span className="dim">{evidence === 1 ? '1 piece of evidence' : `${evidence} pieces of evidence`}</span>
      )}
      {given === undefined ? (
        <span className="dim">not answered</span>
      ) : (
        <Tag tone={toneOf(given)}>
          {wordsOf(check, given)}
          {given.together ? ', with the others' : ''}
        </Tag>
      )}
    </button>
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
      <LensLine view={view} check={check} isInFocus={isInFocus} />
      {check.search !== null && <SearchLine view={view} check={check} isInFocus={isInFocus} />}
      <Answers view={view} check={check} isInFocus={isInFocus} layout={layout} describedBy={describedBy} />
      <Further view={view} check={check} isInFocus={isInFocus} layout={layout} />
      <EvidenceList
        evidence={evidence}
        now={now}
        hasKeys={isInFocus}
        onWithdraw={view.decision === null ? (each) => void withdraw(each) : undefined}
      />
    </>
  )
}
