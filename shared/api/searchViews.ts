// What the core shows of the searches of one account's posts.
import { z } from 'zod'
import { Ground } from '../domain/ground.ts'
import { Id, Moment } from '../domain/plain.ts'
import { SearchResult } from '../domain/searched.ts'
import { ListVersion } from '../domain/wordList.ts'

/** How far a full search has come. `search` null: none was begun, and `batches` says how many searches it would be. */
export const FullSearch = z.strictObject({
  search: Id.nullable(),
  batches: z.number().int(),
  answered: z.number().int(),
  found: z.number().int(),
  couldNotSearch: z.number().int(),
  /** Terms in force that no platform can search for. */
  unsearchable: z.number().int(),
  /** Why there is none here, as a sentence; empty where there is. */
  why: z.string(),
})
export type FullSearch = z.infer<typeof FullSearch>

/** One search of a full one. It names no term: those are asked for by `searchTerms`. */
export const SearchBatch = z.strictObject({
  /** Counted from 0. */
  batch: z.number().int(),
  grounds: z.array(Ground),
  terms: z.number().int(),
  /** Null where it cannot be opened any more: its terms were all removed from the lists, or the handle is gone. */
  link: z.string().nullable(),
  result: SearchResult.nullable(),
  at: Moment.nullable(),
})
export type SearchBatch = z.infer<typeof SearchBatch>

export const FullSearchPage = z.strictObject({
  vetting: Id,
  progress: FullSearch,
  /** With which lists it is done: those of the day on which it was begun. */
  lists: z.array(ListVersion),
  begunAt: Moment,
  begunBy: z.string(),
  /** A list has changed since; this search goes on as it was begun. */
  isOlder: z.boolean(),
  hand: SearchBatch,
})
export type FullSearchPage = z.infer<typeof FullSearchPage>

/** A term as it is shown once it is asked for. */
export const SearchTerm = z.strictObject({ term: z.string(), ground: Ground, meaning: z.string() })
export type SearchTerm = z.infer<typeof SearchTerm>
