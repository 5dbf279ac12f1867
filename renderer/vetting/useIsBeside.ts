import { useSyncExternalStore } from 'react'

/** Below this the three columns of the desk have no room. */
const narrow = window.matchMedia('(max-width: 760px)')

/** Beside mode: by choice, or because the window is narrow. */
export function useIsBeside(layout: 'desk' | 'beside'): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  return layout === 'beside' || isNarrow
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}
