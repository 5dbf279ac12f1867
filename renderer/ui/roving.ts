// One tab stop for a group, arrows inside it.
import { type FocusEvent, type KeyboardEvent, useState } from 'react'

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Attributes for a group of buttons of which one is the tab stop: the one in focus, else `home`.
 * `onMove` is told where an arrow, Home or End has brought the focus.
 */
export function useRoving(count: number, home: number, onMove?: (index: number) => void) {
  const [held, setHeld] = useState<number | null>(null)
  const stop = held !== null && held < count ? held : Math.max(0, home)

  const group = {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const next = target(event.key, stop, count)
      if (next === null) return
      event.preventDefault()
      const items = event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')
      items[next]?.focus()
      onMove?.(next)
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (!event.currentTarget.contains(event.relatedTarget)) setHeld(null)
    },
  }
  const item = (index: number) => ({ tabIndex: index === stop ? 0 : -1, onFocus: () => setHeld(index) })
  return { group, item }
}

function target(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const by = step[key]
  return by === undefined ? null : (from + by + count) % count
}
