import type { Admin } from '../../shared/domain/admin.ts'
import { AddAdmin } from '../AddAdmin.tsx'
import { whoText } from '../admins.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { chooseGiving, closeGive, give, MOST_GIVEN, whyNotGiven } from './actions.ts'
import type { GivingState } from './state.ts'

/** Gives accounts of the queue or of an audit to an admin. Mounted once beside the frame; shows itself when asked for. */
export function GiveDialog() {
  const giving = useStore((state) => state.giving)
  const admins = useStore((state) => state.start?.admins)
  const me = useStore((state) => state.start?.admin?.id)
  if (!giving.isOpen || admins === undefined) return null
  return (
    <Dialog
      title="Give to an admin"
      onClose={closeGive}
      submit={{
        label: labelOf(giving),
        onSubmit: () => void give(),
        whyNot: whyNotGiven(giving),
        isPending: giving.isPending,
      }}
    >
      <What giving={giving} />
      <div className="field">
        <span className="field-label">To</span>
        <ToWhom admins={admins} me={me ?? null} to={giving.to} />
        <AddAdmin onAdded={(to) => chooseGiving({ to })} />
      </div>
      <p className="dim">
        What is given to somebody comes up for them first, and not for the others. Anybody can still open it by hand.
      </p>
    </Dialog>
  )
}

function What({ giving: { chosen, count, holder, left } }: { readonly giving: GivingState }) {
  if (chosen.length > 0) {
    return (
      <p>{chosen.length === 1 ? 'One account is chosen.' : `${chosen.length.toLocaleString('en-GB')} are chosen.`}</p>
    )
  }
  const whose = holder === null ? 'that nobody was given' : `of ${whoText(holder) === 'me' ? 'mine' : whoText(holder)}`
  return (
    <TextField
      label={`How many of the ${left.toLocaleString('en-GB')} ${whose}, in their order`}
      type="number"
      min={1}
      max={Math.min(left, MOST_GIVEN)}
      value={String(count)}
      onChange={(typed) => chooseGiving({ count: Math.max(0, Math.min(MOST_GIVEN, Math.floor(Number(typed) || 0))) })}
    />
  )
}

type ToWhomProps = { readonly admins: readonly Admin[]; readonly me: string | null; readonly to: string | null }

/** A component of its own, so that its keys are bound inside the dialog. */
function ToWhom({ admins, me, to }: ToWhomProps) {
  const choose = (chosen: string) => chooseGiving({ to: chosen })
  const cards = [
    ...admins.map((admin, index) => ({
      value: admin.id,
      label: (
        <>
          <Foreign text={admin.name} /> {admin.id === me && <span className="dim">(you)</span>}
        </>
      ),
      note: admin.initials,
      ...(index < 9 ? { keyHint: String(index + 1) } : {}),
    })),
    { value: 'nobody', label: 'Nobody in particular', keyHint: '0' },
  ]
  useKeys(
    cards.flatMap(({ value, keyHint }) =>
      keyHint === undefined ? [] : [{ keys: keyHint, label: 'Give to', run: () => choose(value) }],
    ),
  )
  return <RadioCards label="To" layout="vertical" cards={cards} value={to} onChoose={choose} />
}

function labelOf({ chosen, count, left, to }: GivingState): string {
  const many = chosen.length > 0 ? chosen.length : Math.min(count, left)
  return to === null || to === 'nobody'
    ? `Give ${many.toLocaleString('en-GB')}`
    : `Give ${many.toLocaleString('en-GB')} to ${whoText(to)}`
}
