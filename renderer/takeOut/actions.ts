// Makes the file, part by part, and hands it to the shell to save.
import { takenFileName, type TakenForm } from '../../shared/domain/takeOut.ts'
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { saveFile } from '../saveFile.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { TakeOutState } from './state.ts'

type Part = Awaited<ReturnType<typeof api.takeOut>>

export function chooseTakeOut(values: Partial<Pick<TakeOutState, 'which' | 'platform' | 'form'>>): void {
  patch('takeOut', values)
}

/** Closed while a file is being made, the file is not saved. */
export function closeTakeOut(): void {
  patch('takeOut', { isOpen: false, written: null })
}

export async function takeOut(): Promise<void> {
  const { which, platform, form } = useStore.getState().takeOut
  const today = useStore.getState().start?.today
  if (today === undefined) return
  useStore.setState({ failure: null })
  patch('takeOut', { written: 0 })
  const parts: string[] = []
  let accounts = 0
  let next: { readonly after: number | null } | null = { after: null }
  while (next !== null) {
    const after: number | null = next.after
    const part: Part | null = await attempt(() => api.takeOut({ which, platform, form, after }))
    if (part === null) return patch('takeOut', { written: null })
    if (!useStore.getState().takeOut.isOpen) return
    parts.push(part.text)
    accounts += part.accounts
    next = part.next === null ? null : { after: part.next }
    patch('takeOut', { written: accounts })
  }
  if (accounts === 0) {
    patch('takeOut', { written: null })
    useStore.setState({ failure: nothingToTake(form) })
    return
  }
  saveFile(takenFileName({ which, platform, form, day: today }), parts, mediaTypeOf(form))
  closeTakeOut()
  say(accounts === 1 ? 'One account taken out.' : `${accounts.toLocaleString('en-GB')} accounts taken out.`)
}

function nothingToTake(form: TakenForm): string {
  return form === 'mastodon-blocks' || form === 'mastodon-mutes'
    ? 'None of these accounts is on Mastodon, so there is nothing to save.'
    : 'There is no such account, so there is nothing to save.'
}

function mediaTypeOf(form: TakenForm): string {
  return form === 'json' ? 'application/json' : 'text/csv;charset=utf-8'
}
