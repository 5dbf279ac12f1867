import './cases.css'
import './judging.css'
import type { WaitingLine } from '../../shared/api/views.ts'
import { purposeName } from '../../shared/domain/checklist.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { AccountName } from '../AccountName.tsx'
import { go } from '../actions.ts'
import { OpinionList } from '../OpinionList.tsx'
import { outcomeTone } from '../outcomeTone.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { names } from '../ui/names.ts'
import { Tag } from '../ui/Tag.tsx'
import { Time } from '../ui/Time.tsx'
import { vetAgain } from './opening.ts'
import { OutsideDialog } from './OutsideDialog.tsx'
import { copyWaiting, moveWaiting, openOutside, takeWaiting } from './waiting.ts'

/** What waits for another admin: questions that were asked, and decisions that wait to be looked over. */
export function Waiting() {
  const { rows, total, cursor } = useStore(({ vetting }) => vetting.waiting)
  const outside = useStore(({ vetting }) => vetting.outside)
  const now = useStore(({ start }) => start?.now ?? '')
  const line = rows[cursor] ?? null
  const group = 'Second opinions'
  const has = line !== null
  useKeys([
    { keys: 'J', label: 'Next', group, run: () => moveWaiting(1), repeats: true },
    { keys: 'ArrowDown', label: 'Next', group, run: () => moveWaiting(1), repeats: true },
    { keys: 'K', label: 'The one before', group, run: () => moveWaiting(-1), repeats: true },
    { keys: 'ArrowUp', label: 'The one before', group, run: () => moveWaiting(-1), repeats: true },
    { keys: 'C', label: 'Copy the question', group, run: () => void copyWaiting(), enabled: has },
    { keys: 'A', label: 'Record an answer given outside Bonafide', group, run: openOutside, enabled: has },
    {
      keys: 'W',
      label: 'Vet the account again',
      group,
      run: () => void (line !== null && vetAgain(line.account.id, line.purpose)),
      enabled: has,
    },
    {
      keys: 'O',
      label: 'Open the account’s page',
      group,
      run: () => void (line !== null && go({ name: 'account', account: line.account.id })),
      enabled: has,
    },
  ])
  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Second opinions</h1>
          <p className="dim">
            {total === 1 ? 'One case waits' : `${total} cases wait`} for another admin. Nobody gives an opinion on their
            own decision.
          </p>
        </div>
      </header>
      {line === null ? (
        <EmptyState title="Nothing waits">
          Questions to the other admins come here, and what nobody else has looked over yet: adverse decisions, and
          clearances in spite of a contested term.
        </EmptyState>
      ) : (
        <div className="cols two case-cols">
          <section className="card fill" aria-label="What waits">
            <ol className="rows">
              {rows.map((row, index) => (
                <Row
                  key={row.decision}
                  row={row}
                  isInHand={index === cursor}
                  now={now}
                  onTake={() => takeWaiting(index)}
                />
              ))}
            </ol>
          </section>
          <Case line={line} />
        </div>
      )}
      {outside?.isOpen === true && <OutsideDialog form={outside} />}
    </>
  )
}

type RowProps = {
  readonly row: WaitingLine
  readonly isInHand: boolean
  readonly now: string
  readonly onTake: () => void
}

function Row({ row, isInHand, now, onTake }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={names('row waiting-row', isInHand && 'sel')}
        aria-current={isInHand ? 'true' : undefined}
        onClick={onTake}
      >
        <span>
          <b>
            <AccountName account={row.account} />
          </b>
          <span className="line">
            Case {row.caseNumber}, {purposeName(row.purpose).toLowerCase()} · {row.askedBy},{' '}
            <Time at={row.askedAt} now={now} />
          </span>
        </span>
        <span>
          {row.notLookedOver ? (
            <Tag tone="concern">not yet looked over</Tag>
          ) : (
            <Tag>{row.opinions.length === 0 ? 'asked' : `${row.opinions.length} reported`}</Tag>
          )}
        </span>
      </button>
    </li>
  )
}

function Case({ line }: { readonly line: WaitingLine }) {
  return (
    <section className="card" aria-label="The case in hand">
      <h2>
        Case {line.caseNumber}: <AccountName account={line.account} />
      </h2>
      <p>
        <Tag tone={outcomeTone(line.outcome)}>{outcomeName(line.outcome)}</Tag> decided by {line.askedBy}
      </p>
      <h3>What the answers added up to</h3>
      {line.reasons.length === 0 ? (
        <p className="dim">Nothing yet: checks were not answered.</p>
      ) : (
        <ul>
          {line.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {line.searched.length > 0 && (
        <>
          <h3>What was searched</h3>
          {line.searched.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </>
      )}
      {line.reason !== '' && (
        <>
          <h3>Remark</h3>
          <p>
            <Foreign text={line.reason} isBlock />
          </p>
        </>
      )}
      <h3>The question for the others</h3>
      <div className="ask-box">
        <p>{line.question}</p>
        <Button size="tight" keyHint="C" onPress={() => void copyWaiting()}>
          Copy the question
        </Button>
      </div>
      <OpinionList opinions={line.opinions} notLookedOver={line.notLookedOver} />
      <div className="actions">
        <Button variant="primary" keyHint="A" onPress={openOutside}>
          Record an answer given outside Bonafide
        </Button>
        <Button keyHint="W" onPress={() => void vetAgain(line.account.id, line.purpose)}>
          Vet again
        </Button>
        <Button variant="quiet" keyHint="O" onPress={() => void go({ name: 'account', account: line.account.id })}>
          The account’s page
        </Button>
      </div>
    </section>
  )
}
