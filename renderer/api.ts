// The page's only way to the core. Which shell carries the call is chosen here, and nowhere else.
import { CallFailed, createClient, type Transport } from '../shared/api/call.ts'
import { Change } from '../shared/api/change.ts'
import { contract } from '../shared/api/contract.ts'
import { connectLoopback } from './loopback.ts'

/** What the preload of the desktop shell exposes; nothing else of Electron reaches the page. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly onChange: (listener: (change: unknown) => void) => void
}

declare global {
  interface Window {
    readonly bonafide?: Bridge
  }
}

const connection = window.bonafide ?? connectLoopback()
const send: Transport = (name, input) => connection.call(name, input)

export const api = createClient(contract, send)

/** Changes that another page or the core itself made. */
export function onChange(listener: (change: Change) => void): void {
  connection.onChange((change) => {
    const parsed = Change.safeParse(change)
    if (parsed.success) listener(parsed.data)
  })
}

/** A sentence for an admin, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CallFailed) return error.message
  return 'Bonafide does not answer. What you saved is safe; what you are typing stays here. Please start Bonafide again.'
}
