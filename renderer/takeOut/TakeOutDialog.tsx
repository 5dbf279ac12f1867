import { Platform, platformName } from '../../shared/domain/platform.ts'
import { TakenAccounts, takenName, type TakenForm } from '../../shared/domain/takeOut.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx'
import { Select } from '../ui/Select.tsx'
import { chooseTakeOut, closeTakeOut, takeOut } from './actions.ts'

const which = TakenAccounts.options.map((value) => ({ value, label: takenName(value) }))
const platforms = [
  { value: 'all' as const, label: 'All platforms' },
  ...Platform.options.map((value) => ({ value, label: platformName(value) })),
]
const forms: readonly RadioCard<TakenForm>[] = [
  { value: 'csv-safe', label: 'CSV for a spreadsheet', note: 'no cell is taken for a formula' },
  { value: 'csv-exact', label: 'CSV, exact', note: 'to bring in again; not for a spreadsheet' },
  { value: 'json', label: 'JSON', note: 'for other programs; its schema is published' },
  { value: 'mastodon-blocks', label: 'Block list for Mastodon', note: 'its own import takes it' },
  { value: 'mastodon-mutes', label: 'Mute list for Mastodon', note: 'its own import takes it' },
]

/** A list of accounts as a file. It is mounted once beside the frame and shows itself when it is asked for. */
export function TakeOutDialog() {
  const asked = useStore((state) => state.takeOut)
  const failure = useStore((state) => state.failure)
  if (!asked.isOpen) return null
  return (
    <Dialog
      title="Take out a list"
      onClose={closeTakeOut}
      submit={{ label: 'Save the file', onSubmit: () => void takeOut(), isPending: asked.written !== null }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <Select
        label="Which accounts"
        options={which}
        value={asked.which}
        onChange={(each) => chooseTakeOut({ which: each })}
      />
      <Select
        label="Of which platform"
        options={platforms}
        value={asked.platform ?? 'all'}
        onChange={(each) => chooseTakeOut({ platform: each === 'all' ? null : each })}
      />
      <div className="field">
        <span className="field-label">As</span>
        <RadioCards
          label="As"
          cards={forms}
          value={asked.form}
          onChoose={(form) => chooseTakeOut({ form })}
          layout="vertical"
        />
      </div>
      <p className="dim">
        Once it is outside Bonafide, the file is yours to look after: it says whom your group follows, and why not.
        Delete it when it has done its work.
      </p>
      <p role="status" className="dim">
        {asked.written === null ? '' : `${asked.written.toLocaleString('en-GB')} accounts written …`}
      </p>
    </Dialog>
  )
}
