// Ids of X as they stand in files: digits, and what spreadsheets and editors make of them.
import { isXId } from '../../../shared/domain/handle.ts'

/** The id as a string, or why it is none. */
export type IdReading = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: string }

export const SHORTENED =
  'A spreadsheet shortened this ID, and its last digits are lost. Take it from the original file, as text.'

/** Does it look like `1.23E+18`, also with a decimal comma? */
export function isShortened(text: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)
}

/** Reads an id of X. A number of JavaScript is taken while it is exact; beyond 2^53 its last digits are lost. */
export function readXNumber(value: string | number): IdReading {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return { ok: false, why: SHORTENED }
  const text = String(value).trim()
  if (isShortened(text)) return { ok: false, why: SHORTENED }
  if (!isXId(text)) return { ok: false, why: 'This is not an ID on X: it has other signs than digits, or too many.' }
  return { ok: true, id: text }
}
