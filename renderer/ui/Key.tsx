import { isSingleKey, showKeys } from './keyNames.ts'
import { useSingleKeys } from './keys.ts'

export type KeyProps = {
  /** As in a binding: 'J', 'Ctrl+Enter'. */
  readonly keys: string
}

/** A key cap. Hidden from screen readers (the control itself says aria-keyshortcuts), and gone when single keys are off. */
export function Key({ keys }: KeyProps) {
  const singleKeys = useSingleKeys()
  if (!singleKeys && isSingleKey(keys)) return null
  return <kbd aria-hidden="true">{showKeys(keys)}</kbd>
}
