import type { FoundLine } from '../../shared/api/compareViews.ts'
import type { Found } from '../../shared/domain/found.ts'
import { type Source } from '../../shared/domain/account.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { standingWords } from '../accountWords.ts'
import { go, goBack } from '../actions.ts'
import { auditThese } from '../auditing.ts'
import { foundWords } from '../foundWords.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { foundPaging, openFoundAt, queueThese } from './actions.ts'

const wide: readonly Column[] = [
  { id: 'account', name: 'Account', width: 'minmax(0, 3fr)' },
  { id: 'platform', name: 'Platform', width: '82px' },
  { id: 'other', name: 'Before', width: 'minmax(0, 1.4fr)' },
  { id: 'standing', name: 'With us', width: 'minmax(0, 2fr)' },
]
const narrow: readonly Column[] = [{ id: 'both', name: 'Account', width: 'minmax(0, 1fr)' }]

/** A list of accounts that an import or a comparison found. */
export function FoundScreen() {
  const route = useStore((state) => state.route)
  if (route.name !== 'found') return null
  return <Accounts found={route.found} source={route.source} />
}

function Accounts({ found, source }: { readonly found: Found; readonly source: Source }) {
  const list = useStore((state) => state.overTime.found)
  const isNarrow = useNarrow()
  const now = new Date(useNow()).toISOString()
  const { title, note } = foundWords(found)
  const { total } = list
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className="dim">
            {total === null ? '' : `${total.toLocaleString('en-GB')} ${total === 1 ? 'account' : 'accounts'}. `}
            {note}
          </p>
        </div>
        <Actions found={found} source={source} />
      </header>
      {total === null ? (
        <p className="dim">Reading the list …</p>
      ) : (
        <div className={total === 0 ? 'card fill is-empty' : 'card fill'}>
          <VirtualList
            label={title}
            count={total}
            rowAt={(index) => rowAt(list, index) ?? undefined}
            rowHeight={isNarrow ? 58 : 36}
            selected={list.cursor}
            onSelect={foundPaging.moveTo}
            onActivate={(index) => void openFoundAt(index)}
            onRangeChange={foundPaging.show}
            empty={<Nobody />}
            columns={isNarrow ? narrow : wide}
            renderCell={(line, column) => <Cell line={line} column={column} now={now} />}
            autoFocus
          />
        </div>
      )}
    </>
  )
}

function Actions({ found, source }: { readonly found: Found; readonly source: Source }) {
  const { found: list, queueing } = useStore((state) => state.overTime)
  const total = list.total ?? 0
  const open = () => void openFoundAt(list.cursor)
  const queue = () => void queueThese(found, source)
  const audit = () => void auditThese(found)
  useKeys([
    { keys: 'Enter', label: 'Open the account’s page', group: 'This list', run: open, enabled: total > 0 },
    {
      keys: 'Q',
      label: 'Put all of them into the queue',
      group: 'This list',
      run: queue,
      enabled: total > 0 && isWork(found),
    },
    {
      keys: 'A',
      label: 'Plan an audit of them',
      group: 'This list',
      run: audit,
      enabled: total > 0 && canAudit(found),
    },
    { keys: 'Escape', label: 'Back', group: 'This list', run: () => void goBack() },
  ])
  return (
    <div className="right">
      <Button variant="quiet" onPress={() => void goBack()} keyHint="Escape">
        Back
      </Button>
      {total > 0 && (
        <>
          {isWork(found) && (
            <Button onPress={queue} isPending={queueing} keyHint="Q">
              {total === 1 ? 'Put it into the queue' : `Put all ${total.toLocaleString('en-GB')} into the queue`}
            </Button>
          )}
          {canAudit(found) && (
            <Button onPress={audit} keyHint="A">
              Audit these
            </Button>
          )}
          <Button variant="primary" onPress={open} keyHint="Enter">
            Open
          </Button>
        </>
      )}
    </div>
  )
}

/** An audit is of accounts that we follow. */
function canAudit(found: Found): boolean {
  return isWork(found) && (found.of !== 'standing' || found.which !== 'cleared-not-followed')
}

/** What a list shows of unfollows is a proof to read, or stands on a list of its own already. */
function isWork(found: Found): boolean {
  return found.of !== 'import' || (found.which !== 'verified' && found.which !== 'reopened')
}

type CellProps = { readonly line: FoundLine; readonly column: string; readonly now: string }

function Cell({ line, column, now }: CellProps) {
  const { account } = line
  switch (column) {
    case 'account':
      return <Who line={line} />
    case 'platform':
      return platformName(account.platform)
    case 'other':
      return <Other line={line} />
    case 'standing':
      return `${standingWords(account, now)}${account.inQueue ? ' · in the queue' : ''}`
    default:
      return (
        <>
          <Who line={line} />
          <span className="list-line list-second">
            {platformName(account.platform)} · {standingWords(account, now)} <Other line={line} />
          </span>
        </>
      )
  }
}

function Who({ line: { account } }: { readonly line: FoundLine }) {
  return (
    <span className="list-line">
      <b>
        <Foreign text={showHandle(account)} />
      </b>
      {account.name === null ? null : (
        <span className="list-name">
          {' '}
          <Foreign text={account.name} />
        </span>
      )}
      {account.lookAlike === null ? null : (
        <span className="dim">
          {' '}
          looks like <Foreign text={`@${account.lookAlike}`} />
        </span>
      )}
    </span>
  )
}

/** The handle before, or the other account that had the handle. */
function Other({ line: { other } }: { readonly line: FoundLine }) {
  if (other === null) return null
  const { handle, account } = other
  const text = handle === null ? 'another account' : `@${handle}`
  if (account === null) return <Foreign text={text} />
  return (
    <button
      type="button"
      className="link"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        void go({ name: 'account', account })
      }}
    >
      <Foreign text={text} />
    </button>
  )
}

function Nobody() {
  return (
    <EmptyState title="Nobody is on this list" actions={<Button onPress={() => void goBack()}>Back</Button>}>
      It is made from the newest records: what was on it has been dealt with, or there never was anybody.
    </EmptyState>
  )
}
