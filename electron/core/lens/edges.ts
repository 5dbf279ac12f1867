// Where a text may be cut: never within a letter with its accents, or within an emoji.
import { isLineBreak } from './around.ts'
import type { Span } from './around.ts'

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Below this no unit ever belongs to its neighbour. */
const PLAIN = 0x300

/**
 * Widens spans to whole characters as a person sees them (grapheme clusters, UAX 29). A line is taken apart once, and only
 * where a span in it does not lie between plain letters.
 */
export function createEdges(text: string): (span: Span) => Span {
  const lines = new Map<number, { readonly from: number; readonly starts: readonly number[] }>()
  const lineAt = (at: number) => {
    let from = at
    while (from > 0 && !isLineBreak(text.charCodeAt(from - 1))) from--
    const known = lines.get(from)
    if (known !== undefined) return known
    let to = at
    while (to < text.length && !isLineBreak(text.charCodeAt(to))) to++
    const starts = Array.from(letters.segment(text.slice(from, to)), ({ index }) => from + index)
    const line = { from, starts: [...starts, to] }
    lines.set(from, line)
    return line
  }
  const isPlain = (at: number) => !(text.charCodeAt(at) >= PLAIN)
  const isEdge = (at: number) => at === 0 || at === text.length || (isPlain(at - 1) && isPlain(at))
  return ({ start, end }) => ({
    start: isEdge(start) ? start : lastUpTo(lineAt(start).starts, start),
    end: isEdge(end) ? end : firstFrom(lineAt(end - 1).starts, end),
  })
}

function lastUpTo(starts: readonly number[], at: number): number {
  return starts[search(starts, at + 1) - 1] ?? at
}

function firstFrom(starts: readonly number[], at: number): number {
  return starts[search(starts, at)] ?? at
}

/** How many of them are below `at`. */
function search(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
