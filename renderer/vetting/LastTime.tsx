import './lastTime.css'
import type { VettingView } from '../../shared/api/views.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { shortDayText } from '../when.ts'
import { today } from './forms.ts'
import { outcomeText } from './wording.ts'

/** What was seen when somebody last decided, beside what is there now: handle and name. The bios follow below. */
export function LastTime({ view }: { readonly view: VettingView }) {
  const { lastTime, account } = view
  if (lastTime === null) {
    return view.purpose === 'audit' ? (
      <>
        <h3>Last time</h3>
        <p className="dim">Nobody has vetted it before: there is nothing to compare with.</p>
      </>
    ) : null
  }
  const day = shortDayText(localDateOf(new Date(lastTime.at)), today())
  const kept = lastTime.evidence === 1 ? 'one piece of evidence' : `${lastTime.evidence} pieces of evidence`
  const by = lastTime.by === '' ? '' : ` by ${lastTime.by}`
  return (
    <>
      <h3>
        Last time, {day}
        {by}
      </h3>
      <p className="last-outcome">
        {outcomeText(lastTime.outcome)}
        {lastTime.evidence > 0 && <span className="dim"> · {kept}</span>}
      </p>
      <table className="last-time">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen-text">What</span>
            </th>
            <th scope="col">Then</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          <Compared
            what="Handle"
            then={lastTime.handle === null ? null : showHandle({ ...account, handle: lastTime.handle })}
            now={account.handle === null ? null : showHandle(account)}
          />
          <Compared what="Name" then={lastTime.name} now={account.name} />
        </tbody>
      </table>
    </>
  )
}

type ComparedProps = { readonly what: string; readonly then: string | null; readonly now: string | null }

function Compared({ what, then, now }: ComparedProps) {
  const isChanged = then !== null && now !== null && then !== now
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{then === null ? <span className="dim">not noted</span> : <Foreign text={then} />}</td>
      <td>
        {now === null ? (
          <span className="dim">not noted</span>
        ) : isChanged ? (
          <ins>
            <Foreign text={now} />
          </ins>
        ) : (
          <span className="dim">the same</span>
        )}
      </td>
    </tr>
  )
}
