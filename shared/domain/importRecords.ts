// The records of an import. The small one first makes it certain; the others say, slice by slice, what its rows came to.
import { z } from 'zod'
import { ImportFormat, Relation } from './importing.ts'
import { Day, Id, Moment, RecordPlace } from './plain.ts'
import { Platform } from './platform.ts'

/** What the rows of a list hold at all. */
export const Gives = z.strictObject({ ids: z.boolean(), handles: z.boolean(), names: z.boolean(), bios: z.boolean() })
export type Gives = z.infer<typeof Gives>

export const LeftOut = z.strictObject({ why: z.string(), count: z.number().int() })
export type LeftOut = z.infer<typeof LeftOut>

/** One list of an import: a snapshot of a list of our own account on a platform. */
export const FinishedList = z.strictObject({
  snapshot: Id,
  platform: Platform,
  relation: Relation,
  /** Our own account, as the group named it on that day. */
  own: z.string().nullable(),
  complete: z.boolean(),
  madeAt: Moment,
  gives: Gives,
  rows: z.number().int(),
  refused: z.number().int(),
  leftOut: z.array(LeftOut),
  /** SHA-256 of its rows, to tell the very same list again. */
  digest: z.string(),
})
export type FinishedList = z.infer<typeof FinishedList>

/** What a list brought, as it was counted when it was settled. */
export const ListFigures = z.strictObject({
  fresh: z.number().int(),
  renamed: z.number().int(),
  look_alikes: z.number().int(),
  passed: z.number().int(),
  gone: z.number().int(),
  verified: z.number().int(),
  reopened: z.number().int(),
  against: z.number().int(),
  due_again: z.number().int(),
})
export type ListFigures = z.infer<typeof ListFigures>

/**
 * What one row came to: which account it is, and what of it was news. A row of an account that is on the list already, and
 * of which nothing changed, is not recorded.
 */
export const ImportedRow = z.strictObject({
  account: Id,
  /** The account is new on file with this row. */
  fresh: z.literal(true).optional(),
  stableId: z.string().optional(),
  /** The canonical lower-case key. */
  handle: z.string().optional(),
  name: z.string().optional(),
  bio: z.string().optional(),
  since: Day.optional(),
  /** The handle belonged to this account before. */
  passedFrom: Id.optional(),
})
export type ImportedRow = z.infer<typeof ImportedRow>

export const importRecords = {
  /** From here the import is certain: what is missing of its slices is settled after any restart. */
  'import-finished': z.strictObject({
    import: Id,
    name: z.string(),
    format: ImportFormat,
    warnings: z.array(z.string()),
    lists: z.array(FinishedList),
  }),
  'accounts-imported': z.strictObject({
    import: Id,
    snapshot: Id,
    slice: z.number().int(),
    rows: z.array(ImportedRow),
    /** On the list before, and not on this one, which is complete. */
    left: z.array(Id),
    /** The record that this one replaces, because an account was erased from it: it counts where that one stood. */
    inPlaceOf: RecordPlace.optional(),
  }),
  /** Every row of the list is on file. */
  'list-settled': z.strictObject({
    import: Id,
    snapshot: Id,
    /** Accounts on it. */
    size: z.number().int(),
    /** Records of one account that it joined. */
    joined: z.number().int(),
    /** Accounts of which it cannot say whether they are on it. */
    untold: z.number().int(),
    /** What the report said: it stays so when an account of it is erased. */
    figures: ListFigures,
  }),
  /** A complete list that was made after the unfollow does not hold the account. */
  'unfollow-verified': z.strictObject({ unfollow: Id, account: Id, snapshot: Id, madeAt: Moment }),
} as const
