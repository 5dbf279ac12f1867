import type { AccountLine } from '../../shared/domain/account.ts'
import { go } from '../actions.ts'
import { openReport } from '../reporting.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useKeys } from '../ui/keys.ts'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { startPutting, vetAgain } from './accountActions.ts'
import { clearFollowingFilter, followingPaging, openFollowingAt } from './actions.ts'
import { FollowingCell } from './FollowingCell.tsx'
import { FollowingFilters } from './FollowingFilters.tsx'
import { rowAt } from '../pages.ts'
import { PutDialog } from './PutDialog.tsx'

const wide: readonly Column[] = [
  { id: 'account', name: 'Account', width: 'minmax(0, 3fr)' },
  { id: 'platform', name: 'Platform', width: '82px' },
  { id: 'due', name: 'Due', width: 'minmax(0, 1.2fr)' },
  { id: 'last', name: 'Last decision', width: 'minmax(0, 1.6fr)' },
  { id: 'now', name: 'Now', width: 'minmax(0, 1.3fr)' },
]
const narrow: readonly Column[] = [{ id: 'both', name: 'Account', width: 'minmax(0, 1fr)' }]

/** The accounts that we follow, the longest due first. */
export function Following() {
  const list = useStore(({ lists }) => lists.following)
  const isNarrow = useNarrow()
  const inHand = rowAt(list, list.cursor)
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Following</h1>
          <FollowingSummary />
        </div>
        {inHand === null ? null : <InHandActions account={inHand} />}
      </header>
      <FollowingFilters />
      {list.total === null ? (
        <p className="dim">Reading the list …</p>
      ) : (
        <div className={list.total === 0 ? 'card fill is-empty' : 'card fill'}>
          <VirtualList
            label="Accounts that we follow"
            count={list.total}
            rowAt={(index) => rowAt(list, index) ?? undefined}
            rowHeight={isNarrow ? 58 : 36}
            selected={list.cursor}
            onSelect={followingPaging.moveTo}
            onActivate={(index) => void openFollowingAt(index)}
            onRangeChange={followingPaging.show}
            empty={<NobodyFollowed />}
            columns={isNarrow ? narrow : wide}
            renderCell={(account, column) => <FollowingCell account={account} column={column} />}
          />
        </div>
      )}
      <PutDialog />
    </>
  )
}

function FollowingSummary() {
  const counts = useStore(({ start }) => start?.counts)
  if (counts === undefined) return null
  const parts = [
    `${counts.following.toLocaleString('en-GB')} followed`,
    `${counts.dueThisWeek.toLocaleString('en-GB')} due this week`,
    `${counts.neverVetted.toLocaleString('en-GB')} with no vetting on record`,
  ]
  return <p className="dim">{parts.join(' · ')}</p>
}

/** What can be done with the row in hand. */
function InHandActions({ account }: { readonly account: AccountLine }) {
  const whyNotPut = account.unfollowOpen ? 'It is on a list to unfollow already.' : null
  const open = () => void go({ name: 'account', account: account.id })
  const audit = () => void vetAgain(account.id, 'audit')
  const put = () => startPutting(account)
  const report = () => openReport(account)
  useKeys([
    { keys: 'Enter', label: 'Open the account’s page', group: 'Following', run: open },
    { keys: 'A', label: 'Vet again for the audit', group: 'Following', run: audit },
    // V vets what is in hand here too, and not the next account of the queue.
    { keys: 'V', label: 'Vet again for the audit', group: 'Following', run: audit },
    { keys: 'P', label: 'Put on the list “To unfollow”', group: 'Following', run: put, enabled: whyNotPut === null },
    { keys: 'R', label: 'Report urgently', group: 'Following', run: report },
  ])
  return (
    <div className="right">
      <Button onPress={open} keyHint="Enter">
        Open
      </Button>
      <Button onPress={put} whyNot={whyNotPut} keyHint="P">
        To unfollow…
      </Button>
      <Button onPress={report} keyHint="R">
        Report urgently…
      </Button>
      <Button variant="primary" onPress={audit} keyHint="A">
        Vet again
      </Button>
    </div>
  )
}

function NobodyFollowed() {
  const isFiltered = useStore(
    ({ route, lists: { following } }) =>
      following.filter.text !== '' ||
      following.filter.platform !== null ||
      (route.name === 'following' && route.due !== 'all'),
  )
  if (isFiltered) {
    return (
      <EmptyState
        title="No followed account is like that"
        actions={<Button onPress={() => void clearFollowingFilter()}>Show all</Button>}
      >
        The filter leaves nothing.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nobody is followed yet"
      actions={
        <>
          <Button onPress={() => void go({ name: 'bringIn', import: null })}>Bring in a list</Button>
          <Button onPress={() => void go({ name: 'queue' })}>Open the queue</Button>
        </>
      }
    >
      Bring in the list of accounts that we follow, or vet the accounts in the queue: what you decide to follow, and
      then follow, is listed here with the day on which it is due again.
    </EmptyState>
  )
}
