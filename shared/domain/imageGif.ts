import { damaged, type Dimensions, mustBePlain, mustEndAt, NotAPicture, textAt } from './imageBytes.ts'

/** Walks the blocks from the header to the trailer. GIF89a: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export function readGif(data: DataView, bytes: Uint8Array): Dimensions {
  // "GIF89a/*" is a legal beginning of a script, and a width of 10,799 pixels.
  if (textAt(bytes, 6, 2) === '/*')
    throw new NotAPicture(
      'This file is a picture and a program at once, so it is not kept. Please take a screenshot of it.',
    )
  let [width, height] = [data.getUint16(6, true), data.getUint16(8, true)]
  let frames = 0
  for (let at = 13 + tableSize(data.getUint8(10)); ;) {
    const kind = data.getUint8(at)
    if (kind === TRAILER) {
      if (frames === 0) throw damaged()
      mustEndAt(at + 1, bytes.length)
      return { width, height, moves: frames > 1 }
    }
    if (kind === FRAME) {
      frames += 1
      // A frame that reaches past the screen makes some decoders enlarge it.
      width = Math.max(width, data.getUint16(at + 1, true) + data.getUint16(at + 5, true))
      height = Math.max(height, data.getUint16(at + 3, true) + data.getUint16(at + 7, true))
      at = endOfBlocks(data, at + 10 + tableSize(data.getUint8(at + 9)) + 1)
    } else if (kind === EXTENSION) {
      const end = endOfBlocks(data, at + 2)
      mustBePlain(bytes, at + 2, end)
      at = end
    } else throw damaged()
  }
}

const FRAME = 0x2c
const EXTENSION = 0x21
const TRAILER = 0x3b

/** Of a colour table in bytes; 0 where the flag says that there is none. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1)
}

function endOfBlocks(data: DataView, from: number): number {
  let at = from
  for (let length = data.getUint8(at); length > 0; length = data.getUint8(at)) at += 1 + length
  return at + 1
}
