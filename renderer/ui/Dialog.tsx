import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Heading } from 'react-aria-components/Heading'
import { Button, type ButtonProps } from './Button.tsx'
import { takesTyping } from './keyClash.ts'
import { KeyLayer } from './KeyLayer.tsx'
import { useKeys } from './keys.ts'
import { names } from './names.ts'

export type DialogSubmit = {
  readonly label: ReactNode
  readonly onSubmit: () => void
  readonly variant?: ButtonProps['variant']
  /** Why it cannot be done yet; the button says so. */
  readonly whyNot?: string | null | undefined
  readonly isPending?: boolean | undefined
}

export type DialogProps = {
  readonly title: ReactNode
  readonly children: ReactNode
  /** Esc, Cancel and the cross. The caller takes the dialog away (`isOpen` or by not rendering it). */
  readonly onClose: () => void
  readonly isOpen?: boolean | undefined
  /** The main action: the button at the end, Enter in a one-line field, Ctrl+Enter anywhere. */
  readonly submit?: DialogSubmit | undefined
  /** Default "Cancel" with a submit, "Close" without. */
  readonly closeLabel?: string | undefined
  /** Further buttons, at the left of the foot. */
  readonly footer?: ReactNode
  readonly size?: 'narrow' | 'broad' | undefined
  /** A question that must be answered: clicking outside never closes any dialog, this one is also announced as an alert. */
  readonly isAlert?: boolean | undefined
}

/** A modal dialog. The focus goes to what has `autoFocus`, else to the dialog, and returns afterwards; the page's keys sleep. */
export function Dialog({ title, children, onClose, isOpen, submit, closeLabel, footer, size, isAlert }: DialogProps) {
  useEffect(() => keepFocusAfter, [])
  return (
    <ModalOverlay className="backdrop" isOpen={isOpen ?? true} onOpenChange={(open) => !open && onClose()}>
      <Modal className={names('modal', size)}>
        <AriaDialog className="dialog" role={isAlert === true ? 'alertdialog' : 'dialog'}>
          <KeyLayer>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button variant="quiet" size="icon" label="Close" onPress={onClose}>
                <span aria-hidden="true">✕</span>
              </Button>
            </div>
            {submit === undefined ? (
              <>
                <div className="dialog-body">{children}</div>
                <div className="dialog-foot">
                  {footer}
                  <Button onPress={onClose}>{closeLabel ?? 'Close'}</Button>
                </div>
              </>
            ) : (
              <DialogForm submit={submit} closeLabel={closeLabel ?? 'Cancel'} footer={footer} onClose={onClose}>
                {children}
              </DialogForm>
            )}
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Where what had the focus before is gone by now, the screen takes it, so that Tab goes on from here. */
function keepFocusAfter(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, afterRestoring)
}

/** Milliseconds: the overlay gives the focus back within a frame or two. */
const afterRestoring = 60

type DialogFormProps = {
  readonly submit: DialogSubmit
  readonly closeLabel: string
  readonly footer: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

function DialogForm({ submit, closeLabel, footer, onClose, children }: DialogFormProps) {
  const formId = useId()
  const canSubmit = typeof submit.whyNot !== 'string' && submit.isPending !== true
  // A key that is refused says why, where it is seen: the button's own reason shows only to a pointer.
  const [isRefused, setRefused] = useState(false)
  const send = () => {
    setRefused(!canSubmit)
    if (canSubmit) submit.onSubmit()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: 'Confirm', run: send }])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A form in a portal still bubbles to a form around it in React.
    event.stopPropagation()
    send()
  }
  // A form whose button is refused has no button to press: the browser itself does nothing on Enter.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const element = form.current
    if (canSubmit || element === null) return
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key === 'Enter' && target instanceof HTMLInputElement && takesTyping(target)) setRefused(true)
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [canSubmit])
  return (
    <form id={formId} onSubmit={onSubmit} ref={form} noValidate>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">
        <p className="refused" role="status">
          {isRefused ? submit.whyNot : null}
        </p>
        {footer}
        <Button onPress={onClose}>{closeLabel}</Button>
        <Button
          type="submit"
          variant={submit.variant ?? 'primary'}
          whyNot={submit.whyNot}
          isPending={submit.isPending}
          keyHint="Ctrl+Enter"
        >
          {submit.label}
        </Button>
      </div>
    </form>
  )
}
