import type { UnfollowPage } from '../../shared/api/views.ts'
import { unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { showMoment } from '../ui/times.ts'
import { clockWords } from './words.ts'

type Props = {
  readonly page: UnfollowPage
  /** Milliseconds. */
  readonly now: number
}

/** Who raised it and when, the clock against our target, who has taken it, how it ended. */
export function EntryFacts({ page, now }: Props) {
  const { entry } = page
  const moment = new Date(now).toISOString()
  const clock = clockWords(entry, moment)
  const raised = entry.urgency === 'reported' ? 'Reported to us' : 'Raised'
  return (
    <dl className="pairs entry-facts">
      <dt>{raised}</dt>
      <dd>{`${entry.raisedBy === '' ? '' : `by ${entry.raisedBy}, `}${showMoment(entry.raisedAt, moment)}`}</dd>
      {entry.line === '' ? null : (
        <>
          <dt>{entry.urgency === 'ordinary' ? 'Note' : 'What was said'}</dt>
          <dd className="foreign-lines">{entry.line}</dd>
        </>
      )}
      {entry.reason === null ? null : (
        <>
          <dt>Reason</dt>
          <dd>{unfollowReasonName(entry.reason)}</dd>
        </>
      )}
      {entry.state === 'open' ? (
        <>
          <dt>Open for</dt>
          <dd>
            {clock.age}
            {clock.target === '' ? null : <span className={clock.isLate ? 'late-words' : undefined}>{` · ${clock.target}`}</span>}
          </dd>
          <dt>Taken by</dt>
          <dd>{entry.owner ?? 'nobody yet'}</dd>
        </>
      ) : (
        <>
          <dt>{endWords[entry.state]}</dt>
          <dd>{`${entry.closedBy === null ? '' : `by ${entry.closedBy}`}${entry.closedAt === null ? '' : `, ${showMoment(entry.closedAt, moment)}`}`}</dd>
        </>
      )}
    </dl>
  )
}

const endWords = {
  done: 'Unfollowed',
  verified: 'Unfollowed, verified',
  'nothing-found': 'Looked into: nothing found',
} as const
