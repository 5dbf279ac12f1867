import { TextField, type TextFieldProps } from './TextField.tsx'

export type SearchFieldProps = Omit<TextFieldProps, 'type' | 'isMono' | 'min' | 'max'>

/** A search box; the label is for screen readers only unless `hideLabel` is false. */
export function SearchField(props: SearchFieldProps) {
  return <TextField {...props} type="search" hideLabel={props.hideLabel ?? true} />
}
