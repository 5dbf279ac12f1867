// *Give to …* can be opened from the queue and from an audit.
import type { GivingState } from './give/state.ts'
import { patch, useStore } from './store.ts'

export type Given = Pick<GivingState, 'audit' | 'chosen' | 'holder' | 'left'>

/** Opens the dialog: for the chosen accounts, or with none for the next ones of a holder. */
export function openGive(given: Given): void {
  useStore.setState({ failure: null })
  patch('giving', { ...given, isOpen: true, count: Math.min(20, given.left), to: null, isPending: false })
}
