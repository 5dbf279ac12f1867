import { NEVER_KEPT } from '../../shared/domain/code.ts'
import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { close, editEvidence, saveEvidence, today, whyNotThisEvidence } from './forms.ts'

const FORMS = [
  { value: 'quotation', label: 'Quotation' },
  { value: 'link', label: 'Link' },
] as const
const MOST_TEXT = 20_000
const MOST_LINK = 2_000

/** A quotation or a link. What the post says is a fact, how we read it is an opinion: two fields. */
export function EvidenceDialog() {
  const form = useStore(({ vetting }) => vetting.evidence)
  const day = today()
  const isQuotation = form.form === 'quotation'
  return (
    <Dialog
      title="Evidence"
      onClose={close}
      submit={{ label: 'Keep the evidence', onSubmit: () => void saveEvidence(), whyNot: whyNotThisEvidence(form) }}
    >
      <div className="never-kept" role="note">
        {NEVER_KEPT.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      <Segmented
        label="Kind of evidence"
        segments={FORMS}
        value={form.form}
        onChange={(kind) => editEvidence({ form: kind })}
      />
      <TextArea
        label={isQuotation ? 'What the post says: its own words' : 'What the post says, in a few plain words'}
        description={
          isQuotation
            ? 'Only what is needed. It is covered wherever it is shown.'
            : 'A fact. Describe the post, not the person.'
        }
        isRequired
        rows={3}
        value={form.says}
        maxLength={MOST_TEXT}
        onChange={(says) => editEvidence({ says })}
        autoFocus
      />
      <TextField
        label={isQuotation ? 'Its link, if there is one' : 'The link of the post'}
        type="url"
        placeholder="https://"
        isMono
        isRequired={!isQuotation}
        maxLength={MOST_LINK}
        value={form.link}
        onChange={(link) => editEvidence({ link })}
      />
      <TextArea
        label="How we read it"
        description="Your opinion, kept with your name. It may stay empty."
        rows={2}
        value={form.reads}
        maxLength={MOST_TEXT}
        onChange={(reads) => editEvidence({ reads })}
      />
      <DateField
        label="Seen on"
        max={day}
        value={form.seenOn ?? day}
        onChange={(seenOn) => editEvidence({ seenOn: seenOn === '' ? null : seenOn })}
      />
    </Dialog>
  )
}
