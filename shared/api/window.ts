// Windows of lists: no list is ever sent whole.
import { z } from 'zod'

/** The most rows of a window. */
export const LONGEST_WINDOW = 200

export const Window = z.strictObject({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(LONGEST_WINDOW),
})

/** The rows of a window, and how many there are in all. */
export function rowsOf<S extends z.ZodType>(row: S) {
  return z.strictObject({ rows: z.array(row).max(LONGEST_WINDOW), total: z.number().int() })
}
