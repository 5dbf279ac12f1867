// Pictures made in code, in each format that is kept, so that no binary file lies in the sources. Every one can be decoded.
import { crc32, deflateSync } from 'node:zlib'

type Size = { readonly width: number; readonly height: number }
export type Chunk = { readonly kind: string; readonly data: Uint8Array }

/** An invented screenshot: a page with a few grey bars. Another `seed`, other bytes. `noise` makes it long. */
export function png({ width, height, seed = 0, noise = false }: Size & { seed?: number; noise?: boolean }): Buffer {
  return pngOf([
    header({ width, height }),
    { kind: 'IDAT', data: deflateSync(rows({ width, height }, seed, noise)) },
    END,
  ])
}

export function header({ width, height }: Size): Chunk {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  // Eight bits, red, green and blue.
  data.set([8, 2, 0, 0, 0], 8)
  return { kind: 'IHDR', data }
}

export const END: Chunk = { kind: 'IEND', data: Buffer.alloc(0) }

export function pngOf(chunks: readonly Chunk[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    ...chunks.map(({ kind, data }) => {
      const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
      return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
    }),
  ])
}

function rows({ width, height }: Size, seed: number, noise: boolean): Buffer {
  const line = 1 + width * 3
  const all = Buffer.alloc(line * height)
  let state = seed + 1
  for (let at = 0; at < all.length; at++) {
    // The first byte of a line names its filter: none.
    if (at % line === 0) continue
    const [x, y] = [Math.floor(((at % line) - 1) / 3), Math.floor(at / line)]
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const isText = y % 24 > 7 && y % 24 < 16 && x > width / 10 && x < width / 2 + ((y * 37 + seed * 91) % (width / 3))
    all[at] = noise ? state & 0xff : isText ? 90 : 235
  }
  return all
}

/** A still, or an animation of so many frames, of two colours; uncompressed, as GIF allows. */
export function gif({ width, height, frames = 1 }: Size & { frames?: number }): Buffer {
  const screen = Buffer.concat([Buffer.from('GIF89a'), uint16le(width), uint16le(height), Buffer.from([0x80, 0, 0])])
  const colours = Buffer.from([235, 235, 235, 60, 90, 70])
  const all = Array.from({ length: frames }, (_, at) => gifFrame({ width, height }, at))
  return Buffer.concat([screen, colours, ...all, Buffer.from([0x3b])])
}

function gifFrame({ width, height }: Size, colour: number): Buffer {
  const place = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), uint16le(width), uint16le(height), Buffer.from([0])])
  // A code of three bits for each pixel, with a clear code before the table of codes would grow.
  const codes: number[] = []
  for (let at = 0; at < width * height; at++) {
    if (at % 2 === 0) codes.push(4)
    codes.push((at + colour) % 2)
  }
  codes.push(5)
  const packed = Buffer.alloc(Math.ceil((codes.length * 3) / 8))
  for (const [at, code] of codes.entries())
    for (let bit = 0; bit < 3; bit++)
      if ((code >> bit) & 1)
        packed[(at * 3 + bit) >> 3] = (packed[(at * 3 + bit) >> 3] ?? 0) | (1 << ((at * 3 + bit) & 7))
  const blocks: Buffer[] = []
  for (let at = 0; at < packed.length; at += 255) {
    const block = packed.subarray(at, at + 255)
    blocks.push(Buffer.from([block.length]), block)
  }
  return Buffer.concat([place, Buffer.from([2]), ...blocks, Buffer.from([0])])
}

/** 16 by 12 pixels, made by a browser's canvas, without its colour profile. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAF/8QAHxAAAAYCAwEAAAAAAAAAAAAAAAECAwQRBRIxQVFx/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAWEQEBAQAAAAAAAAAAAAAAAAABEQD/2gAMAwEAAhEDEQA/AFZCRk25riYyXTaKtdWrLgu69Glj1vOQm1SSUTp3tsmj5Pr4EiDSEbd//9k=',
  'base64',
)

/** Coded pictures of 16 by 12 pixels, from the same canvas. */
export const VP8: Chunk = {
  kind: 'VP8 ',
  data: Buffer.from('kAEAnQEqEAAMAAQAaCUAAFzqoJgAAP7KgIH2zxM0FFMDAF3yx1fqkTOu+dxidiQAPQ0MwA2QFvt4yPy3EAA=', 'base64'),
}
export const VP8L: Chunk = {
  kind: 'VP8L',
  data: Buffer.from('Lw/AAgAPcLO7i+yeKHP+Aw9m2rZpN/6MJ/kah4j+B+x9AAA=', 'base64'),
}
export const ALPH: Chunk = { kind: 'ALPH', data: Buffer.from('AQ8w/xERgkzaJjD/jvfWQ0T/JwC+0gA=', 'base64') }

/** The extended form's head: a canvas, and what else is there (0x02 moves, 0x10 is see-through). */
export function vp8x({ width, height }: Size, flags = 0): Chunk {
  const data = Buffer.alloc(10)
  data[0] = flags
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return { kind: 'VP8X', data }
}

/** A frame of an animation, at the upper left. */
export function anmf({ width, height }: Size, chunks: readonly Chunk[]): Chunk {
  const data = Buffer.alloc(16)
  data.writeUIntLE(width - 1, 6, 3)
  data.writeUIntLE(height - 1, 9, 3)
  return { kind: 'ANMF', data: Buffer.concat([data, riffChunks(chunks)]) }
}
export const ANIM: Chunk = { kind: 'ANIM', data: Buffer.alloc(6) }

export function webp(chunks: readonly Chunk[] = [VP8]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), riffChunks(chunks)])
  return Buffer.concat([Buffer.from('RIFF'), uint32le(body.length), body])
}

function riffChunks(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat(
    chunks.flatMap(({ kind, data }) => [
      Buffer.from(kind, 'latin1'),
      uint32le(data.length),
      data,
      Buffer.alloc(data.length % 2),
    ]),
  )
}

/** A segment of a JPEG with its marker. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, data])
}

/** The JPEG with a segment put in after its first two bytes. */
export function jpegWith(inserted: Uint8Array): Buffer {
  return Buffer.concat([JPEG.subarray(0, 2), inserted, JPEG.subarray(2)])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint32le(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function uint16le(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
