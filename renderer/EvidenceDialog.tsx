import { useState } from 'react'
import { type EvidenceDraft, whyNotDraft } from './evidenceDraft.ts'
import { EvidenceFields } from './EvidenceFields.tsx'
import { useStore } from './store.ts'
import { Dialog } from './ui/Dialog.tsx'

type Props = {
  readonly draft: EvidenceDraft
  readonly onType: (values: Partial<EvidenceDraft>) => void
  readonly onClose: () => void
  /** Keeps it; what went wrong is said in the dialog. */
  readonly onKeep: () => Promise<void>
  /** Why nothing may be kept here at all, as a sentence, or null. */
  readonly whyNot?: string | null | undefined
}

/** A piece of evidence. Closing keeps what stands in the fields. */
export function EvidenceDialog({ draft, onType, onClose, onKeep, whyNot }: Props) {
  const failure = useStore((state) => state.failure)
  const [isKeeping, setKeeping] = useState(false)
  const keep = async () => {
    setKeeping(true)
    await onKeep()
    setKeeping(false)
  }
  return (
    <Dialog
      title="Evidence"
      onClose={onClose}
      submit={{
        label: 'Keep the evidence',
        onSubmit: () => void keep(),
        whyNot: whyNot ?? whyNotDraft(draft),
        isPending: isKeeping,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <EvidenceFields draft={draft} onType={onType} autoFocus />
    </Dialog>
  )
}
