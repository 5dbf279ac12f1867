// Messages that come and go. Plain functions, so that actions can speak without a component.
import { useSyncExternalStore } from 'react'

export type ToastAction = {
  readonly label: string
  readonly onPress: () => void
  /** A key for it while the message is there, such as 'Ctrl+Z'; bound by the message itself. */
  readonly keys?: string | undefined
}

export type ToastContent = {
  readonly text: string
  /** A warning stays until it is closed. */
  readonly tone?: 'done' | 'notice' | 'warning' | undefined
  /** Undo, mostly. It closes the message. */
  readonly action?: ToastAction | undefined
  /** Milliseconds, or null for as long as it takes. Default: ten seconds with an action, six without, null for a warning. */
  readonly duration?: number | null | undefined
}

export type Toast = ToastContent & { readonly id: number; readonly duration: number | null }

const atMost = 4
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/**
 * Shows a message at the bottom of the window and tells screen readers. Returns its id. Beyond four, the oldest goes.
 * One that asks for nothing gives way to the next: they would pile up over the account in hand.
 */
export function showToast(content: ToastContent): number {
  const id = ++lastId
  const toast = { ...content, id, duration: content.duration === undefined ? usualDuration(content) : content.duration }
  setToasts([...toasts.filter(isToStay), toast].slice(-atMost))
  return id
}

/** Takes a message away, if it is still there. */
export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) setToasts(toasts.filter((toast) => toast.id !== id))
}

/** The messages that are there, oldest first. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts)
}

function isToStay({ tone, action }: Toast): boolean {
  return action !== undefined || tone === 'warning'
}

function usualDuration({ tone, action }: ToastContent): number | null {
  if (tone === 'warning') return null
  return action === undefined ? 6_000 : 10_000
}

function setToasts(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
