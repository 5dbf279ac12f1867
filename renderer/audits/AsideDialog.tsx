import { showHandle } from '../../shared/domain/handle.ts'
import { CouldNotWhy, COULD_NOT_WHY_KEYS, couldNotWhyName } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { editAside, setAside, stopAside } from './actions.ts'

const reasons = CouldNotWhy.options.map((value) => ({
  value,
  label: couldNotWhyName(value),
  keyHint: COULD_NOT_WHY_KEYS[value],
}))

/** *I found nothing* and *I could not look* are different answers: the statement tells them apart. */
export function AsideDialog() {
  const aside = useStore(({ audits }) => audits.aside)
  const failure = useStore((state) => state.failure)
  if (aside === null) return null
  const [first] = aside.members
  return (
    <Dialog
      title="Could not look"
      size="narrow"
      onClose={stopAside}
      submit={{
        label: 'Set aside',
        onSubmit: () => void setAside(),
        whyNot: aside.why === null ? 'Please choose the reason.' : null,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p>
        {aside.members.length === 1 && first !== undefined ? (
          <b>
            <Foreign text={showHandle(first.account)} />
          </b>
        ) : (
          `${aside.members.length} accounts`
        )}{' '}
        will not come up again. The statement says why.
      </p>
      <div className="field">
        <Reasons value={aside.why} />
      </div>
      <TextField
        label="Note, if you like"
        value={aside.note}
        maxLength={500}
        onChange={(note) => editAside({ note })}
      />
    </Dialog>
  )
}

/** A component of its own, so that its keys are bound inside the dialog. */
function Reasons({ value }: { readonly value: CouldNotWhy | null }) {
  const pick = (why: CouldNotWhy) => editAside({ why })
  useKeys(reasons.map((each) => ({ keys: each.keyHint, label: each.label, run: () => pick(each.value) })))
  return <RadioCards label="Why" layout="vertical" cards={reasons} value={value} onChoose={pick} />
}
