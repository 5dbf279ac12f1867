// What the unfollow screens hold: the lists, the entry in hand, and what is being typed.
import type { UnfollowLists, UnfollowPage } from '../../shared/api/views.ts'
import type { Ground } from '../../shared/domain/ground.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import type { Severity } from '../../shared/domain/severity.ts'
import type { EvidenceDraft } from '../evidenceDraft.ts'

/** *Seen*: what the post says and how we read it, with what is kept as evidence. */
export type SeenDraft = EvidenceDraft & {
  readonly grounds: readonly Ground[]
  readonly severity: Severity | null
}

/** A reason that is being asked for before an entry changes its state. */
export type Asking = { readonly kind: 'reopen' | 'nothing-found'; readonly unfollow: string; readonly text: string }

/** *Reported to us*, as far as it was typed. Kept when the dialog closes, cleared when it was sent. */
export type ReportDraft = {
  readonly isOpen: boolean
  readonly handle: string
  readonly line: string
  readonly raisedBy: string
  /** What a plain handle is taken for; null while the setting stands. */
  readonly platform: Platform | null
}

export const emptyReport: ReportDraft = { isOpen: false, handle: '', line: '', raisedBy: '', platform: null }

export type UnfollowState = {
  readonly urgent: UnfollowLists | null
  readonly ordinary: UnfollowLists | null
  readonly page: UnfollowPage | null
  /** The row that the keys act on while no entry is opened. */
  readonly cursor: string | null
  /** By entry: typed text outlives a look at another entry. */
  readonly seenDrafts: Readonly<Record<string, SeenDraft>>
  readonly noteDrafts: Readonly<Record<string, string>>
  /** The entry whose *seen* form is open. */
  readonly describing: string | null
  /** A further piece of evidence that is being typed. */
  readonly adding: { readonly unfollow: string; readonly draft: EvidenceDraft } | null
  readonly asking: Asking | null
  readonly report: ReportDraft
}

export const noUnfollows: UnfollowState = {
  urgent: null,
  ordinary: null,
  page: null,
  cursor: null,
  seenDrafts: {},
  noteDrafts: {},
  describing: null,
  adding: null,
  asking: null,
  report: emptyReport,
}
