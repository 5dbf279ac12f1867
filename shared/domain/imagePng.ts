import { damaged, type Dimensions, mustBePlain, mustEndAt, textAt } from './imageBytes.ts'

const SIGNATURE = 8
/** Length, kind and checksum of a chunk. */
const AROUND = 12
/** Bit depths that each colour type allows. */
const depths: { readonly [colour: number]: readonly number[] } = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
const pixels: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'fdAT', 'IEND'])

/** Walks the chunks from IHDR to IEND. PNG, third edition: https://www.w3.org/TR/png-3/ */
export function readPng(data: DataView, bytes: Uint8Array): Dimensions {
  if (data.getUint32(SIGNATURE) !== 13 || textAt(bytes, 12, 4) !== 'IHDR') throw damaged()
  const [depth, colour] = [data.getUint8(24), data.getUint8(25)]
  const [compression, filter, interlace] = [data.getUint8(26), data.getUint8(27), data.getUint8(28)]
  if (depths[colour]?.includes(depth) !== true || compression !== 0 || filter !== 0 || interlace > 1) throw damaged()
  let moves = false
  let drawn = 0
  for (let at = SIGNATURE; ;) {
    const length = data.getUint32(at)
    const kind = textAt(bytes, at + 4, 4)
    const end = at + AROUND + length
    if (!/^[A-Za-z]{4}$/.test(kind) || end > bytes.length) throw damaged()
    if (kind === 'IHDR' && at !== SIGNATURE) throw damaged()
    if (kind === 'IDAT') drawn += length
    if (kind === 'acTL') moves = true
    if (!pixels.has(kind)) mustBePlain(bytes, at + 8, end - 4)
    at = end
    if (kind !== 'IEND') continue
    if (length !== 0 || drawn === 0) throw damaged()
    mustEndAt(end, bytes.length)
    return { width: data.getUint32(16), height: data.getUint32(20), moves }
  }
}
