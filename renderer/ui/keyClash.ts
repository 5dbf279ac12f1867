// Which keys belong to the control that has the focus, and so never to a binding.
import { isSingleKey, readCombo } from './keyNames.ts'

const takesText =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="spinbutton"]'
const plainInputs = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'reset', 'submit'])

/** Where typing a letter jumps to an item that begins with it. A list that has no such jump says data-keys-through. */
const jumpsByLetter =
  '[role="listbox"], [role="menu"], [role="menubar"], [role="tree"], [role="combobox"], [aria-haspopup="listbox"]'
const pressable =
  'button, a[href], summary, input, [role="button"], [role="link"], [role="option"], [role="menuitem"], [role="tab"], [role="grid"], [role="listbox"]'
const movesByArrows =
  '[role="radiogroup"], [role="slider"], [role="tablist"], [role="grid"], [role="listbox"], [role="menu"], input, [tabindex="0"][role="group"]'

const moves = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** Whether what is typed there is text, or picks an entry: a text field, a select, a date. */
export function takesTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const input = target.closest('input')
  if (input !== null) return !plainInputs.has(input.type)
  return target.closest(takesText) !== null
}

/** Whether the control in focus has a use of its own for these keys: Enter on a button, an arrow in a radio group. */
export function belongsToControl(keys: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const { ctrl, alt, key } = readCombo(keys)
  if (ctrl || alt) return false
  if (key === 'Enter' || key === ' ') return target.closest(pressable) !== null
  if (moves.has(key)) return target.closest(movesByArrows) !== null
  if (!isSingleKey(keys)) return false
  const jumping = target.closest(jumpsByLetter)
  return jumping !== null && !jumping.hasAttribute('data-keys-through')
}
