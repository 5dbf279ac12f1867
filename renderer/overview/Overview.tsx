import type { Counts } from '../../shared/api/change.ts'
import { type Ground, groundName } from '../../shared/domain/ground.ts'
import { go, hasScreen, vetNext } from '../actions.ts'
import type { Route } from '../route.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useNow } from '../useNow.ts'
import { aboutText, ageText, greeting, longDayText } from '../when.ts'
import { openRecords } from '../openRecords.ts'
import { AlsoToday } from './AlsoToday.tsx'
import { totalOf } from './bars.ts'
import { Disagreements } from './Disagreements.tsx'
import { WeeksChart } from './WeeksChart.tsx'

/** What is to do, and what was done. */
export function Overview() {
  const start = useStore((state) => state.start)
  const view = useStore((state) => state.overview.view)
  const now = useNow()
  if (start === null) return null
  const { counts } = start
  const firstName = start.admin?.name.split(/\s+/u)[0] ?? ''
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>
            {greeting(new Date(now))}, <Foreign text={firstName} />
          </h1>
          <p className="dim">
            {longDayText(start.today)}
            {start.group.name !== '' && (
              <>
                {' · '}
                <Foreign text={start.group.name} />
              </>
            )}
          </p>
        </div>
        <div className="right">
          {counts.toFollow > 0 && hasScreen('endOfSession') && (
            <Button onPress={() => void go({ name: 'endOfSession' })}>
              Follow the {counts.toFollow.toLocaleString()} cleared ones
            </Button>
          )}
          {counts.queue > 0 && (
            <Button variant="primary" keyHint="V" onPress={() => void vetNext()}>
              Vet the next one
            </Button>
          )}
        </div>
      </header>
      <div className="page overview">
        {isNew(counts) && <Beginning />}
        <Tiles counts={counts} secondsEach={view?.secondsEach ?? null} now={now} />
        <AlsoToday counts={counts} />
        <Disagreements />
        {view !== null && (
          <div className="cols eq">
            <section className="card chart" aria-labelledby="weeks">
              <div className="chart-head">
                <h2 id="weeks">Decisions a week</h2>
                <ToRecords />
              </div>
              {view.weeks.some((week) => totalOf(week) > 0) ? (
                <WeeksChart weeks={view.weeks} />
              ) : (
                <p className="dim">Nothing was decided in the last eight weeks. The first decision will show here.</p>
              )}
            </section>
            <section className="card chart" aria-labelledby="grounds">
              <div className="chart-head">
                <h2 id="grounds">Grounds recorded, this quarter</h2>
                <ToRecords />
              </div>
              {view.grounds.length > 0 ? (
                <Grounds grounds={view.grounds} />
              ) : (
                <p className="dim">None. A ground is recorded only with a decision that needs one.</p>
              )}
            </section>
          </div>
        )}
      </div>
    </>
  )
}

function isNew({ queue, records, following, urgentOpen }: Counts): boolean {
  return queue + records + following + urgentOpen === 0
}

/** With nothing on file yet, what to do first. */
function Beginning() {
  return (
    <section className="card beginning" aria-labelledby="beginning">
      <h2 id="beginning">Nothing is on file yet</h2>
      <p>
        Copy the handles or profile links of your new followers, from any platform, and paste them into the queue. Then
        vet one after the other from the keyboard. The list of accounts that you follow comes in as a file: drop it
        anywhere on the window.
      </p>
      <div className="buttons">
        <Button variant="primary" onPress={() => void go({ name: 'queue' })}>
          Go to the queue
        </Button>
        <Button onPress={() => void go({ name: 'bringIn', import: null })}>Bring in a list</Button>
      </div>
    </section>
  )
}

function ToRecords() {
  if (!hasScreen('records')) return null
  return (
    <button type="button" className="link" onClick={() => void openRecords(null)}>
      Records
    </button>
  )
}

function Tiles({
  counts,
  secondsEach,
  now,
}: {
  readonly counts: Counts
  readonly secondsEach: number | null
  readonly now: number
}) {
  return (
    <div className="tiles">
      <Tile
        to={{ name: 'urgent', unfollow: null }}
        count={counts.urgentOpen}
        what="to unfollow urgently"
        more={urgentText(counts, now)}
        hot={counts.urgentOpen > 0}
      />
      <Tile to={{ name: 'queue' }} count={counts.queue} what="in the queue" more={queueText(counts, secondsEach)} />
      <Tile
        to={{ name: 'following', due: 'this-week' }}
        count={counts.dueThisWeek}
        what="due this week"
        more={counts.following === 0 ? 'nobody is followed yet' : `of ${counts.following.toLocaleString()} followed`}
      />
      <Tile
        to={{ name: 'following', due: 'never-vetted' }}
        count={counts.neverVetted}
        what="followed, no vetting on record"
        more={shareText(counts)}
      />
      <Tile
        to={{ name: 'waiting' }}
        count={counts.waiting}
        what={counts.waiting === 1 ? 'waits for another admin' : 'wait for another admin'}
        more="asked, or not yet looked over"
      />
    </div>
  )
}

type TileProps = {
  readonly to: Route
  readonly count: number
  readonly what: string
  readonly more: string
  readonly hot?: boolean
}

function Tile({ to, count, what, more, hot = false }: TileProps) {
  const inside = (
    <>
      <b>{count.toLocaleString()}</b>
      <span>{what}</span>
      <small>{more}</small>
    </>
  )
  const look = `tile${hot ? ' hot' : ''}`
  if (!hasScreen(to.name)) return <div className={look}>{inside}</div>
  return (
    <button type="button" className={look} onClick={() => void go(to)}>
      {inside}
    </button>
  )
}

function Grounds({ grounds }: { readonly grounds: readonly { readonly ground: Ground; readonly count: number }[] }) {
  const most = Math.max(...grounds.map(({ count }) => count))
  return (
    <table className="hbars">
      <caption className="unseen-text">Grounds recorded, this quarter</caption>
      <tbody>
        {grounds.map(({ ground, count }) => (
          <tr key={ground}>
            <th scope="row">
              {hasScreen('records') ? (
                <button type="button" className="link plain" onClick={() => void openRecords(ground)}>
                  {groundName(ground)}
                </button>
              ) : (
                groundName(ground)
              )}
            </th>
            <td aria-hidden="true">
              <svg className="hbar">
                <rect width={`${(count / most) * 100}%`} height="13" rx="3" />
              </svg>
            </td>
            <td>{count.toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function urgentText({ urgentOpen, urgentOldestAt, urgentPastTarget }: Counts, now: number): string {
  if (urgentOpen === 0 || urgentOldestAt === null) return 'nothing is open'
  const late = urgentPastTarget > 0 ? `, ${urgentPastTarget.toLocaleString()} past our target` : ''
  return `oldest ${ageText(urgentOldestAt, now)}${late}`
}

function queueText({ queue, passedOn }: Counts, secondsEach: number | null): string {
  if (queue === 0) return 'paste handles to fill it'
  const passed = passedOn > 0 ? ` · ${passedOn.toLocaleString()} passed on` : ''
  // Until three were vetted nobody's pace is known; the checklist is made for 70 seconds.
  const time =
    secondsEach === null ? `${aboutText(queue * 70)}, as a guess` : `${aboutText(queue * secondsEach)} at your pace`
  return `${time}${passed}`
}

function shareText({ following, neverVetted }: Counts): string {
  if (following === 0) return 'nobody is followed yet'
  return `${((neverVetted / following) * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`
}
