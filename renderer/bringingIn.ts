// Files can be brought in from anywhere: they are dropped on the window, chosen on the screen, and read one after the other.
import type { ImportState } from '../shared/api/importViews.ts'
import { CallFailed } from '../shared/api/call.ts'
import { attempt, go } from './actions.ts'
import { api, onChange, sentenceOf } from './api.ts'
import type { BringInState } from './bringIn/state.ts'
import { sendFile } from './sendFile.ts'
import { patch, useStore } from './store.ts'
import { say } from './toasts.ts'

/** The files themselves are no plain records: the store has their names. */
let files: readonly File[] = []

/** Reads the first of them now, or as soon as what is in hand is over. */
export async function takeFiles(more: readonly File[]): Promise<void> {
  if (more.length === 0) return
  files = [...files, ...more]
  patch('bringIn', { waiting: files.map(({ name }) => name) })
  const { active } = bringIn()
  if (active === null) return readNext()
  say(more.length === 1 ? 'The file waits until this one is in.' : `${more.length} files wait until this one is in.`)
  await go({ name: 'bringIn', import: active.id })
}

export async function readNext(): Promise<void> {
  const [file, ...rest] = files
  if (file === undefined) return
  files = rest
  patch('bringIn', { waiting: rest.map(({ name }) => name) })
  await readFile(file)
}

export function leaveWaiting(): void {
  files = []
  patch('bringIn', { waiting: [] })
}

async function readFile(file: File): Promise<void> {
  const begun = await attempt(() => api.beginImport({ name: file.name.slice(0, 255), size: file.size }))
  if (begun === null) return
  const id = begun.import
  take(id, { state: 'reading', name: file.name })
  patch('bringIn', { sent: 0 })
  void go({ name: 'bringIn', import: id })
  try {
    await sendFile(file, begun.incoming, (sent) => patch('bringIn', { sent }))
    await refresh(id)
  } catch (error) {
    await endReading(id, file.name, error)
  }
}

/** What cannot be read leaves nothing behind, neither here nor in the core. */
async function endReading(id: string, name: string, error: unknown): Promise<void> {
  // Cancelled in the meantime: then the core refuses further parts, as it should.
  if (bringIn().active?.id !== id) return
  await api.cancelImport({ import: id }).catch(() => null)
  const message =
    error instanceof DOMException
      ? 'The file could not be read: it was moved, changed or is a folder. Nothing was saved. Please choose it again.'
      : sentenceOf(error)
  take(id, { state: 'failed', name, message })
}

/** Shows a new import, and keeps an eye on it whatever screen is shown. */
export function take(id: string, state: ImportState): void {
  const { shown, active } = bringIn()
  const { route } = useStore.getState()
  const isOnScreen = route.name === 'bringIn' && route.import === id
  if (shown?.id !== id) patch('bringIn', { ...fresh, shown: { id, state }, gone: false })
  else patch('bringIn', { shown: { id, state }, gone: false })
  if (isGoingOn(state)) {
    patch('bringIn', { active: { id, name: nameOf(state), state } })
    sessionStorage.setItem(KEPT, id)
  } else if (active?.id === id) {
    patch('bringIn', { active: null })
    sessionStorage.removeItem(KEPT)
    if (!isOnScreen) sayEnd(id, state)
  }
}

const KEPT = 'bonafide.import'
/** What belongs to the import on screen alone. */
const fresh = { answers: {}, draft: null, remaps: false, busy: false, refusedShown: false } as const

/** Asks the core how far it is. One that is not there any more is said to be gone. */
export async function refresh(id: string): Promise<void> {
  try {
    take(id, await api.importState({ import: id }))
  } catch (error) {
    if (!(error instanceof CallFailed) || error.code !== 'not-found') throw error
    if (bringIn().active?.id === id) patch('bringIn', { active: null })
    sessionStorage.removeItem(KEPT)
    patch('bringIn', { shown: null, gone: true })
  }
}

/** From the start of the page on: progress is followed whatever screen is shown, also after a reload or a restart. */
export async function watchImports(): Promise<void> {
  onChange(({ touched }) => {
    const { active } = bringIn()
    if (!touched.includes('imports') || active === null || active.state?.state === 'reading') return
    const { route } = useStore.getState()
    // That screen asks for itself.
    if (route.name === 'bringIn' && route.import === active.id) return
    void attempt(() => follow(active.id))
  })
  const { start, route } = useStore.getState()
  if (start === null || start.admin === null) return
  const kept = sessionStorage.getItem(KEPT)
  if (kept !== null) return route.name === 'bringIn' && route.import === kept ? undefined : void follow(kept)
  const newest = await attempt(() => api.listImports({ offset: 0, limit: 5 }))
  const unsettled = newest?.rows.find(({ settled }) => !settled)
  if (unsettled !== undefined) await attempt(() => follow(unsettled.import))
}

/** As `refresh`, without taking the screen's own import away. */
async function follow(id: string): Promise<void> {
  const state = await api.importState({ import: id }).catch((error: unknown) => {
    if (error instanceof CallFailed && error.code === 'not-found') return null
    throw error
  })
  if (state !== null && isGoingOn(state)) return patch('bringIn', { active: { id, name: nameOf(state), state } })
  if (bringIn().active?.id === id) patch('bringIn', { active: null })
  sessionStorage.removeItem(KEPT)
  if (state !== null) sayEnd(id, state)
}

function sayEnd(id: string, state: ImportState): void {
  if (state.state === 'finished') {
    say(`${state.report.name} is in.`, {
      label: 'Open the report',
      act: () => void go({ name: 'bringIn', import: id }),
    })
  } else if (state.state === 'failed') useStore.setState({ failure: state.message })
}

export function isGoingOn({ state }: ImportState): boolean {
  return state === 'reading' || state === 'preview' || state === 'running'
}

export function nameOf(state: ImportState): string {
  return state.state === 'finished' ? state.report.name : state.name
}

function bringIn(): BringInState {
  return useStore.getState().bringIn
}
