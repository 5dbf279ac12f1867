import { LONGEST_PASTE } from '../../shared/domain/pastedText.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { readBox, typeBox } from './actions.ts'

const platforms = Platform.options.map((value) => ({ value, label: platformName(value) }))

/** A list as text: pasted, or the rows that were refused, to be fixed in place. */
export function TextBox() {
  const box = useStore((state) => state.bringIn.box)
  if (!box.open) return null
  return (
    <Dialog
      title={box.isFix ? 'Fix the rows and read them again' : 'Paste a list'}
      size="broad"
      onClose={() => typeBox({ open: false })}
      submit={{
        label: 'Read it',
        onSubmit: () => void readBox(),
        whyNot: box.text.trim() === '' ? 'The box is empty.' : null,
        isPending: box.reading,
      }}
    >
      <TextArea
        label="Handles and links"
        description={
          box.isFix
            ? 'These rows could not be read. Correct them to a handle, a link or an ID each, and delete what should stay out.'
            : 'One or many a line: @name, @name@server, name.bsky.social, or links of profiles. A pasted list is never taken as complete, so nobody is said to have left.'
        }
        value={box.text}
        maxLength={LONGEST_PASTE}
        onChange={(text) => typeBox({ text })}
        rows={10}
        isMono
        autoFocus
      />
      <Select
        label="A plain @name is on"
        options={platforms}
        value={box.plainHandlesAre}
        onChange={(plainHandlesAre) => typeBox({ plainHandlesAre })}
      />
    </Dialog>
  )
}
