// Audits, whom accounts are given to, and what is to be done regularly.
import { z } from 'zod'
import { Admin, AdminName, Role } from '../domain/admin.ts'
import { AuditScope, AuditShare } from '../domain/audit.ts'
import { CouldNotWhy } from '../domain/checklist.ts'
import { Day, FullLine, Id, Line, Text } from '../domain/plain.ts'
import { RegularTaskDraft } from '../domain/regularTask.ts'
import { AuditLine, AuditMemberLine, AuditPage, Coverage, RegularTaskLine } from './auditViews.ts'
import { Change } from './change.ts'

const changed = z.strictObject({ change: Change })
const ofAudit = z.strictObject({ audit: Id })
const window = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(200) }
const rowsOf = <S extends z.ZodType>(row: S) => z.strictObject({ rows: z.array(row).max(200), total: z.int() })
/** The scope as it is asked for: the seed of a sample is drawn when the audit is planned. */
const Wanted = AuditScope.omit({ sample: true })
const Name = FullLine.max(120)

export const auditCalls = {
  // -- audits
  /** How many accounts fall under a scope now, and how many we follow (on the platform in question). */
  previewAudit: { input: Wanted, output: z.strictObject({ matching: z.int(), following: z.int() }) },
  /** Fixes the accounts and shares them out. Answers when all of them are written down. */
  planAudit: {
    input: Wanted.extend({
      name: Name,
      sampleSize: z.int().min(1).max(1_000_000).nullable(),
      finishOn: Day,
      shares: z.array(AuditShare).min(1).max(50),
    }),
    output: z.strictObject({ audit: Id, total: z.int(), change: Change }),
  },
  /** Running and paused ones first, then the newest. */
  listAudits: { input: z.strictObject(window), output: rowsOf(AuditLine) },
  audit: { input: ofAudit, output: AuditPage },
  changeAudit: { input: z.strictObject({ audit: Id, name: Name, finishOn: Day }), output: changed },
  pauseAudit: { input: ofAudit, output: changed },
  /** Goes on after a pause, or takes back that it was closed. */
  resumeAudit: { input: ofAudit, output: changed },
  closeAudit: { input: z.strictObject({ audit: Id, note: Text }), output: changed },
  listAuditMembers: {
    input: z.strictObject({
      ...window,
      audit: Id,
      /** `found`: decided otherwise than to keep following. */
      state: z.enum(['all', 'open', 'done', 'aside', 'gone', 'found']),
      whose: z.union([z.enum(['everybody', 'mine', 'nobody']), Id]),
      text: Line,
    }),
    output: rowsOf(AuditMemberLine),
  },
  /** The next account of the share of who works here, then of what nobody was given; null when nothing is left. */
  nextInAudit: {
    input: z.strictObject({ audit: Id, skipped: z.array(Id).max(10_000) }),
    output: z.strictObject({ account: Id.nullable() }),
  },
  /** Somebody tried and could not look; `why` null takes that back. */
  setAside: {
    input: z.strictObject({
      audit: Id,
      accounts: z.array(Id).min(1).max(1_000),
      why: CouldNotWhy.nullable(),
      note: Line,
    }),
    output: changed,
  },
  coverage: { input: ofAudit, output: Coverage },
  /** A part of the list as a file: `after` null begins it, then the `next` of the part before. At most 500 accounts in each. */
  takeOutAudit: {
    input: z.strictObject({ audit: Id, form: z.enum(['csv', 'json']), after: z.int().min(0).nullable() }),
    output: z.strictObject({ text: z.string(), next: z.int().nullable() }),
  },

  // -- who works with us, and what is given to whom
  addAdmin: {
    input: z.strictObject({ name: AdminName, role: Role }),
    output: z.strictObject({ admin: Admin, change: Change }),
  },
  /** Gives accounts of the queue (`audit` null) or of an audit to an admin, or to nobody in particular. */
  assign: {
    input: z.strictObject({
      accounts: z.array(Id).min(1).max(10_000),
      admin: Id.nullable(),
      audit: Id.nullable(),
    }),
    output: changed,
  },
  /** The same for the next ones of a holder (null: of nobody), in the order in which they would come up. */
  assignNext: {
    input: z.strictObject({
      audit: Id.nullable(),
      holder: Id.nullable(),
      count: z.int().min(1).max(10_000),
      admin: Id.nullable(),
    }),
    output: z.strictObject({ given: z.int(), change: Change }),
  },

  // -- to do regularly
  regularTasks: { input: z.strictObject({}), output: z.strictObject({ tasks: z.array(RegularTaskLine).max(500) }) },
  /** `task` null: a new one. `off` true takes it out of sight; it can be taken back in. */
  writeRegularTask: {
    input: RegularTaskDraft.extend({ task: Id.nullable(), off: z.boolean() }),
    output: z.strictObject({ task: Id, change: Change }),
  },
  doRegularTask: { input: z.strictObject({ task: Id }), output: z.strictObject({ done: Id, change: Change }) },
  undoRegularTask: { input: z.strictObject({ task: Id, done: Id }), output: changed },
} as const
