// The walk over a text: from character to character through the automaton, with a proof wherever a term may end.
import { glyphAfter, glyphBefore, isHump, isLineBreak, type Span } from './around.ts'
import { createAutomaton, type Sight, WALKED } from './automaton.ts'
import {
  COLUMNS,
  columnOf,
  columnOfSymbol,
  isJoint,
  LETTERS_FROM,
  readings,
  SPACE,
  unitColumns,
  UNSEEN,
} from './columns.ts'
import { isWordGlyph } from './glyph.ts'
import { endOf, glyphAt, startBefore } from './letters.ts'
import { patternsOf, symbolsIn, type Pattern, type ScanTerm } from './patterns.ts'
import { proveBrackets, proveSymbols } from './signs.ts'
import { proveToken } from './tokens.ts'
import { proveWords } from './words.ts'

export type Found = Span & { readonly pattern: Pattern }

/** More hits than these in one text are no help to anybody who reads it: the walk ends with them. */
const MOST_FOUND = 2_000
/** What is written with signs between its letters is followed so far, in UTF-16 units. */
const FARTHEST = 120

/**
 * Makes a walk that finds where terms stand: one look at the table for each character. What is written with signs between
 * its letters, letter by letter, or as a hashtag is looked at a second time, from its beginning and for as long as some
 * term goes on like that.
 */
export function createWalk(terms: readonly ScanTerm[]): (text: string) => readonly Found[] {
  const { next, start, nowhere, firstSight, sights, calls } = createAutomaton(patternsOf(terms))
  const { columns, columnOfPair } = alphabetOf(terms)
  const read = readings()

  const columnAt = (text: string, at: number): number => {
    const column = columns[text.charCodeAt(at)] ?? SPACE
    return column === UNSEEN ? columnOfPair(text, at) : column
  }

  const proveAll = (way: Way, text: string, end: number, sight: Sight | undefined, found: Found[]) => {
    for (const pattern of sight?.patterns ?? []) {
      const to = pattern.steps.length > WALKED ? endOfRest(way, text, end, pattern) : end
      const span = to === null ? null : prove(text, to, pattern)
      if (span !== null) found.push({ ...span, pattern })
    }
  }

  /** Where a term ends of which only the beginning was walked; null where something else follows. */
  const endOfRest = (way: Way, text: string, from: number, { steps }: Pattern): number | null => {
    let place = WALKED
    let between = ''
    let end = from
    for (let at = from; at < text.length && at - from < FARTHEST; at = endOf(text, at)) {
      const column = columnAt(text, at)
      if (column === UNSEEN) continue
      if (column < LETTERS_FROM) {
        if (place === steps.length) break
        between += text.charAt(at)
        if (!mayStandBetween(steps[place - 1]?.gapAfter === true ? 'spelled' : way, between)) return null
        continue
      }
      const isNext = read[column]?.includes(steps[place]?.column ?? SPACE) === true
      const isAgain = read[column]?.includes(steps[place - 1]?.column ?? SPACE) === true
      if (!isNext && !isAgain) break
      if (isNext) place++
      between = ''
      end = endOf(text, at)
    }
    return place === steps.length ? end : null
  }

  /** From the beginning of a word, over what stands between its letters when it is written in this way. */
  const follow = (way: Way, text: string, from: number, found: Found[]) => {
    let state = start
    let between = ''
    for (let at = from; at < text.length && at < from + FARTHEST; at = endOf(text, at)) {
      const column = columnAt(text, at)
      if (column === UNSEEN) continue
      if (column < LETTERS_FROM) {
        between += text.charAt(at)
        if (!mayStandBetween(way, between)) return
        continue
      }
      if (way === 'spelled' && between === '' && at > from) return
      between = ''
      state = next[state + column] ?? nowhere
      if (state === nowhere) return
      if (state >= firstSight) proveAll(way, text, endOf(text, at), sights[(state - firstSight) / COLUMNS], found)
    }
  }

  /** The words of a hashtag begin with capitals: #LikeThis. */
  const followHashtag = (text: string, hash: number, found: Found[]) => {
    for (let at = hash + 1; at < text.length && at < hash + FARTHEST; at++) {
      if ((columns[text.charCodeAt(at)] ?? SPACE) < LETTERS_FROM) return
      if (at > hash + 1 && isHump(text, at)) follow('solid', text, at, found)
    }
  }

  /** What there is to see here, and the state from which the walk goes on. */
  const look = (text: string, at: number, before: number, come: number, found: Found[]): number => {
    let state = come
    let column = columns[text.charCodeAt(at)]
    if (come === calls.pair) {
      column = columnOfPair(text, startBefore(text, at + 1))
      state = next[before + column] ?? nowhere
    } else if (come === calls.joint || come === calls.hash) {
      state = next[before + SPACE] ?? start
      if (come === calls.hash) followHashtag(text, at, found)
      else if (isInWord(text, at)) follow('joined', text, wordBefore(text, at), found)
    }
    if (state < firstSight || column === UNSEEN || found.length >= MOST_FOUND) return state
    const sight = sights[(state - firstSight) / COLUMNS]
    proveAll('solid', text, at + 1, sight, found)
    if (sight?.spelled === true) follow('spelled', text, letterBefore(text, letterBefore(text, at)), found)
    return state
  }

  return (text) => {
    const found: Found[] = []
    const { length } = text
    let state = start
    for (let at = 0; at < length; at++) {
      let before = state
      // Nothing is called in here, so that nothing has to be read again for the next character.
      for (; at < length; at++) {
        before = state
        state = next[before + (columns[text.charCodeAt(at)] ?? SPACE)] ?? nowhere
        if (state >= firstSight) break
      }
      if (at < length) state = look(text, at, before, state, found)
    }
    return found
  }
}

/** Is there a letter on either side, so that the sign is within a word? */
function isInWord(text: string, at: number): boolean {
  return isWordGlyph(glyphAfter(text, at + 1)) && isWordGlyph(glyphBefore(text, at))
}

/** Where the word begins that ends before a place. */
function wordBefore(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < FARTHEST) {
    const before = startBefore(text, start)
    if (columnOf(glyphAt(text, before)) < LETTERS_FROM) break
    start = before
  }
  return start
}

/** Where the letter begins that comes before a place, past spaces and signs. */
function letterBefore(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < FARTHEST) {
    start = startBefore(text, start)
    const column = columnOf(glyphAt(text, start))
    if (column >= LETTERS_FROM && column !== UNSEEN) break
  }
  return start
}

type Way = 'solid' | 'joined' | 'spelled'

/** What may stand between two letters of a word that is written in this way. */
function mayStandBetween(way: Way, signs: string): boolean {
  switch (way) {
    case 'solid':
      return false
    case 'joined':
      return signs.length === 1 && isJoint(signs.charCodeAt(0))
    case 'spelled':
      return signs.length <= MOST_SPELLED && !isLineBreak(signs.charCodeAt(signs.length - 1))
  }
}

/** As many as the proof takes between two words that are spelled out. */
const MOST_SPELLED = 6

/** The column of every character, those of signs included that some term looks for. */
function alphabetOf(terms: readonly ScanTerm[]) {
  const symbols = symbolsIn(terms)
  const columns = unitColumns()
  for (const symbol of symbols) if (symbol < columns.length) columns[symbol] = columnOfSymbol(symbol)
  const columnOfPair = (text: string, at: number): number => {
    const codePoint = text.codePointAt(at) ?? 0
    return symbols.has(codePoint) ? columnOfSymbol(codePoint) : columnOf(glyphAt(text, at))
  }
  return { columns, columnOfPair }
}

function prove(text: string, end: number, pattern: Pattern): Span | null {
  switch (pattern.matching) {
    case 'words':
      return proveWords(text, end, pattern)
    case 'token':
      return proveToken(text, end, pattern)
    case 'symbols':
      return proveSymbols(text, end, pattern)
    case 'brackets':
      return proveBrackets(text, end)
  }
}
