import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { chooseAll, chooseNone, giveFromQueue, removeChosen, toggleAtCursor, vetAt } from './actions.ts'
import { openPaste } from '../pasting.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { QueueFilters } from './QueueFilters.tsx'
import { QueueList } from './QueueList.tsx'

/** The accounts that wait to be vetted. */
export function Queue() {
  const waiting = useStore((state) => state.start?.counts.queue ?? 0)
  const { total, chosen, cursor } = useStore((state) => state.queue)
  const count = Object.keys(chosen).length
  const hasRows = total !== null && total > 0

  useKeys([
    { keys: 'P', label: 'Paste handles or links', group: 'Queue', run: openPaste },
    { keys: 'V', label: 'Vet the marked account', group: 'Queue', run: () => void vetAt(cursor), enabled: hasRows },
    {
      keys: 'G',
      label: 'Give what is chosen, or the next ones, to an admin',
      group: 'Queue',
      run: () => void giveFromQueue(),
      enabled: hasRows,
    },
    { keys: 'C', label: 'Choose the marked account, or not', group: 'Queue', run: toggleAtCursor, enabled: hasRows },
    {
      keys: 'Ctrl+A',
      label: 'Choose all',
      group: 'Queue',
      run: () => void chooseAll(),
      enabled: hasRows,
      inText: false,
    },
    { keys: 'Escape', label: 'Choose none', group: 'Queue', run: chooseNone, enabled: count > 0 },
    {
      keys: 'Delete',
      label: 'Remove what is chosen, or else marked',
      group: 'Queue',
      run: () => void removeChosen(),
      enabled: hasRows,
    },
  ])

  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>Queue</h1>
          <p className="dim">
            {waiting === 0
              ? 'Nobody waits.'
              : `${waiting.toLocaleString()} ${waiting === 1 ? 'account waits' : 'accounts wait'} to be vetted.`}
          </p>
        </div>
        <div className="right">
          <Button onPress={openPaste} keyHint="P">
            Paste handles
          </Button>
          {hasRows && (
            <Button keyHint="G" onPress={() => void giveFromQueue()}>
              Give to…
            </Button>
          )}
          {hasRows && (
            <Button variant="primary" keyHint="V" onPress={() => void vetAt(cursor)}>
              Vet
            </Button>
          )}
        </div>
      </header>
      {waiting > 0 && <QueueFilters />}
      {count > 0 && (
        <div className="chosen-bar" role="region" aria-label="Chosen accounts">
          <span role="status">{count.toLocaleString()} chosen</span>
          <Button size="tight" onPress={() => void removeChosen()} keyHint="Delete">
            Remove from the queue
          </Button>
          {total !== null && count < total && (
            <Button size="tight" variant="quiet" onPress={() => void chooseAll()}>
              Choose all {total.toLocaleString()}
            </Button>
          )}
          <Button size="tight" variant="quiet" onPress={chooseNone} keyHint="Escape">
            Choose none
          </Button>
        </div>
      )}
      <QueueList />
      <PasteDialog />
    </>
  )
}
