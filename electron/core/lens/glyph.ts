// A character as the scan reads it.

/**
 * A character as the scan reads it, in one number: its kind in the upper bits, below them the letter that it counts as
 * (a code point, lower case, without accent; a digit as '0' to '9'; a sign as itself).
 */
export type Glyph = number

export const SEPARATOR = 0
/** Cannot be seen, or belongs to the character before it: zero-width characters, soft hyphens, accents, directions. */
export const INVISIBLE = 1
export const LETTER = 2
/** A letter of Cyrillic or Greek that looks like a Latin one and counts as it. */
export const TWIN = 3
export const DIGIT = 4
/** Stands for a letter now and then: @ $ € ! |. On its own it is no part of a word. Opening brackets are of this kind. */
export const SIGN = 5

const KIND_SHIFT = 24
const CODE_MASK = 0xff_ffff

export function kindOf(glyph: Glyph): number {
  return glyph >>> KIND_SHIFT
}

export function codeOf(glyph: Glyph): number {
  return glyph & CODE_MASK
}

/** Is it part of a word? Signs are not: "@name" begins a word after the @. */
export function isWordGlyph(glyph: Glyph): boolean {
  const kind = glyph >>> KIND_SHIFT
  return kind === LETTER || kind === TWIN || kind === DIGIT
}

export function packed(kind: number, code: number): Glyph {
  return (kind << KIND_SHIFT) | code
}

export function isAsciiLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

export const OPEN_BRACKET = 0x28

export function isOpenBracket(glyph: Glyph): boolean {
  return kindOf(glyph) === SIGN && codeOf(glyph) === OPEN_BRACKET
}
