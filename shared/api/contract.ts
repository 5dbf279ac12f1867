// Every call, one line each: input -> output. The only way from the page to the records.
import { z } from 'zod'
import { AccountLine, Source } from '../domain/account.ts'
import { AdminName, Role } from '../domain/admin.ts'
import { GivenAnswer, Purpose } from '../domain/checklist.ts'
import { CodeText, Policy } from '../domain/code.ts'
import { Outcome } from '../domain/decision.ts'
import { Definition } from '../domain/definition.ts'
import { Ground } from '../domain/ground.ts'
import { Incoming, LONGEST_PART } from '../domain/incomingFile.ts'
import { Day, FullLine, FullText, Id, Line, Link, Text } from '../domain/plain.ts'
import { LONGEST_PASTE } from '../domain/pastedText.ts'
import { Platform } from '../domain/platform.ts'
import { OutsideView } from '../domain/record.ts'
import { SearchResult } from '../domain/searched.ts'
import { Group, Preferences } from '../domain/settings.ts'
import { Severity } from '../domain/severity.ts'
import { UnfollowReason } from '../domain/unfollow.ts'
import { auditCalls } from './auditCalls.ts'
import { Change } from './change.ts'
import { compareCalls } from './compareCalls.ts'
import { importCalls } from './importCalls.ts'
import { takeOutCalls } from './takeOutCalls.ts'
import { kindnessCalls } from './kindnessCalls.ts'
import { lensCalls } from './lensCalls.ts'
import { ownPostCalls } from './ownPostCalls.ts'
import { searchCalls } from './searchCalls.ts'
import { evidenceCalls } from './evidenceCalls.ts'
import {
  AccountPage,
  FollowUp,
  Overview,
  PastePreview,
  Pasted,
  QueueSort,
  RecordLine,
  Recovery,
  RetweetLine,
  Start,
  UnfollowPage,
  UnfollowLists,
  VettingDelta,
  VettingView,
  WaitingLine,
} from './views.ts'
import { wordListCalls } from './wordListCalls.ts'
import { wordListImportCalls } from './wordListImportCalls.ts'

const none = z.strictObject({})
const changed = z.strictObject({ change: Change })
const line = <S extends z.ZodType>(row: S) => z.strictObject({ rows: z.array(row).max(200), total: z.number().int() })
const PastedText = z.string().max(LONGEST_PASTE)
/** A window of a list. Lists are never sent whole. */
const window = { offset: z.number().int().min(0).max(10_000_000), limit: z.number().int().min(1).max(200) }

/** Answered whatever state the records are in. */
export const recoveryContract = {
  /** Answered whatever state the records are in: fine, damaged, or of a newer Bonafide. */
  recovery: { input: none, output: Recovery },
  /** Starts again from a copy, or with empty records. What was damaged is kept beside. */
  recover: { input: z.strictObject({ copy: z.string().max(80).nullable() }), output: Recovery },
} as const

/** Answered over good records. */
export const coreContract = {
  // -- the app itself
  start: { input: none, output: Start },
  overview: { input: none, output: Overview },
  setUp: { input: z.strictObject({ name: AdminName, role: Role, group: Group, policy: Policy }), output: changed },
  saveSettings: { input: Preferences, output: changed },
  saveAdmin: { input: z.strictObject({ name: AdminName, role: Role }), output: changed },
  publishGroup: { input: Group, output: changed },
  publishPolicy: { input: Policy, output: changed },
  publishCode: { input: z.strictObject({ text: CodeText }), output: changed },
  publishDefinition: { input: Definition, output: changed },
  confirmToday: { input: z.strictObject({ today: Day }), output: changed },
  dismissNotice: { input: z.strictObject({ notice: z.string().max(80) }), output: none },
  mayOpen: { input: z.strictObject({ url: Link }), output: z.strictObject({ open: z.boolean(), host: z.string() }) },

  // -- files on their way in; a call of their own announces each
  giveBytes: {
    input: z.strictObject({
      file: z.string().max(80),
      offset: z.number().int().min(0),
      // In base64. By its letters only: zod decodes it to see, which takes longer than all else that is done with a part.
      bytes: z
        .string()
        .max(Math.ceil(LONGEST_PART / 3) * 4)
        .regex(/^[\w+/]*={0,2}$/),
    }),
    output: Incoming,
  },
  dropFile: { input: z.strictObject({ file: z.string().max(80) }), output: none },

  // -- queue
  previewPaste: { input: z.strictObject({ text: PastedText, plainHandlesAre: Platform }), output: PastePreview },
  queuePasted: {
    input: z.strictObject({ text: PastedText, plainHandlesAre: Platform, source: Source }),
    output: Pasted,
  },
  listQueue: {
    input: z.strictObject({
      ...window,
      sort: QueueSort,
      platform: Platform.nullable(),
      source: Source.nullable(),
      whose: z.enum(['everybody', 'mine', 'nobody']).default('everybody'),
      text: Line,
    }),
    output: line(AccountLine),
  },
  removeFromQueue: { input: z.strictObject({ accounts: z.array(Id).min(1).max(10_000) }), output: changed },
  returnToQueue: {
    input: z.strictObject({ accounts: z.array(Id).min(1).max(10_000), source: Source }),
    output: changed,
  },
  passOn: { input: z.strictObject({ account: Id }), output: changed },
  /** The account to vet after this one, in the queue's own order; null when nothing is left. Skipped ones are named by the page. */
  nextInQueue: {
    input: z.strictObject({ after: Id.nullable(), skipped: z.array(Id).max(10_000) }),
    output: z.strictObject({ account: Id.nullable() }),
  },

  // -- vetting
  openVetting: {
    input: z.strictObject({ account: Id, purpose: Purpose }),
    output: z.strictObject({ vetting: VettingView, change: Change }),
  },
  /** A retweet starts from a post: the account is found or made from its link or handle. */
  openRetweet: {
    input: z.strictObject({ link: Link, text: Text, handle: Line, platform: Platform }),
    output: z.strictObject({ vetting: VettingView, change: Change }),
  },
  vetting: { input: z.strictObject({ vetting: Id }), output: VettingView },
  answerCheck: {
    input: z.strictObject({ vetting: Id, check: z.string().max(80), answer: GivenAnswer.nullable() }),
    output: VettingDelta,
  },
  /** Z: none of these in what I read. Stored as answered together. */
  answerTogether: { input: z.strictObject({ vetting: Id }), output: VettingDelta },
  mark: { input: z.strictObject({ vetting: Id, mark: z.string().max(80), on: z.boolean() }), output: VettingDelta },
  /** `result` null: the search was opened. Answering its check fills in the result; this changes it. */
  recordSearch: {
    input: z.strictObject({ vetting: Id, check: z.string().max(80), result: SearchResult.nullable() }),
    output: VettingDelta,
  },
  observe: { input: z.strictObject({ account: Id, name: Line.nullable(), bio: Text.nullable() }), output: changed },
  addNote: {
    input: z.strictObject({ account: Id, vetting: Id.nullable(), unfollow: Id.nullable(), text: FullText }),
    output: changed,
  },
  decide: {
    input: z.strictObject({
      vetting: Id,
      outcome: Outcome,
      reason: Text,
      grounds: z.array(Ground).max(12),
      severity: Severity.nullable(),
      says: Text,
      reads: Text,
      lookAgainOn: Day.nullable(),
      /** Why an ordinary unfollow; null for *not for us any more*, and for every other outcome. */
      unfollowReason: UnfollowReason.nullable().default(null),
    }),
    output: z.strictObject({ decision: Id, change: Change }),
  },

  ...evidenceCalls,

  // -- two heads
  listWaiting: { input: z.strictObject(window), output: line(WaitingLine) },
  recordOutsideAnswer: {
    input: z.strictObject({ decision: Id, by: FullLine, when: Day, how: Line, view: OutsideView, note: Text }),
    output: changed,
  },

  // -- end of session
  followUps: { input: z.strictObject(window), output: line(FollowUp) },
  markFollowed: { input: z.strictObject({ account: Id, undone: z.boolean() }), output: changed },
  session: {
    input: z.strictObject({ since: z.iso.datetime() }),
    output: z.strictObject({
      done: z.number().int(),
      toFollow: z.number().int(),
      left: z.number().int(),
      passedOn: z.number().int(),
    }),
  },

  // -- unfollow urgently, and to unfollow
  reportToUs: {
    input: z.strictObject({ handle: FullLine, platform: Platform, line: FullLine, raisedBy: Line }),
    output: z.strictObject({ unfollow: Id, change: Change }),
  },
  addToUnfollow: {
    input: z.strictObject({ account: Id, reason: UnfollowReason, note: Line }),
    output: z.strictObject({ unfollow: Id, change: Change }),
  },
  listUrgent: { input: none, output: UnfollowLists },
  listToUnfollow: { input: none, output: UnfollowLists },
  unfollow: { input: z.strictObject({ unfollow: Id }), output: UnfollowPage },
  describeUnfollow: {
    input: z.strictObject({
      unfollow: Id,
      grounds: z.array(Ground).min(1, 'Please choose at least one ground.').max(12),
      severity: Severity,
      says: FullText,
      reads: Text,
    }),
    output: changed,
  },
  ownUnfollow: { input: z.strictObject({ unfollow: Id, mine: z.boolean() }), output: changed },
  markUnfollowed: { input: z.strictObject({ unfollow: Id }), output: changed },
  reopenUnfollow: { input: z.strictObject({ unfollow: Id, why: Line }), output: changed },
  nothingFound: { input: z.strictObject({ unfollow: Id, note: Line }), output: changed },

  // -- lists
  listFollowing: {
    input: z.strictObject({
      ...window,
      due: z.enum(['all', 'due', 'this-week', 'never-vetted']),
      platform: Platform.nullable(),
      text: Line,
    }),
    output: line(AccountLine),
  },
  listRetweets: { input: z.strictObject({ ...window, lapsed: z.boolean() }), output: line(RetweetLine) },
  listRecords: {
    input: z.strictObject({
      ...window,
      admin: Line,
      outcome: z.string().max(40),
      ground: Ground.nullable(),
      platform: Platform.nullable(),
      text: Line,
    }),
    output: line(RecordLine),
  },
  account: { input: z.strictObject({ account: Id }), output: AccountPage },
  search: {
    input: z.strictObject({ text: Line, limit: z.number().int().min(1).max(50) }),
    output: z.strictObject({ rows: z.array(AccountLine), more: z.boolean() }),
  },

  // -- what each area adds
  ...takeOutCalls,
  ...kindnessCalls,
  ...importCalls,
  ...compareCalls,
  ...wordListCalls,
  ...auditCalls,
  ...searchCalls,
  ...lensCalls,
  ...ownPostCalls,
  ...wordListImportCalls,
} as const

export const contract = { ...recoveryContract, ...coreContract } as const

export type BonafideContract = typeof contract
