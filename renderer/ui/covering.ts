// What is uncovered on this page. One thing at a time: showing one covers the other.
import { useSyncExternalStore } from 'react'

let shown: string | null = null
const listeners = new Set<() => void>()
const countedBy = new Set<() => void>()

/** Is the thing with this id uncovered? */
export function useIsUncovered(of: string): boolean {
  return useSyncExternalStore(subscribe, () => shown === of)
}

export function uncover(of: string): void {
  if (shown === of) return
  show(of)
  for (const count of countedBy) count()
}

export function cover(of: string): void {
  if (shown === of) show(null)
}

/** Covers whatever is shown; a picture that lies open in it goes with it. */
export function coverEverything(): void {
  show(null)
}

/** Calls back each time somebody uncovers something, whatever it is. */
export function onUncovered(count: () => void): void {
  countedBy.add(count)
}

function show(next: string | null): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
