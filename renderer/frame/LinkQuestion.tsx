import { answerLinkQuestion } from '../linkQuestion.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'

/** Before a link to a host that Bonafide does not know is opened. The host is in ASCII, so that a look-alike shows. */
export function LinkQuestion() {
  const question = useStore((state) => state.frame.linkQuestion)
  if (question === null) return null
  return (
    <Dialog
      title="Open this link?"
      size="narrow"
      isAlert
      onClose={() => answerLinkQuestion(false)}
      submit={{ label: 'Open it', onSubmit: () => answerLinkQuestion(true) }}
    >
      <p>It leads to a site that Bonafide does not know:</p>
      <p className="mono host">{question.host}</p>
      <p>
        It opens in your own browser, where you may be signed in as the group. Please open it only if you expected this
        site.
      </p>
    </Dialog>
  )
}
