import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { close, saveBio, typeBio, whyNothingCollected } from './forms.ts'

const MOST_NAME = 500
const MOST_BIO = 20_000

/** What the profile says today. */
export function BioDialog() {
  const { name, bio } = useStore(({ vetting }) => vetting.bio)
  const whyNot =
    whyNothingCollected() ??
    (name.trim() === '' && bio.trim() === '' ? 'Please paste the name or the bio first.' : null)
  return (
    <Dialog
      title="What the profile says today"
      onClose={close}
      submit={{ label: 'Keep it', onSubmit: () => void saveBio(), whyNot }}
    >
      <TextField
        label="Display name"
        value={name}
        maxLength={MOST_NAME}
        onChange={(typed) => typeBio({ name: typed })}
      />
      <TextArea
        label="Bio"
        description="Paste it as it stands. It is kept with today’s date; a later one is shown beside it."
        rows={5}
        value={bio}
        maxLength={MOST_BIO}
        onChange={(typed) => typeBio({ bio: typed })}
        autoFocus
      />
    </Dialog>
  )
}
