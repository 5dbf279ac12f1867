import { type ReactNode, type Ref, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Key } from './Key.tsx'
import { ariaKeys } from './keyNames.ts'
import { names } from './names.ts'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  /** primary: what to do next, one to a screen; danger: urgent; quiet: in a bar. */
  readonly variant?: 'default' | 'primary' | 'danger' | 'quiet' | undefined
  /** The key that does the same, as in a binding. It is shown, not bound: `useKeys` binds. */
  readonly keyHint?: string | undefined
  readonly isDisabled?: boolean | undefined
  /** Why it cannot be pressed now. It stays in the order of focus and says so; null when it can. */
  readonly whyNot?: string | null | undefined
  /** While it is being done: stays in focus, cannot be pressed again. */
  readonly isPending?: boolean | undefined
  /** The accessible name, where the children are a sign only. */
  readonly label?: string | undefined
  readonly size?: 'tight' | 'wide' | 'icon' | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly autoFocus?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button. Space and Enter are its own keys; no binding takes them away while it has the focus. */
export function Button({
  children,
  onPress,
  variant,
  keyHint,
  isDisabled,
  whyNot,
  isPending,
  label,
  size,
  type,
  autoFocus,
  ref,
}: ButtonProps) {
  const reasonId = useId()
  const refuses = typeof whyNot === 'string'
  const isSubmit = type === 'submit' && !refuses && isPending !== true
  return (
    <>
      <AriaButton
        className={names('button', variant, size)}
        type={isSubmit ? 'submit' : 'button'}
        isDisabled={isDisabled ?? false}
        isPending={isPending ?? false}
        autoFocus={autoFocus ?? false}
        {...(ref === undefined ? {} : { ref })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(refuses ? { 'aria-describedby': reasonId } : {})}
        onPress={() => {
          if (!refuses) onPress?.()
        }}
        render={(given) => (
          <button
            {...given}
            type={isSubmit ? 'submit' : 'button'}
            onKeyDown={(event) => {
              // Ctrl+Enter is a binding's: with the focus on Cancel it confirms all the same, and does not cancel.
              if (!event.ctrlKey && !event.metaKey) given.onKeyDown?.(event)
            }}
            {...(refuses ? { 'aria-disabled': true, title: whyNot } : {})}
            {...(keyHint === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keyHint) })}
          />
        )}
      >
        {children}
        {keyHint === undefined ? null : <Key keys={keyHint} />}
      </AriaButton>
      {refuses ? (
        <span id={reasonId} className="unseen-text">
          {whyNot}
        </span>
      ) : null}
    </>
  )
}
