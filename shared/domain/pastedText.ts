import { isXId, normaliseHandle } from './handle.ts'
import type { Platform } from './platform.ts'
import { platformOfHost, readPlatformLink } from './platformLink.ts'
import { isDomainName, longestAddress } from './webAddress.ts'

/** What one paste may hold, in UTF-16 units: ten thousand lines of a hundred characters. */
export const LONGEST_PASTE = 1_000_000

/**
 * An account that was recognised. `line` counts from 1; `text` is what stood there; `handle` is the canonical
 * lower-case key.
 */
export type FoundInPaste = {
  readonly line: number
  readonly text: string
  readonly platform: Platform
  readonly handle: string | null
  readonly stableId: string | null
  readonly post: string | null
}

/** What could not be read, for the box in which it stays. `why` is a sentence for admins. */
export type UnreadableInPaste = { readonly line: number; readonly text: string; readonly why: string }

/** An account that stood on an earlier line already; its `post` may be another one. */
export type DuplicateInPaste = FoundInPaste & { readonly firstLine: number }

export type PasteReading = {
  readonly found: readonly FoundInPaste[]
  readonly unreadable: readonly UnreadableInPaste[]
  readonly duplicates: readonly DuplicateInPaste[]
}

/**
 * Reads handles and links of every platform out of pasted text: one or many a line, separated by white space, commas,
 * semicolons or brackets. `plainHandlesAre` says whose handle a plain `@name` is. A number alone is an ID on X.
 * A word without an @ is a handle only where it can hardly be prose (see `isBareHandle`). Linear in the text's length;
 * never throws. Two names for one account (a handle and an id) cannot be known to be the same here.
 */
export function readPastedText(
  text: string,
  { plainHandlesAre }: { readonly plainHandlesAre: Platform },
): PasteReading {
  const found: FoundInPaste[] = []
  const unreadable: UnreadableInPaste[] = []
  const duplicates: DuplicateInPaste[] = []
  const firstLines = new Map<string, number>()
  for (const reading of pastedLines(text, { plainHandlesAre })) {
    const { line } = reading
    for (const { text: shown, why } of reading.unreadable) unreadable.push({ line, text: shown, why })
    for (const account of reading.found) {
      const key = `${account.platform} ${account.stableId ?? account.handle}`
      const firstLine = firstLines.get(key)
      if (firstLine === undefined) {
        firstLines.set(key, line)
        found.push({ line, ...account })
      } else duplicates.push({ line, firstLine, ...account })
    }
  }
  return { found, unreadable, duplicates }
}

/** What was read in one line of the text. */
export type PastedLine = {
  readonly line: number
  readonly found: readonly Account[]
  readonly unreadable: readonly Unreadable[]
}

/** The same reading line by line, for long files: whoever drives it can pause between lines. Duplicates are not told apart. */
export function* pastedLines(
  text: string,
  { plainHandlesAre, ...given }: { readonly plainHandlesAre: Platform; readonly usesAtSigns?: boolean },
): Generator<PastedLine, void, undefined> {
  const paste = { plainHandlesAre, usesAtSigns: given.usesAtSigns ?? hasAtSigns(text) }
  const ends = /\r\n|[\n\r\v\f\u2028\u2029]|$/g
  let line = 0
  for (let at = 0; at <= text.length; at = ends.lastIndex) {
    ends.lastIndex = at
    const end = ends.exec(text)?.index ?? text.length
    line += 1
    for (const stretch of stretchesOf(text.slice(at, end))) yield { line, ...readLine(clean(stretch), paste) }
    if (ends.lastIndex === end) return
  }
}

/** Does somebody who wrote this text put an @ before a handle? Then a plain word in it is no handle. */
export function hasAtSigns(text: string): boolean {
  return hasAtSign.test(text)
}

/** A line without end (a list between blanks, a damaged file) is read in pieces, cut where words end. */
function* stretchesOf(line: string): Generator<string, void, undefined> {
  for (let at = 0; ;) {
    const rest = line.length - at
    if (rest <= LONGEST_STRETCH) return yield line.slice(at)
    const piece = line.slice(at, at + LONGEST_STRETCH)
    const cut = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf(','), piece.lastIndexOf('\t')) + 1
    const length = cut === 0 ? piece.length : cut
    yield piece.slice(0, length)
    at += length
  }
}
/** UTF-16 units; more than any line that a person wrote. */
const LONGEST_STRETCH = 8_192

/** An @ before a name, in the letters in which it may come. What cannot be seen may stand between. */
const hasAtSign = /(?:^|[^\w.@+-])[@＠﹫]\p{Default_Ignorable_Code_Point}*\w/u

type Paste = { readonly plainHandlesAre: Platform; readonly usesAtSigns: boolean }
type Account = Omit<FoundInPaste, 'line'>
type Unreadable = Omit<UnreadableInPaste, 'line'>
type Reading =
  | { readonly kind: 'found'; readonly account: Account }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'word' }
type Token = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isCut: boolean
  readonly stands: 'in a list' | 'in prose'
}

/**
 * Takes away what cannot be seen (zero-width characters, marks of direction, which X's own pages put around handles)
 * and gives the other at-signs and the punctuation of East Asian keyboards their plain form.
 */
function clean(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[＠﹫]/g, '@')
    .replace(/[，、]/g, ',')
    .replaceAll('；', ';')
}

function readLine(
  text: string,
  paste: Paste,
): { readonly found: readonly Account[]; readonly unreadable: readonly Unreadable[] } {
  const line = withoutTrimmings(text)
  const found: Account[] = []
  const unreadable: Unreadable[] = []
  let prose: Token[] = []
  const endProse = () => {
    const [first, last] = [prose.at(0), prose.at(-1)]
    if (first !== undefined && last !== undefined) {
      unreadable.push({ text: line.slice(first.start, last.end), why: prose.length === 1 ? oneWord : manyWords })
    }
    prose = []
  }
  for (const token of tokensOf(line)) {
    const reading = readToken(token, paste)
    if (reading.kind === 'word') {
      prose.push(token)
      continue
    }
    endProse()
    if (reading.kind === 'found') found.push(reading.account)
    else unreadable.push({ text: token.text, why: reading.why })
  }
  endProse()
  return { found, unreadable }
}

/**
 * Drops what only dresses up a list: the label of a Markdown link (the link says more), a number in front of the line
 * (`1.`, or `1` before an @ or a link), and joins a number that a spreadsheet wrote with a decimal comma. No pattern
 * can look twice at a character.
 */
function withoutTrimmings(line: string): string {
  return line
    .replace(/\[[^[\]]{0,300}\]\(\s?([^\s()]{1,2048})\)/g, ' $1 ')
    .replace(/^\s*\(?\d{1,5}(?:[.):]+\s+(?=\S)|\s+(?=@|https?:|did:))/i, '')
    .replace(/(\d),(\d{1,18}E\+?\d)/gi, '$1.$2')
}

function tokensOf(line: string): readonly Token[] {
  const words = [...line.matchAll(/[^\s,;()[\]{}<>"“”„«»|]+/g)]
    .map(({ 0: raw, index }) => trimPunctuation(raw, index))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) || /^@_+$/.test(text))
  // "ID 1187…" is how Bonafide itself shows an account without a handle.
  const kept = words.filter(({ text }, index) => !(/^id$/i.test(text) && /^\d+$/.test(words[index + 1]?.text ?? '')))
  const isListed = kept.every(({ text }) => /[\d_@/.]/.test(text))
  return kept.map((word, index) => {
    const [previous, next] = [kept[index - 1], kept[index + 1]]
    const isAlone =
      (previous === undefined || /[,;\t|]/.test(line.slice(previous.end, word.start))) &&
      (next === undefined || /[,;\t|]/.test(line.slice(word.end, next.start)))
    return { ...word, stands: isAlone || isListed ? 'in a list' : 'in prose' }
  })
}

/** By hand, because a pattern such as `[.]+$` looks at a long row of dots again from each of them. */
function trimPunctuation(raw: string, at: number): Omit<Token, 'stands'> {
  let [start, end] = [0, raw.length]
  while (start < end && leading.has(raw.charAt(start))) start += 1
  while (end > start && trailing.has(raw.charAt(end - 1))) end -= 1
  const isCut = raw.slice(end).startsWith('…') || raw.slice(end).startsWith('...')
  if (/^['’]s$/i.test(raw.slice(Math.max(start, end - 2), end))) end -= 2
  return { text: raw.slice(start, end), start: at + start, end: at + end, isCut }
}

function readToken(token: Token, paste: Paste): Reading {
  const reading =
    token.text.length > longestAddress ? refuse('This is too long to be a handle or a link.') : readWhole(token, paste)
  // Platforms shorten what they show: a handle or link that ends in dots belongs to somebody else, or to nobody.
  return token.isCut && reading.kind === 'found'
    ? refuse('This was cut short (…). Paste the whole handle or link.')
    : reading
}

function readWhole(token: Token, paste: Paste): Reading {
  const { text } = token
  if (/^did:/i.test(text)) return readHandle('bluesky', text, text)
  if (isLink(text)) return readLink(text)
  if (/^@[^@]*$/.test(text)) return readPlain(text, paste)
  if (text.includes('@')) return readAddress(text)
  if (/^\d+$/.test(text)) return readNumber(token)
  if (/^\d+(?:\.\d+)?E\+?\d+$/i.test(text)) {
    return refuse(
      'A spreadsheet shortened this number, and its last digits are lost. Take the ID from the original file.',
    )
  }
  if (isDomainName(text)) return readDotted(text, paste)
  return isBareHandle(token, paste) ? readHandle(paste.plainHandlesAre, text, text) : { kind: 'word' }
}

function isLink(text: string): boolean {
  if (/^(?:[a-z][a-z+.-]{1,20}:)?\/\//i.test(text)) return true
  const endOfHost = text.search(/[/?#]/)
  return endOfHost !== -1 && isDomainName(text.slice(0, endOfHost))
}

function readLink(text: string): Reading {
  const link = readPlatformLink(text)
  if (!link.ok) return refuse(link.why)
  const { platform, handle, stableId, post } = link
  if (handle === null && stableId === null)
    return refuse('This link gives a post but not whose it is. Open it, and paste the address of the account.')
  return { kind: 'found', account: { text, platform, handle, stableId, post } }
}

/**
 * `@name`; with a dot in it, it is a handle of Bluesky, unless plain handles are Instagram's, where dots are
 * common.
 */
function readPlain(text: string, { plainHandlesAre }: Paste): Reading {
  const name = text.slice(1)
  const isBluesky = isDomainName(name) && (plainHandlesAre !== 'instagram' || isBlueskyDomain(name))
  return readHandle(isBluesky ? 'bluesky' : plainHandlesAre, name, text)
}

/**
 * `@name@server` or `name@server`, but not an e-mail address; `@name@twitter.com` is how Mastodon's people write a
 * handle of X.
 */
function readAddress(text: string): Reading {
  const address = text.replace(/^acct:/i, '')
  const server = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  if (mailServers.has(server)) return refuse('This looks like an e-mail address. Bonafide keeps none.')
  const platform = platformOfHost(server)
  if (platform === null) return readHandle('mastodon', address, text)
  return readHandle(platform, address.slice(0, address.lastIndexOf('@')), text)
}

function readNumber({ text, stands }: Token): Reading {
  if (stands === 'in prose') return { kind: 'word' }
  if (!isXId(text)) return refuse('This number is not an ID on X. If it is a handle, put an @ before it.')
  return { kind: 'found', account: { text, platform: 'x', handle: null, stableId: text, post: null } }
}

/** `name.bsky.social`; another name with dots, and no @, is as likely a web site. */
function readDotted(text: string, { plainHandlesAre }: Paste): Reading {
  if (isBlueskyDomain(text)) return readHandle('bluesky', text, text)
  const platform = platformOfHost(text.toLowerCase())
  if (platform !== null) return refuse('This is the address of the platform, not of an account.')
  if (plainHandlesAre === 'bluesky' || plainHandlesAre === 'instagram') return readHandle(plainHandlesAre, text, text)
  return refuse('This may be a web site or a handle on Bluesky. If it is a handle, put an @ before it.')
}

/**
 * May a word without an @ be taken for a handle? One with an underscore may. Any other only where it stands in a list
 * and nothing else in the paste has an @: a page copied from a platform is full of single words (names, "Follow", "2h")
 * that are no handles.
 */
function isBareHandle({ text, stands }: Token, { plainHandlesAre, usesAtSigns }: Paste): boolean {
  if (!normaliseHandle(plainHandlesAre, text).ok) return false
  return text.includes('_') || (stands === 'in a list' && !usesAtSigns && !pageLabels.has(text.toLowerCase()))
}

function readHandle(platform: Platform, handle: string, text: string): Reading {
  const reading = normaliseHandle(platform, handle)
  if (!reading.ok) return refuse(reading.why)
  const isId = reading.kind === 'stableId'
  return {
    kind: 'found',
    account: { text, platform, handle: isId ? null : reading.key, stableId: isId ? reading.key : null, post: null },
  }
}

function isBlueskyDomain(name: string): boolean {
  return name.toLowerCase().endsWith('.bsky.social')
}

function refuse(why: string): Reading {
  return { kind: 'refused', why }
}

const oneWord = 'A word without an @. If it is a handle, put an @ before it.'
const manyWords = 'Words without an @. If they are handles, put an @ before each of them.'
const leading: ReadonlySet<string> = new Set("'‘’`*•·-–—!¡¿~.:=…")
const trailing: ReadonlySet<string> = new Set("'‘’`*•·–—!?~.:=…/")
// Buttons and counters of profile pages.
const pageLabels: ReadonlySet<string> = new Set([
  'follow',
  'follows',
  'following',
  'followers',
  'posts',
  'verified',
  'subscribe',
  'more',
])
const mailServers: ReadonlySet<string> = new Set([
  'aol.com',
  'btinternet.com',
  'gmail.com',
  'gmx.com',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.com',
  'icloud.com',
  'live.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'yahoo.co.uk',
  'yahoo.com',
])
