import { useState } from 'react'
import { Role } from '../shared/domain/admin.ts'
import { addAdmin } from './admins.ts'
import { useStore } from './store.ts'
import { Button } from './ui/Button.tsx'
import { Select } from './ui/Select.tsx'
import { TextField } from './ui/TextField.tsx'
import './addAdmin.css'

const roles = Role.options.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))

type Props = {
  /** The new admin's id, once they are on file. */
  readonly onAdded: (admin: string) => void
}

/** Another admin's name, where it is first needed. No account, no password: a name to give work to. */
export function AddAdmin({ onAdded }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('admin')
  const failure = useStore((state) => state.failure)
  const add = async () => {
    if (name.trim() === '') return
    const admin = await addAdmin(name, role)
    if (admin === null) return
    // What had the focus goes; whoever adds another goes on from here.
    setWasOpen(true)
    setOpen(false)
    setName('')
    onAdded(admin)
  }
  const cancel = () => {
    setWasOpen(true)
    setOpen(false)
  }
  if (!isOpen) {
    return (
      <div className="buttons">
        <Button size="tight" variant="quiet" autoFocus={wasOpen} onPress={() => setOpen(true)}>
          + Add an admin
        </Button>
      </div>
    )
  }
  return (
    <fieldset className="add-admin">
      <legend className="field-label">Another admin of your group</legend>
      <TextField
        label="Name or initials"
        value={name}
        maxLength={80}
        autoFocus
        error={failure}
        onChange={(typed) => {
          useStore.setState({ failure: null })
          setName(typed)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Enter adds the name; it does not send the form around it.
          event.preventDefault()
          void add()
        }}
      />
      <Select label="Role" options={roles} value={role} onChange={setRole} />
      <div className="buttons">
        <Button onPress={() => void add()} whyNot={name.trim() === '' ? 'Please type a name first.' : null}>
          Add
        </Button>
        <Button variant="quiet" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  )
}
