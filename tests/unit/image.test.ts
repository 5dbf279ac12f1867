import { describe, expect, test } from 'vitest'
import { readImage } from '../../shared/domain/image.ts'
import { hostilePictures } from '../hostilePictures.ts'
import {
  ALPH,
  ANIM,
  anmf,
  END,
  gif,
  header,
  JPEG,
  jpegWith,
  png,
  pngOf,
  segment,
  VP8,
  VP8L,
  vp8x,
  webp,
} from '../pictures.ts'

const SMALL = { width: 16, height: 12 }
const words = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const why = (bytes: Uint8Array) => {
  const reading = readImage(bytes)
  return reading.ok ? 'kept' : reading.why
}

describe('a picture that is kept', () => {
  test.each([
    ['png', 'a PNG', png({ width: 320, height: 200 }), { width: 320, height: 200, moves: false }],
    ['jpeg', 'a JPEG', JPEG, { ...SMALL, moves: false }],
    [
      'jpeg',
      'a JPEG with a comment',
      jpegWith(segment(0xfe, words('made on a telephone'))),
      { ...SMALL, moves: false },
    ],
    ['gif', 'a GIF', gif({ width: 40, height: 30 }), { width: 40, height: 30, moves: false }],
    ['gif', 'an animation', gif({ width: 40, height: 30, frames: 3 }), { width: 40, height: 30, moves: true }],
    ['webp', 'a WebP', webp(), { ...SMALL, moves: false }],
    ['webp', 'a WebP without loss', webp([VP8L]), { ...SMALL, moves: false }],
    ['webp', 'a WebP that one sees through', webp([vp8x(SMALL, 0x10), ALPH, VP8]), { ...SMALL, moves: false }],
    [
      'webp',
      'a WebP that moves',
      webp([vp8x(SMALL, 0x02), ANIM, anmf(SMALL, [VP8]), anmf(SMALL, [VP8L])]),
      { ...SMALL, moves: true },
    ],
    [
      'png',
      'a PNG that moves, with a text',
      pngOf([
        header(SMALL),
        { kind: 'acTL', data: new Uint8Array(8) },
        { kind: 'tEXt', data: words('Software\0a tool <with> brackets') },
        { kind: 'IDAT', data: words('never decoded here') },
        END,
      ]),
      { ...SMALL, moves: true },
    ],
  ] as const)('%s: %s', (type, _, bytes, facts) => {
    expect(readImage(bytes)).toEqual({ ok: true, image: { type, size: bytes.length, ...facts } })
  })
})

describe('a picture is refused with a sentence', () => {
  test.each(hostilePictures)('$what', ({ bytes, why: sentence }) => {
    expect(why(bytes)).toContain(sentence)
  })

  test.each([
    ['PNG', png(SMALL)],
    ['JPEG', JPEG],
    ['GIF', gif(SMALL)],
    ['WebP', webp([vp8x(SMALL, 0x10), ALPH, VP8])],
  ])('a %s that is cut off, wherever', (_, bytes) => {
    const kept = Array.from({ length: bytes.length }, (__, length) => why(bytes.subarray(0, length))).filter(
      (each) => each === 'kept',
    )
    expect(bytes.length).toBeGreaterThan(50)
    expect(kept).toEqual([])
  })

  test('and quickly, even where every second byte is the beginning of something hidden', () => {
    const teasing = pngOf([
      header(SMALL),
      { kind: 'tEXt', data: Buffer.alloc(4 * 1024 * 1024, '<s') },
      { kind: 'IDAT', data: words('pixels') },
      END,
    ])
    const from = performance.now()
    expect(why(teasing)).toBe('kept')
    expect(performance.now() - from).toBeLessThan(3_000)
  })
})
