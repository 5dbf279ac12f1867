import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { chooseAll, chooseNone, removeTerms, switchTerms } from './actions.ts'

export function ChosenTerms({ count }: { readonly count: number }) {
  const total = useStore((state) => state.wordLists.total)
  return (
    <div className="chosen-bar" role="region" aria-label="Chosen terms">
      <span role="status">{count.toLocaleString('en-GB')} chosen</span>
      <Button size="tight" onPress={() => void switchTerms(false)}>
        Switch off
      </Button>
      <Button size="tight" onPress={() => void switchTerms(true)}>
        Switch on
      </Button>
      <Button size="tight" onPress={() => void removeTerms()} keyHint="Delete">
        Remove
      </Button>
      {total !== null && count < total && (
        <Button size="tight" variant="quiet" onPress={() => void chooseAll()}>
          Choose all {total.toLocaleString('en-GB')}
        </Button>
      )}
      <Button size="tight" variant="quiet" onPress={chooseNone} keyHint="Escape">
        Choose none
      </Button>
    </div>
  )
}
