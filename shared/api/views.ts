// What the core shows: the shapes of screens, computed from the records.
import { z } from 'zod'
import { AccountLine, Observation } from '../domain/account.ts'
import { Admin } from '../domain/admin.ts'
import { Checklist, GivenAnswer, Purpose } from '../domain/checklist.ts'
import { Policy } from '../domain/code.ts'
import { MadeUnder, Outcome } from '../domain/decision.ts'
import { Definition } from '../domain/definition.ts'
import { Evidence } from '../domain/evidence.ts'
import { Ground } from '../domain/ground.ts'
import { Day, Id, Moment } from '../domain/plain.ts'
import { Relation } from '../domain/importing.ts'
import { Platform } from '../domain/platform.ts'
import { OutsideView, Post } from '../domain/record.ts'
import { SearchResult } from '../domain/searched.ts'
import { Report } from '../domain/reportTo.ts'
import { Group, Settings } from '../domain/settings.ts'
import { Severity } from '../domain/severity.ts'
import { UnfollowLine } from '../domain/unfollow.ts'
import { ListVersion } from '../domain/wordList.ts'
import { LastTime } from './auditViews.ts'
import { Change, Counts } from './change.ts'
import { LensSummary } from './lensViews.ts'
import { FullSearch } from './searchViews.ts'

/** Something the admin must be told at start: a file that was mended, a clock in doubt. */
export const Notice = z.strictObject({ id: z.string(), tone: z.enum(['notice', 'warning']), text: z.string() })
export type Notice = z.infer<typeof Notice>

/** How the records were found at start. Anything but fine is shown instead of the app, never as an empty list. */
export const Recovery = z.strictObject({
  state: z.enum(['fine', 'damaged', 'newer']),
  message: z.string(),
  /** Good copies, newest first, by name. */
  copies: z.array(z.strictObject({ name: z.string(), at: Moment, size: z.number().int() })),
})
export type Recovery = z.infer<typeof Recovery>

export const Start = z.strictObject({
  admin: Admin.nullable(),
  admins: z.array(Admin),
  group: Group,
  policy: Policy,
  policyVersion: z.number().int(),
  code: z.string(),
  /** Places that help, as the group's text. */
  help: z.string(),
  definition: Definition,
  /** What is never kept as evidence, a sentence a line. */
  neverKept: z.string(),
  /** The card of bodies to which something can be reported. */
  reportTo: z.string(),
  settings: Settings,
  counts: Counts,
  /** The local day by which everything lapses; not the wall clock while that is in doubt. */
  today: Day,
  now: Moment,
  /** The day that the machine's clock says, when we do not believe it; the admin is asked. */
  clockDoubt: Day.nullable(),
  notices: z.array(Notice),
  shell: z.enum(['desktop', 'loopback']),
  demo: z.boolean(),
  version: z.string(),
})
export type Start = z.infer<typeof Start>

export const Overview = z.strictObject({
  counts: Counts,
  /** The last eight weeks, oldest first; a week begins on Monday. */
  weeks: z.array(
    z.strictObject({
      monday: Day,
      follow: z.number().int(),
      neutral: z.number().int(),
      asked: z.number().int(),
      adverse: z.number().int(),
    }),
  ),
  /** Since the quarter began, most first. */
  grounds: z.array(z.strictObject({ ground: Ground, count: z.number().int() })),
  /** Median seconds from opening to decision of the last 50 vettings; null with fewer than three. */
  secondsEach: z.number().int().nullable(),
})
export type Overview = z.infer<typeof Overview>

export const PasteLine = z.strictObject({
  line: z.number().int(),
  text: z.string(),
  platform: Platform,
  /** As it will be shown: "@name", "@user@server", "ID 1187…". */
  shown: z.string(),
  /** Said when the account is on file. */
  known: z
    .strictObject({
      account: Id,
      inQueue: z.boolean(),
      following: z.boolean(),
      seenBefore: z.strictObject({ outcome: z.string(), at: Moment, by: z.string() }).nullable(),
      urgent: z.boolean(),
    })
    .nullable(),
  lookAlike: z.string().nullable(),
})
export type PasteLine = z.infer<typeof PasteLine>

/** Counts of everything; lines only of the first 500 of each, so that 10,000 lines stay light. */
export const PastePreview = z.strictObject({
  fresh: z.number().int(),
  known: z.number().int(),
  duplicates: z.number().int(),
  lines: z.array(PasteLine),
  unreadable: z.array(z.strictObject({ line: z.number().int(), text: z.string(), why: z.string() })),
  unreadableCount: z.number().int(),
  tooMany: z.boolean(),
})
export type PastePreview = z.infer<typeof PastePreview>

export const Pasted = z.strictObject({
  added: z.number().int(),
  returned: z.number().int(),
  alreadyThere: z.number().int(),
  /** What stays in the box. */
  unreadable: z.array(z.strictObject({ line: z.number().int(), text: z.string(), why: z.string() })),
  change: Change,
})
export type Pasted = z.infer<typeof Pasted>

/** `suggested`: known, seen-before and look-alike accounts first, then oldest first. */
export const QueueSort = z.enum(['suggested', 'oldest', 'newest', 'handle'])
export type QueueSort = z.infer<typeof QueueSort>

export const HistoryLine = z.strictObject({
  id: Id,
  at: Moment,
  by: z.string(),
  what: z.enum([
    'came-in',
    'decided',
    'opinion',
    'note',
    'profile',
    'followed',
    'unfollow',
    'vetting',
    'evidence',
    'report',
    'handle',
  ]),
  /** A sentence without foreign text. */
  text: z.string(),
  /** Foreign or free text that belongs to it; may be covered. */
  detail: z.string(),
  covered: z.boolean(),
})
export type HistoryLine = z.infer<typeof HistoryLine>

export const Note = z.strictObject({ id: Id, at: Moment, by: z.string(), text: z.string() })
export type Note = z.infer<typeof Note>

export const Search = z.strictObject({
  check: z.string(),
  ground: Ground,
  listVersion: z.number().int(),
  result: SearchResult.nullable(),
  /** With which lists; empty where an older Bonafide recorded it. */
  lists: z.array(ListVersion),
  /** How many terms it covered. */
  covered: z.number().int(),
  at: Moment,
})
export type Search = z.infer<typeof Search>

export const Opinion = z.strictObject({
  id: Id,
  by: z.string(),
  when: Day,
  how: z.string(),
  view: OutsideView,
  note: z.string(),
  reportedBy: z.string(),
  at: Moment,
})
export type Opinion = z.infer<typeof Opinion>

/** Everything the desk and beside mode show of one vetting. */
export const VettingView = z.strictObject({
  id: Id,
  caseNumber: z.number().int(),
  purpose: Purpose,
  account: AccountLine,
  /** The checklist as it was when the vetting was opened. */
  checklist: Checklist,
  answers: z.record(z.string(), GivenAnswer),
  marks: z.array(z.string()),
  searches: z.array(Search),
  evidence: z.array(Evidence),
  notes: z.array(Note),
  observations: z.array(Observation),
  history: z.array(HistoryLine),
  /** Null: nobody has decided about our follow before. */
  lastTime: LastTime.nullable(),
  post: Post.nullable(),
  /** Retweet: the account holds an unlapsed clearance of its own. */
  accountCleared: z.boolean(),
  /** Where the profile is. There is no follow link here: it does not exist before the decision. */
  profileLink: z.string().nullable(),
  searchLinks: z.array(
    z.strictObject({
      check: z.string(),
      ground: Ground,
      links: z.array(z.string()),
      /** How many terms the links cover. */
      terms: z.number().int(),
      why: z.string(),
    }),
  ),
  fullSearch: FullSearch,
  /** A contested term stands in what was kept of the account: two people read it. What the lens found is in `lens`. */
  contested: z.boolean(),
  lens: LensSummary,
  openedAt: Moment,
  openedBy: z.string(),
  /** Set once it was decided; the vetting is then read-only. */
  decision: Id.nullable(),
  /** By which definition and word lists it was decided; null before, and where an older Bonafide did not keep it. */
  madeUnder: MadeUnder.nullable(),
})
export type VettingView = z.infer<typeof VettingView>

/** What a write to a vetting changed: the page lays it over the view that it holds. Small, because it is sent at each key. */
export const VettingDelta = z.strictObject({
  vetting: Id,
  /** Only the checks that changed; null where the answer was taken back. */
  answers: z.record(z.string(), GivenAnswer.nullable()),
  /** The whole list, where it changed. */
  marks: z.array(z.string()).nullable(),
  searches: z.array(Search).nullable(),
  change: Change,
})
export type VettingDelta = z.infer<typeof VettingDelta>

export const WaitingLine = z.strictObject({
  decision: Id,
  account: AccountLine,
  caseNumber: z.number().int(),
  purpose: Purpose,
  askedBy: z.string(),
  askedAt: Moment,
  reason: z.string(),
  reasons: z.array(z.string()),
  /** The words to copy for the others. */
  question: z.string(),
  /** What was searched, and how far: sentences. */
  searched: z.array(z.string()),
  /** It took effect, waits for another admin (`waitsForAnother`), and was not yet looked over. */
  notLookedOver: z.boolean(),
  outcome: Outcome,
  opinions: z.array(Opinion),
})
export type WaitingLine = z.infer<typeof WaitingLine>

/** A cleared account that we do not follow yet; only here the follow link exists. */
export const FollowUp = z.strictObject({
  account: AccountLine,
  followLink: z.string().nullable(),
  decidedAt: Moment,
  decidedBy: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** Urgent: open ones past the target first, then reported, then seen. `closed` holds the newest 200. */
export const UnfollowLists = z.strictObject({
  open: z.array(UnfollowLine),
  closed: z.array(UnfollowLine),
  closedCount: z.number().int(),
})
export type UnfollowLists = z.infer<typeof UnfollowLists>

export const UnfollowPage = z.strictObject({
  entry: UnfollowLine,
  account: AccountLine,
  says: z.string(),
  reads: z.string(),
  readBy: z.string().nullable(),
  evidence: z.array(Evidence),
  reports: z.array(Report),
  notes: z.array(Note),
  opinions: z.array(Opinion),
  history: z.array(HistoryLine),
  profileLink: z.string().nullable(),
})
export type UnfollowPage = z.infer<typeof UnfollowPage>

export const RetweetLine = z.strictObject({
  decision: Id,
  account: AccountLine,
  outcome: Outcome,
  post: Post,
  until: Moment.nullable(),
  lapsed: z.boolean(),
  at: Moment,
  by: z.string(),
})
export type RetweetLine = z.infer<typeof RetweetLine>

/** One line of Records: a decision, or the end of an unfollow. */
export const RecordLine = z.strictObject({
  id: Id,
  account: AccountLine,
  at: Moment,
  by: z.string(),
  /** The vetting behind it, which stays readable as it was; null for the end of an unfollow. */
  vetting: Id.nullable(),
  purpose: Purpose.nullable(),
  outcome: z.union([Outcome, z.enum(['unfollowed', 'nothing-found', 'reopened'])]),
  grounds: z.array(Ground),
  severity: Severity.nullable(),
  reason: z.string(),
  until: z.string().nullable(),
  notLookedOver: z.boolean(),
})
export type RecordLine = z.infer<typeof RecordLine>

export const AccountPage = z.strictObject({
  account: AccountLine,
  observations: z.array(Observation),
  handles: z.array(z.strictObject({ handle: z.string().nullable(), stableId: z.string().nullable(), at: Moment })),
  evidence: z.array(Evidence),
  reports: z.array(Report),
  decisions: z.array(RecordLine.omit({ account: true }).extend({ madeUnder: MadeUnder.nullable() })),
  opinions: z.array(Opinion),
  history: z.array(HistoryLine),
  profileLink: z.string().nullable(),
  openUnfollow: Id.nullable(),
  openVetting: Id.nullable(),
  /** The lists of our own accounts on which it is or was, newest first. `left`: the first one that does not hold it any more. */
  memberships: z.array(
    z.strictObject({
      relation: Relation,
      since: Moment,
      left: Moment.nullable(),
      /** The day of the follow, where the platform says it. */
      followedOn: Day.nullable(),
    }),
  ),
  /** An alarm: a handle that belonged to `from` and now to `to`; this account is one of them. */
  passedHandles: z.array(z.strictObject({ handle: z.string(), at: Moment, from: Id, to: Id })),
})
export type AccountPage = z.infer<typeof AccountPage>
