import type { EvidenceForm } from '../shared/domain/evidence.ts'
import { type EvidenceDraft, takeImage } from './evidenceDraft.ts'
import { ImageField } from './ImageField.tsx'
import { NeverKept } from './NeverKept.tsx'
import { useStore } from './store.ts'
import { DateField } from './ui/DateField.tsx'
import { Segmented } from './ui/Segmented.tsx'
import { TextArea } from './ui/TextArea.tsx'
import { TextField } from './ui/TextField.tsx'

type Props = {
  readonly draft: EvidenceDraft
  readonly onType: (values: Partial<EvidenceDraft>) => void
  /** Whether the words take the focus when the fields appear. */
  readonly autoFocus?: boolean | undefined
}

const FORMS = [
  { value: 'quotation', label: 'Quotation' },
  { value: 'link', label: 'Link' },
  { value: 'screenshot', label: 'Screenshot' },
] as const

const words: {
  readonly [F in EvidenceForm]: { readonly says: string; readonly about: string; readonly link: string }
} = {
  quotation: {
    says: 'What the post says: its own words',
    about: 'Only what is needed. It is covered wherever it is shown.',
    link: 'Its link, if there is one',
  },
  link: {
    says: 'What the post says, in a few plain words',
    about: 'A fact. Describe the post, not the person.',
    link: 'The link of the post',
  },
  screenshot: {
    says: 'What the post says, in a few plain words',
    about: 'A fact, for whoever would rather not see the picture. Describe the post, not the person.',
    link: 'Its link, if there is one',
  },
}

/**
 * A piece of evidence: of which kind, what the post says (a fact), how we read it (an opinion), where it is and when it
 * was seen; with what is never kept. The same on the desk and on the lists to unfollow.
 */
export function EvidenceFields({ draft, onType, autoFocus }: Props) {
  const today = useStore(({ start }) => start?.today)
  const { form } = draft
  return (
    <>
      <NeverKept />
      <div className="evidence-kind">
        <Segmented label="Kind of evidence" segments={FORMS} value={form} onChange={(kind) => onType({ form: kind })} />
      </div>
      {form === 'screenshot' ? (
        <ImageField
          image={draft.image}
          why={draft.whyNoImage}
          isPicking={draft.isPicking}
          onPick={(file) => void takeImage(file, onType)}
          onRemove={() => onType({ image: null, whyNoImage: null })}
        />
      ) : null}
      <TextArea
        label={words[form].says}
        description={words[form].about}
        isRequired
        rows={form === 'quotation' ? 3 : 2}
        value={draft.says}
        maxLength={20_000}
        onChange={(says) => onType({ says })}
        autoFocus={autoFocus}
      />
      <div className="fields">
        <TextField
          label={words[form].link}
          type="url"
          placeholder="https://"
          isMono
          isRequired={form === 'link'}
          maxLength={2_000}
          value={draft.link}
          onChange={(link) => onType({ link })}
        />
        <DateField label="Seen on" max={today} value={draft.seenOn} onChange={(seenOn) => onType({ seenOn })} />
      </div>
      <TextArea
        label="How we read it"
        description="Your opinion, kept with your name. It may stay empty."
        rows={2}
        value={draft.reads}
        maxLength={20_000}
        onChange={(reads) => onType({ reads })}
      />
    </>
  )
}
