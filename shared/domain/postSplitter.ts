// A page that was copied from a timeline, split into its posts. Platforms give no shape for this: it is read by what stands
// in lines of their own, a handle, a time, what can be pressed, and figures.
import { readHead, type Head } from './postHead.ts'
import { isFigure, isFullTime, isLabel, isRepostMark, plainLine } from './postLines.ts'

/** What a text is: somebody's own post, something they passed on or answered, a profile's words, or not to be told. */
export type PostKind = 'post' | 'repost' | 'reply' | 'quote' | 'quoted' | 'bio' | 'text'

export type CopiedPost = {
  /** As it was pasted, without the head above and the figures below. Never empty. */
  readonly text: string
  /** Without @; null where the text does not say. */
  readonly handle: string | null
  readonly name: string | null
  /** As it stood there: "3h", "Nov 20". */
  readonly when: string | null
  readonly kind: PostKind
  /** Whose post was passed on, answered or quoted; a handle without @. */
  readonly of: string | null
  /** The platform showed only the beginning: *Show more*. */
  readonly isCut: boolean
}

export type SplitPage = {
  readonly isSplit: boolean
  readonly posts: readonly CopiedPost[]
  /** Everybody who stands above a post, each once: a name can hold what a post does not. */
  readonly names: readonly { readonly name: string; readonly handle: string | null }[]
  /** Posts without words, such as pictures: nobody has read them. */
  readonly wordless: number
}

/**
 * Splits what was copied from X, Bluesky, Mastodon or Instagram in a browser; what has no heads is one text. A figure at the
 * end of a post cannot be told from a number that its writer put there: at most four are taken for figures, as a platform
 * shows no more. In proportion to the length of the text; never throws.
 */
export function splitPosts(page: string): SplitPage {
  const lines = page.split(/\r\n|[\n\r\u2028\u2029]/)
  const heads = headsOf(lines)
  const [first] = heads
  if (first === undefined) return oneText(page)
  const before = leadingText(lines.slice(0, first.from), heads)
  const all = heads.map((head, place) => postOf(lines, head, heads[place + 1]))
  const posts = [...before, ...all].filter(({ text }) => text !== '')
  return { isSplit: true, posts, names: namesOf(heads), wordless: all.length + before.length - posts.length }
}

function oneText(page: string): SplitPage {
  const text = page.trim()
  const post: CopiedPost = { text, handle: null, name: null, when: null, kind: 'text', of: null, isCut: false }
  return { isSplit: false, posts: text === '' ? [] : [post], names: [], wordless: 0 }
}

function headsOf(lines: readonly string[]): readonly Head[] {
  const plain = lines.map(plainLine)
  const heads: Head[] = []
  for (let line = 0; line < lines.length; line++) {
    const head = readHead(plain, line, heads.at(-1)?.body ?? 0)
    if (head === null) continue
    heads.push(head)
    line = head.body - 1
  }
  return heads
}

function postOf(lines: readonly string[], head: Head, next: Head | undefined): CopiedPost {
  const body = lines.slice(head.body, next?.from ?? lines.length)
  const answered = repliedTo(body)
  const { text, isCut } = wordsOf(body.slice(answered.lines))
  const quoted = next?.mark === 'quote' ? next.handle : null
  const { handle, name, when } = head
  const post = { text, handle, name, when, isCut }
  if (head.isBio) return { ...post, kind: 'bio', of: null }
  if (head.mark === 'repost') return { ...post, kind: 'repost', of: handle }
  if (head.mark === 'quote') return { ...post, kind: 'quoted', of: null }
  if (quoted !== null) return { ...post, kind: 'quote', of: quoted }
  return answered.lines > 0 ? { ...post, kind: 'reply', of: answered.handle } : { ...post, kind: 'post', of: null }
}

/** "Replying to", then handles, with "and" between them. */
function repliedTo(body: readonly string[]): { readonly lines: number; readonly handle: string | null } {
  const start = body.findIndex((line) => plainLine(line) !== '')
  if (start === -1 || !/^replying to\b/i.test(plainLine(body[start] ?? ''))) return { lines: 0, handle: null }
  const onLine = /@([\w.@-]+)/.exec(plainLine(body[start] ?? ''))?.[1] ?? null
  let lines = start + 1
  let handle = onLine
  for (; lines < body.length; lines++) {
    const line = plainLine(body[lines] ?? '')
    const named = /^@([\w.@-]+)$/.exec(line)?.[1]
    if (named === undefined && !/^(?:and|,|and \d+ others?)?$/i.test(line)) break
    handle ??= named ?? null
  }
  return { lines, handle }
}

const MOST_FIGURES = 4
/** What stands before the words of a post on Mastodon. */
const LEADING = /^(?:\*|public|quiet public|unlisted|followers|followers only|edited\W*|pinned|verified(?: account)?)$/i

/** The words of a post, without what can be pressed and the figures below it. */
function wordsOf(body: readonly string[]): { readonly text: string; readonly isCut: boolean } {
  let [start, end] = [0, body.length]
  const at = (line: number) => plainLine(body[line] ?? '')
  while (start < end && (at(start) === '' || LEADING.test(at(start)))) start++
  let figures = 0
  let isCut = false
  for (; end > start; end--) {
    const line = at(end - 1)
    if (isFigure(line)) {
      if (figures === MOST_FIGURES) break
      figures++
    } else if (line !== '' && !isLabel(line) && !isFullTime(line)) break
    isCut ||= /^(?:show|read) more$/i.test(line)
  }
  // One number and nothing else is what somebody wrote.
  if (end === start && figures === 1) end = body.findLastIndex((line) => isFigure(plainLine(line))) + 1
  return { text: body.slice(start, end).join('\n').trim(), isCut }
}

/** What stands above the first head, unless it is only what a page can be pressed with, or a name that stands below again. */
function leadingText(lines: readonly string[], heads: readonly Head[]): readonly CopiedPost[] {
  const names = new Set(heads.map(({ name }) => name))
  const isPageOnly = (line: string) =>
    line === '' || isLabel(line) || isFigure(line) || names.has(line) || isRepostMark(line)
  if (lines.every((line) => isPageOnly(plainLine(line)))) return []
  return [...oneText(lines.filter((line) => !isLabel(plainLine(line))).join('\n')).posts]
}

function namesOf(heads: readonly Head[]): SplitPage['names'] {
  const names = new Map<string, { readonly name: string; readonly handle: string | null }>()
  for (const { name, handle } of heads) if (name !== null) names.set(`${handle ?? ''}\n${name}`, { name, handle })
  return [...names.values()]
}
