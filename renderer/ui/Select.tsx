import { useId } from 'react'
import { controlProps, Field, type FieldProps } from './Field.tsx'

export type Option<T extends string> = {
  readonly value: T
  readonly label: string
  readonly isDisabled?: boolean | undefined
}

export type SelectProps<T extends string> = FieldProps & {
  readonly options: readonly Option<T>[]
  /** Null shows the placeholder: nothing is chosen for anybody. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string | undefined
}

/** One of several, as the system's own list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const id = useId()
  const { options, value, onChange, placeholder } = props
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <Field {...props} id={id}>
      <select
        {...controlProps(id, props)}
        className="input"
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        {value === null ? (
          <option value="" disabled>
            {placeholder ?? 'Choose…'}
          </option>
        ) : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled === true}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
