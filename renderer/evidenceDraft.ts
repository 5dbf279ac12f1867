// Evidence that is being filled in, wherever that happens, and how it is kept.
import { type EvidenceForm, whyNotEvidence } from '../shared/domain/evidence.ts'
import { attempt, applyChange } from './actions.ts'
import { api } from './api.ts'
import { type PickedImage, pickImage } from './pickedImage.ts'
import { sendFile } from './sendFile.ts'

/** What was filled in so far. `seenOn` is '' while the day is half typed. */
export type EvidenceDraft = {
  readonly form: EvidenceForm
  readonly says: string
  readonly link: string
  readonly reads: string
  readonly seenOn: string
  readonly image: PickedImage | null
  /** Why the picture that was picked last cannot be kept, as a sentence, or null. */
  readonly whyNoImage: string | null
  /** A picture is being looked at. */
  readonly isPicking: boolean
}

export function emptyEvidence(today: string): EvidenceDraft {
  return {
    form: 'quotation',
    says: '',
    link: '',
    reads: '',
    seenOn: today,
    image: null,
    whyNoImage: null,
    isPicking: false,
  }
}

/** Why it cannot be kept yet, as a sentence, or null. */
export function whyNotDraft(draft: EvidenceDraft): string | null {
  if (draft.seenOn === '') return 'Please give the day on which you saw it.'
  if (draft.isPicking) return 'The picture is still being looked at.'
  return whyNotEvidence(draft, draft.image !== null)
}

/** Looks at a picture that was pasted, dropped or chosen; `type` gets what to lay over the draft, twice. */
export async function takeImage(file: Blob, type: (values: Partial<EvidenceDraft>) => void): Promise<void> {
  type({ form: 'screenshot', isPicking: true, whyNoImage: null })
  const picked = await pickImage(file)
  if (typeof picked === 'string') type({ isPicking: false, whyNoImage: picked })
  else type({ isPicking: false, image: picked })
}

export type EvidencePlace = {
  readonly vetting: string | null
  readonly unfollow: string | null
  readonly check: string | null
}

/** Keeps it. False where it was refused: the sentence is on the screen then, and what was filled in stays. */
export async function keepEvidence(draft: EvidenceDraft, place: EvidencePlace): Promise<boolean> {
  const { form, says, link, reads, seenOn, image } = draft
  const words = { says, link, reads, seenOn, ...place }
  if (form !== 'screenshot') {
    const added = await attempt(() => api.addEvidence({ ...words, form }))
    if (added !== null) await applyChange(added.change)
    return added !== null
  }
  if (image === null) return false
  const { bytes } = image
  const sent = await attempt(async () => {
    // Its name is nobody's business: a file is found by its hash.
    const begun = await api.beginScreenshot({ ...words, head: { name: 'screenshot', size: bytes.size } })
    await sendFile(bytes, begun)
    return true
  })
  return sent === true
}
