// What reading a file gives: the lists in it, ready to be imported once the admin has said yes.
import type { ImportFormat, ImportRow, RefusedRow, Relation, TableMapping } from '../../../shared/domain/importing.ts'
import type { Moment } from '../../../shared/domain/plain.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import type { CsvItem, Delimiter } from './csvRows.ts'
import type { LongText } from './longText.ts'

/** One list found in a file. No account stands twice in it: a second time is left out, and counted. */
export type ReadList = {
  readonly platform: Platform
  /** Null: the file does not say, the admin is asked. */
  readonly relation: Relation | null
  readonly rows: readonly ImportRow[]
  readonly refused: readonly RefusedRow[]
  /** What was left out on purpose, by reason. */
  readonly leftOut: readonly { readonly why: string; readonly count: number }[]
  /** How many the archive's manifest promises; null where nothing says so. */
  readonly expected: number | null
  /** When the platform made the list, ISO; null: the admin is asked. */
  readonly madeAt: Moment | null
  /** Does the file itself say whether the list is whole? Null: the admin is asked. A pasted list is never whole. */
  readonly complete: boolean | null
}

/** A table whose columns the admin maps before it becomes a list. */
export type ReadTable = {
  /** The names in the first line, or "Column 1" … where it has none. A mapping can be remembered under them. */
  readonly columns: readonly string[]
  /** Is the first line names, and no account? */
  readonly hasHeader: boolean
  /** The first rows, for the preview; at most 20, each cell at most 200 UTF-16 units. */
  readonly preview: readonly (readonly string[])[]
  /** Of the whole table, without its header and blank rows. */
  readonly rowCount: number
  /** What the columns seem to hold, by their names and first rows. */
  readonly guess: TableMapping
  /** Whose accounts they seem to be, by links and handles in the first rows; null: no telling. */
  readonly platform: Platform | null
  readonly delimiter: Delimiter
  readonly text: LongText
  /** Its rows, where they were few enough to be kept when they were counted; null: they are taken apart again. */
  readonly items: readonly CsvItem[] | null
}

/** A post of our own account, or one that it liked, from its archive: for the lens, on request. */
export type OwnPost = {
  readonly id: string
  readonly kind: 'post' | 'repost' | 'like'
  /** A long post that stands by itself: its number is that of a note, with which no page can be opened. */
  readonly isNote?: true
  readonly text: string
  /** Whose words they are, where the archive says so. */
  readonly author: { readonly handle: string | null; readonly stableId: string | null } | null
  /** Whose post it shows below its own words: the handle in the link, in lower case. */
  readonly quotes?: string
  readonly at: Moment | null
}

/**
 * A handle of X that stood in one of our own posts. The account may have changed it since: it helps where only the id is
 * known, and says nothing against a handle that is on file.
 */
export type RecoveredHandle = { readonly stableId: string; readonly handle: string; readonly seenAt: Moment | null }

export type Reading = {
  readonly format: ImportFormat
  /** What was recognised, as a sentence for the admin: "An X archive of 3 March 2026, with 1,204 accounts that you follow." */
  readonly said: string
  readonly lists: readonly ReadList[]
  readonly table: ReadTable | null
  readonly ownPosts: readonly OwnPost[]
  /** Of all accounts that our own posts mention, the newest handle each. Rows of the lists carry none of them. */
  readonly recovered: readonly RecoveredHandle[]
  /** What the admin should know: parts that the manifest promises and the file lacks, files that could not be read. */
  readonly warnings: readonly string[]
}
