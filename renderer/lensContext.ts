// A post around the place in hand, cut to what can be read at a glance, with every place in it marked.
/** A piece of the post. `at`: where it begins, in UTF-16 units. `mark`: the place in hand, another place, or none. */
export type ContextPart = { readonly at: number; readonly text: string; readonly mark: 'here' | 'other' | null }

/** Is the post too long to be shown whole? Then only what stands around the place in hand is. */
export function isCutFor({ text }: { readonly text: string }): boolean {
  return text.length > WHOLE
}

/** A post up to this long is shown whole; of a longer one, so much before and behind the place. In UTF-16 units. */
const WHOLE = 1_500
const AROUND = 500

export function contextOf(
  post: { readonly text: string; readonly hits: readonly { readonly start: number; readonly end: number }[] },
  here: { readonly start: number; readonly end: number },
): readonly ContextPart[] {
  const { text } = post
  const isWhole = !isCutFor(post)
  const from = isWhole ? 0 : edge(text, Math.max(0, here.start - AROUND), -1)
  const to = isWhole ? text.length : edge(text, Math.min(text.length, here.end + AROUND), 1)
  const parts: ContextPart[] = from > 0 ? [{ at: -1, text: '… ', mark: null }] : []
  let at = from
  for (const { start, end } of post.hits.toSorted((a, b) => a.start - b.start)) {
    // Places that lie over each other are marked as one.
    if (end <= at || start >= to) continue
    const begin = Math.max(start, at)
    if (begin > at) parts.push({ at, text: text.slice(at, begin), mark: null })
    parts.push({
      at: begin,
      text: text.slice(begin, end),
      mark: start === here.start && end === here.end ? 'here' : 'other',
    })
    at = end
  }
  if (at < to) parts.push({ at, text: text.slice(at, to), mark: null })
  return to < text.length ? [...parts, { at: text.length, text: ' …', mark: null }] : parts
}

/** The next blank in this direction, at most 40 away, so that no word or letter is cut in two. */
function edge(text: string, at: number, by: 1 | -1): number {
  for (let step = 0; step < 40; step++) {
    const place = at + step * by
    if (place <= 0 || place >= text.length) return Math.max(0, Math.min(place, text.length))
    if (/\s/u.test(text.charAt(place))) return place
  }
  return at
}
