// What an import brings: rows of a list that a platform handed out, and what could not be read of it.
import { z } from 'zod'
import type { Day } from './plain.ts'

/** Whose accounts a list holds, seen from our own account. */
export const Relation = z.enum(['following', 'followers', 'blocked', 'muted'])
export type Relation = z.infer<typeof Relation>

/** How a file is recognised, by its content. `table`: rows and columns that the admin maps. */
export const ImportFormat = z.enum([
  'x-archive',
  'x-list',
  'mastodon-csv',
  'instagram-json',
  'bluesky-json',
  'table',
  'plain-text',
])
export type ImportFormat = z.infer<typeof ImportFormat>

/** One account as a list gives it. At least one of `stableId` and `handle` is there. Foreign text, as it came. */
export type ImportRow = {
  /** The place in the file: a line, or the number of the entry where the format has no lines. From 1. */
  readonly line: number
  /** The platform's own id. A string always: numbers beyond 2^53 lose digits. */
  readonly stableId: string | null
  readonly handle: string | null
  readonly name: string | null
  readonly bio: string | null
  /** The day of the follow, where the format says it. */
  readonly since: Day | null
}

/** What could not be taken, with its place, its text and the reason as a sentence. */
export const RefusedRow = z.strictObject({ line: z.number().int(), text: z.string(), why: z.string() })
export type RefusedRow = z.infer<typeof RefusedRow>

/** What a reader yields, in the order of the file. */
export type ReadItem =
  | { readonly kind: 'row'; readonly row: ImportRow }
  | { readonly kind: 'refused'; readonly refused: RefusedRow }
  /** Left out on purpose and only counted: a placeholder of a deleted account, a blank row. */
  | { readonly kind: 'left-out'; readonly why: string }
