import type { AccountLine } from '../../shared/domain/account.ts'
import { Outcome, outcomeName } from '../../shared/domain/decision.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Time } from '../ui/Time.tsx'
import { useNow } from '../useNow.ts'
import { AccountCell } from '../AccountCell.tsx'
import { dueWords } from './words.ts'

export function FollowingCell({ account, column }: { readonly account: AccountLine; readonly column: string }) {
  switch (column) {
    case 'account':
      return <AccountCell account={account} />
    case 'both':
      return (
        <>
          <AccountCell account={account} withPlatform />
          <span className="list-line list-second">
            <Due account={account} />
            <StateNow account={account} />
          </span>
        </>
      )
    case 'platform':
      return platformName(account.platform)
    case 'due':
      return <Due account={account} />
    case 'last':
      return <LastDecision account={account} />
    default:
      return <StateNow account={account} />
  }
}

function Due({ account }: { readonly account: AccountLine }) {
  const today = useStore(({ start }) => start?.today ?? '')
  const due = dueWords(account, today)
  return <span className={`due-${due.state}`}>{due.text}</span>
}

function LastDecision({ account }: { readonly account: AccountLine }) {
  const now = new Date(useNow()).toISOString()
  if (account.lastDecision === null) return <span className="dim">none</span>
  const { outcome, by, at } = account.lastDecision
  const known = Outcome.safeParse(outcome)
  return (
    <>
      {known.success ? outcomeName(known.data) : outcome}
      <span className="dim">
        {by === '' ? ' · ' : ` · ${by}, `}
        <Time at={at} now={now} as="day" />
      </span>
    </>
  )
}

/** What is going on with it now. */
function StateNow({ account }: { readonly account: AccountLine }) {
  const words = [
    account.unfollowOpen ? 'on a list to unfollow' : '',
    account.vettingOpen ? 'being vetted' : '',
    account.waiting ? 'waits for a second opinion' : '',
    account.lookAlike === null ? '' : `looks like @${account.lookAlike}`,
  ].filter((part) => part !== '')
  return words.length === 0 ? null : <span className="state-now">{words.join(' · ')}</span>
}
