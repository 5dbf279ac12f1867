// The characters of a text as the scan reads them. Looked up in tables that are made once.
import {
  codeOf,
  DIGIT,
  type Glyph,
  INVISIBLE,
  isAsciiLetter,
  kindOf,
  LETTER,
  packed,
  SEPARATOR,
  SIGN,
} from './glyph.ts'
import { createGlyphs, plainGlyph } from './glyphTable.ts'
import { lettersFor } from './writtenFor.ts'

/** The character that begins at a place of the text; half a pair counts as a separator. */
export function glyphAt(text: string, at: number): Glyph {
  const unit = text.charCodeAt(at)
  return isPairAt(text, at) ? glyphOfPair(text.codePointAt(at) ?? unit) : (unitGlyphs()[unit] ?? SEPARATOR)
}

/** Where the character begins that ends before a place. */
export function startBefore(text: string, end: number): number {
  return end >= 2 && isPairAt(text, end - 2) ? end - 2 : end - 1
}

/** Where the character ends that begins at a place. */
export function endOf(text: string, at: number): number {
  return isPairAt(text, at) ? at + 2 : at + 1
}

/**
 * Does what stands in the text count as this letter of a term? A letter as itself, a digit or a sign as the letters that
 * it is written for. A digit of a term is only ever itself.
 */
export function standsFor(glyph: Glyph, code: number): boolean {
  if (codeOf(glyph) === code) return kindOf(glyph) !== SIGN || !isAsciiLetter(code)
  const kind = kindOf(glyph)
  if (kind !== DIGIT && kind !== SIGN) return false
  return lettersFor(codeOf(glyph)).includes(code)
}

let glyphs: Uint32Array | null = null

/** By UTF-16 unit. Made when something is scanned for the first time, not at the start of the app. */
export function unitGlyphs(): Uint32Array {
  glyphs ??= createGlyphs()
  return glyphs
}

const pairGlyphs = new Map<number, Glyph>()

/** Characters beyond the first plane: mathematical, circled and squared letters; the rest by what Unicode says. */
function glyphOfPair(codePoint: number): Glyph {
  const known = pairGlyphs.get(codePoint)
  if (known !== undefined) return known
  const found = readPair(codePoint)
  // A text of many thousand different signs must not make this grow for ever.
  if (pairGlyphs.size < 5_000) pairGlyphs.set(codePoint, found)
  return found
}

function readPair(codePoint: number): Glyph {
  for (const from of [0x1f110, 0x1f130, 0x1f150, 0x1f170])
    if (codePoint >= from && codePoint < from + 26) return packed(LETTER, 97 + codePoint - from)
  const character = String.fromCodePoint(codePoint)
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return packed(INVISIBLE, 0)
  const plain = character.normalize('NFKC')
  if (plain.length === 1) return unitGlyphs()[plain.charCodeAt(0)] ?? SEPARATOR
  return plainGlyph(character)
}

function isPairAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first < 0xd800 || first > 0xdbff) return false
  const second = text.charCodeAt(at + 1)
  return second >= 0xdc00 && second <= 0xdfff
}
