// Short words that come and go: what was done, with a way to undo it for ten seconds.
import { showToast } from './ui/toastQueue.ts'

export type Undo = { readonly label: string; readonly act: () => void }

export function say(text: string, action: Undo | null = null): void {
  showToast({
    text,
    action:
      action === null
        ? undefined
        : // Ctrl+Z takes back and does nothing else: a message that offers to open something has no key.
          { label: action.label, onPress: action.act, keys: action.label === 'Undo' ? 'Ctrl+Z' : undefined },
  })
}
