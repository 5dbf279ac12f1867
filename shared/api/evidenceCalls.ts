// Evidence: added, taken back, shown, checked; and where it was reported.
import { z } from 'zod'
import { NeverKeptText } from '../domain/code.ts'
import { EvidenceDraft, ImageUse, Sha256 } from '../domain/evidence.ts'
import { FileHead, Incoming } from '../domain/incomingFile.ts'
import { Day, Id, Line } from '../domain/plain.ts'
import { ReportDraft, ReportOutcome, ReportToText } from '../domain/reportTo.ts'
import { Change } from './change.ts'
import { ImagePart, KeptImages } from './evidenceViews.ts'

const none = z.strictObject({})
const changed = z.strictObject({ change: Change })
/** What the evidence is of: a vetting that is open, or an open entry to unfollow. */
const place = {
  vetting: Id.nullable(),
  unfollow: Id.nullable(),
  check: z.string().max(80).nullable(),
}

export const evidenceCalls = {
  addEvidence: {
    input: EvidenceDraft.extend({ ...place, form: z.enum(['quotation', 'link']) }),
    output: z.strictObject({ evidence: Id, change: Change }),
  },
  withdrawEvidence: { input: z.strictObject({ evidence: Id }), output: changed },
  /**
   * Announces the file of a screenshot, with what is to be said of it. Once the core has every byte, the screenshot is
   * evidence: the last `giveBytes` is answered after file and record are safe, and every page hears of the change.
   */
  beginScreenshot: {
    input: EvidenceDraft.omit({ form: true }).extend({ ...place, head: FileHead }),
    output: Incoming,
  },
  /** Where an image with this hash is evidence already. */
  lookForImage: {
    input: z.strictObject({ sha256: Sha256 }),
    output: z.strictObject({ uses: z.array(ImageUse).max(5), total: z.number().int() }),
  },
  /** A screenshot's bytes from `offset`, compared with their hash before the first of them is given. */
  imagePart: {
    input: z.strictObject({
      evidence: Id,
      offset: z
        .number()
        .int()
        .min(0)
        .max(2 ** 31),
    }),
    output: ImagePart,
  },
  /** How many files there are, how they were found, and which of them are not as they were kept. */
  keptImages: { input: none, output: KeptImages },
  /** Compares every file with its hash. Goes on by itself; pages are told when it is over. */
  checkImages: { input: none, output: KeptImages },

  publishNeverKept: { input: z.strictObject({ text: NeverKeptText }), output: changed },
  publishReportTo: { input: z.strictObject({ text: ReportToText }), output: changed },
  logReport: {
    input: ReportDraft.extend({ account: Id, unfollow: Id.nullable(), evidence: Id.nullable() }),
    output: z.strictObject({ report: Id, change: Change }),
  },
  recordReportOutcome: {
    input: z.strictObject({ report: Id, outcome: ReportOutcome, on: Day, note: Line }),
    output: changed,
  },
} as const
