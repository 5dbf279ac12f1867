import { useId } from 'react'
import { controlProps, Field, type FieldProps } from './Field.tsx'

export type DateFieldProps = FieldProps & {
  /** A local calendar day, YYYY-MM-DD; '' while there is none or it is half typed. */
  readonly value: string
  readonly onChange: (day: string) => void
  /** The first and last day that can be picked, YYYY-MM-DD. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** A day, with the system's own calendar. */
export function DateField(props: DateFieldProps) {
  const id = useId()
  const { value, onChange, min, max, autoFocus } = props
  return (
    <Field {...props} id={id}>
      <input
        {...controlProps(id, props)}
        className="input"
        type="date"
        value={value}
        min={min}
        max={max}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
