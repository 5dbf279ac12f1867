// Word lists as the page shows them.
import { z } from 'zod'
import { Id, Moment } from '../domain/plain.ts'
import { ListedTerm, ListOrigin, ListUse } from '../domain/wordList.ts'

export const WordListLine = z.strictObject({
  id: Id,
  name: z.string(),
  about: z.string(),
  use: ListUse,
  version: z.number().int(),
  /** When this version came about, and by whom; '' for the starter pack. */
  at: Moment,
  by: z.string(),
  /** It came with Bonafide; the group may have changed it since. */
  delivered: z.boolean(),
  terms: z.number().int(),
  enabled: z.number().int(),
})
export type WordListLine = z.infer<typeof WordListLine>

export const TermLine = ListedTerm.extend({ list: Id, listName: z.string() })
export type TermLine = z.infer<typeof TermLine>

/** One version of a list: how it came about, and how many terms it set or took away. */
export const WordListVersion = z.strictObject({
  version: z.number().int(),
  at: Moment,
  by: z.string(),
  how: ListOrigin,
  set: z.number().int(),
  removed: z.number().int(),
})
export type WordListVersion = z.infer<typeof WordListVersion>
