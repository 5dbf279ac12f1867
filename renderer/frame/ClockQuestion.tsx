import { useState } from 'react'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { dayText } from '../when.ts'
import { confirmToday } from './actions.ts'

type Props = {
  /** What the machine's clock says, and we doubt. */
  readonly machineSays: string
  /** The day by which everything lapses until somebody has answered. */
  readonly lastSeen: string
}

/** Asked when the clock is behind the newest record, or far past the last use. It can wait: until then nothing lapses. */
export function ClockQuestion({ machineSays, lastSeen }: Props) {
  const [day, setDay] = useState(machineSays)
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <Dialog
      title={`Is today ${dayText(machineSays)}?`}
      size="narrow"
      closeLabel="Ask me later"
      onClose={() => setLater(true)}
      submit={{
        label: 'This is the day',
        whyNot: day === '' ? 'Please give a day.' : null,
        onSubmit: () => void confirmToday(day),
      }}
    >
      <p>
        This machine’s clock says so, but the records end on {dayText(lastSeen)}. Until you answer, nothing lapses,
        nothing is deleted and nothing turns overdue.
      </p>
      <DateField label="Today is" value={day} onChange={setDay} autoFocus />
    </Dialog>
  )
}
