// A file on its way from the page to the core. The core asks for the parts that it needs, so that a large archive is
// never sent whole, and the page needs no path of this machine.
import { z } from 'zod'

/** The longest part of a file that crosses in one call, in bytes. Base64 makes it a third longer. */
export const LONGEST_PART = 1024 * 1024

/** A part of a file: `length` bytes from `offset`. */
export const Part = z.strictObject({
  offset: z.number().int().min(0),
  length: z.number().int().min(1).max(LONGEST_PART),
})
export type Part = z.infer<typeof Part>

/** A file that the page has begun to give. `next` is the part that the core wants now; null once it needs no more. */
export const Incoming = z.strictObject({ file: z.string().max(80), next: Part.nullable() })
export type Incoming = z.infer<typeof Incoming>

/** What the page says of a file before it gives any of it. `size` is in bytes. */
export const FileHead = z.strictObject({
  name: z.string().max(255),
  size: z
    .number()
    .int()
    .min(0)
    .max(2 ** 46),
})
export type FileHead = z.infer<typeof FileHead>
