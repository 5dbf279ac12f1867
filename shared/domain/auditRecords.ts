// What is recorded of audits, and of whom accounts were given to.
import { z } from 'zod'
import { AuditScope, AuditShare } from './audit.ts'
import { CouldNotWhy } from './checklist.ts'
import { Day, Id, RecordPlace } from './plain.ts'

/** Accounts in one record. A longer list is several records. */
export const MOST_IN_A_RECORD = 1_000

export const auditRecords = {
  /**
   * A stretch of an audit's accounts, at the places from `from` on. They are written out: which accounts fell under a
   * scope cannot be worked out again once records of another laptop have come in between. They come before the plan, and
   * count for nothing without it.
   */
  'audit-scoped': z.strictObject({
    audit: Id,
    from: z.int(),
    accounts: z.array(Id),
    shares: z.array(AuditShare),
    /** Places in it of accounts that were erased since. */
    erased: z.array(z.int()).optional(),
    /** The record that this one replaces, because an account was erased from it: it counts where that one stood. */
    inPlaceOf: RecordPlace.optional(),
  }),
  /** The plan was not finished: its accounts count for nothing. */
  'audit-dropped': z.strictObject({ audit: Id }),
  'audit-planned': z.strictObject({
    audit: Id,
    name: z.string(),
    scope: AuditScope,
    /** How many accounts we followed (on the platforms in question), and how many of them fell under the scope. */
    following: z.int(),
    matching: z.int(),
    /** How many are in the audit, and the SHA-256 of their ids in order, one a line. */
    total: z.int(),
    digest: z.string(),
    shares: z.array(AuditShare),
    startOn: Day,
    finishOn: Day,
  }),
  'audit-changed': z.strictObject({ audit: Id, name: z.string(), finishOn: Day }),
  'audit-paused': z.strictObject({ audit: Id, on: Day }),
  /** Goes on: after a pause, or because it was closed too early. */
  'audit-resumed': z.strictObject({ audit: Id, on: Day }),
  'audit-closed': z.strictObject({ audit: Id, on: Day, note: z.string() }),
  /** Somebody tried to look and could not; null takes that back. */
  'audit-set-aside': z.strictObject({ audit: Id, account: Id, why: CouldNotWhy.nullable(), note: z.string() }),
  /** Given to an admin, or to nobody in particular: in the queue (`audit` null) or in an audit. */
  assigned: z.strictObject({
    accounts: z.array(Id),
    admin: Id.nullable(),
    audit: Id.nullable(),
    inPlaceOf: RecordPlace.optional(),
  }),
} as const
