import { useNarrow } from '../useNarrow.ts'

/** Beside mode: by choice, or because the window is too narrow for the three columns of the desk. */
export function useIsBeside(layout: 'desk' | 'beside'): boolean {
  const isNarrow = useNarrow()
  return layout === 'beside' || isNarrow
}
