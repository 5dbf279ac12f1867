import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { useKeys } from './keys.ts'
import { names } from './names.ts'
import { dismissToast, type Toast, useToasts } from './toastQueue.ts'

/**
 * The place where messages appear; one to a page. Announced politely. While a pointer or the focus is on them, their time stands still.
 * When the last one goes while it has the focus, the focus returns to where it was.
 */
export function Toasts() {
  const toasts = useToasts()
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const cameFrom = useRef<HTMLElement | null>(null)
  const isHeld = toasts.length > 0 && (isHovered || isFocused)

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { relatedTarget, currentTarget } = event
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
    setFocused(true)
  }
  const close = (toast: Toast) => {
    if (isFocused && cameFrom.current?.isConnected === true) cameFrom.current.focus()
    if (toasts.length === 1) setHovered(false)
    setFocused(false)
    dismissToast(toast.id)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they only hold the time
    <section
      className="toasts"
      aria-label="Messages"
      data-react-aria-top-layer
      data-held={isHeld || undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={onFocus}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <ol aria-live="polite" aria-relevant="additions" aria-atomic="false">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} isHeld={isHeld} onClose={() => close(toast)} />
        ))}
      </ol>
    </section>
  )
}

function ToastItem({
  toast,
  isHeld,
  onClose,
}: {
  readonly toast: Toast
  readonly isHeld: boolean
  readonly onClose: () => void
}) {
  const { text, tone, action, duration } = toast
  useRunOut(duration, isHeld, onClose)
  const act = () => {
    onClose()
    action?.onPress()
  }
  useKeys(action?.keys === undefined ? [] : [{ keys: action.keys, label: action.label, run: act, inText: false }])
  return (
    <li className={names('toast', tone)}>
      <p>{text}</p>
      {action === undefined ? null : (
        <Button size="tight" onPress={act} keyHint={action.keys}>
          {action.label}
        </Button>
      )}
      <Button variant="quiet" size="tight" label="Close this message" onPress={onClose}>
        <span aria-hidden="true">✕</span>
      </Button>
      {duration === null ? null : (
        <i className="time-left" aria-hidden="true" style={{ animationDuration: `${duration}ms` }} />
      )}
    </li>
  )
}

/** Calls `onEnd` when the time is up; while held, the time that is left stays. */
function useRunOut(duration: number | null, isHeld: boolean, onEnd: () => void): void {
  const left = useRef(duration ?? 0)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (duration === null || isHeld) return
    const from = performance.now()
    const timer = setTimeout(end, left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - from
    }
  }, [duration, isHeld])
}
