import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { leaveList, saveList, typeList } from './writing.ts'

/** A list that is made, or described anew. */
export function ListDialog() {
  const draft = useStore((state) => state.wordLists.about)
  const failure = useStore((state) => state.failure)
  if (draft === null) return null
  return (
    <Dialog
      title={draft.list === null ? 'A new list' : 'What the list is called'}
      size="narrow"
      onClose={leaveList}
      submit={{
        label: draft.list === null ? 'Make the list' : 'Save',
        onSubmit: () => void saveList(),
        whyNot: draft.name.trim() === '' ? 'Please give the list a name.' : null,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <TextField label="Name" value={draft.name} maxLength={80} onChange={(name) => typeList({ name })} autoFocus />
      <TextArea
        label="What it is for"
        description="Where it comes from, and what it does not hold."
        value={draft.about}
        maxLength={1000}
        onChange={(about) => typeList({ about })}
      />
    </Dialog>
  )
}
