// What is recorded of a full search of posts. Terms are kept by their ids, never by their texts.
import { z } from 'zod'
import { Ground } from './ground.ts'
import { Id } from './plain.ts'
import { SearchResult } from './searched.ts'
import { ListVersion } from './wordList.ts'

export const searchRecords = {
  /** The plan, so that it goes on as it was begun: with the lists of that day, whatever was edited since. */
  'full-search-begun': z.strictObject({
    search: Id,
    vetting: Id,
    account: Id,
    lists: z.array(ListVersion),
    batches: z.array(z.strictObject({ grounds: z.array(Ground), terms: z.array(Id) })),
    /** Terms in force that no platform can search for. */
    unsearchable: z.number().int().min(0),
  }),
  /** What one search of it gave; null takes the answer back. */
  'full-search-answered': z.strictObject({
    search: Id,
    vetting: Id,
    account: Id,
    batch: z.number().int().min(0),
    result: SearchResult.nullable(),
  }),
} as const
