// What an import brings: rows of a list that a platform handed out, and what could not be read of it.
import { z } from 'zod'
import type { Day } from './plain.ts'

/** Whose accounts a list holds, seen from our own account. */
export const Relation = z.enum(['following', 'followers', 'blocked', 'muted'])
export type Relation = z.infer<typeof Relation>

const relationNames: { readonly [R in Relation]: string } = {
  following: 'whom we follow',
  followers: 'our followers',
  blocked: 'whom we block',
  muted: 'whom we mute',
}
/** "the list of …". */
export function relationName(relation: Relation): string {
  return relationNames[relation]
}

/**
 * How a file is recognised, by its content. `table`: rows and columns that the admin maps. `bonafide-accounts`: what
 * Bonafide itself took out, as CSV or JSON.
 */
export const ImportFormat = z.enum([
  'x-archive',
  'x-list',
  'mastodon-csv',
  'instagram-json',
  'bluesky-json',
  'bonafide-accounts',
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
  /** The canonical lower-case key, as `normaliseHandle` gives it. */
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
  /** Nothing yet: a moment at which whoever drives the reader may rest. */
  | { readonly kind: 'working' }

/** What a column of a table can hold. */
export const TableField = z.enum(['id', 'handle', 'name', 'bio', 'link', 'since'])
export type TableField = z.infer<typeof TableField>

/** Which column holds what: its number from 0, or null where no column does. */
export const TableMapping = z.strictObject({
  id: z.number().int().min(0).max(199).nullable(),
  handle: z.number().int().min(0).max(199).nullable(),
  name: z.number().int().min(0).max(199).nullable(),
  bio: z.number().int().min(0).max(199).nullable(),
  link: z.number().int().min(0).max(199).nullable(),
  since: z.number().int().min(0).max(199).nullable(),
})
export type TableMapping = z.infer<typeof TableMapping>

/** Rows can be made only where a column says who the account is. Null: they can. */
export function whyNotMapped({ id, handle, link }: TableMapping): string | null {
  return id === null && handle === null && link === null
    ? 'Choose the column that says who the account is: its ID, its handle or its link.'
    : null
}
