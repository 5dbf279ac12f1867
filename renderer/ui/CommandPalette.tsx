import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { Key } from './Key.tsx'

export type Command = {
  readonly id: string
  readonly label: string
  /** Where it belongs, shown at the right and searched too. */
  readonly group?: string | undefined
  readonly keyHint?: string | undefined
  readonly run: () => void
}

export type CommandPaletteProps = {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Everything that can be done here, found by typing a few letters of it. Arrows choose, Enter does it. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = findCommands(commands, text)
  const chosen = Math.min(at, found.length - 1)

  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') run(found[chosen])
    else if (event.key === 'ArrowDown') setAt((chosen + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + found.length) % Math.max(1, found.length))
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Go to, or do" onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="Commands">
        {found.map((command, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input above has the keys
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            ref={index === chosen ? keepInSight : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            {command.label}
            {command.group === undefined ? null : <span className="dim">{command.group}</span>}
            {command.keyHint === undefined ? null : <Key keys={command.keyHint} />}
          </div>
        ))}
      </div>
      <p className="small" role="status">
        {found.length === 0 ? 'Nothing by that name.' : null}
      </p>
    </Dialog>
  )
}

/** The commands that hold every word of the text, those that begin with it first. */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const begins = (command: Command) => (command.label.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1)
  return commands
    .filter((command) => words.every((word) => `${command.label} ${command.group ?? ''}`.toLowerCase().includes(word)))
    .toSorted((one, other) => begins(one) - begins(other))
}

function keepInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
