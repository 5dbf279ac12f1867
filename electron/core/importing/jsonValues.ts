// Takes a long JSON or JSON5 text apart, entry by entry, so that no list is parsed in one go and one slip of the pen costs
// one entry.
import { parseLoosely } from './looseJson.ts'
import { createAhead, type LongText } from './longText.ts'

/** An entry. `path`: the keys of the objects around it that were too long to be taken whole. */
export type JsonValue = {
  readonly kind: 'value'
  readonly path: readonly string[]
  readonly value: unknown
  readonly text: string
}

export type JsonItem =
  | JsonValue
  | { readonly kind: 'broken'; readonly text: string; readonly why: string }
  /** Nothing yet: a moment at which whoever drives may rest. */
  | { readonly kind: 'working' }

/** An object that ends within so many UTF-16 units is taken whole; a longer one is a container, and entered. */
const LONGEST_ENTRY = 64 * 1024
/** So much lies ahead of every place that is looked at, unless the text ends before. */
const AHEAD = 4 * LONGEST_ENTRY
const DEEPEST = 32
/** A file with more is no list that somebody mistyped in. */
const MOST_BROKEN = 1_000
/** How much of a broken entry is shown. */
const SHOWN = 300

type Container = { readonly closes: ']' | '}'; readonly key: string | null }

/**
 * The entries of a JSON text, from `from` on, which lies in its first part: arrays are entered, objects given whole. Lenient
 * about commas. Linear in the length of the text, looks at no more than a part of it between two items, and never throws.
 */
export function* jsonValues(whole: LongText, from = 0): Generator<JsonItem, void, undefined> {
  const ahead = createAhead(whole)
  let stretch = ahead.first()
  const inside: Container[] = []
  let key: string | null = null
  let began = false
  let broken = 0
  let at = from
  for (;;) {
    if (stretch.goesOn && stretch.text.length - at < AHEAD) {
      stretch = ahead.next(stretch, at)
      at = 0
      yield { kind: 'working' }
      continue
    }
    const { text } = stretch
    const blank = afterBlank(text, at)
    if (blank.more) yield { kind: 'working' }
    at = blank.at
    if (blank.more) continue
    const around = inside.at(-1)
    if (at >= text.length) {
      if (around !== undefined) yield { kind: 'broken', text: '', why: CUT }
      return
    }
    const char = text.charAt(at)
    if (began && around === undefined) {
      if (char === ';') at += 1
      else return yield { kind: 'broken', text: shown(text, at), why: 'This stands behind the end of the list.' }
      continue
    }
    if (char === ',' && began) {
      at += 1
      continue
    }
    if (char === ']' || char === '}') {
      if (around?.closes !== char) return yield { kind: 'broken', text: shown(text, at), why: LOST }
      inside.pop()
      key = null
      at += 1
      continue
    }
    if (around?.closes === '}' && key === null) {
      const read = keyAt(text, at)
      if (read === null) return yield { kind: 'broken', text: shown(text, at), why: LOST }
      key = read.key
      at = read.end
      continue
    }
    began = true
    if (inside.length >= DEEPEST) return yield { kind: 'broken', text: shown(text, at), why: TOO_DEEP }
    if (char === '[') {
      inside.push({ closes: ']', key })
      key = null
      at += 1
      continue
    }
    const end = endOf(text, at)
    const entry = end === null ? '' : text.slice(at, end)
    const parsed = end === null ? NOTHING : parseLoosely(entry)
    if (end !== null && parsed.ok) {
      yield { kind: 'value', path: keysOf(inside, key), value: parsed.value, text: entry }
      at = end
      key = null
      continue
    }
    // A whole list in one object: what is in it can still be read entry by entry.
    if (char === '{' && (inside.length === 0 || around?.closes === '}' || (end === null && isLong(text, at)))) {
      inside.push({ closes: '}', key })
      key = null
      at += 1
      continue
    }
    broken += 1
    if (broken > MOST_BROKEN) return yield { kind: 'broken', text: shown(text, at), why: TOO_MANY }
    yield { kind: 'broken', text: shown(text, at), why: BROKEN }
    let next = end ?? nextEntry(text, at)
    while (next === null && stretch.goesOn) {
      stretch = ahead.next(stretch, Math.max(at, stretch.text.length - LONGEST_GAP))
      at = 0
      yield { kind: 'working' }
      next = nextEntry(stretch.text, at)
    }
    if (next === null) return yield { kind: 'broken', text: '', why: REST }
    at = next
    key = null
  }
}

const NOTHING = { ok: false } as const
const BROKEN = 'This entry could not be read: a quotation mark, a comma or a bracket is wrong.'
const CUT = 'The file ends in the middle of the list. It was cut short, perhaps while it was copied.'
const LOST = 'From here on the file could not be read: a bracket or a quotation mark is wrong.'
const TOO_MANY = 'So many entries are broken that the rest of the file was left.'
const REST = 'What follows this entry could not be read.'
const TOO_DEEP = 'The brackets of this file are nested deeper than in any list.'

function keysOf(inside: readonly Container[], key: string | null): readonly string[] {
  const keys = inside.map((each) => each.key)
  return [...keys, key].filter((each) => each !== null)
}

function shown(text: string, at: number): string {
  return text.slice(at, at + SHOWN)
}

/** Where the text begins, behind white space and comments. Looks at the first 64 K only. */
export function beginningOf(text: string): number {
  return afterBlank(text, 0).at
}

/** Steps over white space and comments, a stretch at a time; `more`: there is more of it. */
function afterBlank(text: string, from: number): { readonly at: number; readonly more: boolean } {
  const limit = from + LONGEST_ENTRY
  let at = from
  while (at < text.length) {
    if (at >= limit) return { at, more: true }
    const char = text.charCodeAt(at)
    if (char === SPACE || (char >= 9 && char <= 13) || char === 0xfe_ff || char === 0xa0) at += 1
    else if (char === SLASH && (text[at + 1] === '/' || text[at + 1] === '*')) at = afterComment(text, at, text.length)
    else break
  }
  return { at, more: false }
}

function afterComment(text: string, from: number, limit: number): number {
  const closes = text[from + 1] === '*' ? '*/' : '\n'
  // Looked for before the limit only: a comment that never ends would cost the whole file at every entry.
  const found = text.slice(from + 2, limit).indexOf(closes)
  return found === -1 ? limit : from + 2 + found + closes.length
}

/** The key of an object and the place behind its colon. */
function keyAt(text: string, at: number): { readonly key: string; readonly end: number } | null {
  keyPattern.lastIndex = at
  const found = keyPattern.exec(text)
  if (found === null) return null
  return { key: found[1] ?? found[2] ?? found[3] ?? '', end: keyPattern.lastIndex }
}
const keyPattern = /(?:"([^"\\\n]{0,200})"|'([^'\\\n]{0,200})'|([\w$]{1,200}))\s{0,20}:/y

/** Where the value that begins at `from` ends; null where it is too long, cut off, or its quotation marks are wrong. */
function endOf(text: string, from: number): number | null {
  const limit = Math.min(text.length, from + LONGEST_ENTRY)
  let depth = 0
  let at = from
  while (at < limit) {
    const char = text.charCodeAt(at)
    if (char === QUOTE || char === APOSTROPHE) {
      const end = endOfText(text, at, limit)
      if (end === null) return null
      at = end
      if (depth === 0) return at
    } else if (char === BRACE || char === BRACKET) {
      depth += 1
      at += 1
    } else if (char === BRACE_END || char === BRACKET_END) {
      if (depth === 0) return at > from ? at : null
      depth -= 1
      at += 1
      if (depth === 0) return at
    } else if (depth === 0 && (char === COMMA || char <= SPACE)) return at > from ? at : null
    else if (char === SLASH && (text[at + 1] === '/' || text[at + 1] === '*')) at = afterComment(text, at, limit)
    else at += 1
  }
  return depth === 0 && at === text.length && at > from ? at : null
}

/** Neither JSON nor JSON5 lets a text run over the end of a line unless a backslash says so. */
function endOfText(text: string, from: number, limit: number): number | null {
  const quote = text.charCodeAt(from)
  for (let at = from + 1; at < limit; at++) {
    const char = text.charCodeAt(at)
    if (char === quote) return at + 1
    if (char === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 2 : 1
    else if (char === NEW_LINE) return null
  }
  return null
}

/** Is the text so long from here that an entry which did not end may simply be a long one? */
function isLong(text: string, at: number): boolean {
  return text.length - at > LONGEST_ENTRY
}

/** After a broken entry: the next place that looks like the beginning of one. */
function nextEntry(text: string, at: number): number | null {
  nextPattern.lastIndex = at
  return nextPattern.exec(text) === null ? null : nextPattern.lastIndex - 1
}
/** As long as what the pattern finds, and longer. */
const LONGEST_GAP = 1_000
const nextPattern = /\}\s{0,200},\s{0,200}\{/g

const NEW_LINE = 10
const SPACE = 32
const QUOTE = 34
const APOSTROPHE = 39
const COMMA = 44
const SLASH = 47
const BRACKET = 91
const BACKSLASH = 92
const BRACKET_END = 93
const BRACE = 123
const BRACE_END = 125
