// The scan: one walk over the text, and a proof of each place where a term may end.
import type { Span } from './around.ts'
import { automatonSteps } from './automaton.ts'
import { createEdges } from './edges.ts'
import { type Pattern, patternsOf, type ScanTerm } from './patterns.ts'
import { createWalk, type Found } from './walk.ts'

/** Where a term was found: from `start` up to `end`, in UTF-16 units of the text as it was given. */
export type Hit<T extends ScanTerm = ScanTerm> = { readonly start: number; readonly end: number; readonly term: T }

/**
 * Makes a scan for terms. Making takes about half a second for a thousand terms; a scan about three times as long as
 * reading each character, whatever the number of terms. It never throws, and takes time in proportion to the text. Hits
 * come in order of their start, at most 2,000 of a text; one that lies wholly within a longer one is left out, and terms
 * with the same words each give theirs. Not read: letters put in the place of others by a mask ("k*ke"), a word of two
 * to four letters with a single sign or space in it, and words of another script between words of that script.
 */
export function createScanner<T extends ScanTerm>(terms: readonly T[]): Scan<T> {
  const steps = scannerSteps(terms)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

export type Scan<T extends ScanTerm = ScanTerm> = (text: string) => Hit<T>[]

/** Makes the same scan in steps of a few milliseconds, for a job that lets others work in between. */
export function* scannerSteps<T extends ScanTerm>(terms: readonly T[]): Generator<undefined, Scan<T>, undefined> {
  const patterns: Pattern[] = []
  for (const [place, term] of terms.entries()) {
    patterns.push(...patternsOf(term, place))
    if (place % TERMS_IN_A_STEP === 0) yield
  }
  const walk = createWalk(terms, yield* automatonSteps(patterns))
  return (text) => {
    const found = walk(text)
    return found.length === 0 ? [] : hitsOf(terms, found, createEdges(text))
  }
}

const TERMS_IN_A_STEP = 32

/** In order, each once, and none that lies within a longer one; but what stands between brackets counts by itself. */
function hitsOf<T extends ScanTerm>(
  terms: readonly T[],
  found: readonly Found[],
  widened: (span: Span) => Span,
): Hit<T>[] {
  const all = found
    .map(({ pattern, ...span }) => ({ ...widened(span), pattern }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.pattern.term - b.pattern.term)
  const hits: Hit<T>[] = []
  let longest: Found | null = null
  let before: Found | null = null
  for (const hit of all) {
    const isSame = before?.start === hit.start && before.end === hit.end && before.pattern.term === hit.pattern.term
    const isWithin = longest !== null && hit.end <= longest.end && (hit.start > longest.start || hit.end < longest.end)
    before = hit
    if (isSame || isWithin) continue
    if (hit.pattern.matching !== 'brackets' && (longest === null || hit.end > longest.end)) longest = hit
    const term = terms[hit.pattern.term]
    if (term !== undefined) hits.push({ start: hit.start, end: hit.end, term })
  }
  return hits
}
