// Calls that are kind to the admin.
import { z } from 'zod'
import { HelpText } from '../domain/placesThatHelp.ts'
import { Change } from './change.ts'

const changed = z.strictObject({ change: Change })

export const kindnessCalls = {
  /** Something covered was asked for. Counted for the admin and this machine alone, by day; no record is made of it. */
  countUncovered: { input: z.strictObject({}), output: changed },
  publishHelp: { input: z.strictObject({ text: HelpText }), output: changed },
} as const
