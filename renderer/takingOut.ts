// *Take out* can be opened from anywhere: from the lists, from the palette.
import type { TakenAccounts } from '../shared/domain/takeOut.ts'
import { patch, useStore } from './store.ts'

/** Opens the dialog for these accounts. */
export function openTakeOut(which: TakenAccounts): void {
  useStore.setState({ failure: null })
  patch('takeOut', { isOpen: true, which })
}
