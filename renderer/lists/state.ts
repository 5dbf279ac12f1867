// What Following, Retweets, Records and an account's page hold of the store.
import type { AccountPage, RecordLine, RetweetLine } from '../../shared/api/views.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import type { Ground } from '../../shared/domain/ground.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import type { UnfollowReason } from '../../shared/domain/unfollow.ts'
import { noPages, type Pages } from '../pages.ts'

/** What is due is part of the route, so that the overview can open it. */
export type FollowingFilter = { readonly platform: Platform | null; readonly text: string }

export type RecordsFilter = {
  /** A name; empty for everybody. */
  readonly admin: string
  /** Empty for every outcome. */
  readonly outcome: string
  readonly ground: Ground | null
  readonly platform: Platform | null
  readonly text: string
}

/** An account on its way to *to unfollow*. */
export type Putting = { readonly account: AccountLine; readonly reason: UnfollowReason | null; readonly note: string }

export type Clearances = { readonly rows: readonly RetweetLine[]; readonly total: number }

export type ListsState = {
  readonly following: Pages<AccountLine> & { readonly filter: FollowingFilter }
  readonly records: Pages<RecordLine> & { readonly filter: RecordsFilter }
  readonly retweets: { readonly fine: Clearances; readonly lapsed: Clearances } | null
  readonly account: AccountPage | null
  /** By account: a note that is being typed outlives a look at another account. */
  readonly notes: Readonly<Record<string, string>>
  readonly putting: Putting | null
}

export const noFollowingFilter: FollowingFilter = { platform: null, text: '' }
export const noRecordsFilter: RecordsFilter = { admin: '', outcome: '', ground: null, platform: null, text: '' }

export const noLists: ListsState = {
  following: { ...noPages, filter: noFollowingFilter },
  records: { ...noPages, filter: noRecordsFilter },
  retweets: null,
  account: null,
  notes: {},
  putting: null,
}
