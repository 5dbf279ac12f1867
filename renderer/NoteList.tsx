import type { Ref } from 'react'
import type { Note } from '../shared/api/views.ts'
import { Button } from './ui/Button.tsx'
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

/** Dated and signed notes, and a box for the next one. Ctrl+Enter in the box adds it. */
export function NoteList({ notes, now, draft, fieldRef, onType, onAdd }: Props) {
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          // Nothing else on the screen may take this for its own confirmation.
          event.stopPropagation()
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
