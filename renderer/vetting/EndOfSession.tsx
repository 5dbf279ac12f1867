import './cases.css'
import './judging.css'
import type { FollowUp } from '../../shared/api/views.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { go, vetNext } from '../actions.ts'
import { useStore } from '../store.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { names } from '../ui/names.ts'
import { Time } from '../ui/Time.tsx'
import { useNow } from '../useNow.ts'
import { markFollowed, moveFollowUp, openFollow, takeFollowUp } from './sitting.ts'
import { hasName, titleOf } from './wording.ts'

/** "32 done. 27 to follow, 8 left, 3 passed on." and then the cleared ones, one by one. */
export function EndOfSession() {
  const sitting = useStore(({ vetting }) => vetting.sitting)
  const { rows, total, cursor } = useStore(({ vetting }) => vetting.followUps)
  const now = new Date(useNow()).toISOString()
  useKeys([
    { keys: 'J', label: 'Next account', group: 'Follow', run: () => moveFollowUp(1), repeats: true },
    { keys: 'ArrowDown', label: 'Next account', group: 'Follow', run: () => moveFollowUp(1), repeats: true },
    { keys: 'K', label: 'The one before', group: 'Follow', run: () => moveFollowUp(-1), repeats: true },
    { keys: 'ArrowUp', label: 'The one before', group: 'Follow', run: () => moveFollowUp(-1), repeats: true },
    {
      keys: 'O',
      label: 'Open its follow link',
      group: 'Follow',
      run: () => void openFollow(),
      enabled: rows.length > 0,
    },
    { keys: 'D', label: 'Followed', group: 'Follow', run: () => void markFollowed(), enabled: rows.length > 0 },
    { keys: 'Escape', label: 'To the queue', group: 'Follow', run: () => void go({ name: 'queue' }) },
  ])
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>{sitting === null ? 'End of the session' : `${sitting.done} done`}</h1>
          {sitting !== null && (
            <p className="dim">
              {sitting.toFollow} to follow, {sitting.left} left in the queue, {sitting.passedOn} passed on.
            </p>
          )}
        </div>
        <div className="right">
          {sitting !== null && sitting.left > 0 && (
            <Button keyHint="V" onPress={() => void vetNext()}>
              Vet on
            </Button>
          )}
          <Button variant="quiet" keyHint="Escape" onPress={() => void go({ name: 'queue' })}>
            To the queue
          </Button>
        </div>
      </header>
      {rows.length === 0 ? (
        <EmptyState title="Nothing waits to be followed">
          Accounts that you clear come here, to be followed one by one.
        </EmptyState>
      ) : (
        <div className="cols two case-cols">
          <section className="card fill" aria-label="To follow">
            <ol className="rows">
              {rows.map((row, index) => (
                <Row
                  key={row.account.id}
                  row={row}
                  isInHand={index === cursor}
                  now={now}
                  onTake={() => takeFollowUp(index)}
                />
              ))}
            </ol>
            {total > rows.length && (
              <p className="dim more">{total - rows.length} more come up as these are followed.</p>
            )}
          </section>
          <InHand row={rows[cursor] ?? null} place={`${cursor + 1} of ${total}`} />
        </div>
      )}
    </>
  )
}

type RowProps = {
  readonly row: FollowUp
  readonly isInHand: boolean
  readonly now: string
  readonly onTake: () => void
}

function Row({ row, isInHand, now, onTake }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={names('row', isInHand && 'sel')}
        aria-current={isInHand ? 'true' : undefined}
        onClick={onTake}
      >
        <Avatar name={titleOf(row.account)} size="xs" />
        <span>
          <Foreign text={showHandle(row.account)} /> <span className="dim">{platformName(row.account.platform)}</span>
        </span>
        <span className="dim">{row.decidedBy}</span>
        <span className="dim">
          <Time at={row.decidedAt} now={now} />
        </span>
      </button>
    </li>
  )
}

function InHand({ row, place }: { readonly row: FollowUp | null; readonly place: string }) {
  if (row === null) return null
  const { account } = row
  return (
    <section className="card who-card" aria-label="The account in hand">
      <p className="dim">Follow them now, one by one: {place}</p>
      <Avatar name={titleOf(account)} />
      <h2>
        <Foreign text={titleOf(account)} />
      </h2>
      <p className="handle">
        {hasName(account) && (
          <>
            <Foreign text={showHandle(account)} /> ·{' '}
          </>
        )}
        {platformName(account.platform)}
      </p>
      <div className="actions">
        <Button
          variant="primary"
          keyHint="O"
          onPress={() => void openFollow()}
          whyNot={
            row.followLink === null ? 'There is no link to this account. Please search for it on the platform.' : null
          }
        >
          Open to follow
        </Button>
        <Button keyHint="D" onPress={() => void markFollowed()}>
          Followed
        </Button>
      </div>
      <p className="dim small-print">
        You press “follow” on the platform yourself; Bonafide only remembers that it is done.
      </p>
      {account.bio !== null && (
        <blockquote>
          <Foreign text={account.bio} isBlock />
        </blockquote>
      )}
    </section>
  )
}
