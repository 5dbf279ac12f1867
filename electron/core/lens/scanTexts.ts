// Texts scanned for the terms in force: what the lens and the archives of our own accounts both ask for.
import type { TermInForce } from '../../../shared/domain/wordList.ts'
import type { Context } from '../context.ts'
import { termsInForce } from '../wordLists.ts'
import { type Hit, type Scan, scannerSteps } from './scanner.ts'

/** By the array of terms, which is another one only when a list has changed. */
const made = new WeakMap<readonly TermInForce[], Scan<TermInForce>>()

type Pace = { readonly isDue: () => boolean; readonly rest: () => Promise<void> }

/**
 * The hits in each text, in order of their place in it: offsets in UTF-16 units, and the term with its list and version. A
 * prompt to read, never a verdict. Nothing is kept. The first scan after a change of the lists also makes the automaton
 * (about half a second for a thousand terms); after that 100,000 characters take about a millisecond. Others can work
 * between its steps and between texts; the terms are those in force when it was asked.
 */
export async function scanTexts(
  context: Pick<Context, 'storage'>,
  texts: readonly string[],
  pace: Pace,
): Promise<readonly (readonly Hit<TermInForce>[])[]> {
  const scan = await prepareScan(context, pace)
  const hits: (readonly Hit<TermInForce>[])[] = []
  for (const text of texts) {
    hits.push(scan(text))
    if (pace.isDue()) await pace.rest()
  }
  return hits
}

/** The scan for the terms in force now, for a job: its automaton is made in steps, between which others can work. */
export async function prepareScan(context: Pick<Context, 'storage'>, pace: Pace): Promise<Scan<TermInForce>> {
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
