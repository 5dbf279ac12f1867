import { answerCapQuestion } from '../dailyCap.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** Before the next new account, once as many were decided today as the admin set. */
export function CapQuestion() {
  const question = useStore((state) => state.frame.capQuestion)
  if (question === null) return null
  const { newToday } = question
  return (
    <Dialog
      title="That is enough for today"
      size="narrow"
      closeLabel="Stop here"
      onClose={() => answerCapQuestion(false)}
      submit={{ label: 'One more', variant: 'default', onSubmit: () => answerCapQuestion(true) }}
    >
      <p>
        You have decided about {newToday === 1 ? 'one new account' : `${newToday} new accounts`} today: the number that
        you set for yourself in the settings. The queue keeps.
      </p>
      <p className="dim">The urgent list, audits and retweets are not counted, and stay open to you.</p>
    </Dialog>
  )
}
