// Gives what was chosen, or the next so many, to an admin; and takes it back.
import { applyChange, attempt } from '../actions.ts'
import { whoText } from '../admins.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { ChosenToGive, GivingState } from './state.ts'

/** What a call takes at most. */
export const MOST_GIVEN = 10_000

export function chooseGiving(values: Partial<Pick<GivingState, 'count' | 'to'>>): void {
  patch('giving', values)
}

export function closeGive(): void {
  useStore.setState({ failure: null })
  patch('giving', { isOpen: false, isPending: false })
}

/** Why it cannot be given yet, as a sentence, or null. */
export function whyNotGiven({ chosen, count, to, left }: GivingState): string | null {
  if (to === null) return 'Please choose to whom.'
  if (chosen.length > 0) return null
  if (left === 0) return 'There is nothing left to give.'
  return count >= 1 && count <= MOST_GIVEN ? null : 'Please give a number from 1 to 10,000.'
}

export async function give(): Promise<void> {
  const { audit, chosen, holder, count, to } = useStore.getState().giving
  if (whyNotGiven(useStore.getState().giving) !== null) return
  const admin = to === 'nobody' ? null : to
  patch('giving', { isPending: true })
  const accounts = chosen.map(({ account }) => account)
  const reply = await attempt(async () => {
    if (accounts.length === 0) return api.assignNext({ audit, holder, count, admin })
    return { ...(await api.assign({ accounts, admin, audit })), given: accounts.length }
  })
  patch('giving', { isPending: false })
  if (reply === null) return
  closeGive()
  patch('queue', { chosen: {} })
  patch('audits', { chosen: {} })
  await applyChange(reply.change)
  const what = reply.given === 1 ? 'One account' : `${reply.given.toLocaleString('en-GB')} accounts`
  const said = admin === null ? `${what} given to nobody in particular.` : `${what} given to ${whoText(admin)}.`
  // Whose the next ones of a long list were is known too, but not one by one.
  if (chosen.length === 0) say(said)
  else say(said, { label: 'Undo', act: () => void giveBack(audit, chosen) })
}

async function giveBack(audit: string | null, chosen: readonly ChosenToGive[]): Promise<void> {
  for (const [holder, mine] of Map.groupBy(chosen, (each) => each.holder)) {
    const accounts = mine.map(({ account }) => account)
    const reply = await attempt(() => api.assign({ accounts, admin: holder, audit }))
    if (reply !== null) await applyChange(reply.change)
  }
}
