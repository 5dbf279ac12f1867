import type { AuditMemberLine, AuditPage } from '../../shared/api/auditViews.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { AccountCell } from '../AccountCell.tsx'
import { whoText } from '../admins.ts'
import { rowAt } from '../pages.ts'
import { outcomeTone } from '../outcomeTone.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useKeys } from '../ui/keys.ts'
import { Tag } from '../ui/Tag.tsx'
import { Time } from '../ui/Time.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import {
  choose,
  chooseNone,
  chooseTo,
  filterMembers,
  giveInHand,
  membersPaging,
  openMemberAt,
  startAside,
  takeUp,
  toggleAtCursor,
} from './actions.ts'
import { MembersFilters } from './MembersFilters.tsx'
import { noMembersFilter } from './state.ts'
import { knownText, memberText, number } from './words.ts'

const wide: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'account', name: 'Account', width: 'minmax(0, 2fr)' },
  { id: 'state', name: 'What came of it', width: 'minmax(0, 2fr)' },
  { id: 'holder', name: 'Whose', width: '72px' },
  { id: 'when', name: 'When', width: '88px', align: 'end' },
]
/** Of those that wait nothing came yet: what is known of them instead, and no day. */
const waiting: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'account', name: 'Account', width: 'minmax(0, 3fr)' },
  { id: 'state', name: 'What we know', width: 'minmax(0, 2fr)' },
  { id: 'holder', name: 'Whose', width: '72px' },
]
const narrow: readonly Column[] = [
  { id: 'chosen', name: '✓', width: '20px' },
  { id: 'both', name: 'Account', width: 'minmax(0, 1fr)' },
]

/** The accounts of the audit, in the order in which they come up. */
export function Members({ page }: { readonly page: AuditPage }) {
  const members = useStore(({ audits }) => audits.members)
  const count = useStore(({ audits }) => Object.keys(audits.chosen).length)
  const isNarrow = useNarrow()
  const marked = rowAt(members, members.cursor)
  const canChange = page.state !== 'closed' && (marked !== null || count > 0)
  useKeys([
    {
      keys: 'C',
      label: 'Choose the marked account, or not',
      group: 'Audit',
      run: toggleAtCursor,
      enabled: marked !== null,
    },
    {
      keys: 'G',
      label: 'Give what is chosen, or marked, to an admin',
      group: 'Audit',
      run: giveInHand,
      enabled: canChange,
    },
    { keys: 'N', label: 'Could not look', group: 'Audit', run: startAside, enabled: canChange },
    { keys: 'Escape', label: 'Choose none', group: 'Audit', run: chooseNone, enabled: count > 0 },
  ])
  return (
    <section className="audit-members" aria-label="The accounts of the audit">
      <MembersFilters page={page} />
      {canChange && <InHandBar count={count} marked={marked} />}
      {members.total === null ? (
        <p className="dim">Reading the list …</p>
      ) : (
        <div className={members.total === 0 ? 'card fill is-empty' : 'card fill'}>
          <VirtualList
            label="Accounts of the audit"
            count={members.total}
            rowAt={(index) => rowAt(members, index) ?? undefined}
            rowHeight={isNarrow ? 58 : 36}
            selected={members.cursor}
            onSelect={membersPaging.moveTo}
            onActivate={(index) => void openMemberAt(index)}
            onRangeChange={membersPaging.show}
            empty={<Nobody />}
            autoFocus
            columns={isNarrow ? narrow : members.filter.state === 'open' ? waiting : wide}
            renderCell={(member, column, index) => <Cell member={member} column={column} index={index} />}
          />
        </div>
      )}
    </section>
  )
}

/** What can be done with what is chosen, else with the marked account. */
function InHandBar({ count, marked }: { readonly count: number; readonly marked: AuditMemberLine | null }) {
  const whatIs = count === 0 && marked !== null ? showHandle(marked.account) : `${number(count)} chosen`
  const isAside = count === 0 && marked?.state === 'aside'
  const isOver = count === 0 && (marked?.state === 'done' || marked?.state === 'gone')
  return (
    <div className={count > 0 ? 'chosen-bar' : 'chosen-bar plain'} role="region" aria-label="Account in hand">
      <span role="status">{whatIs}</span>
      <Button size="tight" keyHint="G" onPress={giveInHand}>
        Give to…
      </Button>
      {isAside ? (
        <Button size="tight" onPress={() => void takeUp()}>
          Look after all
        </Button>
      ) : (
        <Button
          size="tight"
          keyHint="N"
          onPress={startAside}
          whyNot={isOver ? 'It is not waiting to be looked at.' : null}
        >
          Could not look…
        </Button>
      )}
      {count > 0 && (
        <Button size="tight" variant="quiet" keyHint="Escape" onPress={chooseNone}>
          Choose none
        </Button>
      )}
    </div>
  )
}

type CellProps = { readonly member: AuditMemberLine; readonly column: string; readonly index: number }

function Cell({ member, column, index }: CellProps) {
  const now = new Date(useNow()).toISOString()
  switch (column) {
    case 'chosen':
      return <Chosen member={member} index={index} />
    case 'account':
      return <AccountCell account={member.account} withPlatform />
    case 'both':
      return (
        <>
          <AccountCell account={member.account} withPlatform />
          <span className="list-line list-second">
            <What member={member} /> · {whoText(member.holder)}
          </span>
        </>
      )
    case 'state':
      return <What member={member} />
    case 'holder':
      return <span className={member.holder === null ? 'dim' : undefined}>{whoText(member.holder)}</span>
    default:
      return member.at === null ? '' : <Time at={member.at} now={now} as="day" />
  }
}

function What({ member }: { readonly member: AuditMemberLine }) {
  const today = useStore(({ start }) => start?.today ?? '')
  // Among others it says that nobody has looked; in a list of only those that goes without saying.
  const isOpenOnly = useStore(({ audits }) => audits.members.filter.state === 'open')
  if (isOpenOnly && member.outcome === null)
    return <span className="member-open">{knownText(member.account, today)}</span>
  const text = memberText(member)
  if (member.outcome === null) return <span className={`member-${member.state}`}>{text}</span>
  return <Tag tone={outcomeTone(member.outcome)}>{text}</Tag>
}

/** For the pointer; by keyboard C chooses, so it is no stop of its own among thousands. */
function Chosen({ member, index }: { readonly member: AuditMemberLine; readonly index: number }) {
  const chosen = useStore(({ audits }) => member.account.id in audits.chosen)
  return (
    <span className="choice bare">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen}
        aria-label={`Choose ${showHandle(member.account)}`}
        onClick={(event) => {
          event.stopPropagation()
          if (event.shiftKey) chooseTo(index)
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onChange={(event) => choose(member, event.target.checked)}
      />
    </span>
  )
}

function Nobody() {
  const filter = useStore(({ audits }) => audits.members.filter)
  const isAll = filter.state === 'all' && filter.whose === 'everybody' && filter.text === ''
  const isDone = filter.state === 'open' && filter.whose === 'everybody' && filter.text === ''
  return (
    <EmptyState
      title={isDone ? 'Everything is looked at' : 'No account of this audit is like that'}
      actions={
        isAll ? undefined : (
          <Button onPress={() => void filterMembers({ ...noMembersFilter, state: 'all' })}>Show all</Button>
        )
      }
    >
      {isDone ? 'The statement says what came of it. You can close the audit now.' : 'The filter leaves nothing.'}
    </EmptyState>
  )
}
