import { IntervalUnit } from '../../shared/domain/regularTask.ts'
import { AddAdmin } from '../AddAdmin.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { editWriting, saveWriting, stopWriting, takeOut, whyNotWritten } from './actions.ts'

const unitNames: { readonly [U in IntervalUnit]: string } = { day: 'days', week: 'weeks', month: 'months' }
const units = IntervalUnit.options.map((value) => ({ value, label: unitNames[value] }))

/** A regular task: what, how often, whose. */
export function RegularDialog() {
  const { form, tasks } = useStore((state) => state.regular)
  const admins = useStore((state) => state.start?.admins ?? [])
  const failure = useStore((state) => state.failure)
  if (form === null) return null
  const whose = [{ value: 'anybody', label: 'Anybody' }, ...admins.map(({ id, name }) => ({ value: id, label: name }))]
  const task = tasks?.find(({ id }) => id === form.task)
  const remove = () => {
    if (task === undefined) return
    stopWriting()
    void takeOut(task, true)
  }
  return (
    <Dialog
      title={form.task === null ? 'A regular task' : 'Change the task'}
      size="narrow"
      onClose={stopWriting}
      submit={{ label: 'Save', onSubmit: () => void saveWriting(), whyNot: whyNotWritten(form) }}
      footer={
        task === undefined || task.off ? undefined : (
          <Button variant="quiet" onPress={remove}>
            Take out
          </Button>
        )
      }
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextField
        label="What is to be done"
        value={form.title}
        maxLength={120}
        autoFocus
        onChange={(title) => editWriting({ title })}
      />
      <div className="fields every">
        <TextField
          label="Every"
          type="number"
          min={1}
          max={60}
          value={form.every === 0 ? '' : String(form.every)}
          onChange={(typed) => editWriting({ every: Math.max(0, Math.floor(Number(typed) || 0)) })}
        />
        <Select
          label="Days, weeks or months"
          hideLabel
          options={units}
          value={form.unit}
          onChange={(unit) => editWriting({ unit })}
        />
      </div>
      <Select
        label="Whose it is"
        options={whose}
        value={form.who ?? 'anybody'}
        onChange={(value) => editWriting({ who: value === 'anybody' ? null : value })}
      />
      <AddAdmin onAdded={(who) => editWriting({ who })} />
    </Dialog>
  )
}
