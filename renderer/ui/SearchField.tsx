import type { KeyboardEvent } from 'react'
import { TextField, type TextFieldProps } from './TextField.tsx'

export type SearchFieldProps = Omit<TextFieldProps, 'type' | 'isMono' | 'onKeyDown' | 'min' | 'max'>

/**
 * A search box; the label is for screen readers only unless `hideLabel` is false. Enter and the down arrow lead to the
 * list below it, past the filters between.
 */
export function SearchField(props: SearchFieldProps) {
  return <TextField {...props} type="search" hideLabel={props.hideLabel ?? true} onKeyDown={toTheList} />
}

function toTheList(event: KeyboardEvent<HTMLInputElement>): void {
  if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || event.nativeEvent.isComposing) return
  const list = event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')
  if (list === null || list === undefined) return
  event.preventDefault()
  list.focus()
}
