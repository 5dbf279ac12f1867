// Files that say they are pictures: bombs, things that are two things at once, other kinds, cut and crooked ones.
import { LARGEST_IMAGE } from '../shared/domain/image.ts'
import {
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
  vp8x,
  webp,
  type Chunk,
} from './pictures.ts'

export type HostilePicture = {
  readonly what: string
  readonly bytes: Uint8Array
  /** Words of the sentence with which it is refused. */
  readonly why: string
}

const SMALL = { width: 16, height: 12 }
const words = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const hides = (data: string): Chunk => ({ kind: 'tEXt', data: words(`Comment\0${data}`) })
const drawn: Chunk = { kind: 'IDAT', data: words('pixels') }
const manyScans = Array.from({ length: 10_000 }, () => segment(0xda, Buffer.alloc(10)))
const oddDepth: Chunk = { kind: 'IHDR', data: Buffer.from('00000010000000100702000000', 'hex') }

export const hostilePictures: readonly HostilePicture[] = [
  { what: 'nothing at all', bytes: new Uint8Array(), why: 'empty' },
  { what: 'more than 20 MB', bytes: new Uint8Array(LARGEST_IMAGE + 1), why: 'at most 20 MB' },

  { what: 'a text', bytes: words('Dear all, this is no picture.'), why: 'not a PNG' },
  { what: 'a page', bytes: words('<!doctype html><html><body>hello</body></html>'), why: 'not a PNG' },
  { what: 'a PDF', bytes: words('%PDF-1.7 and more of it'), why: 'not a PNG' },
  { what: 'an archive', bytes: words('PK\u0003\u0004 and more of it'), why: 'not a PNG' },
  { what: 'a program', bytes: words('MZ\u0090\0 and more of it'), why: 'not a PNG' },
  { what: 'a Windows bitmap', bytes: words('BM6\0\0\0\0\0\0\0'), why: 'not a PNG' },
  { what: 'a TIFF', bytes: words('II*\0\u0008\0\0\0'), why: 'not a PNG' },
  { what: 'an icon', bytes: words('\0\0\u0001\0\u0001\0'), why: 'not a PNG' },
  { what: 'a sound in the container of WebP', bytes: words('RIFF\u0004\0\0\0WAVE'), why: 'not a PNG' },
  { what: 'a telephone’s HEIC', bytes: words('\0\0\0\u0018ftypheic\0\0\0\0'), why: 'HEIC' },
  { what: 'an AVIF', bytes: words('\0\0\0\u0018ftypavif\0\0\0\0'), why: 'AVIF' },
  { what: 'an SVG', bytes: words('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), why: 'SVG' },
  { what: 'an SVG behind a declaration', bytes: words('<?xml version="1.0"?><svg/>'), why: 'SVG' },

  {
    what: 'a bomb: 65,000 by 65,000 in a hundred bytes',
    bytes: pngOf([header({ width: 65_000, height: 65_000 }), drawn, END]),
    why: '40 megapixels',
  },
  {
    what: 'a bomb within the longest side: 16,000 by 16,000',
    bytes: pngOf([header({ width: 16_000, height: 16_000 }), drawn, END]),
    why: '40 megapixels',
  },
  {
    what: 'a ribbon: 1 by 16,001',
    bytes: pngOf([header({ width: 1, height: 16_001 }), drawn, END]),
    why: '16,000 a side',
  },
  {
    what: 'the largest number there is',
    bytes: pngOf([header({ width: 0xffffffff, height: 0xffffffff }), drawn, END]),
    why: '40 megapixels',
  },
  { what: 'a JPEG of 65,535 by 65,535', bytes: jpegOfSize(0xffff, 0xffff), why: '40 megapixels' },
  { what: 'a GIF of 65,535 by 65,535', bytes: gifOfSize(0xffff, 0xffff), why: '40 megapixels' },
  {
    what: 'a GIF whose frame is larger than its screen',
    bytes: gif({ width: 20_000, height: 1 }),
    why: '16,000 a side',
  },
  {
    what: 'a WebP canvas of 16 million by 16 million',
    bytes: webp([vp8x({ width: 2 ** 24, height: 2 ** 24 }), VP8]),
    why: 'damaged',
  },
  { what: 'a small canvas around a large picture', bytes: webp([vp8x({ width: 4, height: 4 }), VP8]), why: 'damaged' },
  {
    what: 'a small frame around a large picture',
    bytes: webp([vp8x(SMALL, 2), ANIM, anmf({ width: 4, height: 4 }, [VP8])]),
    why: 'damaged',
  },
  {
    what: 'a frame beyond the canvas',
    bytes: webp([vp8x({ width: 8, height: 8 }, 2), ANIM, anmf(SMALL, [VP8])]),
    why: 'damaged',
  },
  {
    what: 'a JPEG with ten thousand scans',
    bytes: Buffer.concat([JPEG.subarray(0, -2), ...manyScans, JPEG.subarray(-2)]),
    why: 'damaged',
  },

  {
    what: 'an archive behind it',
    bytes: Buffer.concat([png(SMALL), words('PK\u0003\u0004…')]),
    why: 'hangs on behind',
  },
  { what: 'a page behind a JPEG', bytes: Buffer.concat([JPEG, words('<html></html>')]), why: 'hangs on behind' },
  { what: 'a page behind a GIF', bytes: Buffer.concat([gif(SMALL), words('<html></html>')]), why: 'hangs on behind' },
  { what: 'a page behind a WebP', bytes: Buffer.concat([webp(), words('<html></html>')]), why: 'hangs on behind' },
  { what: 'one byte behind it', bytes: Buffer.concat([JPEG, words('!')]), why: 'hangs on behind' },
  {
    what: 'what was cropped away, still behind it',
    bytes: Buffer.concat([png(SMALL), png(SMALL)]),
    why: 'hangs on behind',
  },
  {
    what: 'a script in a comment',
    bytes: jpegWith(segment(0xfe, words('x <SCRIPT>alert(1)</SCRIPT>'))),
    why: 'hidden',
  },
  {
    what: 'a page in a text of a PNG',
    bytes: pngOf([header(SMALL), hides('<!DOCTYPE html>'), drawn, END]),
    why: 'hidden',
  },
  {
    what: 'an archive in a chunk of a WebP',
    bytes: webp([vp8x(SMALL), { kind: 'XMP ', data: words('PK\u0005\u0006') }, VP8]),
    why: 'hidden',
  },
  { what: 'a PDF in a segment', bytes: jpegWith(segment(0xe9, words('%PDF-1.4'))), why: 'hidden' },
  { what: 'a program for a server in a comment', bytes: jpegWith(segment(0xfe, words('<?php 1;'))), why: 'hidden' },
  { what: 'a GIF that is a script as well', bytes: words('GIF89a/*\u0010\0\u0080\0\0'), why: 'at once' },

  { what: 'no width', bytes: pngOf([header({ width: 0, height: 5 }), drawn, END]), why: 'no width' },
  { what: 'no pixels', bytes: pngOf([header(SMALL), END]), why: 'damaged' },
  { what: 'two headers', bytes: pngOf([header(SMALL), header({ width: 9, height: 9 }), drawn, END]), why: 'damaged' },
  { what: 'a header that comes late', bytes: pngOf([hides('first'), header(SMALL), drawn, END]), why: 'damaged' },
  { what: 'a colour depth that there is not', bytes: pngOf([oddDepth, drawn, END]), why: 'damaged' },
  {
    what: 'a JPEG with two frames',
    bytes: jpegWith(segment(0xc0, Buffer.from('08ffffffff03', 'hex'))),
    why: 'damaged',
  },
  { what: 'a JPEG that is all markers', bytes: Buffer.from('ffd8ffd8ffd9', 'hex'), why: 'damaged' },
  { what: 'a WebP with two pictures', bytes: webp([VP8, VP8]), why: 'damaged' },
  { what: 'a header alone', bytes: png(SMALL).subarray(0, 33), why: 'cut off' },
]

function jpegOfSize(width: number, height: number): Buffer {
  const bytes = Buffer.from(JPEG)
  const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

function gifOfSize(width: number, height: number): Buffer {
  const bytes = gif(SMALL)
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}
