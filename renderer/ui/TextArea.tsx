import { type Ref, useId } from 'react'
import { controlProps, Field, type FieldProps } from './Field.tsx'
import { names } from './names.ts'

export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
  readonly placeholder?: string | undefined
  /** In UTF-16 code units; how many are left is said from the last fifth on. */
  readonly maxLength?: number | undefined
  readonly isMono?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const id = useId()
  const { value, onChange, rows, placeholder, maxLength, isMono, autoFocus, ref } = props
  const left = maxLength === undefined ? null : maxLength - value.length
  const nearlyFull = left !== null && maxLength !== undefined && left <= maxLength / 5
  return (
    <Field {...props} id={id} after={nearlyFull ? <span className="left">{`${left} left`}</span> : null}>
      <textarea
        {...controlProps(id, props)}
        className={names('input', isMono === true && 'mono')}
        ref={ref}
        rows={rows ?? 3}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
