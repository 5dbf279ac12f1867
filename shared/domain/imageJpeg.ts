import { damaged, type Dimensions, mustBePlain, mustEndAt } from './imageBytes.ts'

/** Real progressive pictures have about ten; each is a pass over every pixel, so thousands keep a decoder busy for hours. */
const MOST_SCANS = 100

/** Walks the segments from SOI to EOI, the coded data between them too. ITU-T T.81, annex B. */
export function readJpeg(data: DataView, bytes: Uint8Array): Dimensions {
  let size: Dimensions | null = null
  let scans = 0
  for (let at = 2; ;) {
    if (data.getUint8(at) !== 0xff) throw damaged()
    const marker = data.getUint8(at + 1)
    // Bytes of filling before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    at += 2
    if (marker === EOI) {
      if (size === null || scans === 0) throw damaged()
      mustEndAt(at, bytes.length)
      return size
    }
    // SOI again, restarts and the reserved ones have no place between segments.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) throw damaged()
    const length = data.getUint16(at)
    const end = at + length
    if (length < 2 || end > bytes.length) throw damaged()
    if (isFrame(marker)) {
      // Baseline, extended and progressive: what browsers show. A second frame is a hierarchy, in which each may have its own size.
      if (marker > 0xc2 || size !== null || length < 8) throw damaged()
      size = { height: data.getUint16(at + 3), width: data.getUint16(at + 5), moves: false }
    }
    if (marker >= 0xe0) mustBePlain(bytes, at + 2, end)
    at = end
    if (marker !== SOS) continue
    scans += 1
    if (size === null || scans > MOST_SCANS) throw damaged()
    at = endOfScan(bytes, at)
  }
}

const EOI = 0xd9
const SOS = 0xda

/** SOF0 to SOF15, which share their range with three others (DHT, JPG, DAC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Where the next marker stands: in coded data FF is followed by 0, or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw damaged()
}
