// What an admin does on the unfollow screens.
import type { UnfollowLists } from '../../shared/api/views.ts'
import { whyNotDone, type UnfollowLine } from '../../shared/domain/unfollow.ts'
import { applyChange, attempt } from '../actions.ts'
import { api } from '../api.ts'
import { replaceRoute } from '../inPlace.ts'
import type { Route } from '../route.ts'
import { patch, useStore } from '../store.ts'

/** How entries end, in the order in which the screen shows them. */
export const ENDS = ['done', 'nothing-found', 'verified'] as const

type UnfollowRoute = Extract<Route, { name: 'urgent' | 'toUnfollow' }>

export async function loadUnfollows(route: UnfollowRoute): Promise<void> {
  const before = listsInSight()
  if (route.name === 'urgent') patch('unfollow', { urgent: await api.listUrgent({}) })
  else patch('unfollow', { ordinary: await api.listToUnfollow({}) })
  leaveClosed(before)
  await loadPage(entryInHand()?.id ?? null)
}

let visit: readonly Route[] | null = null

/**
 * An entry that was closed since the list was read, here, on another page or by a list that verified it, does not stay under the
 * cursor, nor does a closed one from the last visit: the most pressing open one is in hand. One that was opened stays on the
 * screen, and says how it ended.
 */
function leaveClosed(before: UnfollowLists | null): void {
  const { past, unfollow } = useStore.getState()
  const isIn = (lists: UnfollowLists | null) => lists?.open.some((each) => each.id === unfollow.cursor) ?? false
  const isNewVisit = past !== visit
  visit = past
  if (!isIn(listsInSight()) && (isNewVisit || isIn(before))) patch('unfollow', { cursor: null })
}

/** Opens an entry beside the list, or over it in a narrow window, without a step in the history for every row passed. */
export async function openEntry(unfollow: string): Promise<void> {
  await turnTo(unfollow, true)
}

/** Back to the list; the entry keeps the cursor. */
export function closeEntry(): void {
  const { route } = useStore.getState()
  if (!isHere(route)) return
  patch('unfollow', { cursor: route.unfollow ?? useStore.getState().unfollow.cursor, describing: null })
  replaceRoute({ ...route, unfollow: null })
}

/** To the next or the previous entry; it is opened only where one was open. */
export async function stepEntry(step: 1 | -1): Promise<void> {
  const { route } = useStore.getState()
  const entries = entriesInSight()
  const at = entries.findIndex((each) => each.id === entryInHand()?.id)
  const next = entries[Math.min(entries.length - 1, Math.max(0, at + step))]
  if (next !== undefined && isHere(route)) await turnTo(next.id, route.unfollow !== null)
}

/** Marks it as unfollowed and goes on to the next open entry. True if it was recorded. */
export async function markDone(entry: UnfollowLine, evidenceCount: number): Promise<boolean> {
  if (whyNotDone({ ...entry, evidenceCount }) !== null) return false
  return closing(entry.id, () => api.markUnfollowed({ unfollow: entry.id }))
}

export async function undoDone(unfollow: string): Promise<void> {
  const reply = await attempt(() => api.reopenUnfollow({ unfollow, why: '' }))
  if (reply === null) return
  await applyChange(reply.change)
  await openEntry(unfollow)
}

/** Sends the reason that was asked for. True if it was recorded. */
export async function confirmAsked(): Promise<boolean> {
  const { asking } = useStore.getState().unfollow
  if (asking === null) return false
  const { unfollow, text } = asking
  const isSaved =
    asking.kind === 'reopen'
      ? await saving(() => api.reopenUnfollow({ unfollow, why: text }))
      : await closing(unfollow, () => api.nothingFound({ unfollow, note: text }))
  if (!isSaved) return false
  patch('unfollow', { asking: null })
  return true
}

export function askReason(kind: 'reopen' | 'nothing-found', unfollow: string): void {
  patch('unfollow', { asking: { kind, unfollow, text: '' } })
}

export function typeReason(text: string): void {
  const { asking } = useStore.getState().unfollow
  if (asking !== null) patch('unfollow', { asking: { ...asking, text } })
}

export function dropReason(): void {
  patch('unfollow', { asking: null })
}

export async function own(unfollow: string, mine: boolean): Promise<void> {
  await saving(() => api.ownUnfollow({ unfollow, mine }))
}

export function typeNote(unfollow: string, text: string): void {
  patch('unfollow', { noteDrafts: { ...useStore.getState().unfollow.noteDrafts, [unfollow]: text } })
}

/** What was typed stays until the core has it. */
export async function addNote(account: string, unfollow: string): Promise<void> {
  const text = useStore.getState().unfollow.noteDrafts[unfollow] ?? ''
  if (text.trim() === '') return
  if (await saving(() => api.addNote({ account, vetting: null, unfollow, text }))) typeNote(unfollow, '')
}

/** The entry that the keys act on: the one that is open, else the one under the cursor, else the first. */
export function entryInHand(): UnfollowLine | null {
  const { route, unfollow } = useStore.getState()
  const entries = entriesInSight()
  const wanted = isHere(route) ? (route.unfollow ?? unfollow.cursor) : null
  return entries.find((each) => each.id === wanted) ?? entries[0] ?? null
}

/** In the order in which the screen shows them: the open ones, then the closed ones by how they ended. */
export function entriesOf(lists: UnfollowLists | null): readonly UnfollowLine[] {
  if (lists === null) return []
  return [...lists.open, ...ENDS.flatMap((state) => lists.closed.filter((entry) => entry.state === state))]
}

/** Runs a call that writes, and applies what it changed. False if it was refused; the sentence is on the screen then. */
export async function saving(
  call: () => Promise<{ readonly change: Parameters<typeof applyChange>[0] }>,
): Promise<boolean> {
  const reply = await attempt(call)
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}

/** After a write that came without a change: the lists and the entry in hand as they are now. */
export async function readEntryAgain(): Promise<void> {
  const { route } = useStore.getState()
  if (isHere(route)) await attempt(() => loadUnfollows(route))
}

/** Closes an entry and turns to the next open one; after the last, back to the list. */
async function closing(unfollow: string, call: () => ReturnType<typeof api.markUnfollowed>): Promise<boolean> {
  const open = listsInSight()?.open ?? []
  const at = open.findIndex((each) => each.id === unfollow)
  const next = open[at + 1] ?? open[at - 1]
  if (!(await saving(call))) return false
  const { route } = useStore.getState()
  if (!isHere(route)) return true
  if (next === undefined) {
    closeEntry()
    patch('unfollow', { cursor: null })
  } else await turnTo(next.id, route.unfollow !== null)
  return true
}

async function turnTo(unfollow: string, isOpen: boolean): Promise<void> {
  const { route } = useStore.getState()
  if (!isHere(route)) return
  if (isOpen) replaceRoute({ ...route, unfollow })
  patch('unfollow', { cursor: unfollow, describing: null })
  await attempt(() => loadPage(unfollow))
}

async function loadPage(unfollow: string | null): Promise<void> {
  const page = unfollow === null ? null : await api.unfollow({ unfollow })
  // Somebody may have gone on to another entry while this one was on its way.
  if (entryInHand()?.id === unfollow || unfollow === null) patch('unfollow', { page })
}

function entriesInSight(): readonly UnfollowLine[] {
  return entriesOf(listsInSight())
}

function listsInSight(): UnfollowLists | null {
  const { route, unfollow } = useStore.getState()
  return route.name === 'urgent' ? unfollow.urgent : unfollow.ordinary
}

function isHere(route: Route): route is UnfollowRoute {
  return route.name === 'urgent' || route.name === 'toUnfollow'
}
