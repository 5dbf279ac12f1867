// The head of a copied post: who, and when.
import { isFigure, isFullTime, isLabel, isPinMark, isQuoteMark, isRepostMark, isTime } from './postLines.ts'

export type Head = {
  /** The first line that belongs to it, marks and name included. */
  readonly from: number
  /** The first line of the post's own words. */
  readonly body: number
  readonly handle: string | null
  readonly name: string | null
  readonly when: string | null
  readonly mark: 'repost' | 'quote' | null
  /** It stands above what a profile says, not above a post. */
  readonly isBio: boolean
}

/**
 * The head whose handle stands on this line, or null. `lines` are plain lines; nothing before `free` belongs to it: the
 * words of the post before begin there.
 */
export function readHead(lines: readonly string[], line: number, free: number): Head | null {
  const text = lines[line] ?? ''
  if (text === '' || text.length > LONGEST) return null
  return onOneLine(lines, line, free) ?? withHandle(lines, line, free) ?? ofInstagram(lines, line, free)
}

const LONGEST = 200
const HANDLE = /^@([\w.-]{1,64}(?:@[\w.-]{1,80})?)$/
const ONE_LINE = /^(.{0,80}?)\s*@([\w.-]{1,64}(?:@[\w.-]{1,80})?)\s*[·•]\s*(.{1,40})$/

/** "Jo Bloggs @jo_example · 3h" */
function onOneLine(lines: readonly string[], line: number, free: number): Head | null {
  const [, name = '', handle = '', when = ''] = ONE_LINE.exec(lines[line] ?? '') ?? []
  if (handle === '' || !isTime(when.trim())) return null
  const marks = marksBefore(lines, line, free)
  return { ...marks, body: line + 1, handle, name: name === '' ? null : name, when: when.trim(), isBio: false }
}

/** A name, the handle, and a time below it; or the head of a profile, or of one post whose time stands at its end. */
function withHandle(lines: readonly string[], line: number, free: number): Head | null {
  const handle = HANDLE.exec(lines[line] ?? '')?.[1]
  if (handle === undefined) return null
  const { name, from } = nameBefore(lines, line, free)
  const marks = marksBefore(lines, from, free)
  const time = timeAfter(lines, line + 1)
  if (time !== null) return { ...marks, body: time.line + 1, handle, name, when: time.when, isBio: false }
  if (name === null) return null
  const rest = restOf(lines, line + 1)
  if (rest === null) return null
  return { ...marks, body: line + 1, handle, name, when: rest.when, isBio: rest.isBio }
}

/** "jo_example", then a time: comments and captions. The name is of one word with no @ to it. */
function ofInstagram(lines: readonly string[], line: number, free: number): Head | null {
  const handle = lines[line] ?? ''
  if (!/^(?=.*[a-z])[a-z\d._]{3,30}$/i.test(handle) || isLabel(handle) || isTime(handle)) return null
  const time = timeAfter(lines, line + 1)
  if (time === null || !/^\d{1,3}\s?[smhdwy]$/i.test(time.when)) return null
  return { ...marksBefore(lines, line, free), body: time.line + 1, handle, name: null, when: time.when, isBio: false }
}

/** How many lines may stand between a handle and its time: dots, "Edited", gaps. */
const MOST_BETWEEN = 3

function timeAfter(lines: readonly string[], from: number): { readonly line: number; readonly when: string } | null {
  for (let line = from; line <= from + MOST_BETWEEN; line++) {
    const text = (lines[line] ?? '').replace(/^[·•]\s*/, '')
    if (isTime(text)) return { line, when: text }
    if (text !== '' && !/^(?:edited\W*|verified(?: account)?)$/i.test(text)) return null
  }
  return null
}

function nameBefore(
  lines: readonly string[],
  line: number,
  free: number,
): { readonly name: string | null; readonly from: number } {
  const above = lines[line - 1] ?? ''
  const place = above === '' ? line - 2 : line - 1
  const name = lines[place] ?? ''
  const isName =
    place >= free && name !== '' && name.length <= 80 && !isLabel(name) && !isFigure(name) && !isRepostMark(name)
  return isName ? { name, from: place } : { name: null, from: line }
}

/** *Reposted*, *Quote* and *Pinned* stand above the name. */
function marksBefore(lines: readonly string[], from: number, free: number): Pick<Head, 'from' | 'mark'> {
  let first = from
  let mark: Head['mark'] = null
  for (let line = from - 1; line >= Math.max(free, from - MOST_BETWEEN); line--) {
    const text = lines[line] ?? ''
    if (isRepostMark(text)) mark = 'repost'
    else if (isQuoteMark(text)) mark = 'quote'
    else if (!isPinMark(text) && text !== '') break
    if (text !== '') first = line
  }
  return { from: first, mark }
}

/** How far below a handle the figures of a profile, or the time of a single post, are looked for. */
const MOST_REST = 60

/** Below a handle without a time: the figures of a profile, or a full time at the end of the one post; null for neither. */
function restOf(
  lines: readonly string[],
  from: number,
): { readonly isBio: boolean; readonly when: string | null } | null {
  for (let line = from; line < Math.min(lines.length, from + MOST_REST); line++) {
    const text = lines[line] ?? ''
    if (HANDLE.test(text)) return null
    if (isFullTime(text)) return { isBio: false, when: text }
    if (/^(?:[\d.,]+[KM]? )?(?:following|followers)$/i.test(text)) return { isBio: true, when: null }
  }
  return null
}
