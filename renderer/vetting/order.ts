// Keys are pressed faster than answers come back. What they do is done one after the other, in the order of the keys.
import { useStore } from '../store.ts'

let tail: Promise<void> = Promise.resolve()
/** Raised by a refusal: what was typed behind it was meant for a check that is not in focus. */
let turn = 0

/** Runs when all that came before has run. For what must happen whatever became of it, such as a reload. */
export function inOrder(work: () => Promise<void>): Promise<void> {
  tail = tail.then(work, work)
  return tail
}

/**
 * The same for a key or a button. `work` reads the store when its turn comes, so a key typed ahead meets the check
 * that the key before it led to. It is dropped where a key before it was refused (gave false), and where another
 * account came up in between: nobody answers a check that they have not seen.
 */
export function press(work: () => Promise<boolean> | boolean): Promise<void> {
  const mine = turn
  const vetting = inHand()
  return inOrder(async () => {
    if (mine !== turn || vetting !== inHand()) return
    const { failure } = useStore.getState()
    const isDone = await work()
    if (!isDone) turn += 1
    // What went wrong before is over once the next thing worked.
    else if (failure !== null && failure === useStore.getState().failure) useStore.setState({ failure: null })
  })
}

function inHand(): string | null {
  return useStore.getState().vetting.view?.id ?? null
}
