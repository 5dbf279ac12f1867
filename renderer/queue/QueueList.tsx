import { type AccountLine, sourceName } from '../../shared/domain/account.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { go } from '../actions.ts'
import { whoText } from '../admins.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Time } from '../ui/Time.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { rowAt } from '../pages.ts'
import { choose, chooseTo, filterQueue, queuePaging, vetAt } from './actions.ts'
import { openPaste } from '../pasting.ts'
import { noQueue } from './state.ts'
import { remarksOn } from './words.ts'

const wide: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'account', name: 'Account', width: 'minmax(0, 3fr)' },
  { id: 'remarks', name: 'What we know', width: 'minmax(0, 3fr)' },
  { id: 'platform', name: 'Platform', width: '82px' },
  { id: 'source', name: 'How it came in', width: '104px' },
  { id: 'added', name: 'Came in', width: '92px', align: 'end' },
]
const narrow: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'both', name: 'Account', width: 'minmax(0, 1fr)' },
  { id: 'added', name: 'Came in', width: '78px', align: 'end' },
]

/** The list itself: only what is in sight exists, at 10 accounts as at 100,000. */
export function QueueList() {
  const queue = useStore((state) => state.queue)
  const now = new Date(useNow()).toISOString()
  const isNarrow = useNarrow()
  const failed = useStore((state) => state.failure !== null)
  if (queue.total === null) return failed ? <NotRead /> : <p className="dim">Reading the queue …</p>
  return (
    <div className={queue.total === 0 ? 'card fill is-empty' : 'card fill'}>
      <VirtualList
        label="Accounts that wait to be vetted"
        count={queue.total}
        rowAt={(index) => rowAt(queue, index) ?? undefined}
        rowHeight={isNarrow ? 62 : 46}
        selected={queue.cursor}
        onSelect={queuePaging.moveTo}
        onActivate={(index) => void vetAt(index)}
        onRangeChange={queuePaging.show}
        empty={<Nobody />}
        // Back from the paste box, the arrows move in the list.
        autoFocus={!queue.paste.open}
        columns={isNarrow ? narrow : wide}
        renderCell={(account, column, index) => <Cell account={account} column={column} index={index} now={now} />}
      />
    </div>
  )
}

type CellProps = {
  readonly account: AccountLine
  readonly column: string
  readonly index: number
  readonly now: string
}

function Cell({ account, column, index, now }: CellProps) {
  switch (column) {
    case 'chosen':
      return <Chosen account={account} index={index} />
    case 'account':
      return <Account account={account} />
    case 'both':
      return (
        <>
          <Account account={account} isNarrow />
          <Remarks account={account} now={now} />
        </>
      )
    case 'remarks':
      return <Remarks account={account} now={now} />
    case 'platform':
      return platformName(account.platform)
    case 'source':
      return account.source === null ? '' : sourceName(account.source)
    default:
      return <Time at={account.addedAt} now={now} />
  }
}

/** For the pointer; by keyboard C chooses, so it is no stop of its own among thousands. */
function Chosen({ account, index }: { readonly account: AccountLine; readonly index: number }) {
  const chosen = useStore((state) => account.id in state.queue.chosen)
  return (
    <span className="choice bare">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen}
        aria-label={`Choose ${showHandle(account)}`}
        onClick={(event) => {
          event.stopPropagation()
          if (event.shiftKey) chooseTo(index)
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={(event) => choose(account, event.target.checked)}
      />
    </span>
  )
}

/** Wide: handle and name, the bio below. Narrow: the handle, platform and name below; the bio waits on the desk. */
function Account({ account, isNarrow = false }: { readonly account: AccountLine; readonly isNarrow?: boolean }) {
  const name = account.name === null ? null : <Foreign text={account.name} />
  return (
    <span className="account-cell">
      <span className="account-line">
        <b>
          <Foreign text={showHandle(account)} />
        </b>
        {!isNarrow && name !== null && <span className="account-name"> {name}</span>}
      </span>
      {isNarrow && (
        <span className="account-bio">
          {platformName(account.platform)} {name !== null && <>· {name}</>}
        </span>
      )}
      {!isNarrow && account.bio !== null && (
        <span className="account-bio">
          <Foreign text={account.bio} />
        </span>
      )}
    </span>
  )
}

function Remarks({ account, now }: { readonly account: AccountLine; readonly now: string }) {
  return (
    <span className="remarks">
      {remarksOn(account, now, account.assignedTo === null ? null : whoText(account.assignedTo)).map(
        ({ tone, text }) => (
          <span key={text} className={`remark ${tone}`} title={text}>
            <Foreign text={text} />
          </span>
        ),
      )}
    </span>
  )
}

/** Never taken for an empty queue. */
function NotRead() {
  return (
    <EmptyState
      title="The queue could not be read"
      actions={<Button onPress={() => void go({ name: 'queue' })}>Try again</Button>}
    >
      Nothing is lost: the accounts are where they were.
    </EmptyState>
  )
}

function Nobody() {
  const isFiltered = useStore(
    ({ queue: { filter } }) =>
      filter.text !== '' || filter.platform !== null || filter.source !== null || filter.whose !== 'everybody',
  )
  if (isFiltered) {
    return (
      <EmptyState
        title="Nobody in the queue is like that"
        actions={
          <Button onPress={() => void filterQueue({ ...noQueue.filter, sort: useStore.getState().queue.filter.sort })}>
            Show all
          </Button>
        }
      >
        The filter leaves nothing. Accounts that were decided are in Records.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="The queue is empty"
      actions={
        <Button variant="primary" keyHint="P" onPress={openPaste}>
          Paste handles
        </Button>
      }
    >
      Copy the handles or profile links of your new followers, from any platform, and paste them here. Then vet one
      after the other from the keyboard.
    </EmptyState>
  )
}
