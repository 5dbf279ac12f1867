import type { ReactNode } from 'react'
import { names } from './names.ts'

/** What every field has around its control. */
export type FieldProps = {
  readonly label: ReactNode
  /** One line about what it is for. */
  readonly description?: ReactNode
  /** What is wrong with the value, and what would be right; null or absent when nothing is. */
  readonly error?: string | null | undefined
  readonly isRequired?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Keeps the label for screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean | undefined
}

export type FieldFrameProps = FieldProps & {
  readonly id: string
  readonly children: ReactNode
  readonly after?: ReactNode
}

/** Label, description, control, error: the frame of TextField, TextArea, Select, DateField and SearchField. */
export function Field({ id, label, description, error, hideLabel, children, after }: FieldFrameProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={names(hideLabel === true && 'unseen-text')}>
        {label}
      </label>
      {hasContent(description) ? (
        <p className="about" id={`${id}-about`}>
          {description}
        </p>
      ) : null}
      {children}
      {typeof error === 'string' ? (
        <p className="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      ) : null}
      {after}
    </div>
  )
}

/** The attributes that tie a control to its frame. */
export function controlProps(id: string, { description, error, isRequired, isDisabled }: FieldProps) {
  const parts = [typeof error === 'string' && `${id}-wrong`, hasContent(description) && `${id}-about`].filter(
    (part) => part !== false,
  )
  return {
    id,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': typeof error === 'string' ? true : undefined,
    'aria-required': isRequired === true ? true : undefined,
    disabled: isDisabled === true,
  } as const
}

function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}
