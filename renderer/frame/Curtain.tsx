import './curtain.css'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { go } from '../actions.ts'
import { liftCurtain, openPlacesThatHelp, takeBreak } from '../breaks.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { KeyLayer } from '../ui/KeyLayer.tsx'
import { useKeys } from '../ui/keys.ts'

/** Hides the whole window at once, dialogs and pictures too. What lies behind stays as it was left. */
export function Curtain() {
  const curtain = useStore((state) => state.frame.curtain)
  if (curtain === null) return null
  return (
    <ModalOverlay className="curtain" isOpen onOpenChange={(open) => !open && liftCurtain()}>
      <Modal>
        <AriaDialog className="curtain-body">
          <KeyLayer>
            <Words isBreak={curtain === 'break'} />
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Words({ isBreak }: { readonly isBreak: boolean }) {
  useKeys([
    { keys: 'H', label: 'Back to work', run: liftCurtain },
    { keys: 'Ctrl+U', label: 'Back to work', run: liftCurtain },
  ])
  return (
    <>
      <Heading slot="title" level={2}>
        {isBreak ? 'A break' : 'Everything is covered'}
      </Heading>
      <p>
        {isBreak
          ? 'Everything is saved, and covered. Nobody waits for you: come back whenever you like, or another day.'
          : 'Nothing was closed, and nothing that you typed is lost. What was shown stays covered until you ask for it again.'}
      </p>
      <p className="buttons">
        <Button variant="primary" keyHint="H" autoFocus onPress={liftCurtain}>
          Back to work
        </Button>
        {isBreak ? (
          <Button onPress={() => void endSession()}>End the session</Button>
        ) : (
          <Button onPress={takeBreak}>Take a break</Button>
        )}
        <Button variant="quiet" onPress={() => void openPlacesThatHelp()}>
          Places that help
        </Button>
      </p>
    </>
  )
}

async function endSession(): Promise<void> {
  liftCurtain()
  await go({ name: 'endOfSession' })
}
