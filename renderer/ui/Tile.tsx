import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { names } from './names.ts'

export type TileProps = {
  readonly count: ReactNode
  /** What the number is of. */
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly isUrgent?: boolean | undefined
  /** Opens the list behind the number. */
  readonly onPress: () => void
}

/** A number that says what it is of, and opens the list behind it. */
export function Tile({ count, label, note, isUrgent, onPress }: TileProps) {
  return (
    <AriaButton className={names('tile', isUrgent === true && 'hot')} onPress={onPress}>
      <b>{count}</b> <span>{label}</span> {note === undefined ? null : <small>{note}</small>}
    </AriaButton>
  )
}
