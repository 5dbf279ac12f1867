import { useState } from 'react'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { close, editClosing, stopClosing } from './actions.ts'
import { number } from './words.ts'

export function CloseDialog() {
  const closing = useStore(({ audits }) => audits.closing)
  const page = useStore(({ audits }) => audits.page)
  const failure = useStore((state) => state.failure)
  const [isSaving, setSaving] = useState(false)
  if (closing === null || page === null) return null
  const confirm = async () => {
    setSaving(true)
    await close()
    setSaving(false)
  }
  return (
    <Dialog
      title="Close the audit"
      size="narrow"
      onClose={stopClosing}
      submit={{ label: 'Close it', onSubmit: () => void confirm(), isPending: isSaving }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p>
        {page.open === 0
          ? 'Everything in it is looked at.'
          : `${page.open === 1 ? 'One account is' : `${number(page.open)} accounts are`} not looked at yet. The statement will say so: out of time.`}
      </p>
      <TextArea
        label="A remark for the statement, if you like"
        rows={3}
        value={closing.note}
        maxLength={20_000}
        autoFocus
        onChange={editClosing}
      />
    </Dialog>
  )
}
