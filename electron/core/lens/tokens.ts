// Proves that a code stands in a text by itself: 88, but no year, time, price, date, telephone or part number.
import { backPastInvisible, chunkAround, glyphAfter, glyphBefore, separatorsBefore, type Span } from './around.ts'
import { codeOf, DIGIT, isWordGlyph, kindOf } from './glyph.ts'
import { glyphAt, startBefore } from './letters.ts'
import { HALVED, type Pattern } from './patterns.ts'

/** The code of a pattern that ends at `end`; null where it does not stand there, or not by itself. */
export function proveToken(text: string, end: number, pattern: Pattern): Span | null {
  if (isWordGlyph(glyphAfter(text, end))) return null
  const start = startOfWhole(text, end, pattern) ?? startOfApart(text, end, pattern)
  if (start === null || isWordGlyph(glyphBefore(text, start))) return null
  const span = { start, end }
  const isNumber = pattern.runs.every(({ code }) => code >= 48 && code <= 57)
  if (pattern.letters < SHORT && !isAlone(text, span)) return null
  return isNumber && isQuantity(text, span, pattern.letters < SHORT) ? null : span
}

/** A code of two characters is too often part of a name: "jo_88". A longer one may have a sign beside it. */
const SHORT = 3

/** The very characters of the term, whatever their case and width. */
function startOfWhole(text: string, end: number, { characters }: Pattern): number | null {
  let start = end
  for (const character of characters.toReversed()) {
    const before = backPastInvisible(text, start)
    if (before === 0) return null
    start = startBefore(text, before)
    const [glyph, own] = [glyphAt(text, start), glyphAt(character, 0)]
    const isSame = isWordGlyph(own)
      ? isWordGlyph(glyph) && codeOf(glyph) === codeOf(own)
      : text.slice(start, before) === character
    if (!isSame) return null
  }
  return start
}

const APART = /^[ /\-–_]$/

/** Four digits in two halves (14/88), or at least three letters or four digits one by one (K.K.K, 1 4 8 8). */
function startOfApart(text: string, end: number, { characters, letters }: Pattern): number | null {
  if (characters.length !== letters) return null
  const isNumber = characters.every((character) => kindOf(glyphAt(character, 0)) === DIGIT)
  const halves = isNumber && letters === HALVED ? startOfParts(text, end, characters, 2, APART) : null
  if (halves !== null || letters < (isNumber ? HALVED : SHORT)) return halves
  return startOfParts(text, end, characters, 1, isNumber ? APART : /^[ ./\-–_*]$/)
}

function startOfParts(
  text: string,
  end: number,
  characters: readonly string[],
  size: number,
  between: RegExp,
): number | null {
  let at = end
  let sign: string | null = null
  for (const [place, character] of characters.toReversed().entries()) {
    if (place > 0 && place % size === 0) {
      const gap = separatorsBefore(text, at, 1)
      if (!between.test(gap.text) || (sign !== null && sign !== gap.text)) return null
      sign = gap.text
      at = gap.start
    }
    const before = backPastInvisible(text, at)
    if (before === 0) return null
    at = startBefore(text, before)
    if (!isWordGlyph(glyphAt(text, at)) || codeOf(glyphAt(text, at)) !== codeOf(glyphAt(character, 0))) return null
  }
  return at
}

/** Is there nothing else without a space around it but punctuation? */
function isAlone(text: string, span: Span): boolean {
  const chunk = chunkAround(text, span)
  return !/[\p{L}\p{N}_@]/u.test(text.slice(chunk.start, span.start) + text.slice(span.end, chunk.end))
}

const LOOK_AROUND = 24
const MONEY_BEFORE = /[\p{Sc}№'’‘`]\s?$/u
const MONEY_AFTER = /^(?:\s?[\p{Sc}%‰°′″]|['’](?=\p{N}))/u
/** Part of a longer number: 14.88, 1:09, 1/1/88, 978-0-14, or groups of a telephone number. */
const NUMBER_BEFORE = /(\p{Nd}+)[.,:/'’\-–\u00a0 ]$/u
const NUMBER_AFTER = /^[.,:/'’\-–\u00a0 ](\p{Nd}+)/u
const UNITS =
  'am|pm|p|k|kg|g|km|m|cm|mm|ml|l|mb|gb|mph|kph|kcal|miles?|metres?|meters?|feet|ft|inch(?:es)?|yards?|lbs?|stone|pounds?|quid|euros?|dollars?|pence|cents?|percent|per cent|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|pages?|points?|runs?|goals?|seats?|votes?|degrees?'
const UNIT_AFTER = new RegExp(`^[\\s\\u00a0-](?:${UNITS})\\b`, 'iu')
const YEAR_BEFORE = /\b(?:in|since|from|until|till|born|circa|class of|summer of|winter of|back in|year)\s$/iu

/** Does it read as an amount, a part of a number, or, of two digits, as a year? */
function isQuantity(text: string, { start, end }: Span, isShort: boolean): boolean {
  const before = text.slice(Math.max(0, start - LOOK_AROUND), start)
  const after = text.slice(end, end + LOOK_AROUND)
  const own = text.slice(start, end)
  if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after) || UNIT_AFTER.test(after)) return true
  if (isShort && YEAR_BEFORE.test(before)) return true
  // The same code over and over is no longer number.
  const [numberBefore, numberAfter] = [NUMBER_BEFORE.exec(before)?.[1], NUMBER_AFTER.exec(after)?.[1]]
  return [numberBefore, numberAfter].some((number) => number !== undefined && number !== own)
}
