import type { Ref } from 'react'
import type { Note } from '../shared/api/views.ts'
import { Button } from './ui/Button.tsx'
import { useKeys } from './ui/keys.ts'
import { TextArea } from './ui/TextArea.tsx'
import { Time } from './ui/Time.tsx'

type Props = {
  readonly notes: readonly Note[]
  /** A moment. */
  readonly now: string
  readonly draft: string
  readonly fieldRef?: Ref<HTMLTextAreaElement> | undefined
  readonly onType: (text: string) => void
  readonly onAdd: () => void
}

/** Dated and signed notes, and a box for the next one. Ctrl+Enter adds it. */
export function NoteList({ notes, now, draft, fieldRef, onType, onAdd }: Props) {
  // Bound only while there is something to add: elsewhere the same key confirms something else.
  useKeys([{ keys: 'Ctrl+Enter', label: 'Add the note', run: onAdd }], { enabled: draft.trim() !== '' })
  return (
    <section>
      <h3>Notes</h3>
      {notes.length === 0 ? null : (
        <ol className="notes">
          {notes.map((note) => (
            <li key={note.id}>
              <b>{note.by}</b> <Time at={note.at} now={now} as="moment" />
              <p className="foreign-lines">{note.text}</p>
            </li>
          ))}
        </ol>
      )}
      <form
        className="add"
        onSubmit={(event) => {
          event.preventDefault()
          onAdd()
        }}
      >
        <TextArea label="Add a note" rows={2} value={draft} onChange={onType} maxLength={20_000} ref={fieldRef} />
        {draft.trim() === '' ? null : (
          <Button type="submit" size="tight" keyHint="Ctrl+Enter">
            Add note
          </Button>
        )}
      </form>
    </section>
  )
}
