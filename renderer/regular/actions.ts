// What an admin does in *To do regularly*.
import type { RegularTaskLine } from '../../shared/api/auditViews.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import type { RegularForm, RegularState } from './state.ts'
import { inOrder } from './words.ts'

export async function loadRegular(): Promise<void> {
  const { tasks } = await api.regularTasks({})
  const shown = inOrder(tasks, regular().showsOff)
  patch('regular', { tasks, cursor: Math.max(0, Math.min(regular().cursor, shown.length - 1)) })
}

export function shownTasks(): readonly RegularTaskLine[] {
  const { tasks, showsOff } = regular()
  return inOrder(tasks ?? [], showsOff)
}

export function take(index: number): void {
  patch('regular', { cursor: Math.max(0, Math.min(index, shownTasks().length - 1)) })
}

export function move(by: 1 | -1): void {
  take(regular().cursor + by)
}

export function taskInHand(): RegularTaskLine | null {
  return shownTasks()[regular().cursor] ?? null
}

/** D: done now. Undo takes it back. */
export async function doNow(task: RegularTaskLine | null = taskInHand()): Promise<void> {
  if (task === null || task.off) return
  const reply = await attempt(() => api.doRegularTask({ task: task.id }))
  if (reply === null) return
  await applyChange(reply.change)
  say(`Done: ${task.title}.`, { label: 'Undo', act: () => void undo(task.id, reply.done) })
}

/** What it is done with, where that is a screen of ours. */
export function openPlaceOf({ place }: RegularTaskLine): void {
  if (place !== null) void go({ name: place })
}

export function startWriting(task: RegularTaskLine | null): void {
  useStore.setState({ failure: null })
  patch('regular', {
    form:
      task === null
        ? { task: null, title: '', every: 1, unit: 'week', who: null }
        : { task: task.id, title: task.title, every: task.interval.every, unit: task.interval.unit, who: task.who },
  })
}

export function editWriting(values: Partial<RegularForm>): void {
  const { form } = regular()
  if (form !== null) patch('regular', { form: { ...form, ...values } })
}

export function stopWriting(): void {
  patch('regular', { form: null })
}

/** Why it cannot be saved yet, as a sentence, or null. */
export function whyNotWritten({ title, every }: RegularForm): string | null {
  if (title.trim() === '') return 'Please say what is to be done.'
  return every >= 1 && every <= 60 ? null : 'Please give a number from 1 to 60.'
}

export async function saveWriting(): Promise<void> {
  const { form } = regular()
  if (form === null || whyNotWritten(form) !== null) return
  if (await write(form, false)) stopWriting()
}

/** Takes it out of the list, or back in. What was done of it stays on record. */
export async function takeOut(task: RegularTaskLine, off: boolean): Promise<void> {
  const { id, title, interval, who } = task
  if (!(await write({ task: id, title, ...interval, who }, off))) return
  if (off) say(`“${title}” is taken out.`, { label: 'Undo', act: () => void takeOut(task, false) })
}

export function showOff(showsOff: boolean): void {
  patch('regular', { showsOff, cursor: 0 })
}

async function write({ task, title, every, unit, who }: RegularForm, off: boolean): Promise<boolean> {
  const reply = await attempt(() => api.writeRegularTask({ task, title, interval: { every, unit }, who, off }))
  if (reply === null) return false
  await applyChange(reply.change)
  return true
}

async function undo(task: string, done: string): Promise<void> {
  const reply = await attempt(() => api.undoRegularTask({ task, done }))
  if (reply !== null) await applyChange(reply.change)
}

function regular(): RegularState {
  return useStore.getState().regular
}
