import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { today } from './forms.ts'
import type { OutsideForm } from './state.ts'
import { closeOutside, editOutside, recordOutside, whyNotOutside } from './waiting.ts'

const VIEWS = [
  { value: 'agrees', label: 'Agrees', tone: 'clear' },
  { value: 'disagrees', label: 'Disagrees', tone: 'concern' },
  { value: 'asks-for-more', label: 'Asks for more', tone: 'unsure' },
] as const

/** An answer given elsewhere: always told as reported, never as if its author had signed it here. */
export function OutsideDialog({ form }: { readonly form: OutsideForm }) {
  return (
    <Dialog
      title="An answer given outside Bonafide"
      onClose={closeOutside}
      submit={{ label: 'Record it', onSubmit: () => void recordOutside(), whyNot: whyNotOutside(form) }}
    >
      <p className="dim">It is shown as reported by you.</p>
      <div className="fields">
        <TextField
          label="Whose answer"
          description="Name or initials."
          isRequired
          value={form.by}
          maxLength={80}
          onChange={(by) => editOutside({ by })}
          autoFocus
        />
        <DateField label="When" max={today()} value={form.when} onChange={(when) => editOutside({ when })} />
      </div>
      <TextField
        label="How"
        description="For example: by phone, in the message thread."
        value={form.how}
        maxLength={200}
        onChange={(how) => editOutside({ how })}
      />
      <p className="field-label">What was the answer?</p>
      <RadioCards
        label="What was the answer?"
        cards={VIEWS}
        value={form.view}
        onChoose={(view) => editOutside({ view })}
      />
      <TextArea
        label="A note, if there is more to say"
        rows={2}
        value={form.note}
        maxLength={20_000}
        onChange={(note) => editOutside({ note })}
      />
    </Dialog>
  )
}
