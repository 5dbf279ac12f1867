// The end of the session: what came of it, and following the cleared ones by hand, one by one.
import type { FollowUp } from '../../shared/api/views.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { applyChange, attempt, openLink } from '../actions.ts'
import { api } from '../api.ts'
import { say } from '../toasts.ts'
import { lay, vettingState } from './inHand.ts'
import { loadSitting } from './opening.ts'
import { inOrder } from './order.ts'

/** The contract's own limit for a window; more are there once these are followed. */
const WINDOW = 200

export async function loadFollowUps(): Promise<void> {
  // Whoever goes on from here has come to those that were skipped.
  lay({ skipped: [] })
  await loadSitting()
  const list = await attempt(() => api.followUps({ offset: 0, limit: WINDOW }))
  if (list === null) return
  const { cursor } = vettingState().followUps
  lay({ followUps: { ...list, cursor: Math.max(0, Math.min(cursor, list.rows.length - 1)) } })
}

export function followUpInHand(): FollowUp | null {
  const { rows, cursor } = vettingState().followUps
  return rows[cursor] ?? null
}

export function moveFollowUp(by: 1 | -1): void {
  const { followUps } = vettingState()
  takeFollowUp(followUps.cursor + by)
}

export function takeFollowUp(index: number): void {
  const { followUps } = vettingState()
  lay({ followUps: { ...followUps, cursor: Math.max(0, Math.min(index, followUps.rows.length - 1)) } })
}

/** O: the only place where a follow link is opened; the admin presses *follow* on the platform. */
export function openFollow(): Promise<void> {
  return inOrder(async () => {
    const link = followUpInHand()?.followLink
    if (typeof link === 'string') await openLink(link)
  })
}

/** D: says that we follow it now. Undo takes that back. */
export function markFollowed(): Promise<void> {
  return inOrder(async () => {
    const row = followUpInHand()
    if (row === null) return
    const { id } = row.account
    if (!(await sayFollowed(id, false))) return
    say(`${showHandle(row.account)} is followed.`, {
      label: 'Undo',
      act: () => void inOrder(async () => void (await sayFollowed(id, true))),
    })
  })
}

async function sayFollowed(account: string, undone: boolean): Promise<boolean> {
  const reply = await attempt(() => api.markFollowed({ account, undone }))
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}
