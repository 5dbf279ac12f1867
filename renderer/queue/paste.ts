// The paste box: what is typed stays until it was added, and what could not be read stays after that.
import type { Source } from '../../shared/domain/account.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { applyChange, attempt, saveSettings } from '../actions.ts'
import { LONGEST_PASTE } from '../../shared/domain/pastedText.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { PasteState } from './state.ts'

/** While somebody types, the core is asked once the fingers rest. */
const REST_MILLISECONDS = 250

/** Closing keeps what stands in the box. */
export function closePaste(): void {
  lay({ open: false })
}

export function typePaste(text: string): void {
  lay({ text: text.slice(0, LONGEST_PASTE), said: '', left: [] })
  previewSoon()
}

export function takePlainHandlesFor(plainHandlesAre: Platform): void {
  lay({ plainHandlesAre })
  void saveSettings({ plainHandlesAre })
  void preview()
}

export function comeFrom(source: Source): void {
  lay({ source })
}

export async function addPasted(): Promise<void> {
  const { text, plainHandlesAre, source, state } = paste()
  if (text.trim() === '' || state === 'adding') return
  clearTimeout(timer)
  lay({ state: 'adding' })
  const reply = await attempt(() => api.queuePasted({ text, plainHandlesAre, source }))
  if (reply === null) return lay({ state: 'idle' })
  // The list comes first: once the box is closed its keys work at once, and none is lost to rows that are on their way.
  await applyChange(reply.change)
  const said = saidOf(reply)
  const left = reply.unreadable
  lay({
    state: 'idle',
    said,
    left,
    text: left.map((line) => line.text).join('\n'),
    preview: null,
    open: left.length > 0,
  })
  if (left.length === 0) say(said)
}

function saidOf({
  added,
  returned,
  alreadyThere,
}: {
  readonly added: number
  readonly returned: number
  readonly alreadyThere: number
}): string {
  const parts = [
    `${added.toLocaleString()} added to the queue`,
    ...(returned > 0 ? [`${returned.toLocaleString()} came back to it`] : []),
    ...(alreadyThere > 0
      ? [`${alreadyThere.toLocaleString()} ${alreadyThere === 1 ? 'was' : 'were'} there already`]
      : []),
  ]
  return `${parts.join(', ')}.`
}

let timer: ReturnType<typeof setTimeout> | undefined

function previewSoon(): void {
  clearTimeout(timer)
  if (paste().text.trim() === '') return lay({ preview: null, state: 'idle' })
  lay({ state: 'reading' })
  timer = setTimeout(() => void preview(), REST_MILLISECONDS)
}

async function preview(): Promise<void> {
  const { text, plainHandlesAre } = paste()
  if (text.trim() === '') return
  const answer = await attempt(() => api.previewPaste({ text, plainHandlesAre }))
  const now = paste()
  // Typed on in the meantime, or added: this answer is of another text.
  if (now.text !== text || now.plainHandlesAre !== plainHandlesAre || now.state === 'adding') return
  lay({ preview: answer, state: 'idle' })
}

function lay(values: Partial<PasteState>): void {
  patch('queue', { paste: { ...paste(), ...values } })
}

function paste(): PasteState {
  return useStore.getState().queue.paste
}
