import { severityName } from '../../shared/domain/severity.ts'
import type { UnfollowLine } from '../../shared/domain/unfollow.ts'
import { AccountName } from '../AccountName.tsx'
import { whenText } from '../when.ts'
import { names } from '../ui/names.ts'
import { aboutEntry, clockWords, initialsShown } from './words.ts'

type Props = {
  readonly entry: UnfollowLine
  readonly isSelected: boolean
  /** Milliseconds. */
  readonly now: number
  readonly onOpen: () => void
  /** To the next row, or the one before. */
  readonly onStep: (step: 1 | -1) => void
}

export function EntryRow({ entry, isSelected, now, onOpen, onStep }: Props) {
  const isOpen = entry.state === 'open'
  const clock = clockWords(entry, new Date(now).toISOString())
  return (
    <button
      type="button"
      className={names(
        'row',
        entry.urgency === 'ordinary' && 'calm',
        isSelected && 'sel',
        isOpen && clock.isLate && 'late',
        !isOpen && 'done',
      )}
      aria-current={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp'))
          return
        event.preventDefault()
        onStep(event.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      <SeveritySign entry={entry} />
      <span>
        <strong className="row-name">
          <AccountName account={entry} />
        </strong>
        <span className="row-about">
          {isOpen ? aboutEntry(entry) : `${aboutEntry(entry)} · ${closedWords(entry, now)}`}
        </span>
      </span>
      <span className="clock">
        {isOpen ? (
          <>
            <b>{clock.age}</b>
            <small>{clock.target}</small>
          </>
        ) : (
          <small>{stateWords(entry)}</small>
        )}
      </span>
      {isOpen ? <Owner owner={entry.owner} /> : <span />}
    </button>
  )
}

function SeveritySign({ entry }: { readonly entry: UnfollowLine }) {
  const { severity, urgency, state } = entry
  if (urgency === 'ordinary') return null
  if (severity === null) {
    const isUnseen = state === 'open' && entry.grounds.length === 0
    return (
      <span className={names('sev', isUnseen && 'unseen')} aria-hidden="true">
        {isUnseen ? '?' : '·'}
      </span>
    )
  }
  return (
    <span className={`sev s${severity}`}>
      <span aria-hidden="true">{severity >= 3 ? '!' : '·'}</span>
      <span className="unseen-text">{`${severityName(severity)}: `}</span>
    </span>
  )
}

function Owner({ owner }: { readonly owner: string | null }) {
  if (owner === null) {
    return (
      <span className="who none" title="Nobody has taken it yet">
        <span aria-hidden="true">+</span>
        <span className="unseen-text">nobody has taken it</span>
      </span>
    )
  }
  return (
    <span className="who" title={owner}>
      <span aria-hidden="true">{initialsShown(owner)}</span>
      <span className="unseen-text">{`taken by ${owner}`}</span>
    </span>
  )
}

function closedWords(entry: UnfollowLine, now: number): string {
  const by = entry.closedBy === null ? '' : `by ${entry.closedBy}`
  const at = entry.closedAt === null ? '' : whenText(entry.closedAt, new Date(now))
  const what = entry.state === 'nothing-found' ? 'nothing found' : 'unfollowed'
  return [`${what} ${by}`.trim(), at].filter((part) => part !== '').join(', ')
}

function stateWords(entry: UnfollowLine): string {
  if (entry.state === 'done') return 'not verified yet'
  return entry.state === 'verified' ? '✓ verified' : 'looked into'
}
