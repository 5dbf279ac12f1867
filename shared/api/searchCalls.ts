// Calls of the searches of one account's posts.
import { z } from 'zod'
import { Id } from '../domain/plain.ts'
import { SearchResult } from '../domain/searched.ts'
import { Change } from './change.ts'
import { FullSearchPage, SearchTerm } from './searchViews.ts'

const batch = z.number().int().min(0).max(100_000)

export const searchCalls = {
  /** Begins the full search of a vetting, or takes up the one that was left; `afresh` begins a new one with today's lists. */
  beginFullSearch: {
    input: z.strictObject({ vetting: Id, afresh: z.boolean() }),
    output: z.strictObject({ page: FullSearchPage, change: Change }),
  },
  /** The search with this number; null: the first of which nobody said what it gave, else the last. */
  fullSearch: { input: z.strictObject({ search: Id, batch: batch.nullable() }), output: FullSearchPage },
  /** What one search gave; null takes the answer back. The page that comes back has the next one in hand. */
  answerBatch: {
    input: z.strictObject({ search: Id, batch, result: SearchResult.nullable() }),
    output: z.strictObject({ page: FullSearchPage, change: Change }),
  },
  /** The terms themselves, for an admin who asks for them. At most 200. */
  searchTerms: {
    input: z.strictObject({
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('short'), vetting: Id, check: z.string().max(80) }),
        z.strictObject({ kind: z.literal('full'), search: Id, batch }),
      ]),
    }),
    output: z.strictObject({ terms: z.array(SearchTerm).max(200) }),
  },
} as const
