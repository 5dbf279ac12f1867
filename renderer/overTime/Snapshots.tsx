import type { SnapshotLine } from '../../shared/api/compareViews.ts'
import { go } from '../actions.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { Time } from '../ui/Time.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { choose, chooseAt, clearFilter, compareAt, snapshotPaging, whyNotComparable } from './actions.ts'
import { changeText, listText } from './words.ts'

const wide: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'list', name: 'List', width: 'minmax(0, 2.4fr)' },
  { id: 'made', name: 'As of', width: '96px' },
  { id: 'size', name: 'Accounts', width: '84px', align: 'end' },
  { id: 'change', name: 'Added, left', width: '112px', align: 'end' },
  { id: 'whole', name: 'Complete', width: '96px' },
  { id: 'by', name: 'Brought in', width: 'minmax(0, 1.2fr)' },
]
const narrow: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'both', name: 'List', width: 'minmax(0, 1fr)' },
  { id: 'size', name: 'Accounts', width: '78px', align: 'end' },
]

/** The lists that were brought in, newest first. */
export function Snapshots() {
  const list = useStore((state) => state.overTime.snapshots)
  const now = new Date(useNow()).toISOString()
  const isNarrow = useNarrow()
  const inHand = rowAt(list, list.cursor)
  if (list.total === null) return <p className="dim">Reading the lists …</p>
  return (
    <>
      {inHand === null ? null : <InHand line={inHand} index={list.cursor} />}
      <div className={list.total === 0 ? 'card fill is-empty' : 'card fill snapshots'}>
        <VirtualList
          label="Our lists over time"
          count={list.total}
          rowAt={(index) => rowAt(list, index) ?? undefined}
          rowHeight={isNarrow ? 58 : 36}
          selected={list.cursor}
          onSelect={snapshotPaging.moveTo}
          onActivate={(index) => void compareAt(index)}
          onRangeChange={snapshotPaging.show}
          empty={<NoLists />}
          columns={isNarrow ? narrow : wide}
          renderCell={(line, column) => <Cell line={line} column={column} now={now} />}
        />
      </div>
    </>
  )
}

function InHand({ line, index }: { readonly line: SnapshotLine; readonly index: number }) {
  const whyNot = line.added === null ? (whyNotComparable(line) ?? 'It is the first of this list.') : null
  const compare = () => void compareAt(index)
  const report = () => void go({ name: 'bringIn', import: line.import })
  useKeys([
    {
      keys: 'C',
      label: 'Choose this list, to compare two',
      group: 'Lists over time',
      run: () => chooseAt(index),
      enabled: whyNotComparable(line) === null,
    },
    {
      keys: 'Enter',
      label: 'Compare with the one before',
      group: 'Lists over time',
      run: compare,
      enabled: whyNot === null,
    },
    { keys: 'R', label: 'Open the report of this list', group: 'Lists over time', run: report },
  ])
  return (
    <div className="buttons">
      <Button size="tight" onPress={compare} whyNot={whyNot} keyHint="Enter">
        Compare with the one before
      </Button>
      <Button size="tight" onPress={() => choose(line)} whyNot={whyNotComparable(line)} keyHint="C">
        Choose, to compare two
      </Button>
      <Button size="tight" onPress={report} keyHint="R">
        Its report
      </Button>
    </div>
  )
}

type CellProps = { readonly line: SnapshotLine; readonly column: string; readonly now: string }

function Cell({ line, column, now }: CellProps) {
  switch (column) {
    case 'chosen':
      return <Chosen line={line} />
    case 'list':
      return <ListName line={line} />
    case 'both':
      return (
        <>
          <ListName line={line} />
          <span className="list-line list-second">
            <Time at={line.madeAt} now={now} as="day" /> {changeText(line)} {line.complete ? '' : '· not complete'}
          </span>
        </>
      )
    case 'made':
      return <Time at={line.madeAt} now={now} as="day" />
    case 'size':
      return line.size.toLocaleString('en-GB')
    case 'change':
      return changeText(line)
    case 'whole':
      return line.complete ? 'complete' : 'not complete'
    default:
      return (
        <>
          <Foreign text={line.by} />
          <span className="dim">
            {', '}
            <Time at={line.importedAt} now={now} />
          </span>
        </>
      )
  }
}

function ListName({ line }: { readonly line: SnapshotLine }) {
  return (
    <span className="list-line">
      <b>{listText(line)}</b>
      {line.own === null ? null : (
        <span className="dim">
          {' '}
          <Foreign text={line.own} />
        </span>
      )}
    </span>
  )
}

/** For the pointer; by keyboard C chooses. */
function Chosen({ line }: { readonly line: SnapshotLine }) {
  const isChosen = useStore((state) => state.overTime.chosen.some(({ snapshot }) => snapshot === line.snapshot))
  return (
    <span className="choice bare">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChosen}
        disabled={!line.complete}
        aria-label={`Choose ${listText(line)} of ${line.madeAt.slice(0, 10)}`}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={() => choose(line)}
      />
    </span>
  )
}

function NoLists() {
  const isFiltered = useStore(
    ({ overTime: { snapshots } }) => snapshots.filter.platform !== null || snapshots.filter.relation !== null,
  )
  if (isFiltered)
    return (
      <EmptyState title="No list is like that" actions={<Button onPress={clearFilter}>Show all</Button>}>
        The filter leaves nothing.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No list was brought in yet"
      actions={
        <Button variant="primary" onPress={() => void go({ name: 'bringIn', import: null })}>
          Bring in a list
        </Button>
      }
    >
      Bring in the list of accounts that we follow, and again some months later: then it shows here who came, who went,
      and which unfollows really happened.
    </EmptyState>
  )
}
