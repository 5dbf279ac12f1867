// What each character counts as in a scan: case, accents, look-alikes, full-width and mathematical letters, digits and
// signs that stand for letters. Tables, made once: the scan itself only looks things up.

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

/** The character that begins at a place of the text; half a pair counts as a separator. */
export function glyphAt(text: string, at: number): Glyph {
  const unit = text.charCodeAt(at)
  return isPairAt(text, at) ? glyphOfPair(text.codePointAt(at) ?? unit) : (tables().glyphs[unit] ?? SEPARATOR)
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

/** The letters for which a digit or a sign may stand, as codes. */
export function lettersFor(code: number): readonly number[] {
  return written.get(code) ?? noCodes
}

// -- the alphabet of the automaton

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

const OPEN_BRACKET = 0x28

const HASH_SIGN = 0x23
const joints: ReadonlySet<number> = new Set(Array.from('-._*·•~‐‑–', (sign) => sign.charCodeAt(0)))

/** A sign that people put between two letters of a word. */
export function isJoint(unit: number): boolean {
  return joints.has(unit)
}

export function isOpenBracket(glyph: Glyph): boolean {
  return kindOf(glyph) === SIGN && codeOf(glyph) === OPEN_BRACKET
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
      const place = signsFor.findIndex(([sign]) => sign.charCodeAt(0) === code)
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
  for (const [code, letters] of written) {
    const column = columnOf(tables().glyphs[code] ?? SEPARATOR)
    read[column] = [...new Set([...(read[column] ?? []), ...letters.map(columnOfLetter)])]
  }
  return read
}

/** The column of a sign that a term looks for as itself. */
export function columnOfSymbol(codePoint: number): number {
  return SYMBOLS_FROM + (codePoint % SYMBOLS)
}

/** The column of each UTF-16 unit; a table of one's own, to change. */
export function unitColumns(): Uint8Array {
  return Uint8Array.from(tables().columns)
}

function columnOfLetter(code: number): number {
  return LETTERS_FROM + code - 97
}

// -- the tables

const noCodes: readonly number[] = []
const digitsFor = ['o', 'il', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g']
// In the order of their columns; the last three share one.
const signsFor: readonly (readonly [string, string])[] = [
  ['@', 'a'],
  ['$', 's'],
  ['€', 'e'],
  ['!', 'il'],
  ['¡', 'il'],
  ['|', 'il'],
]

/** The letters for which digits and signs are written, by code. */
const written: ReadonlyMap<number, readonly number[]> = new Map([
  ...digitsFor.map((letters, digit): [number, number[]] => [48 + digit, codesOf(letters)]),
  ...signsFor.map(([sign, letters]): [number, number[]] => [sign.charCodeAt(0), codesOf(letters)]),
])

// Each string: a Latin letter, then what looks like it. Capitals are listed where they look like another letter.
const twins = [
  'aаαΑА',
  'bвьβΒВЬ',
  'cсϲСϹ',
  'dԁ',
  'eеєεΕЕЄ',
  'fϝ',
  'gԍ',
  'hһнΗНҺ',
  'iіιΙІ',
  'jјϳЈ',
  'kкκΚК',
  'lӏӀ',
  'mмΜМ',
  'nпηΝ',
  'oоοσΟО',
  'pрρΡР',
  'qԛ',
  'rг',
  'sѕЅ',
  'tтτΤТ',
  'uυμ',
  'vνѵ',
  'wԝωш',
  'xхχΧХ',
  'yуγүΥУ',
  'zΖ',
]
// Latin letters that no rule of Unicode takes apart, and small capitals.
const latin = [
  'aɑᴀ',
  'bʙƀ',
  'cᴄ',
  'dđᴅ',
  'eᴇɛ',
  'fƒꜰ',
  'gɡɢ',
  'hħʜ',
  'iıɪɩ',
  'jᴊȷ',
  'kᴋ',
  'lłʟ',
  'mᴍ',
  'nɴ',
  'oøᴏ',
  'pᴘ',
  'qꞯ',
  'rʀ',
  'sꜱ',
  'tŧᴛ',
  'uᴜ',
  'vᴠʋ',
  'wᴡ',
  'yʏ',
  'zᴢ',
]

const UNITS = 0x1_0000
type Tables = { readonly glyphs: Uint32Array; readonly columns: Uint8Array }
let made: Tables | null = null

/** Made when something is scanned for the first time, not at the start of the app. */
function tables(): Tables {
  if (made === null) {
    const glyphs = createGlyphs()
    const columns = Uint8Array.from(glyphs, columnOf)
    columns.fill(UNSEEN, 0xd800, 0xdc00)
    columns.fill(PAIR, 0xdc00, 0xe000)
    made = { glyphs, columns }
  }
  return made
}

function createGlyphs(): Uint32Array {
  const table = Uint32Array.from({ length: UNITS }, (_, unit) => glyph(SEPARATOR, unit))
  // A few matches over a text of all units are a hundred times quicker than asking for each.
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => (unit >= 0xd800 && unit < 0xe000 ? 0x20 : unit))
  const all = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
  const each = (pattern: RegExp, take: (unit: number) => Glyph) => {
    for (const { 0: run, index } of all.matchAll(pattern))
      for (let unit = index; unit < index + run.length; unit++) table[unit] = take(unit)
  }
  each(/\p{L}+/gu, (unit) => glyph(LETTER, unit))
  // Syllables and ideographs are plain as they are, and are most of all letters.
  each(/[[\p{L}\p{N}\p{So}]--[\u2e80-\ua6ff\uac00-\ud7ff]]+/gv, (unit) => plainGlyph(String.fromCharCode(unit)))
  each(
    /[\p{M}\p{Default_Ignorable_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu,
    () => INVISIBLE << KIND_SHIFT,
  )
  for (const [sign] of signsFor) table[sign.charCodeAt(0)] = glyph(SIGN, sign.charCodeAt(0))
  for (const bracket of '(（﹙❨⦅') table[bracket.charCodeAt(0)] = glyph(SIGN, OPEN_BRACKET)
  for (const [letter = '', ...others] of latin.map((row) => Array.from(row)))
    for (const other of others) table[other.charCodeAt(0)] = glyph(LETTER, letter.charCodeAt(0))
  for (const [letter = '', ...others] of twins.map((row) => Array.from(row)))
    for (const other of others) table[other.charCodeAt(0)] = glyph(TWIN, letter.charCodeAt(0))
  // What accents are put on: "ё" is е, which is e. After the twins, for it goes by what they are.
  each(/[\p{L}--[\u2e80-\ua6ff\uac00-\ud7ff]]+/gv, (unit) => {
    const own = table[unit] ?? SEPARATOR
    const character = String.fromCharCode(unit)
    const base = baseOf(character)
    return base === character || kindOf(own) === TWIN ? own : (table[base.charCodeAt(0)] ?? own)
  })
  return table
}

/** A letter or a digit in its plain form; any other sign is a separator. */
function plainGlyph(character: string): Glyph {
  const base = baseOf(character)
  if (/^[0-9]$/.test(base)) return glyph(DIGIT, base.charCodeAt(0))
  if (/^\p{L}$/u.test(base)) return glyph(LETTER, base.codePointAt(0) ?? 0)
  if (/^\p{L}$/u.test(character)) return glyph(LETTER, character.codePointAt(0) ?? 0)
  return glyph(SEPARATOR, character.codePointAt(0) ?? 0)
}

/** Without width, style and accents, then without case, where one character is left of it; else as it is. */
function baseOf(character: string): string {
  const bare = withoutMarks(character)
  if (bare !== character) return bare.length === 1 ? baseOf(bare) : character
  const small = withoutMarks(character.toLowerCase())
  return small.length === 1 ? small : character
}

function withoutMarks(text: string): string {
  const apart = text.normalize('NFKD')
  return apart.length === 1 ? apart : apart.replace(/\p{M}/gu, '')
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
    if (codePoint >= from && codePoint < from + 26) return glyph(LETTER, 97 + codePoint - from)
  const character = String.fromCodePoint(codePoint)
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character)) return INVISIBLE << KIND_SHIFT
  const plain = character.normalize('NFKC')
  if (plain.length === 1) return tables().glyphs[plain.charCodeAt(0)] ?? SEPARATOR
  return plainGlyph(character)
}

function isPairAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first < 0xd800 || first > 0xdbff) return false
  const second = text.charCodeAt(at + 1)
  return second >= 0xdc00 && second <= 0xdfff
}

function isAsciiLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function glyph(kind: number, code: number): Glyph {
  return (kind << KIND_SHIFT) | code
}

function codesOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0))
}
