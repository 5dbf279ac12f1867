// The alphabet of the automaton: the columns of its table.
import {
  codeOf,
  DIGIT,
  type Glyph,
  INVISIBLE,
  isAsciiLetter,
  kindOf,
  LETTER,
  OPEN_BRACKET,
  SEPARATOR,
  SIGN,
  TWIN,
} from './glyph.ts'
import { unitGlyphs } from './letters.ts'
import { lettersFor, SIGNS_FOR, writtenCodes } from './writtenFor.ts'

export const SPACE = 0
/** A sign that people put between two letters of a word: "re-tard". */
export const JOINT = 1
export const HASH = 2
/** Below it, what stands between words. */
export const LETTERS_FROM = 3
const DIGITS_FROM = 29
/** All letters but the Latin ones share these: two that meet in one column are told apart when a hit is proven. */
const OTHERS_FROM = 39
const OTHERS = 5
/** From here on up to the next, signs that stand for a letter: @ $ € and, for an i or an l, ! and |. */
export const SIGNS_FROM = 44
const EITHER = 47
/** From here on, what is found wherever it stands: an opening bracket, and the signs that some term looks for. */
export const ANYWHERE_FROM = 48
export const BRACKET = 48
const SYMBOLS_FROM = 49
const SYMBOLS = 2
/** The second half of a pair: the walk has to look at both. */
export const PAIR = 51
/** What cannot be seen changes nothing. */
export const UNSEEN = 52
export const COLUMNS = 53

const HASH_SIGN = 0x23
const joints: ReadonlySet<number> = new Set(Array.from('-._*·•~‐‑–', (sign) => sign.charCodeAt(0)))

/** A sign that people put between two letters of a word. */
export function isJoint(unit: number): boolean {
  return joints.has(unit)
}

/** The column of a character by its glyph. Letters and digits lie between SPACE and SIGNS_FROM. */
export function columnOf(glyph: Glyph): number {
  const code = codeOf(glyph)
  switch (kindOf(glyph)) {
    case LETTER:
    case TWIN:
      return isAsciiLetter(code) ? columnOfLetter(code) : OTHERS_FROM + (code % OTHERS)
    case DIGIT:
      return DIGITS_FROM + code - 48
    case SIGN: {
      if (code === OPEN_BRACKET) return BRACKET
      const place = SIGNS_FOR.findIndex(([sign]) => sign.charCodeAt(0) === code)
      return Math.min(SIGNS_FROM + place, EITHER)
    }
    case INVISIBLE:
      return UNSEEN
    default:
      return isJoint(code) ? JOINT : code === HASH_SIGN ? HASH : SPACE
  }
}

/** By the column of a text: the columns of the terms that it may be read as. A 3 is a 3, and an e. */
export function readings(): readonly (readonly number[])[] {
  const read = Array.from({ length: COLUMNS }, (_, column) => [column])
  for (const code of writtenCodes()) {
    const column = columnOf(unitGlyphs()[code] ?? SEPARATOR)
    read[column] = [...new Set([...(read[column] ?? []), ...lettersFor(code).map(columnOfLetter)])]
  }
  return read
}

/** The column of a sign that a term looks for as itself. */
export function columnOfSymbol(codePoint: number): number {
  return SYMBOLS_FROM + (codePoint % SYMBOLS)
}

let columns: Uint8Array | null = null

/** The column of each UTF-16 unit; a table of one's own, to change. */
export function unitColumns(): Uint8Array {
  columns ??= Uint8Array.from(unitGlyphs(), columnOf).fill(UNSEEN, 0xd800, 0xdc00).fill(PAIR, 0xdc00, 0xe000)
  return Uint8Array.from(columns)
}

function columnOfLetter(code: number): number {
  return LETTERS_FROM + code - 97
}
