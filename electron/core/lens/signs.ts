// Proves signs: the very characters of a symbol, and a name between triple brackets.
import { backPastInvisible, glyphBefore, isLineBreak, pastInvisible, type Span } from './around.ts'
import { isOpenBracket } from './glyph.ts'
import { endOf, glyphAt, startBefore } from './letters.ts'
import type { Pattern } from './patterns.ts'

/** The very characters, wherever they stand. Of a longer row of them the first ones. */
export function proveSymbols(text: string, end: number, { characters }: Pattern): Span | null {
  let start = end
  for (const character of characters.toReversed()) {
    const before = backPastInvisible(text, start)
    if (before === 0) return null
    start = startBefore(text, before)
    if (text.slice(start, before) !== character) return null
  }
  const before = backPastInvisible(text, start)
  const isRow = characters.every((character) => character === characters[0])
  if (isRow && before > 0 && text.slice(startBefore(text, before), before) === characters[0]) return null
  return { start, end }
}

const BRACKETS = 3
const LONGEST_NAME = 80
const CLOSING = /^[)）﹚❩⦆]/

/** A name or word between at least three brackets on either side. `end` is where the second bracket ends. */
export function proveBrackets(text: string, end: number): Span | null {
  const second = startBefore(text, backPastInvisible(text, end))
  const first = startBefore(text, backPastInvisible(text, second))
  // Each bracket of a row leads here: only its second one is looked at.
  if (first < 0 || isOpenBracket(glyphBefore(text, first))) return null
  const open = rowFrom(text, first, (at) => isOpenBracket(glyphAt(text, at)))
  if (open.count < BRACKETS) return null
  let at = open.end
  let hasLetter = false
  while (at < text.length && at - open.end <= LONGEST_NAME) {
    const character = text.slice(at, endOf(text, at))
    if (isLineBreak(character.charCodeAt(0)) || isOpenBracket(glyphAt(text, at))) return null
    if (CLOSING.test(character)) {
      const close = rowFrom(text, at, (place) => CLOSING.test(text.charAt(place)))
      return hasLetter && close.count >= BRACKETS ? { start: first, end: close.end } : null
    }
    hasLetter ||= /\p{L}/u.test(character)
    at = endOf(text, at)
  }
  return null
}

const LONGEST_ROW = 40

function rowFrom(
  text: string,
  from: number,
  isPart: (at: number) => boolean,
): { readonly end: number; readonly count: number } {
  let at = from
  let end = from
  let count = 0
  while (count < LONGEST_ROW && at < text.length && isPart(at)) {
    end = endOf(text, at)
    at = pastInvisible(text, end)
    count++
  }
  return { end, count }
}
