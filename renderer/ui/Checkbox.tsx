import { type ReactNode, useId } from 'react'

export type CheckboxProps = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly description?: ReactNode
  readonly isDisabled?: boolean | undefined
}

/** Something that is true or not. */
export function Checkbox(props: CheckboxProps) {
  return <Choice {...props} />
}

/** Something that is on or off from now on. */
export function Switch(props: CheckboxProps) {
  return <Choice {...props} isSwitch />
}

function Choice({
  children,
  isSelected,
  onChange,
  description,
  isDisabled,
  isSwitch,
}: CheckboxProps & { readonly isSwitch?: boolean }) {
  const id = useId()
  const described = description === undefined || description === null ? undefined : `${id}-about`
  return (
    <div className="choice">
      <input
        id={id}
        type="checkbox"
        role={isSwitch === true ? 'switch' : undefined}
        checked={isSelected}
        disabled={isDisabled === true}
        aria-describedby={described}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
      {described === undefined ? null : (
        <span className="about" id={described}>
          {description}
        </span>
      )}
    </div>
  )
}
