// The glyph of each UTF-16 unit: case, accents, look-alikes, full-width and other styles are looked up here, once made.
import { DIGIT, type Glyph, INVISIBLE, kindOf, LETTER, OPEN_BRACKET, packed, SEPARATOR, SIGN, TWIN } from './glyph.ts'
import { SIGNS_FOR } from './writtenFor.ts'

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

/** The table of all units. Made anew: some 30 ms. */
export function createGlyphs(): Uint32Array {
  const table = Uint32Array.from({ length: UNITS }, (_, unit) => packed(SEPARATOR, unit))
  // A few matches over a text of all units are a hundred times quicker than asking for each.
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => (unit >= 0xd800 && unit < 0xe000 ? 0x20 : unit))
  const all = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
  const each = (pattern: RegExp, take: (unit: number) => Glyph) => {
    for (const { 0: run, index } of all.matchAll(pattern))
      for (let unit = index; unit < index + run.length; unit++) table[unit] = take(unit)
  }
  each(/\p{L}+/gu, (unit) => packed(LETTER, unit))
  // Syllables and ideographs are plain as they are, and are most of all letters.
  each(/[[\p{L}\p{N}\p{So}]--[\u2e80-\ua6ff\uac00-\ud7ff]]+/gv, (unit) => plainGlyph(String.fromCharCode(unit)))
  each(/[\p{M}\p{Default_Ignorable_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, () => packed(INVISIBLE, 0))
  for (const [sign] of SIGNS_FOR) table[sign.charCodeAt(0)] = packed(SIGN, sign.charCodeAt(0))
  for (const bracket of '(（﹙❨⦅') table[bracket.charCodeAt(0)] = packed(SIGN, OPEN_BRACKET)
  for (const [letter = '', ...others] of latin.map((row) => Array.from(row)))
    for (const other of others) table[other.charCodeAt(0)] = packed(LETTER, letter.charCodeAt(0))
  for (const [letter = '', ...others] of twins.map((row) => Array.from(row)))
    for (const other of others) table[other.charCodeAt(0)] = packed(TWIN, letter.charCodeAt(0))
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
export function plainGlyph(character: string): Glyph {
  const base = baseOf(character)
  if (/^[0-9]$/.test(base)) return packed(DIGIT, base.charCodeAt(0))
  if (/^\p{L}$/u.test(base)) return packed(LETTER, base.codePointAt(0) ?? 0)
  if (/^\p{L}$/u.test(character)) return packed(LETTER, character.codePointAt(0) ?? 0)
  return packed(SEPARATOR, character.codePointAt(0) ?? 0)
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
