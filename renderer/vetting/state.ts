// What the desk, the end of the session and second opinions hold of the store.
import type { AuditLine } from '../../shared/api/auditViews.ts'
import type { FullSearchPage, SearchTerm } from '../../shared/api/searchViews.ts'
import type { LensReading } from '../../shared/api/lensViews.ts'
import type { FollowUp, VettingView, WaitingLine } from '../../shared/api/views.ts'
import type { Reach } from '../../shared/domain/checklist.ts'
import type { Outcome } from '../../shared/domain/decision.ts'
import type { Ground } from '../../shared/domain/ground.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import type { OutsideView } from '../../shared/domain/record.ts'
import type { Severity } from '../../shared/domain/severity.ts'
import type { api } from '../api.ts'
import type { UnfollowReason } from '../../shared/domain/unfollow.ts'
import type { EvidenceDraft } from '../evidenceDraft.ts'

/** The last stop of the walk, after the checks. No check can have this id: ids begin with a letter. */
export const DECIDE = '*decide'

/** What is asked, inline, of the check in focus, once it has its answer or before it gets one. */
export type Asking = 'why' | 'grounds' | 'note'

/** What lies over the desk. */
export type Over = 'evidence' | 'note' | 'bio' | 'marks' | 'lens' | 'search' | null

/** Whose terms are asked for: the short search of a check, or one search of a full one. */
export type TermsAsked = Parameters<typeof api.searchTerms>[0]['of']

export type DecisionForm = {
  /** Nothing is chosen beforehand, whatever is recommended. */
  readonly outcome: Outcome | null
  readonly reason: string
  /** Null until the admin changes what the answers named. */
  readonly grounds: readonly Ground[] | null
  readonly severity: Severity | null
  /** Null until written: the words of the evidence stand. */
  readonly says: string | null
  readonly reads: string | null
  /** Why an ordinary unfollow. Null until chosen: not for us any more. */
  readonly unfollowReason: UnfollowReason | null
  /** Null until changed: the policy's day stands. */
  readonly lookAgainOn: string | null
}

export type BioForm = { readonly name: string; readonly bio: string }
export type RetweetForm = {
  readonly isOpen: boolean
  readonly link: string
  readonly text: string
  readonly handle: string
  readonly platform: Platform
}
export type OutsideForm = {
  readonly isOpen: boolean
  readonly decision: string
  readonly by: string
  readonly when: string
  readonly how: string
  readonly view: OutsideView | null
  readonly note: string
}

export type Sitting = {
  readonly done: number
  readonly toFollow: number
  readonly left: number
  readonly passedOn: number
}

/** The audit of which the account in hand is one, and how far my share of it is. */
export type AuditInHand = { readonly name: string; readonly mine: AuditLine['mine'] }
/** What is read with the lens. Foreign words, held here alone and gone with the account in hand. */
export type LensForm = {
  readonly text: string
  readonly isReading: boolean
  readonly reading: LensReading | null
  /** The place in hand, by its number. */
  readonly at: number
}

const noLens: LensForm = { text: '', isReading: false, reading: null, at: 0 }

/** Everything that belongs to one account in hand and starts afresh with the next. */
export type InHand = {
  readonly view: VettingView | null
  /** A check's id, or DECIDE. */
  readonly stop: string
  readonly asking: Asking | null
  /** The note asked for by *not applicable*, while it is typed. */
  readonly noteHere: string
  /** Reaches that were edited and not yet answered with. */
  readonly reaches: Readonly<Record<string, Reach>>
  /** How many of a check's search links were opened. */
  readonly opened: Readonly<Record<string, number>>
  /** The full search, as far as it was looked at. */
  readonly fullSearch: FullSearchPage | null
  /** The search of it that was opened last. */
  readonly batchOpened: number | null
  /** Terms that were asked for. */
  readonly terms: Readonly<Record<string, readonly SearchTerm[]>>
  readonly meaningOpen: boolean
  readonly over: Over
  readonly decision: DecisionForm
  /** Null until somebody begins a piece of evidence. */
  readonly evidence: EvidenceDraft | null
  readonly note: string
  readonly lens: LensForm
  readonly bio: BioForm
  /** What was just done, for those who hear the page. */
  readonly said: string
}

export type VettingState = InHand & {
  /** Skipped in this sitting: offered again by the next one. */
  readonly skipped: readonly string[]
  readonly sitting: Sitting | null
  /** Null: it is not worked as part of an audit. */
  readonly audit: AuditInHand | null
  readonly followUps: { readonly rows: readonly FollowUp[]; readonly total: number; readonly cursor: number }
  readonly waiting: { readonly rows: readonly WaitingLine[]; readonly total: number; readonly cursor: number }
  readonly outside: OutsideForm | null
  readonly retweet: RetweetForm
}

export const noDecision: DecisionForm = {
  outcome: null,
  reason: '',
  grounds: null,
  severity: null,
  says: null,
  reads: null,
  lookAgainOn: null,
  unfollowReason: null,
}
export const noRetweet: RetweetForm = { isOpen: false, link: '', text: '', handle: '', platform: 'x' }

export const nothingInHand: InHand = {
  view: null,
  stop: DECIDE,
  asking: null,
  noteHere: '',
  reaches: {},
  opened: {},
  fullSearch: null,
  batchOpened: null,
  terms: {},
  meaningOpen: false,
  over: null,
  decision: noDecision,
  evidence: null,
  note: '',
  lens: noLens,
  bio: { name: '', bio: '' },
  said: '',
}

export const noVetting: VettingState = {
  ...nothingInHand,
  skipped: [],
  sitting: null,
  audit: null,
  followUps: { rows: [], total: 0, cursor: 0 },
  waiting: { rows: [], total: 0, cursor: 0 },
  outside: null,
  retweet: noRetweet,
}
