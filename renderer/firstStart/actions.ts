// The first start: who works here, for which group, and by which numbers. Everything can be changed later.
import type { Group } from '../../shared/domain/settings.ts'
import { Platform } from '../../shared/domain/platform.ts'
import { normaliseHandle } from '../../shared/domain/handle.ts'
import { attempt, go, loadStart } from '../actions.ts'
import { api } from '../api.ts'
import { openPaste } from '../queue/paste.ts'
import { patch, useStore } from '../store.ts'
import type { FirstStartState } from './state.ts'

export function edit(values: Partial<FirstStartState>): void {
  patch('firstStart', values)
}

export function typeHandle(platform: Platform, handle: string): void {
  edit({ ownHandles: { ...form().ownHandles, [platform]: handle } })
}

/** Why this is not a handle of ours, as a sentence, or null; an empty one is left out. */
export function whyNotHandle(platform: Platform, handle: string): string | null {
  if (handle.trim() === '') return null
  const reading = normaliseHandle(platform, handle)
  return reading.ok ? null : reading.why
}

export function toNumbers(): void {
  if (Platform.options.every((platform) => whyNotHandle(platform, form().ownHandles[platform]) === null)) edit({ step: 'numbers' })
}

/** Saves what was typed and what was not, then lands where the work begins: the queue, with the box to paste into. */
export async function finish(): Promise<void> {
  const { name, role, policy } = form()
  edit({ busy: true })
  const reply = await attempt(() => api.setUp({ name: name.trim() === '' ? 'Admin' : name.trim(), role, group: groupOf(form()), policy }))
  if (reply !== null) {
    await loadStart()
    await go({ name: 'queue' })
    openPaste()
  }
  edit({ busy: false })
}

function groupOf({ groupName, ownHandles }: FirstStartState): Group {
  const ownAccounts = Platform.options
    .map((platform) => ({ platform, handle: ownHandles[platform].trim() }))
    .filter(({ platform, handle }) => handle !== '' && whyNotHandle(platform, handle) === null)
  return { name: groupName.trim(), ownAccounts }
}

function form(): FirstStartState {
  return useStore.getState().firstStart
}
