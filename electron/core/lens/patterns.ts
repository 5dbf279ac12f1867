// A term as the automaton and the proof of a hit read it.
import type { Term } from '../../../shared/domain/wordList.ts'
import { BRACKET, columnOf, columnOfSymbol, SPACE } from './columns.ts'
import { codeOf, INVISIBLE, isWordGlyph, kindOf } from './glyph.ts'
import { endOf, glyphAt } from './letters.ts'

/** What the scanner reads of a term. */
export type ScanTerm = Pick<Term, 'term' | 'forms' | 'endings' | 'matching'>

/** The same letter one or more times: "oo" in "coon". */
export type Run = {
  /** Of the letter or digit, as the scan counts it. */
  readonly code: number
  readonly count: number
  /** A space or a sign stands before it in the term: there the text may have several, or none. */
  readonly afterGap: boolean
}

export type Pattern = {
  /** The place of its term among the terms. */
  readonly term: number
  readonly matching: Term['matching']
  readonly runs: readonly Run[]
  /** Letters and digits in all. */
  readonly letters: number
  /** The codes of each ending, the longest first. */
  readonly endings: readonly (readonly number[])[]
  /** Are all its letters Latin ones? Then a word of another script may only look like it. */
  readonly isLatin: boolean
  /** As it stands in the list, without what cannot be seen: what *token* and *symbols* compare with. */
  readonly characters: readonly string[]
  readonly steps: readonly Step[]
}

/** What the automaton reads: a column, and whether spaces or signs may follow. */
export type Step = { readonly column: number; readonly gapAfter: boolean }

/** The patterns of a term, which is at this place; one of signs alone, of which nothing is left to look for, has none. */
export function patternsOf(term: ScanTerm, place: number): readonly Pattern[] {
  return [...new Set([term.term, ...term.forms])].flatMap((text) => {
    const pattern = patternOf(text, term, place)
    return pattern.steps.length === 0 ? [] : [pattern]
  })
}

function patternOf(text: string, term: ScanTerm, place: number): Pattern {
  const characters = charactersOf(text)
  const runs = runsOf(text)
  return {
    term: place,
    matching: term.matching,
    runs,
    letters: runs.reduce((sum, { count }) => sum + count, 0),
    endings: term.endings
      .map((ending) => charactersOf(ending).map((each) => codeOf(glyphAt(each, 0))))
      .toSorted((a, b) => b.length - a.length),
    isLatin: runs.every(({ code }) => code < 128),
    characters,
    steps: stepsOf(term.matching, characters),
  }
}

function charactersOf(text: string): readonly string[] {
  return Array.from(text).filter((character) => kindOf(glyphAt(character, 0)) !== INVISIBLE)
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let afterGap = false
  for (let at = 0; at < text.length; at = endOf(text, at)) {
    const glyph = glyphAt(text, at)
    const code = codeOf(glyph)
    if (kindOf(glyph) === INVISIBLE) continue
    if (!isWordGlyph(glyph)) {
      afterGap = runs.length > 0
      continue
    }
    const last = runs.at(-1)
    if (last?.code === code && !afterGap) runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ code, count: 1, afterGap })
    afterGap = false
  }
  return runs
}

/**
 * A letter that repeats makes two steps, however often: the automaton stays where it is on the letter once more, and the
 * proof of a hit counts them.
 */
function stepsOf(matching: Term['matching'], characters: readonly string[]): readonly Step[] {
  const steps: Step[] = []
  const mayFollow = () => {
    const step = steps.pop()
    if (step !== undefined) steps.push({ ...step, gapAfter: true })
  }
  const signs = matching === 'brackets' ? ['(', '('] : characters
  for (const character of signs) {
    const column = matching === 'brackets' ? BRACKET : columnIn(matching, character)
    const [before, last] = [steps.at(-2), steps.at(-1)]
    if (column === SPACE) mayFollow()
    else if (column !== last?.column || column !== before?.column) steps.push({ column, gapAfter: false })
    // 14/88 is written for 1488.
    if (matching === 'token' && characters.length === HALVED && steps.length === HALVED / 2) mayFollow()
  }
  return steps
}

/** Codes of so many digits are written in two halves too. */
export const HALVED = 4

/** Spaces and signs are no steps, but where they are themselves what is looked for. */
function columnIn(matching: Term['matching'], character: string): number {
  const glyph = glyphAt(character, 0)
  if (matching !== 'symbols') return isWordGlyph(glyph) ? columnOf(glyph) : SPACE
  return character.trim() === '' ? SPACE : columnOfSymbol(character.codePointAt(0) ?? 0)
}

/** The signs that some term looks for as themselves, as code points. */
export function symbolsIn(terms: readonly ScanTerm[]): ReadonlySet<number> {
  return new Set(
    terms
      .filter(({ matching }) => matching === 'symbols')
      .flatMap(({ term, forms }) => [term, ...forms])
      .flatMap(charactersOf)
      .filter((character) => character.trim() !== '')
      .map((character) => character.codePointAt(0) ?? 0),
  )
}
