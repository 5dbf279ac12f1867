import type { FormEvent, ReactNode } from 'react'
import { Role } from '../../shared/domain/admin.ts'
import { OwnAccountFields } from '../OwnAccountFields.tsx'
import { PolicyForm } from '../PolicyForm.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  adminDraft,
  edit,
  groupDraft,
  publishCode,
  publishGroup,
  publishHelp,
  publishPolicy,
  saveAdmin,
  whyNotAdmin,
  whyNotCode,
  whyNotGroup,
  whyNotHelp,
  whyNotPolicy,
} from './actions.ts'

const roles = Role.options.map((role) => ({ value: role, label: role }))

export function TheAdmin() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  const admin = adminDraft(start, drafts)
  return (
    <Published
      id="the-admin"
      title="You"
      save="Save"
      whyNot={whyNotAdmin(drafts)}
      changed={drafts.admin !== null}
      onSave={saveAdmin}
      onDiscard={() => edit({ admin: null })}
    >
      <TextField
        label="Your name or initials"
        description="It signs your decisions and notes."
        value={admin.name}
        maxLength={80}
        onChange={(name) => edit({ admin: { ...admin, name } })}
      />
      <div className="field">
        <span className="field-label">Your role</span>
        <Segmented
          label="Your role"
          segments={roles}
          value={admin.role}
          onChange={(role) => edit({ admin: { ...admin, role } })}
        />
      </div>
    </Published>
  )
}

export function TheGroup() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  const group = groupDraft(start, drafts)
  return (
    <Published
      id="the-group"
      title="The group"
      save="Save the group"
      whyNot={whyNotGroup(drafts)}
      changed={drafts.group !== null}
      onSave={publishGroup}
      onDiscard={() => edit({ group: null })}
    >
      <TextField
        label="The group’s name"
        value={group.name}
        maxLength={200}
        onChange={(name) => edit({ group: { ...group, name } })}
      />
      <OwnAccountFields handles={group.handles} onChange={(handles) => edit({ group: { ...group, handles } })} />
    </Published>
  )
}

export function TheNumbers() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  return (
    <Published
      id="the-numbers"
      title="The group’s numbers"
      save="Publish the numbers"
      whyNot={whyNotPolicy(drafts)}
      changed={drafts.policy !== null}
      onSave={publishPolicy}
      onDiscard={() => edit({ policy: null })}
    >
      <p className="dim">Version {start.policyVersion}. A new version counts for what is decided from then on.</p>
      <PolicyForm policy={drafts.policy ?? start.policy} onChange={(policy) => edit({ policy })} />
    </Published>
  )
}

export function TheCode() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  return (
    <Published
      id="the-code"
      title="Our Code"
      save="Publish the Code"
      whyNot={whyNotCode(drafts)}
      changed={drafts.code !== null}
      onSave={publishCode}
      onDiscard={() => edit({ code: null })}
    >
      <TextArea
        label="The text"
        description="Shown on the desk while somebody decides. Please put the group’s own words here."
        value={drafts.code ?? start.code}
        rows={6}
        maxLength={4000}
        onChange={(code) => edit({ code })}
      />
    </Published>
  )
}

export function TheHelp() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  return (
    <Published
      id="the-help"
      title="Places that help"
      save="Publish the places"
      whyNot={whyNotHelp(drafts)}
      changed={drafts.help !== null}
      onSave={publishHelp}
      onDiscard={() => edit({ help: null })}
    >
      <TextArea
        label="The text"
        description="Shown in Help. One place a paragraph: its name on the first line, how to reach it below; a blank line between two."
        value={drafts.help ?? start.help}
        rows={10}
        maxLength={6000}
        onChange={(help) => edit({ help })}
      />
    </Published>
  )
}

type PublishedProps = {
  readonly id: string
  readonly title: string
  readonly save: string
  readonly whyNot: string | null
  readonly changed: boolean
  readonly onSave: () => Promise<void>
  readonly onDiscard: () => void
  readonly children: ReactNode
}

/** A part that is saved as a whole; until then it is a draft, kept while the admin looks elsewhere. */
export function Published({ id, title, save, whyNot, changed, onSave, onDiscard, children }: PublishedProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (whyNot === null) void onSave()
  }
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form onSubmit={send} noValidate>
        {children}
        <div className="actions">
          <Button type="submit" variant={changed ? 'primary' : 'default'} whyNot={whyNot}>
            {save}
          </Button>
          {changed && (
            <Button variant="quiet" onPress={onDiscard}>
              Discard the change
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}
