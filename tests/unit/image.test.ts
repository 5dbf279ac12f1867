import { describe, expect, test } from 'vitest'
import { LARGEST_IMAGE, readImage } from '../../shared/domain/image.ts'
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
  type Chunk,
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
  const hides = (data: string): Chunk => ({ kind: 'tEXt', data: words(`Comment\0${data}`) })
  const drawn: Chunk = { kind: 'IDAT', data: words('pixels') }

  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['more than 20 MB', new Uint8Array(LARGEST_IMAGE + 1), 'at most 20 MB'],
    ['a text', words('Dear all, this is no picture.'), 'not a PNG'],
    ['a PDF', words('%PDF-1.7 and more of it'), 'not a PNG'],
    ['a Windows bitmap', words('BM6\0\0\0\0\0\0\0'), 'not a PNG'],
    ['an SVG', words('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'SVG'],
    ['an SVG behind a declaration', words('<?xml version="1.0"?><svg/>'), 'SVG'],
    ['a telephone’s HEIC', words('\0\0\0\x18ftypheic\0\0\0\0'), 'HEIC'],
    ['an AVIF', words('\0\0\0\x18ftypavif\0\0\0\0'), 'AVIF'],
    ['a sound in the container of WebP', words('RIFF\x04\0\0\0WAVE'), 'not a PNG'],
    [
      'a bomb: 65,000 by 65,000 in a hundred bytes',
      pngOf([header({ width: 65_000, height: 65_000 }), drawn, END]),
      '40 megapixels',
    ],
    ['a ribbon: one pixel by 16,001', pngOf([header({ width: 1, height: 16_001 }), drawn, END]), '16,000 a side'],
    ['no width', pngOf([header({ width: 0, height: 5 }), drawn, END]), 'no width'],
    ['a GIF whose frame is larger than its screen', gif({ width: 20_000, height: 1 }), '16,000 a side'],
    ['a small canvas around a large picture', webp([vp8x({ width: 4, height: 4 }), VP8]), 'damaged'],
    [
      'a small frame around a large picture',
      webp([vp8x(SMALL, 2), ANIM, anmf({ width: 4, height: 4 }, [VP8])]),
      'damaged',
    ],
    ['a frame beyond the canvas', webp([vp8x({ width: 8, height: 8 }, 2), ANIM, anmf(SMALL, [VP8])]), 'damaged'],
    ['an archive behind it', Buffer.concat([png(SMALL), words('PK\x03\x04…')]), 'hangs on behind'],
    ['a page behind a JPEG', Buffer.concat([JPEG, words('<html></html>')]), 'hangs on behind'],
    ['a page behind a GIF', Buffer.concat([gif(SMALL), words('<html></html>')]), 'hangs on behind'],
    ['a page behind a WebP', Buffer.concat([webp(), words('<html></html>')]), 'hangs on behind'],
    ['what was cropped away, still behind it', Buffer.concat([png(SMALL), png(SMALL)]), 'hangs on behind'],
    ['a script in a comment', jpegWith(segment(0xfe, words('x <SCRIPT>alert(1)</SCRIPT>'))), 'hidden'],
    ['a page in a text of a PNG', pngOf([header(SMALL), hides('<!DOCTYPE html>'), drawn, END]), 'hidden'],
    [
      'an archive in a chunk of a WebP',
      webp([vp8x(SMALL), { kind: 'XMP ', data: words('PK\x05\x06') }, VP8]),
      'hidden',
    ],
    ['a PDF in a segment', jpegWith(segment(0xe9, words('%PDF-1.4'))), 'hidden'],
    ['a GIF that is a script as well', Buffer.from('GIF89a/*\x10\0\x80\0\0', 'latin1'), 'at once'],
    ['no pixels', pngOf([header(SMALL), END]), 'damaged'],
    ['two headers', pngOf([header(SMALL), header({ width: 9, height: 9 }), drawn, END]), 'damaged'],
    [
      'a colour depth that there is not',
      pngOf([{ kind: 'IHDR', data: Buffer.from('0000001000000010200200000000'.slice(0, 26), 'hex') }, drawn, END]),
      'damaged',
    ],
    ['a JPEG with two frames', jpegWith(segment(0xc0, Buffer.from('08ffffffff03', 'hex'))), 'damaged'],
    [
      'a JPEG with ten thousand scans',
      Buffer.concat([
        JPEG.subarray(0, -2),
        ...Array.from({ length: 10_000 }, () => segment(0xda, Buffer.alloc(10))),
        JPEG.subarray(-2),
      ]),
      'damaged',
    ],
  ])('%s', (_, bytes, sentence) => {
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
    const teasing = pngOf([header(SMALL), { kind: 'tEXt', data: Buffer.alloc(4 * 1024 * 1024, '<s') }, drawn, END])
    const from = performance.now()
    expect(why(teasing)).toBe('kept')
    expect(performance.now() - from).toBeLessThan(3_000)
  })
})
