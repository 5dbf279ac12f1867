import { writeFileSync } from 'node:fs'
import { z } from 'zod'

export const Outcome = z.enum(['passed', 'failed', 'skipped'])
export type Outcome = z.infer<typeof Outcome>

/** One test as it ended; a skipped one carries its reason. */
export const Counted = z.object({ name: z.string(), outcome: Outcome, reason: z.string().nullable() })
export type Counted = z.infer<typeof Counted>

/** What one runner collected, and what became of it: a test that was collected and is not among the tests did not run. */
export const Tally = z.object({ collected: z.int().min(0), tests: z.array(Counted).readonly() })
export type Tally = z.infer<typeof Tally>

/** Leaves the tally for `npm test`, which names the file in BONAFIDE_TALLY; elsewhere nobody asks for it. */
export function leaveTally(tally: Tally): void {
  const file = process.env['BONAFIDE_TALLY']
  if (file !== undefined) writeFileSync(file, JSON.stringify(tally))
}
