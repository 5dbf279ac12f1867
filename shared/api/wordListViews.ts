// Word lists as the page shows them.
import { z } from 'zod'
import { RefusedRow } from '../domain/importing.ts'
import { Id, Moment } from '../domain/plain.ts'
import { TermMapping } from '../domain/termMapping.ts'
import { ListedTerm, ListOrigin, ListUse, Term } from '../domain/wordList.ts'

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

/** What a file of terms would come to, by the mapping that was asked for. */
export const WordListPreview = z.strictObject({
  /** A list of Bonafide's own, or a table whose columns are mapped. */
  kind: z.enum(['list', 'table']),
  /** The name that the file gives, or that its own name suggests. */
  name: z.string(),
  about: z.string(),
  /** Of a table: the names of its columns, and cells of its first rows, cut. */
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  /** As asked for, or the first guess; its words for grounds are those of the file. Null for a list of Bonafide's own. */
  mapping: TermMapping.nullable(),
  /** How often each word for a ground stands in the file, in the order of `mapping.grounds`. */
  groundCounts: z.array(z.number().int()),
  rows: z.number().int(),
  /** Terms that would be taken in. */
  ready: z.number().int(),
  /** Rows whose word for a ground nobody has answered for. */
  toAsk: z.number().int(),
  leftOut: z.number().int(),
  /** The same term for the same ground again, further down. */
  twice: z.number().int(),
  refused: z.number().int(),
  /** The first 100 of them. */
  refusedRows: z.array(RefusedRow).max(100),
  /** Texts that are longer than a term keeps. */
  cut: z.number().int(),
  /** Sources without an address that can be opened: they count as *none yet*. */
  sourcesLost: z.number().int(),
  /** The first 20 terms as they would be. */
  terms: z.array(Term.extend({ enabled: z.boolean() })).max(20),
  /** Of the list that they would go into: how many it holds to the letter, and how many otherwise. */
  same: z.number().int(),
  different: z.number().int(),
})
export type WordListPreview = z.infer<typeof WordListPreview>
