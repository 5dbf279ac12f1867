// Somebody told us about an account: a handle and one line are enough.
import { showHandle } from '../../shared/domain/handle.ts'
import { readPastedText } from '../../shared/domain/pastedText.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { closeReport } from '../reporting.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'

type Typed = { readonly handle: string; readonly line: string; readonly raisedBy: string; readonly platform: Platform }

export function typeReport(values: Partial<Typed>): void {
  const { report } = useStore.getState().unfollow
  patch('unfollow', { report: { ...report, ...values } })
}

export type Reading = { readonly shown: string; readonly platform: Platform } | { readonly whyNot: string }

/** Whom a handle or link names, in the words of the list, or why nobody. Empty text gives null. */
export function readReported(handle: string, platform: Platform): Reading | null {
  const typed = handle.trim()
  if (typed === '') return null
  const { found, unreadable } = readPastedText(isPlain(typed) ? `@${typed}` : typed, { plainHandlesAre: platform })
  if (found.length > 1) return { whyNot: 'This names more than one account. Please report one at a time.' }
  const [who] = found
  if (who !== undefined) return { shown: showHandle(who), platform: who.platform }
  return { whyNot: unreadable[0]?.why ?? 'This is not a handle or a link of an account.' }
}

/** Is it a handle without a platform in it, so that the platform is a choice? */
export function isPlain(handle: string): boolean {
  return /^[^@/.\s]*[^@/.\s\d][^@/.\s]*$/.test(handle.trim())
}

/** Why it cannot be sent yet, as a sentence, or null. */
export function whyNotReported({ handle, line, platform }: Omit<Typed, 'raisedBy'>): string | null {
  const reading = readReported(handle, platform)
  if (reading === null) return 'Please paste a handle or a link.'
  if ('whyNot' in reading) return reading.whyNot
  return line.trim() === '' ? 'Please say in one line what you were told.' : null
}

/** Puts it on the list and closes the dialog. If it is refused, the dialog stays with everything in it. */
export async function sendReport(typed: Typed): Promise<void> {
  useStore.setState({ failure: null })
  const { handle, platform, line, raisedBy } = typed
  const reply = await attempt(() => api.reportToUs({ handle, platform, line, raisedBy }))
  if (reply === null) return
  closeReport()
  patch('unfollow', { report: { isOpen: false, handle: '', line: '', raisedBy: '', platform: null } })
  await applyChange(reply.change)
  say('It is on the list. Nobody has looked yet.', {
    label: 'Open',
    act: () => void go({ name: 'urgent', unfollow: reply.unfollow }),
  })
}
