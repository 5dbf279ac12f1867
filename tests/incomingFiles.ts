// Files as the page gives them, from memory.
import type { IncomingFile } from '../electron/core/incoming.ts'

export type CountedFile = IncomingFile & {
  /** How many bytes were asked for so far. */
  readonly bytesRead: () => number
}

export function fileOf(name: string, content: string | Uint8Array): CountedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  let read = 0
  return {
    head: { name, size: bytes.length },
    read: async (offset, length) => {
      if (offset + length > bytes.length) throw new Error(`asked beyond the end: ${offset} + ${length}`)
      read += length
      // A copy: what crosses from the page is nobody's to share.
      return new Uint8Array(bytes.subarray(offset, offset + length))
    },
    bytesRead: () => read,
  }
}

/** A file of any size that holds these pieces, and nothing between them. */
export function fileOfPieces(
  name: string,
  size: number,
  pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): CountedFile {
  let read = 0
  return {
    head: { name, size },
    read: async (offset, length) => {
      if (offset + length > size) throw new Error(`asked beyond the end: ${offset} + ${length}`)
      read += length
      const whole = new Uint8Array(length)
      for (const { at, bytes } of pieces) {
        const from = Math.max(0, offset - at)
        const part = bytes.subarray(from, Math.max(from, offset + length - at))
        if (part.length > 0) whole.set(part, Math.max(0, at - offset))
      }
      return whole
    },
    bytesRead: () => read,
  }
}
