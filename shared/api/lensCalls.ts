// Calls of the lens.
import { z } from 'zod'
import { LONGEST_LENS, TermUse } from '../domain/lens.ts'
import { Id } from '../domain/plain.ts'
import { Change } from './change.ts'
import { LensReading, LensSummary } from './lensViews.ts'

export const lensCalls = {
  /** Reads a bio, a post or a page of posts with the word lists in force. The text itself is not kept. */
  readWithLens: {
    input: z.strictObject({ vetting: Id, text: z.string().max(LONGEST_LENS) }),
    output: z.strictObject({ reading: LensReading, lens: LensSummary, change: Change }),
  },
  /** How a term is used where it stands; null takes the answer back. */
  answerHit: {
    input: z.strictObject({ vetting: Id, hit: Id, use: TermUse.nullable() }),
    output: z.strictObject({ lens: LensSummary, change: Change }),
  },
} as const
