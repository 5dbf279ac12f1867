import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 760px)')

/** Is the window too narrow for a column beside the screen? Beside a browser, mostly. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      narrow.addEventListener('change', tell)
      return () => narrow.removeEventListener('change', tell)
    },
    () => narrow.matches,
  )
}
