import type { PastePreview } from '../../shared/api/views.ts'
import { Source, sourceName } from '../../shared/domain/account.ts'
import { Platform, platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { addPasted, closePaste, comeFrom, takePlainHandlesFor, typePaste } from './paste.ts'
import { PasteResult } from './PasteResult.tsx'

/** Reported to us has its own way in, and an import its own screen. */
const sources = Source.options
  .filter((source) => source !== 'reported' && source !== 'import')
  .map((source) => ({ value: source, label: sourceName(source) }))
const platforms = Platform.options.map((platform) => ({ value: platform, label: platformName(platform) }))

/** Handles and links of any platform, in any mix, up to 10,000 lines. What cannot be read stays in the box. */
export function PasteDialog() {
  const paste = useStore((state) => state.queue.paste)
  if (!paste.open) return null
  const { preview, state, text } = paste
  const count = preview === null ? 0 : toAdd(preview)
  return (
    <Dialog
      title="Paste handles or links"
      size="broad"
      onClose={closePaste}
      closeLabel="Close"
      submit={{
        label: count > 0 ? `Add ${count.toLocaleString()} to the queue` : 'Add to the queue',
        whyNot:
          state === 'adding'
            ? 'They are being added.'
            : whyNot(text, preview === null && paste.left.length === 0 ? null : count, preview?.tooMany ?? false),
        onSubmit: () => void addPasted(),
      }}
    >
      <TextArea
        label="Handles and links"
        description="One or many a line: @name, @name@server, name.bsky.social, links of profiles and posts on X, Bluesky, Mastodon and Instagram. Other words are left out."
        value={text}
        onChange={typePaste}
        rows={8}
        isMono
        autoFocus
        placeholder={'@rowan_example\n@kit@social.example.org\nhttps://bsky.app/profile/robin.example.com'}
      />
      <div className="fields">
        <Select label="They" options={sources} value={paste.source} onChange={comeFrom} />
        <Select
          label="A plain @name is on"
          options={platforms}
          value={paste.plainHandlesAre}
          onChange={takePlainHandlesFor}
        />
      </div>
      <PasteResult />
    </Dialog>
  )
}

/** How many would come into the queue. Lines beyond the first 500 are only counted, so there it is what was recognised. */
function toAdd({ fresh, known, lines }: PastePreview): number {
  return fresh + known - lines.filter((line) => line.known?.inQueue === true).length
}

function whyNot(text: string, count: number | null, tooMany: boolean): string | null {
  if (text.trim() === '') return 'The box is empty.'
  if (tooMany) return 'These are more than 10,000 lines. Please paste them in two parts.'
  if (count === 0) return 'There is nothing to add: nothing was recognised, or all of it is in the queue already.'
  return null
}
