import { damaged, type Dimensions, mustBePlain, mustEndAt, textAt } from './imageBytes.ts'

type Size = { readonly width: number; readonly height: number }
type Chunk = { readonly kind: string; readonly from: number; readonly end: number }

/** Walks the chunks of the RIFF container. RFC 9649 (WebP), RFC 6386 (VP8). */
export function readWebp(data: DataView, bytes: Uint8Array): Dimensions {
  mustEndAt(8 + data.getUint32(4, true), bytes.length)
  const chunks = chunksBetween(data, bytes, 12, bytes.length)
  const first = chunks[0]
  if (first === undefined) throw damaged()
  if (first.kind !== 'VP8X') {
    // The simple form: one picture and nothing beside it.
    if (chunks.length !== 1) throw damaged()
    return { ...pictureIn(data, chunks), moves: false }
  }
  const flags = data.getUint8(first.from)
  const canvas = { width: 1 + uint24(data, first.from + 4), height: 1 + uint24(data, first.from + 7) }
  const moves = (flags & 0x02) !== 0
  for (const { kind, from, end } of chunks) if (!drawing.has(kind)) mustBePlain(bytes, from, end)
  // A canvas of ten pixels around a picture of ten thousand: what the picture itself says counts, and they must agree.
  if (!moves) mustFill(canvas, pictureIn(data, chunks))
  else {
    const frames = chunks.filter(({ kind }) => kind === 'ANMF')
    if (frames.length === 0) throw damaged()
    for (const { from, end } of frames) {
      const frame = {
        x: 2 * uint24(data, from),
        y: 2 * uint24(data, from + 3),
        width: 1 + uint24(data, from + 6),
        height: 1 + uint24(data, from + 9),
      }
      if (frame.x + frame.width > canvas.width || frame.y + frame.height > canvas.height) throw damaged()
      mustFill(frame, pictureIn(data, chunksBetween(data, bytes, from + 16, end)))
    }
  }
  return { ...canvas, moves }
}

const drawing: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'])

function chunksBetween(data: DataView, bytes: Uint8Array, start: number, stop: number): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = start; at < stop;) {
    const from = at + 8
    const end = from + data.getUint32(at + 4, true)
    if (end > stop) throw damaged()
    chunks.push({ kind: textAt(bytes, at, 4), from, end })
    // Chunks begin at even places.
    at = end + (end % 2)
  }
  return chunks
}

/** What the coded picture itself says. */
function pictureIn(data: DataView, chunks: readonly Chunk[]): Size {
  const pictures = chunks.filter(({ kind }) => kind === 'VP8 ' || kind === 'VP8L')
  const [picture] = pictures
  if (picture === undefined || pictures.length > 1) throw damaged()
  const { kind, from, end } = picture
  if (end - from < 10) throw damaged()
  if (kind === 'VP8L') {
    if (data.getUint8(from) !== 0x2f) throw damaged()
    const packed = data.getUint32(from + 1, true)
    if (packed >>> 29 !== 0) throw damaged()
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
  }
  // A key frame, and its start code. Two bits of each side ask for scaling, which is not applied.
  if ((data.getUint8(from) & 1) !== 0 || uint24(data, from + 3) !== 0x2a019d) throw damaged()
  return { width: data.getUint16(from + 6, true) & 0x3fff, height: data.getUint16(from + 8, true) & 0x3fff }
}

function mustFill(room: Size, picture: Size): void {
  if (picture.width !== room.width || picture.height !== room.height) throw damaged()
}

function uint24(data: DataView, at: number): number {
  return data.getUint16(at, true) | (data.getUint8(at + 2) << 16)
}
