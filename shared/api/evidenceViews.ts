// What the core shows of the files of evidence.
import { z } from 'zod'
import { FileState } from '../domain/evidence.ts'
import { Id, Moment } from '../domain/plain.ts'

/** `bytes` in base64, at most 1 MiB of them; `next` is where the rest begins, null at the end. */
export const ImagePart = z.strictObject({
  bytes: z.string(),
  size: z.number().int(),
  next: z.number().int().nullable(),
})
export type ImagePart = z.infer<typeof ImagePart>

export const KeptImages = z.strictObject({
  /** Files, each counted once however often it is evidence. */
  files: z.number().int(),
  bytes: z.number().int(),
  /** Since the start of the app. */
  check: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('not-yet') }),
    z.strictObject({ state: z.literal('running'), done: z.number().int() }),
    z.strictObject({ state: z.literal('done'), at: Moment }),
  ]),
  /** Evidence whose file has changed or is missing, at most 100. */
  faults: z
    .array(
      z.strictObject({
        evidence: Id,
        account: Id,
        handle: z.string(),
        state: FileState.exclude(['as-kept']),
      }),
    )
    .max(100),
})
export type KeptImages = z.infer<typeof KeptImages>
