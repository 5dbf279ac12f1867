// What stands around a place in a text, past what cannot be seen. Every walk has an end, so that no text takes long.
import { codeOf, INVISIBLE, isWordGlyph, kindOf, LETTER, SEPARATOR, TWIN, type Glyph } from './glyph.ts'
import { endOf, glyphAt, startBefore } from './letters.ts'

/** From `start` up to `end`, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** The end of the text. */
export const NOTHING: Glyph = 0

/** No hit has more of these in a row between two of its letters. */
const MOST_INVISIBLE = 64

/** Past what cannot be seen, onwards. */
export function pastInvisible(text: string, from: number): number {
  let at = from
  for (let steps = 0; steps < MOST_INVISIBLE && at < text.length; steps++) {
    if (kindOf(glyphAt(text, at)) !== INVISIBLE) break
    at = endOf(text, at)
  }
  return at
}

/** Past what cannot be seen, backwards: where the character ends that is seen before this place. */
export function backPastInvisible(text: string, from: number): number {
  let end = from
  for (let steps = 0; steps < MOST_INVISIBLE && end > 0; steps++) {
    const start = startBefore(text, end)
    if (kindOf(glyphAt(text, start)) !== INVISIBLE) break
    end = start
  }
  return end
}

export function glyphAfter(text: string, from: number): Glyph {
  const at = pastInvisible(text, from)
  return at < text.length ? glyphAt(text, at) : NOTHING
}

export function glyphBefore(text: string, from: number): Glyph {
  const end = backPastInvisible(text, from)
  return end > 0 ? glyphAt(text, startBefore(text, end)) : NOTHING
}

/** The separators before a place, at most `most` of them and none of another line, with what cannot be seen left out. */
export function separatorsBefore(
  text: string,
  from: number,
  most: number,
): { readonly start: number; readonly text: string } {
  let start = from
  let found = ''
  for (let steps = 0; steps < most + MOST_INVISIBLE && start > 0 && found.length < most; steps++) {
    const before = startBefore(text, start)
    const kind = kindOf(glyphAt(text, before))
    if (kind !== SEPARATOR && kind !== INVISIBLE) break
    if (kind === SEPARATOR) {
      if (isLineBreak(text.charCodeAt(before))) break
      found = text.slice(before, start) + found
    }
    start = before
  }
  return { start, text: found }
}

/** The same onwards. */
export function separatorsAfter(
  text: string,
  from: number,
  most: number,
): { readonly end: number; readonly text: string } {
  let end = from
  let found = ''
  for (let steps = 0; steps < most + MOST_INVISIBLE && end < text.length && found.length < most; steps++) {
    const kind = kindOf(glyphAt(text, end))
    if (kind !== SEPARATOR && kind !== INVISIBLE) break
    const next = endOf(text, end)
    if (kind === SEPARATOR) {
      if (isLineBreak(text.charCodeAt(end))) break
      found += text.slice(end, next)
    }
    end = next
  }
  return { end, text: found }
}

/** How far what has no space in it is looked at. */
const LONGEST_CHUNK = 80

/** All that stands around without a space, as far as it matters: the whole of a product code, an address, a hashtag. */
export function chunkAround(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && start - from < LONGEST_CHUNK && !isSpace(text, from - 1)) from--
  while (to < text.length && to - end < LONGEST_CHUNK && !isSpace(text, to)) to++
  return { start: from, end: to }
}

/** Do the words next to it on its line belong to another script than Latin, and to no other? */
export function standsInOtherScript(text: string, { start, end }: Span): boolean {
  const letters = [nearestLetter(text, start, -1), nearestLetter(text, end, 1)].filter((glyph) => glyph !== NOTHING)
  return letters.length > 0 && letters.every(isOtherScript)
}

/** Is it a letter of another script than Latin, a look-alike included? */
export function isOtherScript(glyph: Glyph): boolean {
  return kindOf(glyph) === TWIN || (kindOf(glyph) === LETTER && codeOf(glyph) > 0x24f)
}

const MOST_BETWEEN_WORDS = 40

function nearestLetter(text: string, from: number, step: 1 | -1): Glyph {
  let at = step === 1 ? from : startBefore(text, from)
  for (let steps = 0; steps < MOST_BETWEEN_WORDS && at >= 0 && at < text.length; steps++) {
    if (isLineBreak(text.charCodeAt(at))) break
    const glyph = glyphAt(text, at)
    if (kindOf(glyph) === LETTER || kindOf(glyph) === TWIN) return glyph
    at = step === 1 ? endOf(text, at) : startBefore(text, at)
  }
  return NOTHING
}

/**
 * Does a word begin here: is there no letter or digit before? In a hashtag a capital after a small letter begins one too.
 */
export function beginsWord(text: string, start: number): boolean {
  return !isWordGlyph(glyphBefore(text, start)) || (isHump(text, start) && isInHashtag(text, start))
}

/** Does a word end here? */
export function endsWord(text: string, end: number): boolean {
  return !isWordGlyph(glyphAfter(text, end)) || (isHump(text, end) && isInHashtag(text, end))
}

/** Does a capital, after a small letter or a digit, begin a word of a hashtag here? */
export function isHump(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Most are plain, and need no pattern.
  if (unit < 0x80 && (unit < 0x41 || unit > 0x5a)) return false
  return /^[\p{Ll}\p{N}]\p{Lu}/u.test(text.slice(at - 1, at + 1))
}

function isInHashtag(text: string, at: number): boolean {
  return /#[\p{L}\p{N}_]*$/u.test(text.slice(Math.max(0, at - LONGEST_CHUNK), at))
}

export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
