import { type KeyboardEvent, useId, useState } from 'react'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Key } from '../ui/Key.tsx'
import { closeOver, findAccounts } from './actions.ts'
import { accountEntries, type Entry, matching } from './entries.ts'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Type a few letters, and Enter goes there: to a screen, an action, an account. */
export function Palette() {
  const { text, rows, more } = useStore((state) => state.frame.found)
  const [at, setAt] = useState(0)
  const id = useId()
  const entries = [...matching(text), ...accountEntries(rows)]
  const active = Math.min(at, entries.length - 1)

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return
    closeOver()
    entry.run()
  }
  const move = (to: number) => {
    const index = Math.max(0, Math.min(to, entries.length - 1))
    setAt(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) choose(entries[active])
    else move(active + step)
  }

  return (
    <Dialog title="Go to" onClose={closeOver}>
      <input
        className="input"
        role="combobox"
        aria-label="A screen, an action or an account"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder="A screen, an action, a handle, a name …"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => {
          setAt(0)
          void findAccounts(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="What was found">
        {entries.map((entry, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above has the keys
          <div
            key={entry.id}
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-selected={index === active}
            onPointerMove={() => setAt(index)}
            onClick={() => choose(entry)}
          >
            <span className="palette-title">
              <Foreign text={entry.title} />
              {entry.name !== null && (
                <>
                  {' '}
                  <span className="palette-name">
                    <Foreign text={entry.name} />
                  </span>
                </>
              )}
            </span>
            <span className="dim">{entry.note}</span>
            {entry.keys !== null && <Key keys={entry.keys} />}
          </div>
        ))}
      </div>
      <p role="status" className="dim palette-said">
        {entries.length === 0 && `Nothing begins with “${text.trim()}”, and no account on file has it.`}
        {more && 'There are more accounts: please type more of the handle or name.'}
      </p>
    </Dialog>
  )
}
