// Taking out a list of accounts, part by part.
import { z } from 'zod'
import { Platform } from '../domain/platform.ts'
import { TakenAccounts, TakenForm } from '../domain/takeOut.ts'

export const takeOutCalls = {
  /**
   * The next part of a file. `after` null begins it, then the `next` of the part before; `next` null: this was the last.
   * Each part holds at most 2,000 accounts.
   */
  takeOut: {
    input: z.strictObject({
      which: TakenAccounts,
      platform: Platform.nullable(),
      form: TakenForm,
      after: z.number().int().min(0).nullable(),
    }),
    output: z.strictObject({ text: z.string(), accounts: z.number().int(), next: z.number().int().nullable() }),
  },
} as const
