import { type ReactNode, useEffect, useRef, useState } from 'react'
import { names } from './names.ts'

export type CardProps = {
  /** Its name as a region, for screen readers. */
  readonly label: string
  readonly children: ReactNode
  /** Further classes of the look: 'who-card', 'code', 'list', 'rows', 'detail', 'fill'. */
  readonly className?: string | undefined
  /** Something beside the work: what helps to judge. */
  readonly isAside?: boolean | undefined
}

/** A card that scrolls inside a window that does not. While its content is longer than itself, it is a tab stop, so that the keyboard can scroll it. */
export function Card({ label, children, className, isAside }: CardProps) {
  const card = useRef<HTMLElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = card.current
    if (element === null) return
    const measure = () =>
      setOverflows(element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY === 'auto')
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const changes = new MutationObserver(measure)
    changes.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      changes.disconnect()
    }
  }, [])
  const Element = isAside === true ? 'aside' : 'section'
  return (
    <Element ref={card} aria-label={label} className={names('card', className)} {...(overflows ? { tabIndex: 0 } : {})}>
      {children}
    </Element>
  )
}
