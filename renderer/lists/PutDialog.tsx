import { useState } from 'react'
import { UnfollowReason, unfollowReasonName } from '../../shared/domain/unfollow.ts'
import { AccountName } from '../AccountName.tsx'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useKeys } from '../ui/keys.ts'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { putToUnfollow, stopPutting, typePutting, whyNotPut } from './accountActions.ts'

const reasons = UnfollowReason.options.map((value, index) => ({
  value,
  label: unfollowReasonName(value),
  keyHint: String(index + 1),
}))

/** Why an account goes on the list *To unfollow*: one of a few reasons, none of them adverse. */
export function PutDialog() {
  const putting = useStore(({ lists }) => lists.putting)
  const failure = useStore((state) => state.failure)
  const [isSaving, setSaving] = useState(false)
  if (putting === null) return null
  const put = async () => {
    setSaving(true)
    await putToUnfollow()
    setSaving(false)
  }
  return (
    <Dialog
      title="To unfollow"
      onClose={stopPutting}
      submit={{
        label: 'Put it on the list',
        onSubmit: () => void put(),
        whyNot: whyNotPut(putting.reason, putting.note),
        isPending: isSaving,
      }}
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p>
        <strong>
          <AccountName account={putting.account} />
        </strong>
      </p>
      <p className="dim">Not urgent, and no reproach. What is against our Code goes on the urgent list instead.</p>
      <div className="field">
        <Reasons value={putting.reason} />
      </div>
      <TextField
        label={
          putting.reason === 'other' ? (
            'What the reason is'
          ) : (
            <>
              Note <span className="optional">(optional)</span>
            </>
          )
        }
        value={putting.note}
        onChange={(note) => typePutting({ note })}
        maxLength={500}
      />
    </Dialog>
  )
}

/** A component of its own, so that its keys are bound inside the dialog. */
function Reasons({ value }: { readonly value: UnfollowReason | null }) {
  const choose = (reason: UnfollowReason) => typePutting({ reason })
  useKeys(reasons.map((each) => ({ keys: each.keyHint, label: each.label, run: () => choose(each.value) })))
  return <RadioCards label="Reason" cards={reasons} value={value} onChoose={choose} />
}
