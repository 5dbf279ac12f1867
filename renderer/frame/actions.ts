// What lies over the screen: palette, keys, menu; and the words at the top of it.
import type { Notice } from '../../shared/api/views.ts'
import { applyChange, attempt, loadStart } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import type { FrameState } from './state.ts'
import { noFrame } from './state.ts'

export function openOver(over: FrameState['over']): void {
  patch('frame', { over, found: noFrame.found })
}

export function closeOver(): void {
  if (useStore.getState().frame.over !== 'nothing') patch('frame', { over: 'nothing' })
}

/** Searches handles, names, bios and notes as somebody types in the palette. */
export async function findAccounts(text: string): Promise<void> {
  patch('frame', { found: { ...useStore.getState().frame.found, text } })
  if (text.trim().length < 2) return patch('frame', { found: { text, rows: [], more: false } })
  const answer = await attempt(() => api.search({ text: text.slice(0, 500), limit: 12 }))
  // The admin typed on: another answer is on its way.
  if (answer === null || useStore.getState().frame.found.text !== text) return
  patch('frame', { found: { text, ...answer } })
}

export function dismissFailure(): void {
  useStore.setState({ failure: null })
}

export async function dismissNotice({ id }: Notice): Promise<void> {
  await attempt(() => api.dismissNotice({ notice: id }))
  const { start } = useStore.getState()
  if (start !== null)
    useStore.setState({ start: { ...start, notices: start.notices.filter((notice) => notice.id !== id) } })
}

/** The admin says which day it is; until then nothing lapses, is purged or turns overdue. */
export async function confirmToday(today: string): Promise<void> {
  const reply = await attempt(() => api.confirmToday({ today }))
  if (reply !== null) await applyChange(reply.change)
}

/** Starts again from a copy, or with empty records; what was damaged is kept beside. */
export async function recover(copy: string | null): Promise<void> {
  const recovery = await attempt(() => api.recover({ copy }))
  if (recovery === null) return
  useStore.setState({ recovery: recovery.state === 'fine' ? null : recovery, failure: null })
  if (recovery.state === 'fine') await loadStart()
}
