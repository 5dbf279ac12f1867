import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { editChanging, saveChanges, stopChanging } from './actions.ts'

/** Another name, another finish date. The accounts stay as they are: for others, plan another audit. */
export function ChangeDialog() {
  const changing = useStore(({ audits }) => audits.changing)
  const failure = useStore((state) => state.failure)
  const today = useStore(({ start }) => start?.today ?? '')
  if (changing === null) return null
  const { name, finishOn } = changing
  return (
    <Dialog
      title="Change the audit"
      size="narrow"
      onClose={stopChanging}
      submit={{
        label: 'Save',
        onSubmit: () => void saveChanges(),
        whyNot: name.trim() === '' ? 'Please give it a name.' : finishOn === '' ? 'Please give a finish date.' : null,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextField
        label="Name"
        value={name}
        maxLength={120}
        autoFocus
        onChange={(typed) => editChanging({ name: typed })}
      />
      <DateField
        label="To be finished by"
        min={today}
        value={finishOn}
        onChange={(day) => editChanging({ finishOn: day })}
      />
      <p className="dim">Its accounts were fixed when it started. To look at others, plan another audit.</p>
    </Dialog>
  )
}
