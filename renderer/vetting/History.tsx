import type { HistoryLine, VettingView } from '../../shared/api/views.ts'
import { go } from '../actions.ts'
import { Covered } from '../ui/Covered.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Time } from '../ui/Time.tsx'

/** What belongs to the history with us; how it came in and its bios stand elsewhere. */
const TOLD: readonly HistoryLine['what'][] = ['decided', 'opinion', 'note', 'followed', 'unfollow']
const MOST = 8

/** With us before: decisions, opinions and notes, newest first. */
export function History({ view, now }: { readonly view: VettingView; readonly now: string }) {
  const lines = view.history.filter((line) => TOLD.includes(line.what))
  return (
    <>
      <h3>With us before</h3>
      {lines.length === 0 && <p className="dim">Nothing: new to us.</p>}
      <ol className="hist">
        {lines.slice(0, MOST).map((line) => (
          <li key={line.id}>
            <Time at={line.at} now={now} as="day" /> {line.text} <span className="dim">· {line.by}</span>
            <Detail line={line} />
          </li>
        ))}
      </ol>
      {lines.length > 0 && (
        <button type="button" className="link" onClick={() => void go({ name: 'account', account: view.account.id })}>
          The whole history
        </button>
      )}
    </>
  )
}

function Detail({ line }: { readonly line: HistoryLine }) {
  if (line.detail === '') return null
  if (line.covered) {
    return (
      <Covered of={line.id} what="text">
        {() => <Foreign text={line.detail} isBlock />}
      </Covered>
    )
  }
  return (
    <p className="detail">
      <Foreign text={line.detail} isBlock />
    </p>
  )
}
