// Bringing lists in: announce a file or a text, look at what was recognised, say what only the admin knows, start.
import { z } from 'zod'
import { RefusedRow, Relation, TableMapping } from '../domain/importing.ts'
import { FileHead, Incoming } from '../domain/incomingFile.ts'
import { LONGEST_PASTE } from '../domain/pastedText.ts'
import { Day, Id } from '../domain/plain.ts'
import { Platform } from '../domain/platform.ts'
import { ImportLine, ImportState } from './importViews.ts'
import { rowsOf, Window } from './window.ts'

const one = z.strictObject({ import: Id })

export const importCalls = {
  /** Announces a file. Its parts go in by `giveBytes`; then `importState` says what was recognised. */
  beginImport: { input: FileHead, output: z.strictObject({ import: Id, incoming: Incoming }) },
  /** A pasted list: never complete. */
  readPasted: {
    input: z.strictObject({ text: z.string().max(LONGEST_PASTE), plainHandlesAre: Platform }),
    output: one,
  },
  importState: { input: one, output: ImportState },
  /** Says what the columns of a table mean. Remembered for the next table with the same columns. */
  mapImport: {
    input: z.strictObject({ import: Id, platform: Platform, mapping: TableMapping }),
    output: ImportState,
  },
  /** Starts with the chosen lists. `madeOn` null: the file says when it was made, or it does not matter (not complete). */
  startImport: {
    input: z.strictObject({
      import: Id,
      lists: z
        .array(
          z.strictObject({
            list: z.number().int().min(0).max(1_000),
            relation: Relation,
            complete: z.boolean(),
            madeOn: Day.nullable(),
          }),
        )
        .min(1, 'Please choose at least one list.')
        .max(40),
    }),
    output: ImportState,
  },
  /** Nothing of it is kept. Refused once it settles: from there it is certain. */
  cancelImport: { input: one, output: ImportState },
  listImports: { input: Window, output: rowsOf(ImportLine) },
  listRefused: { input: Window.extend({ import: Id }), output: rowsOf(RefusedRow) },
  /**
   * The refused rows as a file to fix and import again, part by part: `from` 0 begins, then the `next` of the part
   * before; `next` null: this was the last.
   */
  refusedFile: {
    input: z.strictObject({ import: Id, from: z.number().int().min(0).max(10_000_000) }),
    output: z.strictObject({ name: z.string(), text: z.string(), next: z.number().int().nullable() }),
  },
} as const
