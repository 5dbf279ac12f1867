// Texts scanned for the terms in force: what the lens and the archives of our own accounts both ask for.
import type { TermInForce } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { termsInForce } from '../wordLists.ts'
import { createScanner, type Hit, type Scan, scannerSteps } from './scanner.ts'

/** By the array of terms, which is another one only when a list has changed. */
const made = new WeakMap<readonly TermInForce[], Scan<TermInForce>>()

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

/** The scan for the terms in force now, for a job: its automaton is made in steps, between which others can work. */
export async function prepareScan(
  context: Pick<Context, 'storage'>,
  pace: { readonly isDue: () => boolean; readonly rest: () => Promise<void> },
): Promise<Scan<TermInForce>> {
  const terms = termsInForce(context)
  await pace.rest()
  const known = made.get(terms)
  if (known !== undefined) return known
  const steps = scannerSteps(terms)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      made.set(terms, step.value)
      return step.value
    }
    if (pace.isDue()) await pace.rest()
  }
}
