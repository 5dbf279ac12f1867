// Texts scanned for the terms in force: what the lens and the archives of our own accounts both ask for.
import type { TermInForce } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { termsInForce } from '../wordLists.ts'
import { createScanner, type Hit } from './scanner.ts'

type Scan = (text: string) => Hit<TermInForce>[]

/** By the array of terms, which is another one only when a list has changed. */
const made = new WeakMap<readonly TermInForce[], Scan>()

/**
 * The hits in each text, in order of their place in it: offsets in UTF-16 units, and the term with its list and version. A
 * prompt to read, never a verdict. Nothing is kept. The first scan after a change of the lists also makes the automaton
 * (about half a second for a thousand terms); after that 100,000 characters take about a millisecond.
 */
export function scanTexts(
  context: Pick<Context, 'storage'>,
  texts: readonly string[],
): readonly (readonly Hit<TermInForce>[])[] {
  const terms = termsInForce(context)
  const scan = made.get(terms) ?? createScanner(terms)
  made.set(terms, scan)
  return texts.map(scan)
}
