// How keys are written down: 'J', '1', '?', 'Escape', 'ArrowDown', 'Ctrl+Enter', 'Ctrl+Shift+K'.

export type Combo = {
  /** Control, or the command key of a Mac. */
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** As in KeyboardEvent.key. */
  readonly key: string
}

/** What of a keyboard event tells which combination was pressed. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Reads a combination such as 'Ctrl+Enter'. The plus sign itself is '+'. */
export function readCombo(keys: string): Combo {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return { ctrl: has('Ctrl'), alt: has('Alt'), shift: has('Shift'), key: key === 'Space' ? ' ' : key }
}

/** Whether it is one character without Ctrl or Alt: what WCAG 2.1.4 asks to be able to switch off. */
export function isSingleKey(keys: string): boolean {
  const { ctrl, alt, key } = readCombo(keys)
  return !ctrl && !alt && key.length === 1
}

/** Whether the event is this combination. Shift counts for letters and named keys only: '?' needs it on some keyboards. */
export function isCombo({ ctrl, alt, shift, key }: Combo, press: Press): boolean {
  if (ctrl !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false
  const isLetter = /^[a-z]$/i.test(key)
  if ((isLetter || key.length > 1) && shift !== press.shiftKey) return false
  if (press.key.toLowerCase() === key.toLowerCase()) return true
  // On a Greek or Cyrillic keyboard the letter is found by its place.
  return isLetter && press.key.length === 1 && press.key > '\u007f' && press.code === `Key${key.toUpperCase()}`
}

const shown: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Pg Up',
  PageDown: 'Pg Dn',
  Delete: 'Del',
  Backspace: '⌫',
  ' ': 'Space',
}

/** How a combination is shown on a key cap: 'Ctrl ↵', on a Mac '⌘ ↵'. */
export function showKeys(keys: string, onMac = isMac()): string {
  const { ctrl, alt, shift, key } = readCombo(keys)
  const name = shown[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const parts = [ctrl && (onMac ? '⌘' : 'Ctrl'), alt && (onMac ? '⌥' : 'Alt'), shift && (onMac ? '⇧' : 'Shift'), name]
  return parts.filter((part) => part !== false).join(' ')
}

/** The value of aria-keyshortcuts for a combination. */
export function ariaKeys(keys: string): string {
  const { ctrl, alt, shift, key } = readCombo(keys)
  const name = key === ' ' ? 'Space' : key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key
  const parts = [ctrl && (isMac() ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', name]
  return parts.filter((part) => part !== false).join('+')
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)
}
