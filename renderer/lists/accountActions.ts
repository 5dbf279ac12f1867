// What an admin does on an account's page.
import type { AccountLine } from '../../shared/domain/account.ts'
import type { Purpose } from '../../shared/domain/checklist.ts'
import type { UnfollowReason } from '../../shared/domain/unfollow.ts'
import type { Change } from '../../shared/api/change.ts'
import { applyChange, attempt, go, takeCounts } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'

export async function loadAccount({ account }: { readonly account: string }): Promise<void> {
  const before = useStore.getState().lists.account
  // Another account's page must not stand there while this one is on its way.
  if (before !== null && before.account.id !== account) patch('lists', { account: null })
  const page = await api.account({ account })
  const { route } = useStore.getState()
  if (route.name === 'account' && route.account === account) patch('lists', { account: page })
}

/** Opens a vetting for this purpose, or takes up the one that is open, and goes there. */
export async function vetAgain(account: string, purpose: Purpose): Promise<void> {
  const opened = await attempt(() => api.openVetting({ account, purpose }))
  if (opened === null) return
  takeCounts(opened.change)
  await go({ name: 'vetting', vetting: opened.vetting.id })
}

export async function backToQueue(account: AccountLine): Promise<void> {
  const isSaved = await saving(() =>
    api.returnToQueue({ accounts: [account.id], source: account.source ?? 'suggested' }),
  )
  if (isSaved) say('Back in the queue.', { label: 'Open the queue', act: () => void go({ name: 'queue' }) })
}

/** Opens the entry on the list where it stands: urgent or ordinary. */
export async function openUnfollowEntry(unfollow: string): Promise<void> {
  const page = await attempt(() => api.unfollow({ unfollow }))
  if (page !== null) await go({ name: page.entry.urgency === 'ordinary' ? 'toUnfollow' : 'urgent', unfollow })
}

export function startPutting(account: AccountLine): void {
  patch('lists', { putting: { account, reason: null, note: '' } })
}

export function typePutting(values: { readonly reason?: UnfollowReason; readonly note?: string }): void {
  const { putting } = useStore.getState().lists
  if (putting !== null) patch('lists', { putting: { ...putting, ...values } })
}

export function stopPutting(): void {
  patch('lists', { putting: null })
}

/** Why this cannot be put on the list yet, as a sentence, or null. */
export function whyNotPut(reason: UnfollowReason | null, note: string): string | null {
  if (reason === null) return 'Please choose a reason.'
  if (reason === 'other' && note.trim() === '') return 'Please say in a few words what the other reason is.'
  return null
}

export async function putToUnfollow(): Promise<void> {
  const { putting } = useStore.getState().lists
  if (putting === null || putting.reason === null || whyNotPut(putting.reason, putting.note) !== null) return
  const { account, reason, note } = putting
  const reply = await attempt(() => api.addToUnfollow({ account: account.id, reason, note }))
  if (reply === null) return
  patch('lists', { putting: null })
  await applyChange(reply.change)
  say('It is on the list “To unfollow”.', {
    label: 'Open',
    act: () => void go({ name: 'toUnfollow', unfollow: reply.unfollow }),
  })
}

export function typeNote(account: string, text: string): void {
  patch('lists', { notes: { ...useStore.getState().lists.notes, [account]: text } })
}

/** What was typed stays until the core has it. */
export async function addNote(account: string): Promise<void> {
  const text = useStore.getState().lists.notes[account] ?? ''
  if (text.trim() === '') return
  if (await saving(() => api.addNote({ account, vetting: null, unfollow: null, text }))) typeNote(account, '')
}

async function saving(call: () => Promise<{ readonly change: Change }>): Promise<boolean> {
  const reply = await attempt(call)
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}
