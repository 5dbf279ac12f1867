import type { RegularTaskLine } from '../../shared/api/auditViews.ts'
import { intervalText } from '../../shared/domain/regularTask.ts'
import { whoText } from '../admins.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { names } from '../ui/names.ts'
import { shortDayText } from '../when.ts'
import { doNow, move, openPlaceOf, showOff, startWriting, take, takeOut, taskInHand } from './actions.ts'
import { RegularDialog } from './RegularDialog.tsx'
import { dueText, inOrder, isDue } from './words.ts'

/** What the guidance asks of the admins again and again: how often, whose it is, when it was last done. */
export function Regular() {
  const { tasks, cursor, showsOff } = useStore((state) => state.regular)
  const shown = inOrder(tasks ?? [], showsOff)
  const due = shown.filter(isDue).length
  const off = (tasks ?? []).filter((task) => task.off).length
  const inHand = shown[cursor] ?? null
  useKeys([
    { keys: 'J', label: 'Next task', group: 'To do regularly', run: () => move(1), repeats: true },
    { keys: 'ArrowDown', label: 'Next task', group: 'To do regularly', run: () => move(1), repeats: true },
    { keys: 'K', label: 'The one before', group: 'To do regularly', run: () => move(-1), repeats: true },
    { keys: 'ArrowUp', label: 'The one before', group: 'To do regularly', run: () => move(-1), repeats: true },
    { keys: 'D', label: 'Done now', group: 'To do regularly', run: () => void doNow(), enabled: inHand?.off === false },
    {
      keys: 'E',
      label: 'Change the task',
      group: 'To do regularly',
      run: () => startWriting(taskInHand()),
      enabled: inHand !== null,
    },
    { keys: 'N', label: 'A new task', group: 'To do regularly', run: () => startWriting(null) },
  ])
  if (tasks === null) return <p className="dim">Reading the list …</p>
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>To do regularly</h1>
          <p className="dim">{due === 0 ? 'Nothing is due today.' : due === 1 ? 'One is due.' : `${due} are due.`}</p>
        </div>
        <div className="right">
          {off > 0 && (
            <Button variant="quiet" onPress={() => showOff(!showsOff)}>
              {showsOff ? 'Hide what was taken out' : `Show what was taken out (${off})`}
            </Button>
          )}
          <Button keyHint="N" onPress={() => startWriting(null)}>
            Add a task
          </Button>
        </div>
      </header>
      <div className="page">
        <section className="card fill regular-card" aria-label="Regular tasks">
          <ol className="rows">
            {shown.map((task, index) => (
              <Row key={task.id} task={task} isInHand={index === cursor} onTake={() => take(index)} />
            ))}
          </ol>
        </section>
        <p className="dim regular-note">
          The group’s guidance asks for these. Change the interval to what you can keep, or take out what others do.
        </p>
      </div>
      <RegularDialog />
    </>
  )
}

type RowProps = { readonly task: RegularTaskLine; readonly isInHand: boolean; readonly onTake: () => void }

function Row({ task, isInHand, onTake }: RowProps) {
  const today = useStore(({ start }) => start?.today ?? '')
  const { last, who, interval, clause, off } = task
  const said = [
    intervalText(interval),
    who === null ? '' : `by ${whoText(who)}`,
    last === null ? 'never done' : `last ${shortDayText(last.on, today)}${last.by === '' ? '' : `, ${last.by}`}`,
  ].filter((part) => part !== '')
  return (
    <li
      className={names('row', 'regular-row', isInHand && 'sel', off && 'off')}
      aria-current={isInHand ? 'true' : undefined}
      onFocusCapture={onTake}
    >
      <button type="button" className="regular-what" onClick={onTake}>
        <span className="title">
          <Foreign text={task.title} />
          {clause !== '' && <small className="dim"> {clause}</small>}
        </span>
        <span className="regular-said">{said.join(' · ')}</span>
      </button>
      <span className={names('regular-due', isDue(task) && 'now')}>{dueText(task, today)}</span>
      <span className="buttons">
        {task.place === 'audits' && (
          <Button size="tight" variant="quiet" onPress={() => openPlaceOf(task)}>
            Audits
          </Button>
        )}
        <Button size="tight" variant="quiet" onPress={() => startWriting(task)}>
          Change…
          <Which task={task} />
        </Button>
        {off ? (
          <Button size="tight" onPress={() => void takeOut(task, false)}>
            Take back in
            <Which task={task} />
          </Button>
        ) : (
          <Button size="tight" {...(isInHand ? { keyHint: 'D' } : {})} onPress={() => void doNow(task)}>
            Done now
            <Which task={task} />
          </Button>
        )}
      </span>
    </li>
  )
}

/** Behind the words of a button, for those who hear the page: which of the rows it belongs to. */
function Which({ task }: { readonly task: RegularTaskLine }) {
  return <span className="unseen-text">: {task.title}</span>
}
