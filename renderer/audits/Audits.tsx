import type { AuditLine } from '../../shared/api/auditViews.ts'
import { scopeText } from '../../shared/domain/audit.ts'
import { go } from '../actions.ts'
import { auditNext } from '../auditing.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { Meter } from '../ui/Meter.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { auditsPaging, openAuditAt } from './actions.ts'
import { auditWhatIsDue, openPlan } from './planning.ts'
import { neededText, number, progressText, standText } from './words.ts'

const wide: readonly Column[] = [
  { id: 'name', name: 'Audit', width: 'minmax(0, 2.4fr)' },
  { id: 'progress', name: 'Done', width: 'minmax(110px, 1.1fr)' },
  { id: 'mine', name: 'My share', width: 'minmax(80px, 0.8fr)' },
  { id: 'pace', name: 'Needed', width: 'minmax(0, 1.1fr)' },
  { id: 'stand', name: 'Stands', width: 'minmax(0, 1.4fr)' },
]
const narrow: readonly Column[] = [{ id: 'both', name: 'Audit', width: 'minmax(0, 1fr)' }]

/** The audits of the group: what is due, what runs, what was closed. */
export function Audits() {
  const list = useStore(({ audits }) => audits.list)
  const isNarrow = useNarrow()
  const marked = rowAt(list, list.cursor)
  useKeys([
    { keys: 'P', label: 'Plan an audit', group: 'Audits', run: () => void openPlan() },
    {
      keys: 'V',
      label: 'Vet the next of my share of the marked audit',
      group: 'Audits',
      run: () => marked !== null && void auditNext(marked.id),
      enabled: marked?.state === 'running',
    },
  ])
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Audits</h1>
          <Summary />
        </div>
        <div className="right">
          <Button onPress={() => void openPlan()} keyHint="P">
            Plan an audit
          </Button>
          {marked?.state === 'running' && (
            <Button variant="primary" keyHint="V" onPress={() => void auditNext(marked.id)}>
              Next of my share
            </Button>
          )}
        </div>
      </header>
      <DueThisWeek />
      {list.total === null ? (
        <p className="dim">Reading the audits …</p>
      ) : (
        <div className={list.total === 0 ? 'card fill is-empty' : 'card fill'}>
          <VirtualList
            label="Audits"
            count={list.total}
            rowAt={(index) => rowAt(list, index) ?? undefined}
            rowHeight={isNarrow ? 78 : 52}
            selected={list.cursor}
            onSelect={auditsPaging.moveTo}
            onActivate={(index) => void openAuditAt(index)}
            onRangeChange={auditsPaging.show}
            empty={<NoAudits />}
            autoFocus
            columns={isNarrow ? narrow : wide}
            renderCell={(audit, column) => <Cell audit={audit} column={column} />}
          />
        </div>
      )}
    </>
  )
}

function Summary() {
  const counts = useStore(({ start }) => start?.counts)
  if (counts === undefined) return null
  const running =
    counts.auditsRunning === 0
      ? 'None is running'
      : `${number(counts.auditsRunning)} ${counts.auditsRunning === 1 ? 'is' : 'are'} running`
  const mine = counts.auditsRunning === 0 ? '' : ` · ${number(counts.auditLeft)} left of my share`
  return <p className="dim">{running + mine}</p>
}

/** What is due, with one press to begin. */
function DueThisWeek() {
  const counts = useStore(({ start }) => start?.counts)
  if (counts === undefined || counts.dueThisWeek === 0) return null
  const { dueThisWeek } = counts
  return (
    <section className="card due-week" aria-label="Due this week">
      <p>
        <b>{number(dueThisWeek)}</b> {dueThisWeek === 1 ? 'followed account is' : 'followed accounts are'} due this
        week: their clearance lapses.
      </p>
      <div className="buttons">
        <Button onPress={() => void auditWhatIsDue()}>Start an audit of what is due</Button>
        <Button variant="quiet" onPress={() => void go({ name: 'following', due: 'this-week' })}>
          Show them
        </Button>
      </div>
    </section>
  )
}

function Cell({ audit, column }: { readonly audit: AuditLine; readonly column: string }) {
  const today = useStore(({ start }) => start?.today ?? '')
  switch (column) {
    case 'name':
      return <Name audit={audit} />
    case 'progress':
      return <Progress audit={audit} />
    case 'mine':
      return audit.mine.total === 0 ? <span className="dim">none</span> : progressText(audit.mine)
    case 'pace':
      return audit.state === 'closed' ? '' : neededText(audit)
    case 'stand':
      return standText(audit, today)
    default:
      return (
        <>
          <Name audit={audit} />
          <span className="audit-scope">
            {progressText(audit)} · mine {progressText(audit.mine)} · {standText(audit, today)}
          </span>
          <Progress audit={audit} isPlain />
        </>
      )
  }
}

function Name({ audit }: { readonly audit: AuditLine }) {
  return (
    <span className="audit-name">
      <b>
        <Foreign text={audit.name} />
      </b>
      <span className="audit-scope">{scopeText(audit.scope, audit.lists)}</span>
    </span>
  )
}

function Progress({ audit, isPlain = false }: { readonly audit: AuditLine; readonly isPlain?: boolean }) {
  const text = progressText(audit)
  return (
    <span className="audit-progress">
      {!isPlain && <span>{text}</span>}
      <Meter label="Done" value={audit.done + audit.aside} max={audit.total - audit.gone} text={text} />
    </span>
  )
}

function NoAudits() {
  const following = useStore(({ start }) => start?.counts.following ?? 0)
  if (following === 0) {
    return (
      <EmptyState
        title="There is nothing to audit yet"
        actions={<Button onPress={() => void go({ name: 'queue' })}>Open the queue</Button>}
      >
        An audit goes through accounts that you follow. Bring in the list of them, or vet and follow the accounts in the
        queue.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No audit has been planned"
      actions={
        <Button variant="primary" keyHint="P" onPress={() => void openPlan()}>
          Plan an audit
        </Button>
      }
    >
      An audit is a pass over accounts that you follow, a slice at a time: those that nobody vetted, those that are due
      or have changed, what a comparison of two lists found, or a random sample. It says how many a week it takes, and
      at the end what was looked at and what was not.
    </EmptyState>
  )
}
