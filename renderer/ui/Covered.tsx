import { type ReactNode, useEffect } from 'react'
import { Button } from './Button.tsx'
import { cover, uncover, useIsUncovered } from './covering.ts'
import { useKeys } from './keys.ts'
import { names } from './names.ts'

export type CoveredProps = {
  /** What is covered, by its id: another id is covered afresh, whatever was shown before. */
  readonly of: string
  /** What it is: "quotation", "screenshot · repost of 20 Nov". */
  readonly what: string
  /** How much there is: "2 lines", "1 image". */
  readonly amount?: string | undefined
  /** The key that shows and covers it, 'U'. Give it to one on a page: the one in hand. */
  readonly keys?: string | undefined
  /** Takes one short line while it is covered, to stand beside a button. */
  readonly isSlim?: boolean | undefined
  /** Called for the content only once it is asked for, so that nothing is fetched or drawn before. */
  readonly children: () => ReactNode
}

/** Material that hurts to read: hatched, with what it is and how much, until somebody asks for it. */
export function Covered({ of, what, amount, keys, isSlim, children }: CoveredProps) {
  const isShown = useIsUncovered(of)
  const toggle = () => (isShown ? cover(of) : uncover(of))
  useEffect(() => () => cover(of), [of])
  useKeys(keys === undefined ? [] : [{ keys, label: isShown ? 'Cover it again' : 'Show what is covered', run: toggle }])

  const about = amount === undefined ? what : `${what} · ${amount}`
  if (!isShown) {
    return (
      <div className={names('covered', isSlim === true && 'slim')}>
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
