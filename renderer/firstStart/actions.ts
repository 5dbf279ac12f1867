// The first start: who works here, for which group, and by which numbers. Everything can be changed later.
import { attempt, go, loadStart } from '../actions.ts'
import { api } from '../api.ts'
import { areHandles, groupOf } from '../ownAccounts.ts'
import { openPaste } from '../pasting.ts'
import { patch, useStore } from '../store.ts'
import type { FirstStartState } from './state.ts'

export function edit(values: Partial<FirstStartState>): void {
  patch('firstStart', values)
}

export function toNumbers(): void {
  if (areHandles(form().ownHandles)) edit({ step: 'numbers' })
}

/** Saves what was typed and what was not, then lands where the work begins: the queue, with the box to paste into. */
export async function finish(): Promise<void> {
  const { name, role, policy, groupName, ownHandles, busy } = form()
  if (busy) return
  edit({ busy: true })
  const reply = await attempt(() =>
    api.setUp({
      name: name.trim() === '' ? 'Admin' : name.trim(),
      role,
      group: groupOf(groupName, ownHandles),
      policy,
    }),
  )
  if (reply !== null) {
    await loadStart()
    // Before the screen, so that both come at once: a box that opens later swallows the keys typed in between.
    openPaste()
    await go({ name: 'queue' })
  }
  edit({ busy: false })
}

function form(): FirstStartState {
  return useStore.getState().firstStart
}
