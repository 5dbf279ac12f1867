// Settings of evidence: the group's two texts, and the check of the files.
import { attempt } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { publish } from './actions.ts'

/** Why the draft cannot be published now, as a sentence, or null. */
export function whyNotText(draft: string | null): string | null {
  if (draft === null) return 'Nothing was changed.'
  return draft.trim() === '' ? 'Please write something; it cannot be empty.' : null
}

export async function publishNeverKept(): Promise<void> {
  const { neverKept } = useStore.getState().settings
  if (neverKept === null) return
  await publish(
    () => api.publishNeverKept({ text: neverKept.trim() }),
    { neverKept: null },
    'The sentences are published.',
  )
}

export async function publishReportTo(): Promise<void> {
  const { reportTo } = useStore.getState().settings
  if (reportTo === null) return
  await publish(() => api.publishReportTo({ text: reportTo.trim() }), { reportTo: null }, 'The card is published.')
}

export async function loadKeptImages(): Promise<void> {
  const keptImages = await attempt(() => api.keptImages({}))
  if (keptImages !== null) patch('settings', { keptImages })
}

/** Compares every file with its hash. The core tells this page when it is over. */
export async function checkImages(): Promise<void> {
  const keptImages = await attempt(() => api.checkImages({}))
  if (keptImages !== null) patch('settings', { keptImages })
}
