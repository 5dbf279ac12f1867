import type { VettingView } from '../../shared/api/views.ts'
import { go } from '../actions.ts'
import { MadeUnder } from '../MadeUnder.tsx'
import { Button } from '../ui/Button.tsx'
import { Searched } from './FullSearchWay.tsx'
import { leave, vetAgain } from './opening.ts'

/** A decided vetting can be read, not changed: looking afresh is a new one. */
export function Decided({ view }: { readonly view: VettingView }) {
  const last = view.history.find((line) => line.what === 'decided')
  return (
    <div className="rec neutral">
      <b>This vetting was decided</b>
      <p>{last === undefined ? '' : `${last.text}, ${last.by}.`} Its answers stay as they were.</p>
      <Searched view={view} />
      <MadeUnder made={view.madeUnder} />
      <p className="buttons">
        <Button onPress={() => void vetAgain(view.account.id, view.purpose)}>Vet the account again</Button>
        <Button variant="quiet" onPress={() => void go({ name: 'account', account: view.account.id })}>
          Its page
        </Button>
        <Button variant="quiet" keyHint="Escape" onPress={() => void leave()}>
          Leave
        </Button>
      </p>
    </div>
  )
}
