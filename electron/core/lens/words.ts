// Proves that words stand in a text: letter by letter backwards from where the automaton says that they may end.
import {
  backPastInvisible,
  beginsWord,
  chunkAround,
  endsWord,
  glyphAfter,
  isOtherScript,
  pastInvisible,
  separatorsAfter,
  separatorsBefore,
  standsInOtherScript,
  type Span,
} from './around.ts'
import { isJoint } from './columns.ts'
import { codeOf, DIGIT, isWordGlyph, kindOf, LETTER, SIGN, TWIN } from './glyph.ts'
import { endOf, glyphAt, standsFor, startBefore } from './letters.ts'
import type { Pattern, Run } from './patterns.ts'

/** Shorter words are other words with a letter doubled: "hag" and "Haag", "god" and "good". */
const DOUBLED_FROM = 5
/** Shorter ones are not taken for one word with a sign in it: "go-ok". */
const JOINED_FROM = 5
/** Shorter ones are no spelling out of letters. */
const SPELLED_FROM = 3

/** The words of a pattern that end at `end`, in any spelling; null where they do not stand there. */
export function proveWords(text: string, end: number, pattern: Pattern): Span | null {
  const span = spelled(text, end, pattern) ?? solid(text, end, pattern)
  return span !== null && isPlausible(text, span, pattern) ? span : null
}

/** Letters side by side, or with one sign between two of them. */
function solid(text: string, end: number, pattern: Pattern): Span | null {
  const to = endOfSolid(text, end, pattern)
  if (to === null) return null
  const start = startOfSolid(text, end, pattern)
  return start === null || !beginsWord(text, start) ? null : { start, end: to }
}

function endOfSolid(text: string, end: number, { endings }: Pattern): number | null {
  const next = glyphAfter(text, end)
  if (isWordGlyph(next)) {
    for (const ending of endings) {
      const to = endOfEnding(text, end, ending)
      if (to !== null && endsWord(text, to)) return to
    }
    return endsWord(text, end) && !isExclamation(text, end) ? end : null
  }
  if (kindOf(next) === SIGN)
    for (const ending of endings) {
      const to = endOfEnding(text, end, ending)
      if (to !== null && endsWord(text, to)) return to
    }
  return isExclamation(text, end) ? null : end
}

/** At the end of a word it ends a sentence: "Go Pak!" */
function isExclamation(text: string, end: number): boolean {
  return /[!¡]/.test(text.charAt(end - 1))
}

function endOfEnding(text: string, from: number, ending: readonly number[]): number | null {
  let end = from
  for (const code of ending) {
    const at = pastInvisible(text, end)
    if (at >= text.length || !standsFor(glyphAt(text, at), code)) return null
    end = endOf(text, at)
  }
  // "kikesss"
  const last = ending.at(-1)
  for (let steps = 0; steps < LONGEST_RUN && glyphAfter(text, end) !== 0; steps++) {
    const at = pastInvisible(text, end)
    if (last === undefined || codeOf(glyphAt(text, at)) !== last) break
    end = endOf(text, at)
  }
  return isExclamation(text, end) ? null : end
}

/** A letter that is repeated oftener is no spelling of a word any more. */
const LONGEST_RUN = 200

function startOfSolid(text: string, end: number, { runs, letters }: Pattern): number | null {
  const mayJoin = letters >= JOINED_FROM
  let at = end
  let doubled = 0
  let isStretched = letters >= DOUBLED_FROM
  for (let place = runs.length - 1; place >= 0; place--) {
    let run = runs[place]
    if (run === undefined) return null
    let need = run.count
    const { start, seen } = startOfRun(text, at, run.code, mayJoin ? need : 0)
    at = start
    const before = runs[place - 1]
    // "baddog" for "bad dog": both letters stand in one run.
    if (run.afterGap && before?.code === run.code && separatorsBefore(text, at, 1).text === '') {
      need += before.count
      run = before
      place--
    }
    if (seen < need || seen > LONGEST_RUN) return null
    if (seen > need) doubled++
    if (seen > need && seen > 2) isStretched = true
    if (place > 0) {
      const gap = run.afterGap ? gapBefore(text, at) : mayJoin ? jointBefore(text, at) : at
      if (gap === null) return null
      at = gap
    }
  }
  return doubled === 0 || doubled > 1 || isStretched ? at : null
}

/** Back over a letter as often as it stands there. Below `joined` of them a sign may stand between two. */
function startOfRun(
  text: string,
  end: number,
  code: number,
  joined: number,
): { readonly start: number; readonly seen: number } {
  let start = end
  let seen = 0
  while (seen <= LONGEST_RUN) {
    const from = seen > 0 && seen < joined ? jointBefore(text, start) : start
    const before = backPastInvisible(text, from)
    if (before === 0) break
    const at = startBefore(text, before)
    if (!standsFor(glyphAt(text, at), code)) break
    start = at
    seen++
  }
  return { start, seen }
}

function jointBefore(text: string, at: number): number {
  const { start, text: sign } = separatorsBefore(text, at, 1)
  return sign.length === 1 && isJoint(sign.charCodeAt(0)) ? start : at
}

/** Between two words: nothing, spaces, or a sign that joins them. A full stop and a space end a sentence. */
function gapBefore(text: string, at: number): number | null {
  const { start, text: signs } = separatorsBefore(text, at, 4)
  return signs === '' || /^(?:[ \t\u00a0]{1,3}|[-._*·•~‐‑–/+&]{1,2}|\s[-._*·•~‐‑–/+&]\s)$/.test(signs) ? start : null
}

/** Each letter by itself, with the same sign between any two: "k i k e", "k.i.k.e". */
function spelled(text: string, end: number, { runs, letters, endings }: Pattern): Span | null {
  if (letters < SPELLED_FROM || isExclamation(text, end)) return null
  const found = startOfSpelled(text, end, runs)
  if (found === null) return null
  const { start, sign } = found
  if (isWordGlyph(glyphAfter(text, end)) || !beginsWord(text, start) || goesOn(text, start, sign, -1)) return null
  for (const ending of endings) {
    const to = endOfSpelledEnding(text, end, ending, sign)
    if (to !== null && !isWordGlyph(glyphAfter(text, to)) && !goesOn(text, to, sign, 1)) return { start, end: to }
  }
  return goesOn(text, end, sign, 1) ? null : { start, end }
}

const MOST_BETWEEN = 3

function startOfSpelled(
  text: string,
  end: number,
  runs: readonly Run[],
): { readonly start: number; readonly sign: string } | null {
  let at = end
  let sign: string | null = null
  for (let place = runs.length - 1; place >= 0; place--) {
    const run = runs[place]
    if (run === undefined) return null
    for (let count = run.count; count > 0; count--) {
      const before = backPastInvisible(text, at)
      const start = startBefore(text, before)
      if (before === 0 || !standsFor(glyphAt(text, start), run.code)) return null
      at = start
      const isFirst = place === 0 && count === 1
      if (isFirst) break
      const isBetweenWords = count === 1 && run.afterGap
      const gap = separatorsBefore(text, at, isBetweenWords ? 2 * MOST_BETWEEN : MOST_BETWEEN)
      if (gap.text === '') return null
      at = gap.start
      if (isBetweenWords) continue
      const between = gap.text.trim()
      if (sign !== null && sign !== between) return null
      sign = between
    }
  }
  return { start: at, sign: sign ?? '' }
}

function endOfSpelledEnding(text: string, from: number, ending: readonly number[], sign: string): number | null {
  let end = from
  for (const code of ending) {
    const gap = separatorsAfter(text, end, MOST_BETWEEN)
    if (gap.text === '' || gap.text.trim() !== sign || gap.end >= text.length) return null
    if (!standsFor(glyphAt(text, gap.end), code)) return null
    end = endOf(text, gap.end)
  }
  return end
}

/** Is another letter spelled out before or after, so that this is part of something longer? "a" and "I" are words. */
function goesOn(text: string, from: number, sign: string, way: 1 | -1): boolean {
  const gap = way === 1 ? separatorsAfter(text, from, MOST_BETWEEN) : separatorsBefore(text, from, MOST_BETWEEN)
  if (gap.text === '' || gap.text.trim() !== sign) return false
  const at = 'end' in gap ? gap.end : startBefore(text, gap.start)
  if (at < 0 || at >= text.length) return false
  const glyph = glyphAt(text, at)
  if (kindOf(glyph) !== LETTER && kindOf(glyph) !== TWIN) return false
  const isAlone = way === 1 ? !isWordGlyph(glyphAfter(text, endOf(text, at))) : beginsWord(text, at)
  return isAlone && !(sign === '' && /[ai]/.test(String.fromCodePoint(codeOf(glyph))))
}

/**
 * Could a person have meant the word? Not where hardly a letter is left of it, where it is part of a product code, or where
 * it is a word of another script that only looks like it.
 */
function isPlausible(text: string, span: Span, { isLatin, runs, letters }: Pattern): boolean {
  const seen = look(text, span)
  const digitsOfTerm = runs.reduce((sum, { code, count }) => sum + (code >= 48 && code <= 57 ? count : 0), 0)
  const written = seen.digits + seen.signs - digitsOfTerm
  if (written > 0 && seen.letters + seen.twins < Math.min(2, letters - 1)) return false
  if ((written > 0 || !seen.hasSmall) && hasOtherDigits(text, span)) return false
  if (isLatin) return seen.letters > 0 || seen.twins === 0 || !standsInOtherScript(text, span)
  return seen.hasOtherScript
}

function look(text: string, { start, end }: Span) {
  const seen = { letters: 0, twins: 0, digits: 0, signs: 0, hasSmall: false, hasOtherScript: false }
  for (let at = start; at < end; at = endOf(text, at)) {
    const glyph = glyphAt(text, at)
    const kind = kindOf(glyph)
    if (kind === LETTER) seen.letters++
    if (kind === TWIN) seen.twins++
    if (kind === DIGIT) seen.digits++
    if (kind === SIGN) seen.signs++
    seen.hasOtherScript ||= isOtherScript(glyph)
    seen.hasSmall ||= (kind === LETTER || kind === TWIN) && !/\p{Lu}/u.test(text.slice(at, endOf(text, at)))
  }
  return seen
}

/** Are there digits beside it, without a space between? "K1K3-200" */
function hasOtherDigits(text: string, span: Span): boolean {
  const chunk = chunkAround(text, span)
  return /\p{Nd}/u.test(text.slice(chunk.start, span.start) + text.slice(span.end, chunk.end))
}
