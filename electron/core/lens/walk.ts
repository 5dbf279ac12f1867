// The walk over a text: from character to character through the automaton, with a proof wherever a term may end.
import { isHump, isLineBreak, type Span } from './around.ts'
import { type Automaton, type Sight, WALKED } from './automaton.ts'
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
import { endOf, glyphAt, startBefore } from './letters.ts'
import { symbolsIn, type Pattern, type ScanTerm } from './patterns.ts'
import { proveBrackets, proveSymbols } from './signs.ts'
import { proveToken } from './tokens.ts'
import { proveWords } from './words.ts'

export type Found = Span & { readonly pattern: Pattern }

/** More hits than these in one text are no help to anybody who reads it: the walk ends with them. */
const MOST_FOUND = 2_000
/** What is written with signs between its letters is followed so far, in UTF-16 units. */
const FARTHEST = 120

/**
 * Makes a walk that finds where terms stand, by the automaton of their patterns: one look at the table for each character. What is written with signs between
 * its letters, letter by letter, or as a hashtag is looked at a second time, from its beginning and for as long as some
 * term goes on like that.
 */
export function createWalk(terms: readonly ScanTerm[], automaton: Automaton): (text: string) => readonly Found[] {
  const { next, start, nowhere, firstSight, sights, calls } = automaton
  const { columns, columnOfPair } = alphabetOf(terms)
  const read = readings()

  const columnAt = (text: string, at: number): number => {
    const column = columns[text.charCodeAt(at)] ?? SPACE
    return column === UNSEEN ? columnOfPair(text, at) : column
  }

  const isLetter = (text: string, at: number): boolean => (columns[text.charCodeAt(at)] ?? SPACE) >= LETTERS_FROM

  /** Where the word begins that ends before a place. */
  const wordBefore = (text: string, end: number): number => {
    let from = end
    while (from > 0 && end - from < FARTHEST && isLetter(text, from - 1)) from--
    return from
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
        const isGap = way === 'spelled' || steps[place - 1]?.gapAfter === true
        if (!mayStandBetween(isGap ? 'spelled' : 'joined', between)) return null
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
      if (!isLetter(text, at)) return
      if (at > hash + 1 && isHump(text, at)) follow('solid', text, at, found)
    }
  }

  /** Where there is something to look at: each place, and behind it what was come upon there. */
  const sightsIn = (text: string): readonly number[] => {
    const seen: number[] = []
    const units = unitsOf(text)
    let state = start
    for (let at = 0; at < units.length; at++) {
      let before = state
      // Nothing is called in here, so that nothing has to be read again for the next character.
      for (; at < units.length; at++) {
        before = state
        state = next[before + (columns[units[at] ?? 0] ?? SPACE)] ?? nowhere
        if (state >= firstSight) break
      }
      if (at === units.length) break
      if (state === calls.pair) state = next[before + columnOfPair(text, startBefore(text, at + 1))] ?? nowhere
      else if (state >= next.length) {
        // Most signs end a sentence, or nothing goes on behind them with the word before.
        const after = columns[units[at + 1] ?? 0x20] ?? SPACE
        const isSeen = state === calls.hash || (after >= LETTERS_FROM && next[before + after] !== nowhere)
        if (isSeen) seen.push(at, state)
        state = next[before + SPACE] ?? start
      }
      if (state >= firstSight) seen.push(at, state)
    }
    // What was read does not stay behind.
    units.fill(0)
    return seen
  }

  const look = (text: string, at: number, come: number, found: Found[]) => {
    if (come === calls.hash) followHashtag(text, at, found)
    else if (come === calls.joint) follow('joined', text, wordBefore(text, at), found)
    else if (columns[text.charCodeAt(at)] !== UNSEEN) {
      const sight = sights[(come - firstSight) / COLUMNS]
      proveAll('solid', text, at + 1, sight, found)
      if (sight?.spelled === true) follow('spelled', text, letterBefore(text, letterBefore(text, at)), found)
    }
  }

  return (text) => {
    const found: Found[] = []
    const seen = sightsIn(text)
    for (let place = 0; place < seen.length && found.length < MOST_FOUND; place += 2)
      look(text, seen[place] ?? 0, seen[place + 1] ?? nowhere, found)
    return found
  }
}

let room = Buffer.alloc(0)

/**
 * The units of a text as numbers, good until the next call. V8 keeps strings in more than four shapes, and a loop that has
 * met them all asks each string anew for each character: four times as slow. The room is kept, because asking for new
 * room at each scan keeps the garbage collector at work. (Little-endian, as is every machine that Electron runs on.)
 */
function unitsOf(text: string): Uint16Array {
  if (room.length < text.length * 2) room = Buffer.alloc(text.length * 4)
  room.write(text, 'utf16le')
  return new Uint16Array(room.buffer, room.byteOffset, text.length)
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
