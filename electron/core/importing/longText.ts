// A text that may be a hundred megabytes long, in parts. As one string it would be put together in one go, and nobody could be
// answered meanwhile.

/** The parts in their order; a short text is one. Wherever it was cut: in the middle of a word, or between \r and \n. */
export type LongText = readonly string[]

/** How long a part is, in UTF-16 units or, while it is decoded, in bytes. Nobody waits longer than for one of them. */
export const PART = 1024 * 1024

/** What the text begins with: a part, so that all of a short text is in it. */
export function startOf(text: LongText): string {
  return text[0] ?? ''
}

/** In UTF-16 units. */
export function lengthOf(text: LongText): number {
  return text.reduce((sum, part) => sum + part.length, 0)
}

/** A stretch of a long text that moves on: what a reader looks at. */
export type Stretch = {
  readonly text: string
  /** Is there more text behind this stretch? */
  readonly goesOn: boolean
}

export type Ahead = {
  readonly first: () => Stretch
  /** The stretch from `at` on, with one part more: `at` is at its beginning. */
  readonly next: (stretch: Stretch, at: number) => Stretch
}

export function createAhead(whole: LongText): Ahead {
  let taken = 0
  const take = (before: string): Stretch => {
    const text = before + (whole[taken++] ?? '')
    return { text, goesOn: taken < whole.length }
  }
  return { first: () => take(''), next: ({ text }, at) => take(text.slice(at)) }
}

/** Puts parts together that came in pieces of any length. */
export function createParts(): { readonly add: (piece: string) => void; readonly text: () => LongText } {
  const parts: string[] = []
  let last = ''
  return {
    add: (piece) => {
      last += piece
      if (last.length < PART) return
      parts.push(last)
      last = ''
    },
    text: () => (last === '' && parts.length > 0 ? parts : [...parts, last]),
  }
}
