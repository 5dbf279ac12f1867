// What the core shows of an import: what was recognised, how far it is, and what it brought.
import { z } from 'zod'
import { ImportFormat, Relation, TableMapping } from '../domain/importing.ts'
import { Id, Moment } from '../domain/plain.ts'
import { Platform } from '../domain/platform.ts'

const count = z.number().int().min(0)

/** What only the admin can say of a list. `own`: the group has not named its account on this platform. */
export const ImportQuestion = z.enum(['relation', 'complete', 'made-on', 'own'])
export type ImportQuestion = z.infer<typeof ImportQuestion>

/** One row of a preview. Names and bios are foreign text; the bio is cut. */
export const SampleRow = z.strictObject({
  line: z.number().int(),
  /** "@name", "@user@server", "ID 1187…". */
  shown: z.string(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
})
export type SampleRow = z.infer<typeof SampleRow>

/** One list found in a file. `list` is its place, by which it is chosen. */
export const FoundList = z.strictObject({
  list: count,
  platform: Platform,
  /** Null: the file does not say. */
  relation: Relation.nullable(),
  rows: count,
  refused: count,
  /** What was left out on purpose, by reason. */
  leftOut: z.array(z.strictObject({ why: z.string(), count })),
  /** How many the archive's manifest promises. */
  expected: count.nullable(),
  madeAt: Moment.nullable(),
  complete: z.boolean().nullable(),
  /** Our own account on this platform, as the group named it. */
  own: z.string().nullable(),
  /** What its rows hold. A list of IDs alone says nothing of accounts that are on file by handle only. */
  gives: z.strictObject({ ids: z.boolean(), handles: z.boolean(), names: z.boolean(), bios: z.boolean() }),
  questions: z.array(ImportQuestion),
  /** The first rows, at most 20. */
  sample: z.array(SampleRow),
})
export type FoundList = z.infer<typeof FoundList>

/** A table whose columns the admin maps (`mapImport`) before it becomes a list. */
export const FoundTable = z.strictObject({
  columns: z.array(z.string()),
  /** Remembered from a table with the same columns, else guessed from their names. */
  mapping: TableMapping,
  remembered: z.boolean(),
  platform: Platform.nullable(),
  /** At most 20 rows of cut cells. */
  preview: z.array(z.array(z.string())),
  rowCount: count,
})
export type FoundTable = z.infer<typeof FoundTable>

/** What a list brought. */
export const ImportedList = z.strictObject({
  snapshot: Id,
  platform: Platform,
  relation: Relation,
  own: z.string().nullable(),
  complete: z.boolean(),
  madeAt: Moment,
  rows: count,
  /** New on file. */
  fresh: count,
  /** On file before. */
  known: count,
  /** On file under another handle. */
  renamed: count,
  /** Handles that look like one on file. */
  lookAlikes: count,
  /** Handles that belonged to another account before: an alarm. */
  passedHandles: count,
  /** Records of one account that this list joined: it gave both the ID and the handle. */
  joined: count,
  /** Rows that name an account of an earlier row. */
  repeated: count,
  refused: count,
  leftOut: z.array(z.strictObject({ why: z.string(), count })),
  /** On the list before, and not on this one. Only a complete list says so. */
  left: count,
  /** On file by handle only where the list gives IDs only (or the other way round): it says nothing of them. */
  untold: count,
  /** Unfollows that this list proves, and those that it shows were not done. */
  verified: count,
  reopened: count,
  /** Still followed though decided against. */
  stillFollowed: count,
  /** Changed since they were cleared, and so due again. */
  dueAgain: count,
})
export type ImportedList = z.infer<typeof ImportedList>

export const ImportReport = z.strictObject({
  name: z.string(),
  format: ImportFormat,
  at: Moment,
  by: z.string(),
  lists: z.array(ImportedList),
  /** Rows whose text is still kept here, to be fixed and imported again. */
  refused: count,
  warnings: z.array(z.string()),
  /** The very same lists were imported before, at this moment. */
  sameAs: Moment.nullable(),
  /** Posts and likes of our own that can go through the lens; they are gone once the app has ended. */
  ownPosts: count,
})
export type ImportReport = z.infer<typeof ImportReport>

/** Where an import is. Asked for again whenever a change touched `imports`. */
export const ImportState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('reading'), name: z.string() }),
  z.strictObject({
    state: z.literal('preview'),
    name: z.string(),
    format: ImportFormat,
    /** What was recognised, as a sentence. */
    said: z.string(),
    lists: z.array(FoundList),
    table: FoundTable.nullable(),
    warnings: z.array(z.string()),
    ownPosts: count,
  }),
  z.strictObject({
    state: z.literal('running'),
    name: z.string(),
    /** *keeping* can be cancelled and leaves nothing; *settling* is certain to end, also after a restart. */
    step: z.enum(['keeping', 'settling']),
    done: count,
    total: count,
    /** Rows a second; null until it can be told. */
    rate: count.nullable(),
  }),
  z.strictObject({ state: z.literal('finished'), report: ImportReport }),
  z.strictObject({ state: z.literal('cancelled'), name: z.string() }),
  z.strictObject({ state: z.literal('failed'), name: z.string(), message: z.string() }),
])
export type ImportState = z.infer<typeof ImportState>

/** One line of what was imported, newest first. */
export const ImportLine = z.strictObject({
  import: Id,
  name: z.string(),
  format: ImportFormat,
  at: Moment,
  by: z.string(),
  /** False while it settles. */
  settled: z.boolean(),
  lists: z.array(ImportedList.pick({ platform: true, relation: true, complete: true, madeAt: true, rows: true })),
})
export type ImportLine = z.infer<typeof ImportLine>
