import { useState } from 'react'
import { whyNotEvidence } from '../../shared/domain/evidence.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { EvidenceFields } from './EvidenceFields.tsx'
import { keepEvidence, stopEvidence, typeEvidence } from './seenActions.ts'

/** A further piece of evidence for an entry. */
export function EvidenceDialog() {
  const adding = useStore(({ unfollow }) => unfollow.adding)
  const failure = useStore((state) => state.failure)
  const [isSaving, setSaving] = useState(false)
  if (adding === null) return null
  const save = async () => {
    setSaving(true)
    await keepEvidence()
    setSaving(false)
  }
  return (
    <Dialog
      title="Add evidence"
      onClose={stopEvidence}
      submit={{
        label: 'Keep it',
        onSubmit: () => void save(),
        whyNot: whyNotSeenOn(adding.draft.seenOn) ?? whyNotEvidence(adding.draft),
        isPending: isSaving,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextArea
        label="What the post says (a fact)"
        value={adding.draft.says}
        onChange={(says) => typeEvidence({ says })}
        maxLength={20_000}
        autoFocus
      />
      <EvidenceFields draft={adding.draft} onType={typeEvidence} />
      <TextArea
        label="How you read it, if it adds something"
        rows={2}
        value={adding.draft.reads}
        onChange={(reads) => typeEvidence({ reads })}
        maxLength={20_000}
      />
    </Dialog>
  )
}

function whyNotSeenOn(day: string): string | null {
  return day === '' ? 'Please give the day on which you saw it.' : null
}
