import type { UnfollowPage } from '../../shared/api/views.ts'
import { unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { KeyValueList, type KeyValue } from '../ui/KeyValueList.tsx'
import { showMoment } from '../ui/times.ts'
import { own } from './actions.ts'
import { isMine } from './owner.ts'
import { clockWords } from './words.ts'

type Props = {
  readonly page: UnfollowPage
  /** Milliseconds. */
  readonly now: number
}

/** Why it is on the list, who raised it and when, the clock against our target, who has taken it, how it ended. */
export function EntryFacts({ page, now }: Props) {
  const { entry } = page
  const moment = new Date(now).toISOString()
  const signed = (by: string | null, at: string | null) =>
    [by ?? '', at === null ? '' : showMoment(at, moment)].filter((part) => part !== '').join(', ')
  const facts: (KeyValue | null)[] = [
    entry.reason === null ? null : { key: 'Reason', value: unfollowReasonName(entry.reason) },
    entry.line === ''
      ? null
      : { key: entry.urgency === 'ordinary' ? 'Note' : 'What was said', value: <Foreign text={entry.line} isBlock /> },
    { key: entry.urgency === 'reported' ? 'Reported by' : 'Raised by', value: signed(entry.raisedBy, entry.raisedAt) },
    ...(entry.state === 'open'
      ? [
          { key: 'Open for', value: <Clock entry={entry} moment={moment} /> },
          { key: 'Taken by', value: <Taken entry={entry} /> },
        ]
      : [{ key: endWords[entry.state], value: signed(entry.closedBy, entry.closedAt) }]),
  ]
  return (
    <div className="entry-facts">
      <KeyValueList items={facts.filter((fact) => fact !== null)} />
    </div>
  )
}

type EntryProps = { readonly entry: UnfollowPage['entry'] }

function Clock({ entry, moment }: EntryProps & { readonly moment: string }) {
  const { age, target, isLate } = clockWords(entry, moment)
  if (target === '') return age
  return (
    <>
      {age} · <span className={isLate ? 'late-words' : undefined}>{target}</span>
    </>
  )
}

function Taken({ entry }: EntryProps) {
  const admin = useStore(({ start }) => start?.admin ?? null)
  const mine = isMine(entry.owner, admin)
  return (
    <>
      {entry.owner ?? 'nobody yet'}{' '}
      <Button size="tight" variant="quiet" onPress={() => void own(entry.id, !mine)} keyHint="W">
        {mine ? 'Give it up' : 'Take it'}
      </Button>
    </>
  )
}

const endWords = {
  done: 'Unfollowed by',
  verified: 'Unfollowed by',
  'nothing-found': 'Nothing found by',
} as const
