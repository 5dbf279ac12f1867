// Kind to the admin: one key that covers everything, and breaks. Nothing here blocks anybody.
import { afterActivity, freshStretch, Stretch } from '../shared/domain/kindness.ts'
import { attempt, go, takeCounts } from './actions.ts'
import { api } from './api.ts'
import { patch, useStore } from './store.ts'
import { coverEverything, onUncovered } from './ui/covering.ts'

/** Milliseconds: noticing every key would draw the page at every key. */
const NOTICED_EVERY = 10_000
const KEPT_AS = 'bonafide.stretch'

/** Listens, once: to keys and presses for the length of the stretch, and to what is uncovered for the quiet count. */
export function watchOver(): void {
  const kept = keptStretch()
  if (kept !== null) patch('frame', { stretch: kept })
  for (const event of ['keydown', 'pointerdown'] as const) document.addEventListener(event, noteActivity, true)
  onUncovered(() => void countUncovered())
}

/** Hides the whole window, whatever lies open in it, and covers what was shown. Nothing is closed and nothing typed is lost. */
export function coverAll(): void {
  coverEverything()
  patch('frame', { curtain: 'covered' })
}

export function takeBreak(): void {
  coverEverything()
  patch('frame', { curtain: 'break' })
}

/** Back to work, everything covered as it was left. After a break the stretch begins afresh. */
export function liftCurtain(): void {
  const { curtain } = useStore.getState().frame
  patch('frame', { curtain: null })
  if (curtain === 'break') goOn()
}

/** Says no to the break that was proposed: the next is proposed after as much again. */
export function goOn(): void {
  keep(freshStretch(Date.now(), shownToday()))
}

/** To the page of places that help, from wherever the admin is. */
export async function openPlacesThatHelp(): Promise<void> {
  liftCurtain()
  await go({ name: 'help' })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#places-that-help')?.focus())
}

function noteActivity(): void {
  const { stretch } = useStore.getState().frame
  const now = Date.now()
  if (now >= stretch.lastActive && now - stretch.lastActive < NOTICED_EVERY) return
  keep(afterActivity(stretch, now, shownToday()))
}

async function countUncovered(): Promise<void> {
  const reply = await attempt(() => api.countUncovered({}))
  if (reply !== null) takeCounts(reply.change)
}

function shownToday(): number {
  return useStore.getState().start?.counts.shownToday ?? 0
}

function keep(stretch: Stretch): void {
  patch('frame', { stretch })
  sessionStorage.setItem(KEPT_AS, JSON.stringify(stretch))
}

/** A reload is the same stretch of work. */
function keptStretch(): Stretch | null {
  try {
    return Stretch.parse(JSON.parse(sessionStorage.getItem(KEPT_AS) ?? ''))
  } catch {
    return null
  }
}
