// What is appended, never overwritten: one schema for each kind of record. Lists and desks are computed from these.
import { z } from 'zod'
import { Source } from './account.ts'
import { Role } from './admin.ts'
import { auditRecords } from './auditRecords.ts'
import { GivenAnswer, Purpose } from './checklist.ts'
import { MadeUnder, Outcome } from './decision.ts'
import { EvidenceForm } from './evidence.ts'
import { Ground } from './ground.ts'
import { ImageFacts } from './image.ts'
import { importRecords } from './importRecords.ts'
import { LensKept, lensRecords } from './lens.ts'
import { ownPostRecords } from './ownPosts.ts'
import { Day, Id, Moment } from './plain.ts'
import { Platform } from './platform.ts'
import { reportRecords } from './reportTo.ts'
import { regularTaskRecords } from './regularTask.ts'
import { FullSearchKept, SearchResult } from './searched.ts'
import { searchRecords } from './searchRecords.ts'
import { Severity } from './severity.ts'
import { UnfollowReason } from './unfollow.ts'
import { ListVersion } from './wordList.ts'
import { wordListRecords } from './wordListRecords.ts'

/** The post of a retweet vetting. */
export const Post = z.strictObject({ link: z.string(), text: z.string() })
export type Post = z.infer<typeof Post>

export const OutsideView = z.enum(['agrees', 'disagrees', 'asks-for-more'])
export type OutsideView = z.infer<typeof OutsideView>

export const Publication = z.enum([
  'checklists',
  'code',
  'policy',
  'group',
  'help',
  'definition',
  'neverKept',
  'reportTo',
])
export type Publication = z.infer<typeof Publication>

export const recordContents = {
  'admin-named': z.strictObject({ admin: Id, name: z.string(), initials: z.string(), role: Role }),
  /** The text of a checklist, policy … as it was published. A vetting refers to its digest. */
  published: z.strictObject({ what: Publication, version: z.number().int(), digest: z.string(), text: z.string() }),
  /** Who an account is: append-only, so that a handle that passes to somebody else stays visible. */
  identified: z.strictObject({
    account: Id,
    platform: Platform,
    handle: z.string().nullable(),
    stableId: z.string().nullable(),
  }),
  'same-account': z.strictObject({ account: Id, other: Id }),
  queued: z.strictObject({ account: Id, source: Source, batch: Id }),
  unqueued: z.strictObject({ account: Id }),
  'passed-on': z.strictObject({ account: Id }),
  observed: z.strictObject({ account: Id, name: z.string().nullable(), bio: z.string().nullable() }),
  noted: z.strictObject({ note: Id, account: Id, vetting: Id.nullable(), unfollow: Id.nullable(), text: z.string() }),
  'vetting-opened': z.strictObject({
    vetting: Id,
    account: Id,
    purpose: Purpose,
    caseNumber: z.number().int(),
    checklistVersion: z.number().int(),
    checklistDigest: z.string(),
    policyVersion: z.number().int(),
    post: Post.nullable(),
  }),
  /** A null answer takes the answer back. */
  answered: z.strictObject({ vetting: Id, account: Id, check: z.string(), answer: GivenAnswer.nullable() }),
  marked: z.strictObject({ vetting: Id, account: Id, mark: z.string(), on: z.boolean() }),
  searched: z.strictObject({
    vetting: Id,
    account: Id,
    check: z.string(),
    ground: Ground,
    /** Of the first list that was searched with; `lists` says all. */
    listVersion: z.number().int(),
    result: SearchResult.nullable(),
    lists: z.array(ListVersion).optional(),
    /** Ids of the terms that the search covered. */
    covered: z.array(Id).optional(),
  }),
  'evidence-added': z.strictObject({
    evidence: Id,
    account: Id,
    vetting: Id.nullable(),
    unfollow: Id.nullable(),
    check: z.string().nullable(),
    form: EvidenceForm,
    says: z.string(),
    link: z.string(),
    reads: z.string(),
    seenOn: Day,
    sha256: z.string(),
    /** Of a screenshot: what its header says. Its file is named by `sha256`. */
    image: ImageFacts.optional(),
  }),
  'evidence-withdrawn': z.strictObject({ evidence: Id, account: Id }),
  decided: z.strictObject({
    decision: Id,
    account: Id,
    vetting: Id,
    purpose: Purpose,
    outcome: Outcome,
    recommended: z.string().nullable(),
    /** Why the recommendation was what it was, as the admin saw it. */
    reasons: z.array(z.string()),
    /** Why the admin decided otherwise, or any remark. */
    reason: z.string(),
    grounds: z.array(Ground),
    severity: Severity.nullable(),
    says: z.string(),
    reads: z.string(),
    kind: z.string().nullable(),
    activeInGroup: z.boolean(),
    /** The day on which it lapses; a moment for a repost. */
    until: z.string().nullable(),
    /** An expired record no longer shows as *seen before*. */
    keepUntil: Day,
    answers: z.record(z.string(), GivenAnswer),
    searches: z.array(
      z.strictObject({
        ground: Ground,
        listVersion: z.number().int(),
        result: SearchResult.nullable(),
        lists: z.array(ListVersion).optional(),
      }),
    ),
    /** The newest full search of this vetting, as far as it was done; absent where none was begun. */
    fullSearch: FullSearchKept.optional(),
    /** What was read with the lens; absent where nothing was. */
    lens: LensKept.optional(),
    evidence: z.array(Id),
    checklistDigest: z.string(),
    policyVersion: z.number().int(),
    /** The definition of antisemitism and the word lists that were in force. Decisions of an older Bonafide lack them. */
    madeUnder: MadeUnder.optional(),
  }),
  'opinion-reported': z.strictObject({
    opinion: Id,
    decision: Id,
    account: Id,
    by: z.string(),
    when: Day,
    how: z.string(),
    view: OutsideView,
    note: z.string(),
  }),
  /** We pressed follow on the platform, or took that back here. */
  followed: z.strictObject({ account: Id, undone: z.boolean() }),
  'unfollow-opened': z.strictObject({
    unfollow: Id,
    account: Id,
    urgency: z.enum(['reported', 'urgent', 'ordinary']),
    line: z.string(),
    raisedBy: z.string(),
    grounds: z.array(Ground),
    severity: Severity.nullable(),
    says: z.string(),
    reads: z.string(),
    reason: UnfollowReason.nullable(),
    targetAt: Moment.nullable(),
    decision: Id.nullable(),
  }),
  'unfollow-seen': z.strictObject({
    unfollow: Id,
    account: Id,
    grounds: z.array(Ground),
    severity: Severity.nullable(),
    says: z.string(),
    reads: z.string(),
    /** The vetting's decision that says so, where it was one. */
    decision: Id.nullable(),
  }),
  'unfollow-owned': z.strictObject({ unfollow: Id, account: Id, owner: Id.nullable() }),
  /** An expired record no longer shows as *seen before*. */
  'unfollow-done': z.strictObject({ unfollow: Id, account: Id, keepUntil: Day }),
  /** Undo within ten seconds, or reopened later with a reason. */
  'unfollow-reopened': z.strictObject({
    unfollow: Id,
    account: Id,
    why: z.string(),
    /** The list that shows that we follow it still. */
    snapshot: Id.optional(),
  }),
  'unfollow-nothing-found': z.strictObject({ unfollow: Id, account: Id, note: z.string(), keepUntil: Day }),
  ...reportRecords,
  /** The clock was in doubt and the admin said which day it is. */
  'day-confirmed': z.strictObject({ today: Day }),
  ...wordListRecords,
  ...auditRecords,
  ...regularTaskRecords,
  ...searchRecords,
  ...importRecords,
  ...lensRecords,
  ...ownPostRecords,
} as const

export type RecordKind = keyof typeof recordContents
export const RecordKind = z.strictObject(recordContents).keyof()
export type RecordContent<K extends RecordKind = RecordKind> = z.infer<(typeof recordContents)[K]>

/** What every record carries beside its content. */
export const RecordHead = z.strictObject({
  id: Id,
  kind: RecordKind,
  admin: Id.nullable(),
  device: Id,
  seq: z.number().int(),
  counter: z.number().int(),
  at: Moment,
})
export type RecordHead = z.infer<typeof RecordHead>
