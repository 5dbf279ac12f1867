import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { useKeys } from './keys.ts'

export type CoveredProps = {
  /** What is covered, by its id: another id is covered afresh, whatever was shown before. */
  readonly of: string
  /** What it is: "quotation", "screenshot · repost of 20 Nov". */
  readonly what: string
  /** How much there is: "2 lines", "1 image". */
  readonly amount?: string | undefined
  /** The key that shows and covers it, 'U'. Give it to one on a page: the one in hand. */
  readonly keys?: string | undefined
  /** Called for the content only once it is asked for, so that nothing is fetched or drawn before. */
  readonly children: () => ReactNode
}

// One at a time: showing one covers the other.
let shown: string | null = null
const listeners = new Set<() => void>()

/** Material that hurts to read: hatched, with what it is and how much, until somebody asks for it. */
export function Covered({ of, what, amount, keys, children }: CoveredProps) {
  const isShown = useSyncExternalStore(subscribe, () => shown === of)
  const toggle = () => show(isShown ? null : of)
  useEffect(() => () => coverIf(of), [of])
  useKeys(keys === undefined ? [] : [{ keys, label: isShown ? 'Cover it again' : 'Show what is covered', run: toggle }])

  const about = amount === undefined ? what : `${what} · ${amount}`
  if (!isShown) {
    return (
      <div className="covered">
        <span>{`Covered ${about}`}</span>
        <Button size="tight" onPress={toggle} keyHint={keys}>
          Show<span className="unseen-text">{` the ${what}`}</span>
        </Button>
      </div>
    )
  }
  return (
    <div className="covered shown">
      <div className="cover-bar">
        <span>{about}</span>
        <Button size="tight" onPress={toggle} keyHint={keys}>
          Cover<span className="unseen-text">{` the ${what}`}</span>
        </Button>
      </div>
      <div className="content">{children()}</div>
    </div>
  )
}

function coverIf(of: string): void {
  if (shown === of) show(null)
}

function show(next: string | null): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
