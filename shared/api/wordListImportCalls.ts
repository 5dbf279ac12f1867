// Bringing terms in: announce a file, look at what it would come to, say what only the admin knows, take it in.
import { z } from 'zod'
import { FileHead, Incoming } from '../domain/incomingFile.ts'
import { Id } from '../domain/plain.ts'
import { TermMapping } from '../domain/termMapping.ts'
import { ListAbout, ListName } from '../domain/wordList.ts'
import { Change } from './change.ts'
import { WordListPreview } from './wordListViews.ts'

const asked = { reading: Id, mapping: TermMapping.nullable() }

export const wordListImportCalls = {
  /** Announces a file of at most 8 MB. Its parts go in by `giveBytes`; then it can be previewed. */
  readWordList: { input: FileHead, output: z.strictObject({ reading: Id, incoming: Incoming }) },
  /** `mapping` null: the first guess. `into` null: a list of its own. Writes nothing. */
  previewWordList: { input: z.strictObject({ ...asked, into: Id.nullable() }), output: WordListPreview },
  /** One record, whatever the number of terms. Refused while a word for a ground is unanswered. */
  importWordList: {
    input: z.strictObject({
      ...asked,
      into: z.union([z.strictObject({ list: Id }), z.strictObject({ name: ListName, about: ListAbout })]),
      /** What becomes of a term that the list holds already, otherwise: ours stays, or the file's takes its place. */
      different: z.enum(['keep', 'replace']),
    }),
    output: z.strictObject({
      list: Id,
      added: z.number().int(),
      replaced: z.number().int(),
      unchanged: z.number().int(),
      refused: z.number().int(),
      change: Change,
    }),
  },
  /** The refused rows as they came, with the reason in a column more: to fix, and to bring in again. */
  refusedTerms: { input: z.strictObject(asked), output: z.strictObject({ name: z.string(), text: z.string() }) },
  forgetWordListReading: { input: z.strictObject({ reading: Id }), output: z.strictObject({}) },
} as const
