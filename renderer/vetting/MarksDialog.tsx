import type { VettingView } from '../../shared/api/views.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { mark } from './answering.ts'
import { close } from './forms.ts'

/** Marks are set only when they are true, and are never a question that stays open. */
export function MarksDialog({ view }: { readonly view: VettingView }) {
  return (
    <Dialog title="Marks" size="narrow" onClose={close} closeLabel="Done">
      <MarkList view={view} />
    </Dialog>
  )
}

function MarkList({ view }: { readonly view: VettingView }) {
  const marks = view.checklist.marks.map(({ id, label, meaning }) => ({
    id,
    label,
    meaning,
    isOn: view.marks.includes(id),
  }))
  useKeys([
    ...marks.map(({ id, label, isOn }, place) => ({ keys: String(place + 1), label, run: () => void mark(id, !isOn) })),
    { keys: 'M', label: 'Done', run: close },
  ])
  return (
    <>
      <p className="dim">Set them only when they are true.</p>
      {marks.map(({ id, label, meaning, isOn }, place) => (
        <Checkbox key={id} isSelected={isOn} onChange={(on) => void mark(id, on)} description={meaning}>
          {label} <Key keys={String(place + 1)} />
        </Checkbox>
      ))}
    </>
  )
}
