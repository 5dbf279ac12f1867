// From bytes to text, part by part.
import { TextDecoder } from 'node:util'
import { Refusal } from '../../../shared/api/call.ts'
import type { IncomingFile } from '../incoming.ts'
import { createParts, PART, type LongText } from './longText.ts'
import type { Pace } from './pace.ts'

/** The longest text that is read, in bytes. X splits its own files long before. */
export const LONGEST_TEXT = 128 * 1024 * 1024

/** `guessed`: the file is not in UTF-8, so that some letters may be wrong. */
export type Text = { readonly text: LongText; readonly guessed: boolean }

/**
 * Reads a whole file as text, in parts: UTF-8, UTF-16 where a mark at the beginning says so (Excel's "Unicode text"), else
 * Windows-1252 (Excel's older CSV). Throws `Refusal` where it is too long, or no text.
 */
export async function textOfFile(file: IncomingFile, pace: Pace): Promise<Text> {
  if (file.head.size > LONGEST_TEXT)
    throw new Refusal('invalid', 'This file is longer than any list, over 128 MB. Nothing was saved.')
  const encoding = encodingOf(await file.read(0, Math.min(2, file.head.size)))
  const text = await decode(file, encoding, pace)
  return text === null
    ? { text: (await decode(file, 'windows-1252', pace)) ?? [''], guessed: true }
    : { text, guessed: false }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Null: these bytes are not in that encoding. */
async function decode(file: IncomingFile, encoding: Encoding, pace: Pace): Promise<LongText | null> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  const parts = createParts()
  for (let at = 0; at < file.head.size; at += PART) {
    const bytes = await file.read(at, Math.min(PART, file.head.size - at))
    // Pictures and programs are full of it; texts in this encoding have none.
    if (encoding === 'windows-1252' && bytes.includes(0)) throw noText()
    try {
      parts.add(decoder.decode(bytes, { stream: at + PART < file.head.size }))
    } catch {
      return null
    }
    if (pace.isDue()) await pace.rest()
  }
  return parts.text()
}

function noText(): Refusal {
  return new Refusal(
    'invalid',
    'This file is no list that Bonafide can read: it is neither text nor a zip. Nothing was saved. Choose the archive that you got from the platform, or a CSV.',
  )
}
