// What the readers of the four formats share. They read through a DataView, which throws a RangeError past the last byte.

/** What a header says of a picture, in pixels. */
export type Dimensions = { readonly width: number; readonly height: number; readonly moves: boolean }

/** The file is not what its first bytes say. The message is a sentence for an admin. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture'
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** One character a byte; shorter where the bytes end. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

export function damaged(): NotAPicture {
  return new NotAPicture('This picture is cut off or damaged. Please save it again, or take a new screenshot.')
}

/** Throws unless the picture ends with the file: what hangs on behind makes it a second file (an archive, a page, an older picture). */
export function mustEndAt(end: number, length: number): void {
  if (end > length) throw damaged()
  if (end < length)
    throw new NotAPicture(
      'Something else hangs on behind this picture, so it is not kept. Please open it and take a screenshot of it.',
    )
}

/**
 * Throws where a part that is no pixels (a comment, metadata) holds a page, a program or an archive. Such files are
 * harmless here, for nothing is ever served or run, but an original that is handed on may meet a program that runs it.
 */
export function mustBePlain(bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    // Byte by byte and without a text of each place: twenty megabytes of "<s<s<s" take no time either.
    if (beginsOne[bytes[at] ?? 0] === 0 || goesOn[bytes[at + 1] ?? 0] === 0 || !isHidden(bytes, at, to)) continue
    throw new NotAPicture(
      'Something that is not a picture is hidden in this file, so it is not kept. Please open it and take a screenshot of it.',
    )
  }
}

function isHidden(bytes: Uint8Array, at: number, to: number): boolean {
  return signs.some((sign) => lower[bytes[at + 2] ?? 0] === sign[2] && isAt(bytes, at, to, sign))
}

function isAt(bytes: Uint8Array, at: number, to: number, sign: Uint8Array): boolean {
  if (at + sign.length > to) return false
  for (let place = 0; place < sign.length; place++) if (lower[bytes[at + place] ?? 0] !== sign[place]) return false
  return true
}

const lower = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

const signs: readonly Uint8Array[] = [
  '<script',
  '<html',
  '<!doctype html',
  '<svg',
  '<iframe',
  '<?php',
  '%pdf-',
  // Zip archives, and what is made of them (jar, docx), begin and end so.
  'pk\u0003\u0004',
  'pk\u0005\u0006',
].map((sign) => Uint8Array.from(sign, (letter) => letter.charCodeAt(0)))

const beginsOne = flags(0)
const goesOn = flags(1)

/** Of each byte, whether it stands at this place of any of them. */
function flags(place: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (signs.some((sign) => sign[place] === lower[byte]) ? 1 : 0))
}
