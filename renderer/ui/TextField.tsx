import { type KeyboardEvent, type Ref, useId } from 'react'
import { controlProps, Field, type FieldProps } from './Field.tsx'
import { names } from './names.ts'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'url' | 'number' | 'search' | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  /** For number: the bounds that the browser's steps keep to. */
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly isMono?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const id = useId()
  const { value, onChange, type, placeholder, maxLength, min, max, isMono, autoFocus, onKeyDown, ref } = props
  return (
    <Field {...props} id={id}>
      <input
        {...controlProps(id, props)}
        className={names('input', isMono === true && 'mono')}
        ref={ref}
        type={type ?? 'text'}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        min={min}
        max={max}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={isMono === true ? false : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
