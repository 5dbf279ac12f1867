import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Role } from '../../shared/domain/admin.ts'
import { OwnAccountFields } from '../OwnAccountFields.tsx'
import { PolicyForm } from '../PolicyForm.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import { edit, finish, toNumbers } from './actions.ts'

const roles = Role.options.map((role) => ({ value: role, label: role }))

/** Two short steps before the first account: who works here and for whom; the numbers. Both can be skipped. */
export function FirstStart({ banners }: { readonly banners: ReactNode }) {
  const step = useStore((state) => state.firstStart.step)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Welcome · Bonafide'
    if (step === 'numbers') heading.current?.focus()
  }, [step])
  return (
    <main className="alone first">
      <div className="card">
        <div className="mark">
          <span className="logo" aria-hidden="true">
            b
          </span>
          Bonafide
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {step === 'who' ? 'Welcome. Who works here?' : 'The group’s numbers'}
        </h1>
        {banners}
        {step === 'who' ? <Who /> : <Numbers />}
      </div>
    </main>
  )
}

function Who() {
  const { name, role, groupName, ownHandles } = useStore((state) => state.firstStart)
  return (
    <form onSubmit={send(toNumbers)}>
      <p className="dim">
        Step 1 of 2. Everything stays on this machine, and everything can be changed later in the settings.
      </p>
      <TextField
        label="Your name or initials"
        description="It signs your decisions and notes. Nobody outside the group sees it."
        value={name}
        maxLength={80}
        onChange={(value) => edit({ name: value })}
        placeholder="Admin"
        autoFocus
      />
      <div className="field">
        <span className="field-label">Your role</span>
        <Segmented label="Your role" segments={roles} value={role} onChange={(value) => edit({ role: value })} />
      </div>
      <TextField
        label="The group’s name"
        value={groupName}
        maxLength={200}
        onChange={(value) => edit({ groupName: value })}
      />
      <OwnAccountFields handles={ownHandles} onChange={(handles) => edit({ ownHandles: handles })} />
      <div className="actions">
        <Button type="submit" variant="primary">
          Next: the numbers
        </Button>
        <Button variant="quiet" onPress={() => void finish()}>
          Skip and start
        </Button>
      </div>
    </form>
  )
}

function Numbers() {
  const policy = useStore((state) => state.firstStart.policy)
  // The button is below the fold of a small window, and the heading has the focus.
  useKeys([
    { keys: 'Enter', label: 'Start with these numbers', run: () => void finish() },
    { keys: 'Ctrl+Enter', label: 'Start with these numbers', run: () => void finish() },
  ])
  return (
    <form onSubmit={send(() => void finish())}>
      <p className="dim">
        Step 2 of 2. These are sensible to begin with; please look over them, or press Enter and change them together
        later.
      </p>
      <PolicyForm policy={policy} onChange={(changed) => edit({ policy: changed })} />
      <div className="actions">
        <Button type="submit" variant="primary">
          Start with these numbers
        </Button>
        <Button onPress={() => edit({ step: 'who' })}>Back</Button>
      </div>
    </form>
  )
}

function send(act: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault()
    act()
  }
}
