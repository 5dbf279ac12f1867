// A screenshot that the admin has pasted, dropped or chosen, and not kept yet: looked at as the core will look at it.
import { alreadyEvidence } from '../shared/domain/evidence.ts'
import { type ImageFacts, readImage, whyNotImageSize } from '../shared/domain/image.ts'
import { api, sentenceOf } from './api.ts'
import { isDrawable } from './ui/drawing.ts'

export type PickedImage = {
  /** Its bytes as they were when it was picked, whatever becomes of the file. */
  readonly bytes: Blob
  readonly facts: ImageFacts
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  /** Where it is evidence already, as a sentence, or null. */
  readonly already: string | null
}

/** Gives the picture, or the sentence that says why it is not kept. Its header is read before anything decodes it. */
export async function pickImage(file: Blob): Promise<PickedImage | string> {
  const tooLarge = whyNotImageSize(file.size)
  if (tooLarge !== null) return tooLarge
  try {
    const whole = new Uint8Array(await file.arrayBuffer())
    const reading = readImage(whole)
    if (!reading.ok) return reading.why
    const bytes = new Blob([whole], { type: `image/${reading.image.type}` })
    if (!(await isDrawable(bytes))) return 'This picture is damaged: it cannot be drawn. Please take a new screenshot.'
    const sha256 = hex(await crypto.subtle.digest('SHA-256', whole))
    const { uses, total } = await api.lookForImage({ sha256 })
    return { bytes, facts: reading.image, sha256, already: alreadyEvidence(uses, total) }
  } catch (error) {
    // A file on a stick that was pulled, or in a folder that was moved.
    return error instanceof DOMException
      ? 'This file cannot be read any more. Please choose it again.'
      : sentenceOf(error)
  }
}

/** "PNG, 1,280 × 720, 412 KB" */
export function imageWords({ type, width, height, size, moves }: ImageFacts): string {
  const sides = `${width.toLocaleString('en-GB')} × ${height.toLocaleString('en-GB')}`
  const amount = size < 1_000_000 ? `${Math.ceil(size / 1000)} KB` : `${(size / 1_000_000).toFixed(1)} MB`
  return [typeNames[type], sides, amount, ...(moves ? ['moves: its first frame is shown'] : [])].join(', ')
}

const typeNames = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP', gif: 'GIF' } as const

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
