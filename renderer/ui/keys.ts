// The keyboard. Bindings are data: the sheet of keys lists exactly what works.
import { useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { belongsToControl, takesTyping } from './keyClash.ts'
import { isLayerOnTop, KeyLayerContext, type KeyLayerPlace } from './keyLayers.ts'
import { isCombo, isSingleKey, readCombo } from './keyNames.ts'

export type KeyBinding = {
  /** 'J', '1', '?', 'Escape', 'Ctrl+Enter'. Ctrl stands for the command key on a Mac. */
  readonly keys: string
  /** What it does, for the sheet of keys: "Next check". */
  readonly label: string
  readonly run: () => void
  /** A heading in the sheet of keys. */
  readonly group?: string | undefined
  /** False while it cannot be used; it is then not listed. */
  readonly enabled?: boolean | undefined
  /** Whether it runs again while the key is held down. Right for moving, never for answers and decisions. */
  readonly repeats?: boolean | undefined
  /** Whether it works under an open dialog too. Only for what must never wait. */
  readonly everywhere?: boolean | undefined
  /** Whether it works while a text field has the focus. Default: combinations with Ctrl do, all else does not. */
  readonly inText?: boolean | undefined
}

export type KeyOptions = {
  /** Default true. */
  readonly enabled?: boolean | undefined
}

/** What the sheet of keys shows of a binding. */
export type KeyLine = Pick<KeyBinding, 'keys' | 'label' | 'group'>

type Registered = { readonly place: KeyLayerPlace | null; bindings: readonly KeyBinding[]; signature: string }

let registered: readonly Registered[] = []
let singleKeysOn = true
let lines: readonly KeyLine[] = []
const listeners = new Set<() => void>()

/**
 * Binds keys for as long as the component is there. A binding never runs
 * - while typing (text fields, selects, dates), unless it has Ctrl or says `inText`,
 * - where the control in focus uses the key itself (Space and Enter on a button, letters in a menu),
 * - under an open dialog, menu or popover, unless it was bound inside it or says `everywhere`,
 * - with other modifiers than its own, during input by an IME, or when somebody else has handled the event,
 * - on the repetition of a held key, unless it says `repeats`.
 * If two bindings want the same key, the one that came last has it.
 */
export function useKeys(bindings: readonly KeyBinding[], { enabled = true }: KeyOptions = {}): void {
  const place = useContext(KeyLayerContext)
  const mine = useRef<Registered | null>(null)

  useLayoutEffect(() => {
    if (!enabled) return
    const entry: Registered = { place, bindings: [], signature: '' }
    mine.current = entry
    register(entry)
    return () => {
      mine.current = null
      unregister(entry)
    }
  }, [place, enabled])

  // Callers write bindings inline: the newest closures run, but only a visible difference is announced.
  useLayoutEffect(() => {
    if (mine.current !== null) replaceBindings(mine.current, bindings)
  })
}

/** Switches the keys of one character on or off as a whole (WCAG 2.1.4). Combinations with Ctrl always work. */
export function setSingleKeys(on: boolean): void {
  if (singleKeysOn === on) return
  singleKeysOn = on
  announceKeys()
}

/** Whether the keys of one character work; hints are hidden when they do not. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribeToKeys, () => singleKeysOn)
}

/** The page's bindings that work now, for the sheet of keys; what a dialog binds is not among them. */
export function useKeyLines(): readonly KeyLine[] {
  return useSyncExternalStore(subscribeToKeys, () => lines)
}

/** Keeps a setting and the keys in step, for as long as the component is there. */
export function useSingleKeysSetting(on: boolean): void {
  useEffect(() => setSingleKeys(on), [on])
}

function register(entry: Registered): void {
  if (registered.length === 0) document.addEventListener('keydown', runBinding)
  registered = [...registered, entry]
}

function unregister(entry: Registered): void {
  registered = registered.filter((other) => other !== entry)
  if (registered.length === 0) document.removeEventListener('keydown', runBinding)
  announceKeys()
}

function replaceBindings(entry: Registered, bindings: readonly KeyBinding[]): void {
  entry.bindings = bindings
  const signature = bindings.map((each) => `${each.keys}\t${each.label}\t${each.group}\t${each.enabled}`).join('\n')
  if (signature === entry.signature) return
  entry.signature = signature
  announceKeys()
}

function announceKeys(): void {
  lines = pageLines()
  for (const listener of listeners) listener()
}

function pageLines(): readonly KeyLine[] {
  const found = new Map<string, KeyLine>()
  for (const { place, bindings } of registered) {
    if (place !== null) continue
    for (const { keys, label, group, enabled } of bindings) {
      if (enabled === false || (!singleKeysOn && isSingleKey(keys))) continue
      found.set(keys.toLowerCase(), { keys, label, group })
    }
  }
  return [...found.values()]
}

function subscribeToKeys(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function runBinding(event: KeyboardEvent): void {
  // 229 is how some input methods report a key that they have taken.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  const binding = findBinding(event)
  if (binding === null) return
  // Also on repetition: a held key must not scroll or type.
  event.preventDefault()
  if (event.repeat && binding.repeats !== true) return
  binding.run()
}

function findBinding(event: KeyboardEvent): KeyBinding | null {
  const typing = takesTyping(event.target)
  for (const { place, bindings } of registered.toReversed()) {
    const isOnTop = isLayerOnTop(place)
    for (const binding of bindings) {
      if (!isOnTop && binding.everywhere !== true) continue
      if (binding.enabled === false || !isCombo(readCombo(binding.keys), event)) continue
      if (!singleKeysOn && isSingleKey(binding.keys)) continue
      if (typing && !(binding.inText ?? readCombo(binding.keys).ctrl)) continue
      if (belongsToControl(binding.keys, event.target)) continue
      return binding
    }
  }
  return null
}
