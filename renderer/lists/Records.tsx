import type { RecordLine } from '../../shared/api/views.ts'
import { purposeName } from '../../shared/domain/checklist.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { severityName } from '../../shared/domain/severity.ts'
import { groundWords } from '../accountWords.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { Time } from '../ui/Time.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { clearRecordsFilter, openRecordAt, recordsPaging } from './actions.ts'
import { AccountCell } from '../AccountCell.tsx'
import { OutcomeTag } from './OutcomeTag.tsx'
import { rowAt } from '../pages.ts'
import { RecordsFilters } from './RecordsFilters.tsx'
import { noRecordsFilter } from './state.ts'

const wide: readonly Column[] = [
  { id: 'at', name: 'When', width: '96px' },
  { id: 'account', name: 'Account', width: 'minmax(0, 1.6fr)' },
  { id: 'platform', name: 'Platform', width: '78px' },
  { id: 'outcome', name: 'Decision', width: 'minmax(196px, 1.3fr)' },
  { id: 'why', name: 'Why', width: 'minmax(0, 2.2fr)' },
  { id: 'by', name: 'By', width: '44px', align: 'end' },
]
const narrow: readonly Column[] = [{ id: 'both', name: 'Record', width: 'minmax(0, 1fr)' }]

/** Everything that was decided, newest first. */
export function Records() {
  const list = useStore(({ lists }) => lists.records)
  const now = new Date(useNow()).toISOString()
  const isNarrow = useNarrow()
  useKeys([
    {
      keys: 'Enter',
      label: 'Open the account’s page',
      group: 'Records',
      run: () => void openRecordAt(list.cursor),
      enabled: (list.total ?? 0) > 0,
    },
  ])
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Records</h1>
          <p className="dim">Everything that was decided, newest first. Enter opens the account’s page.</p>
        </div>
      </header>
      <RecordsFilters />
      {list.total === null ? (
        <p className="dim">Reading the records …</p>
      ) : (
        <div className={list.total === 0 ? 'card fill is-empty' : 'card fill'}>
          <VirtualList
            label="Records"
            count={list.total}
            rowAt={(index) => rowAt(list, index) ?? undefined}
            rowHeight={isNarrow ? 78 : 36}
            selected={list.cursor}
            onSelect={recordsPaging.moveTo}
            onActivate={(index) => void openRecordAt(index)}
            onRangeChange={recordsPaging.show}
            empty={<NoRecords />}
            columns={isNarrow ? narrow : wide}
            renderCell={(record, column) => <RecordCell record={record} column={column} now={now} />}
          />
        </div>
      )}
    </>
  )
}

type CellProps = { readonly record: RecordLine; readonly column: string; readonly now: string }

function RecordCell({ record, column, now }: CellProps) {
  switch (column) {
    case 'at':
      return <Time at={record.at} now={now} as="moment" />
    case 'account':
      return <AccountCell account={record.account} />
    case 'platform':
      return platformName(record.account.platform)
    case 'outcome':
      return <OutcomeTag record={record} />
    case 'why':
      return <Why record={record} />
    case 'by':
      return record.by
    default:
      return (
        <>
          <AccountCell account={record.account} withPlatform />
          <span className="list-line">
            <OutcomeTag record={record} />
            <span className="dim">
              <Time at={record.at} now={now} as="moment" />
              {record.by === '' ? '' : ` · ${record.by}`}
            </span>
          </span>
          <span className="list-line list-second">
            <Why record={record} />
          </span>
        </>
      )
  }
}

/** Grounds and severity in words, then the reason, which is what the admin wrote. */
function Why({ record }: { readonly record: RecordLine }) {
  const words = [
    // Most are; the others are named.
    record.purpose === null || record.purpose === 'follow-back' ? '' : purposeName(record.purpose).toLowerCase(),
    record.grounds.map(groundWords).join(', '),
    record.severity === null ? '' : severityName(record.severity),
    record.notLookedOver ? 'not yet looked over' : '',
  ].filter((part) => part !== '')
  return (
    <span className="list-why">
      <span className="dim">{words.join(' · ')}</span>
      {record.reason === '' ? null : (
        <>
          {words.length === 0 ? '' : ' · '}
          <Foreign text={record.reason} />
        </>
      )}
    </span>
  )
}

function NoRecords() {
  const isFiltered = useStore(({ lists }) => JSON.stringify(lists.records.filter) !== JSON.stringify(noRecordsFilter))
  if (isFiltered) {
    return (
      <EmptyState
        title="No record is like that"
        actions={<Button onPress={() => void clearRecordsFilter()}>Show all</Button>}
      >
        The filter leaves nothing. The records are all still there.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing has been decided yet"
      actions={<Button onPress={() => void go({ name: 'queue' })}>Open the queue</Button>}
    >
      Each decision and each unfollow is written down here, with who, when and why.
    </EmptyState>
  )
}
