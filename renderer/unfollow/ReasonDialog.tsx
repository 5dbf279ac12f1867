import { useState } from 'react'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { confirmAsked, dropReason, typeReason } from './actions.ts'

/** Asks why an entry is opened again, or what was looked at when nothing was found. */
export function ReasonDialog() {
  const asking = useStore(({ unfollow }) => unfollow.asking)
  const failure = useStore((state) => state.failure)
  const [isSaving, setSaving] = useState(false)
  if (asking === null) return null
  const isReopening = asking.kind === 'reopen'
  const confirm = async () => {
    setSaving(true)
    await confirmAsked()
    setSaving(false)
  }
  return (
    <Dialog
      title={isReopening ? 'Reopen this entry' : 'Looked into: nothing found'}
      size="narrow"
      onClose={dropReason}
      submit={{
        label: isReopening ? 'Reopen' : 'Nothing found',
        onSubmit: () => void confirm(),
        whyNot: isReopening && asking.text.trim() === '' ? 'Please say in a few words why.' : null,
        isPending: isSaving,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextArea
        label={isReopening ? 'Why' : 'What you looked at, if you like'}
        description={
          isReopening
            ? 'It goes back to the open ones; what was recorded stays.'
            : 'It is shown as plainly as anything else, and kept for as long as the policy says.'
        }
        rows={2}
        value={asking.text}
        onChange={typeReason}
        maxLength={500}
        autoFocus
      />
    </Dialog>
  )
}
