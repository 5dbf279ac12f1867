// *Reported to us* can be opened from anywhere: by its key, from the urgent list, from an account's page.
import type { AccountRef } from '../shared/domain/handle.ts'
import { patch, useStore } from './store.ts'

/** Opens the dialog with what was typed before, or with this account. */
export function openReport(account: AccountRef | null = null): void {
  const { report } = useStore.getState().unfollow
  const named =
    account === null
      ? {}
      : {
          handle: account.handle === null ? (account.stableId ?? '') : `@${account.handle}`,
          platform: account.platform,
        }
  useStore.setState({ failure: null })
  patch('unfollow', { report: { ...report, ...named, isOpen: true } })
}

/** Puts the dialog away. What was typed stays for the next time. */
export function closeReport(): void {
  const { report } = useStore.getState().unfollow
  patch('unfollow', { report: { ...report, isOpen: false } })
}
