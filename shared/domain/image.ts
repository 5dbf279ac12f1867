// Pictures as evidence: which kinds are kept, how large, and what a file must look like before anything decodes it.
// The page asks before it sends a picture, the core again before it keeps one: the same function.
import { z } from 'zod'
import { readGif } from './imageGif.ts'
import { readJpeg } from './imageJpeg.ts'
import { NotAPicture, startsWith, textAt, view } from './imageBytes.ts'
import { readPng } from './imagePng.ts'
import { readWebp } from './imageWebp.ts'

export const ImageType = z.enum(['png', 'jpeg', 'webp', 'gif'])
export type ImageType = z.infer<typeof ImageType>

/** What the header of a picture says. Width and height in pixels, size in bytes. */
export const ImageFacts = z.strictObject({
  type: ImageType,
  size: z.number().int().min(1),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  /** An animation; its first frame is what is shown. */
  moves: z.boolean(),
})
export type ImageFacts = z.infer<typeof ImageFacts>

/** In bytes. */
export const LARGEST_IMAGE = 20 * 1024 * 1024
export const MOST_PIXELS = 40_000_000
/** In pixels. */
export const LONGEST_SIDE = 16_000

/** As a sentence, where limits are said before anything is sent. */
export const IMAGE_LIMITS = 'PNG, JPEG, WebP or GIF, up to 20 MB and 40 megapixels.'

export type ImageReading =
  | { readonly ok: true; readonly image: ImageFacts }
  /** Why it is not kept, as a sentence. */
  | { readonly ok: false; readonly why: string }

/** Why a file of so many bytes is not even looked at, as a sentence, or null. */
export function whyNotImageSize(size: number): string | null {
  if (size === 0) return 'This file is empty.'
  return size > LARGEST_IMAGE ? `This picture has ${Math.ceil(size / 1024 / 1024)} MB; at most 20 MB are kept.` : null
}

/** Of which kind a file is, by its first 32 bytes and never by its name; null for every other kind. */
export function imageTypeOf(start: Uint8Array): ImageType | null {
  if (startsWith(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(start, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (textAt(start, 0, 6) === 'GIF87a' || textAt(start, 0, 6) === 'GIF89a') return 'gif'
  return textAt(start, 0, 4) === 'RIFF' && textAt(start, 8, 4) === 'WEBP' ? 'webp' : null
}

/** Why a file that begins so is no picture that is kept, as a sentence, or null. */
export function whyNotImageStart(start: Uint8Array): string | null {
  if (imageTypeOf(start) !== null) return null
  const brand = textAt(start, 4, 4) === 'ftyp' ? textAt(start, 8, 4) : ''
  if (/^(hei|hev|mif1|msf1)/.test(brand)) return `This is a HEIC picture. ${OTHERWISE}`
  if (/^avi[fs]/.test(brand)) return `This is an AVIF picture. ${OTHERWISE}`
  if (/^\s*(<\?xml|<svg|<!doctype svg|<!--)/i.test(textAt(start, 0, 32).replace(/^\u00EF\u00BB\u00BF/, '')))
    return `This looks like an SVG, which is a drawing with instructions and not a picture of what was seen. ${OTHERWISE}`
  return `This is not a PNG, JPEG, WebP or GIF picture, whatever its name says. ${OTHERWISE}`
}

/**
 * Reads the structure of a whole file, from its first byte to its last, without decoding a pixel. Refused are other kinds,
 * what is cut off, what is larger than the limits, and what is something else as well: a picture with an archive, a page
 * or a program behind it or inside it. Never throws. `whole` must not be longer than `LARGEST_IMAGE`.
 */
export function readImage(whole: Uint8Array): ImageReading {
  const why = whyNotImageSize(whole.length) ?? whyNotImageStart(whole.subarray(0, 32))
  if (why !== null) return { ok: false, why }
  try {
    const type = imageTypeOf(whole) ?? 'png'
    const { width, height, moves } = readers[type](view(whole), whole)
    const tooLarge = whyNotDimensions(width, height)
    return tooLarge === null
      ? { ok: true, image: { type, size: whole.length, width, height, moves } }
      : { ok: false, why: tooLarge }
  } catch (error) {
    if (error instanceof NotAPicture) return { ok: false, why: error.message }
    // A read past the last byte: every offset of these formats is checked by that alone.
    if (error instanceof RangeError) return { ok: false, why: CUT_OFF }
    throw error
  }
}

const readers = { png: readPng, jpeg: readJpeg, gif: readGif, webp: readWebp } as const

// Checked by the header's own figures before anything decodes: 30 bytes can claim ten gigabytes of pixels.
function whyNotDimensions(width: number, height: number): string | null {
  if (width === 0 || height === 0) return 'This picture has no width or no height. It cannot be kept.'
  if (width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS) return null
  return `This picture is ${width} × ${height} pixels. At most 40 megapixels are kept, and 16,000 a side. Please take a smaller screenshot.`
}

const OTHERWISE = 'Please take a screenshot of it, or save it as PNG, JPEG, WebP or GIF.'
const CUT_OFF = 'This picture is cut off or damaged. Please save it again, or take a new screenshot.'
