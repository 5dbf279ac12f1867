// A kept screenshot on its way to the page, part by part.
import { api, sentenceOf } from './api.ts'

/** The file of a piece of evidence, or the sentence that says why it cannot be shown: it has changed, or is missing. */
export async function keptImage(evidence: string): Promise<Blob | string> {
  try {
    const parts: Uint8Array<ArrayBuffer>[] = []
    for (let offset: number | null = 0; offset !== null;) {
      const part: Awaited<ReturnType<typeof api.imagePart>> = await api.imagePart({ evidence, offset })
      parts.push(Uint8Array.from(atob(part.bytes), (byte) => byte.charCodeAt(0)))
      offset = part.next
    }
    return new Blob(parts)
  } catch (error) {
    return sentenceOf(error)
  }
}
