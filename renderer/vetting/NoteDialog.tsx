import type { VettingView } from '../../shared/api/views.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { Time } from '../ui/Time.tsx'
import { close, saveNote, typeNote, whyNothingCollected } from './forms.ts'

const MOST_TEXT = 20_000

/** A note for the other admins: dated and signed, never changed. */
export function NoteDialog({ view, now }: { readonly view: VettingView; readonly now: string }) {
  const note = useStore(({ vetting }) => vetting.note)
  const whyNot = whyNothingCollected() ?? (note.trim() === '' ? 'Please type the note first.' : null)
  return (
    <Dialog title="Note" onClose={close} submit={{ label: 'Keep the note', onSubmit: () => void saveNote(), whyNot }}>
      <TextArea
        label="Note"
        description="The person may ask to read it one day. Write about the account and its posts, not about the person."
        rows={4}
        value={note}
        maxLength={MOST_TEXT}
        onChange={typeNote}
        autoFocus
      />
      {view.notes.length > 0 && (
        <ul className="notes">
          {view.notes.map((each) => (
            <li key={each.id}>
              <b>{each.by}</b> · <Time at={each.at} now={now} />
              <p>
                <Foreign text={each.text} isBlock />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
