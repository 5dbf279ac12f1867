// The plain values that every record is made of: ids, days, moments, texts with a limit.
import { z } from 'zod'

/** A UUID in lower case. For uniqueness only: order is told by (counter, device). */
export const Id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export type Id = z.infer<typeof Id>

/** A local calendar day, yyyy-mm-dd. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment in UTC, ISO 8601 with milliseconds. Shown, never sorted by. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>

/** One line that a person typed: at most 500 UTF-16 units, ends trimmed. */
export const Line = z.string().trim().max(500)
/** The same, not empty. */
export const FullLine = Line.min(1)
/** Text that a person typed or pasted: at most 20,000 UTF-16 units. */
export const Text = z.string().max(20_000)
export const FullText = z.string().trim().min(1).max(20_000)

/** A link as typed; whether it may be opened is decided by `isOpenable`. */
export const Link = z.string().trim().max(2_000)

/** Where a record stands in the chain of its device. */
export const RecordPlace = z.strictObject({ device: Id, seq: z.number().int() })
export type RecordPlace = z.infer<typeof RecordPlace>
