// Gives the core the parts of a file that it asks for.
import type { Incoming } from '../shared/domain/incomingFile.ts'
import { api } from './api.ts'

/**
 * Brings every part that the core wants until it wants no more. `begun` is what the call that announced the file gave.
 * Throws what the core refuses, or, where the file cannot be read (moved, or on a stick that was pulled), a `DOMException`.
 */
export async function sendFile(
  file: Blob,
  begun: Incoming,
  onSent: (bytes: number) => void = () => undefined,
): Promise<void> {
  let next = begun.next
  let sent = 0
  while (next !== null) {
    const { offset, length } = next
    const bytes = await base64Of(file.slice(offset, offset + length))
    const reply = await api.giveBytes({ file: begun.file, offset, bytes })
    sent += length
    onSent(sent)
    next = reply.next
  }
}

async function base64Of(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer())
  let text = ''
  // In pieces: a call with a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
