import '../accountParts.css'
import { NEVER_KEPT } from '../../shared/domain/code.ts'
import type { EvidenceForm } from '../../shared/domain/evidence.ts'
import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'

type Fields = { readonly form: EvidenceForm; readonly link: string; readonly seenOn: string }

type Props = { readonly draft: Fields; readonly onType: (values: Partial<Fields>) => void }

const forms = [
  { value: 'quotation', label: 'The post’s own words' },
  { value: 'link', label: 'My description, and a link' },
] as const

/** Of which kind the evidence is, where the post is, and when it was seen; with what is never kept. */
export function EvidenceFields({ draft, onType }: Props) {
  const today = useStore(({ start }) => start?.today)
  return (
    <>
      <div className="field">
        <span className="field-label">What stands above is</span>
        <Segmented
          label="What stands above is"
          segments={forms}
          value={draft.form}
          onChange={(form) => onType({ form })}
        />
      </div>
      <div className="fields">
        <TextField
          label={draft.form === 'link' ? 'Link of the post' : 'Link of the post, if there is one'}
          type="url"
          value={draft.link}
          onChange={(link) => onType({ link })}
          maxLength={2_000}
          placeholder="https://"
        />
        <DateField label="Seen on" value={draft.seenOn} onChange={(seenOn) => onType({ seenOn })} max={today} />
      </div>
      <ul className="never-kept-list">
        {NEVER_KEPT.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
