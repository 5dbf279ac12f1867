import { useEffect, useRef, useState } from 'react'
import type { UnfollowPage } from '../../shared/api/views.ts'
import { REMINDERS } from '../../shared/domain/code.ts'
import { GROUNDS } from '../../shared/domain/ground.ts'
import { Severity, severityName } from '../../shared/domain/severity.ts'
import { EvidenceFields } from '../EvidenceFields.tsx'
import { say } from '../toasts.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { saveSeen, stopDescribing, toggleGround, typeSeen, whyNotSeen } from './seenActions.ts'
import type { SeenDraft } from './state.ts'

type Props = { readonly page: UnfollowPage; readonly draft: SeenDraft }

/** What somebody saw who looked: what the post says and how we read it are two fields. The first piece of evidence is kept with it. */
export function SeenForm({ page, draft }: Props) {
  const { id } = page.entry
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Asked for by its key: the form comes into sight, and the first ground is in hand.
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    // Put away, it leaves the focus nowhere: the screen takes it, so that its keys and Tab go on from here.
    return () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
    }
  }, [])
  const whyNot = whyNotSeen(draft, page.evidence)
  const isFirst = page.evidence.length === 0
  const save = async () => {
    if (whyNot !== null) showMissing(form.current, draft, whyNot)
    if (whyNot !== null || isSaving) return
    setSaving(true)
    await saveSeen(page, draft)
    setSaving(false)
  }
  useKeys([
    { keys: 'Ctrl+Enter', label: 'Save what was seen', group: 'This entry', run: () => void save() },
    { keys: 'Escape', label: 'Put the form away; it is kept', group: 'This entry', run: stopDescribing, inText: true },
  ])
  return (
    <form
      className="seen-form"
      aria-label="What you saw"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend className="field-label">Ground, of the post and never of the person</legend>
        <div className="ground-choices">
          {GROUNDS.map((ground) => (
            <Checkbox
              key={ground.id}
              isSelected={draft.grounds.includes(ground.id)}
              onChange={() => toggleGround(id, ground.id)}
            >
              {ground.name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <span className="field-label">How severe is the post?</span>
        <RadioCards
          label="How severe is the post?"
          cards={severities}
          value={draft.severity === null ? null : severityValues[draft.severity]}
          onChoose={(value) => typeSeen(id, { severity: Severity.parse(Number(value)) })}
        />
      </div>
      {isFirst ? (
        <EvidenceFields draft={draft} onType={(values) => typeSeen(id, values)} />
      ) : (
        <>
          <TextArea
            label="What the post says (a fact)"
            description="Its words, or a neutral description. Describe the post, not the person."
            value={draft.says}
            onChange={(says) => typeSeen(id, { says })}
            maxLength={20_000}
          />
          <TextArea
            label="How we read it (an opinion, signed by you)"
            value={draft.reads}
            onChange={(reads) => typeSeen(id, { reads })}
            rows={2}
            maxLength={20_000}
          />
        </>
      )}
      <ul className="mind">
        {REMINDERS.map((reminder) => (
          <li key={reminder}>{reminder}</li>
        ))}
      </ul>
      <div className="actions">
        <Button type="submit" variant="primary" whyNot={whyNot} isPending={isSaving} keyHint="Ctrl+Enter">
          Save
        </Button>
        <Button variant="quiet" onPress={stopDescribing} keyHint="Escape">
          Later
        </Button>
      </div>
      {whyNot === null ? null : <p className="why-not">{whyNot}</p>}
    </form>
  )
}

/** The button and its reason may be out of sight: the key says what is missing and goes there. */
function showMissing(form: HTMLFormElement | null, { grounds, severity, seenOn }: SeenDraft, whyNot: string): void {
  const field =
    grounds.length === 0 ? 'input' : severity === null ? '[role="radio"]' : seenOn === '' ? '[type="date"]' : 'textarea'
  form?.querySelector<HTMLElement>(field)?.focus()
  say(whyNot)
}

const severityValues = { 4: '4', 3: '3', 2: '2', 1: '1' } as const

const severities = Severity.def.values.map((severity) => ({
  value: severityValues[severity],
  label: severityName(severity),
}))
