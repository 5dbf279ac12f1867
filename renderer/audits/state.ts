// What audits hold of the store: the list, the plan in hand, the audit that is open, its statement.
import type { AuditLine, AuditMemberLine, AuditPage, Coverage } from '../../shared/api/auditViews.ts'
import type { AuditWhich } from '../../shared/domain/audit.ts'
import type { CouldNotWhy } from '../../shared/domain/checklist.ts'
import type { Found } from '../../shared/domain/found.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { noPages, type Pages } from '../pages.ts'

/** `null` while it is being counted. */
export type Matching = Readonly<Record<AuditWhich, number | null>>

export type PlanForm = {
  readonly name: string
  readonly which: AuditWhich
  /** Of which list it is where it is *found by comparison*, and the lists that can be chosen. */
  readonly found: Found
  readonly lists: readonly Found[]
  readonly platform: Platform | null
  /** Null: all of them. */
  readonly sample: number | null
  /** '' while it is half typed. */
  readonly finishOn: string
  /** Parts by admin; whoever is not in it takes no share. */
  readonly parts: Readonly<Record<string, number>>
  readonly matching: Matching
  readonly isPlanning: boolean
}

export type MemberState = 'all' | 'open' | 'done' | 'aside' | 'gone' | 'found'
export type MembersFilter = {
  readonly state: MemberState
  /** `everybody`, `mine`, `nobody`, or an admin's id. */
  readonly whose: string
  readonly text: string
}

export type AsideForm = {
  readonly members: readonly AuditMemberLine[]
  readonly why: CouldNotWhy | null
  readonly note: string
}

/** What the statement lists: rows that were fetched, and how many there are. */
export type Listed = { readonly rows: readonly AuditMemberLine[]; readonly total: number }
export type Statement = { readonly view: Coverage; readonly found: Listed; readonly notLookedAt: Listed }

export type AuditsState = {
  readonly list: Pages<AuditLine>
  readonly plan: PlanForm | null
  readonly page: AuditPage | null
  readonly members: Pages<AuditMemberLine> & { readonly filter: MembersFilter }
  readonly chosen: Readonly<Record<string, AuditMemberLine>>
  readonly aside: AsideForm | null
  readonly changing: { readonly name: string; readonly finishOn: string } | null
  readonly closing: { readonly note: string } | null
  readonly statement: Statement | null
  /** Accounts written so far, while a file is being made. */
  readonly written: number | null
}

export const noMembersFilter: MembersFilter = { state: 'open', whose: 'everybody', text: '' }

export const noAudits: AuditsState = {
  list: noPages,
  plan: null,
  page: null,
  members: { ...noPages, filter: noMembersFilter },
  chosen: {},
  aside: null,
  changing: null,
  closing: null,
  statement: null,
  written: null,
}
