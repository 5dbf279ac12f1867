// What changed from one text to a later one, word by word.

export type Piece = {
  readonly what: 'same' | 'gone' | 'new'
  readonly text: string
  /** Its place among the words of both texts. */ readonly at: number
}

/** Beyond this many words the comparison would be felt; the later text is then shown as it is. */
const MOST_WORDS = 600

/** The later text with what is gone and what is new marked. By the longest common run of words. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const from = wordsOf(before)
  const to = wordsOf(after)
  if (from.length > MOST_WORDS || to.length > MOST_WORDS) return [{ what: 'same', text: after, at: 0 }]
  return joined(walkBack(from, to, lengthsOf(from, to)))
}

/** Words with the blanks behind them, so that nothing is lost when they are joined again. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

/** `lengths[i][j]`: the longest common subsequence of what follows word i and word j. */
function lengthsOf(from: readonly string[], to: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1))
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const value = isSame(from[i], to[j])
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
      lengths[i]?.fill(value, j, j + 1)
    }
  }
  return lengths
}

function walkBack(from: readonly string[], to: readonly string[], lengths: readonly Uint16Array[]): readonly Piece[] {
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const both = i < from.length && j < to.length
    if (both && isSame(from[i], to[j])) {
      pieces.push({ what: 'same', text: to[j] ?? '', at: i + j })
      i += 1
      j += 1
    } else if (j >= to.length || (both && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      pieces.push({ what: 'gone', text: from[i] ?? '', at: i + j })
      i += 1
    } else {
      pieces.push({ what: 'new', text: to[j] ?? '', at: i + j })
      j += 1
    }
  }
  return pieces
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((done, piece) => {
    const last = done.at(-1)
    if (last?.what !== piece.what) return [...done, piece]
    return [...done.slice(0, -1), { ...last, text: last.text + piece.text }]
  }, [])
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.trimEnd() === other?.trimEnd()
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
