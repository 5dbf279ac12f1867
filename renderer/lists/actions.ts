// What an admin does in Following, Records and Retweets.
import type { RecordLine } from '../../shared/api/views.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import { attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { replaceRoute } from '../inPlace.ts'
import type { Route } from '../route.ts'
import { patch, useStore } from '../store.ts'
import { noPages, rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import {
  type FollowingFilter,
  type ListsState,
  noFollowingFilter,
  noRecordsFilter,
  type RecordsFilter,
} from './state.ts'

export type Due = Extract<Route, { name: 'following' }>['due']

export const followingPaging = createPaging<AccountLine>({
  read: () => lists().following,
  write: (values) => patch('lists', { following: { ...values, filter: lists().following.filter } }),
  filter: () => lists().following.filter,
  fetch: (offset, limit) => api.listFollowing({ ...lists().following.filter, due: dueInRoute(), offset, limit }),
})

export const recordsPaging = createPaging<RecordLine>({
  read: () => lists().records,
  write: (values) => patch('lists', { records: { ...values, filter: lists().records.filter } }),
  filter: () => lists().records.filter,
  fetch: (offset, limit) => api.listRecords({ ...lists().records.filter, offset, limit }),
})

let dueLoaded: Due | null = null

/** On arrival with another `due` than before, the list starts at its top. */
export async function loadFollowing({ due }: { readonly due: Due }): Promise<void> {
  if (dueLoaded !== due) patch('lists', { following: { ...noPages, filter: { ...lists().following.filter } } })
  dueLoaded = due
  await followingPaging.reload()
}

export async function filterFollowing(values: Partial<FollowingFilter>): Promise<void> {
  const { following } = lists()
  patch('lists', { following: { ...following, filter: { ...following.filter, ...values } } })
  await followingPaging.restart()
}

/** Another choice of what is due takes the place of this one, without a step in the history. */
export async function filterDue(due: Due): Promise<void> {
  replaceRoute({ name: 'following', due })
  await attempt(() => loadFollowing({ due }))
}

export async function clearFollowingFilter(): Promise<void> {
  patch('lists', { following: { ...noPages, filter: noFollowingFilter } })
  await filterDue('all')
}

export async function filterRecords(values: Partial<RecordsFilter>): Promise<void> {
  const { records } = lists()
  patch('lists', { records: { ...records, filter: { ...records.filter, ...values } } })
  await recordsPaging.restart()
}

export async function clearRecordsFilter(): Promise<void> {
  await filterRecords(noRecordsFilter)
}

export async function openFollowingAt(index: number): Promise<void> {
  const account = rowAt(lists().following, index)
  if (account !== null) await go({ name: 'account', account: account.id })
}

export async function openRecordAt(index: number): Promise<void> {
  const record = rowAt(lists().records, index)
  if (record !== null) await go({ name: 'account', account: record.account.id })
}

/** How many clearances are fetched at a time. */
const STEP = 100

export async function loadRetweets(): Promise<void> {
  const { retweets } = lists()
  const [fine, lapsed] = await Promise.all([
    api.listRetweets({ offset: 0, limit: windowFor(retweets?.fine.rows.length), lapsed: false }),
    api.listRetweets({ offset: 0, limit: windowFor(retweets?.lapsed.rows.length), lapsed: true }),
  ])
  patch('lists', { retweets: { fine, lapsed } })
}

/** Fetches the next hundred of the lapsed ones, or of the others. */
export async function showMoreRetweets(part: 'fine' | 'lapsed'): Promise<void> {
  const offset = lists().retweets?.[part].rows.length ?? 0
  const more = await attempt(() => api.listRetweets({ offset, limit: STEP, lapsed: part === 'lapsed' }))
  const { retweets } = lists()
  if (more === null || retweets === null) return
  patch('lists', {
    retweets: { ...retweets, [part]: { rows: [...retweets[part].rows, ...more.rows], total: more.total } },
  })
}

function windowFor(shown = 0): number {
  return Math.min(200, Math.max(STEP, shown))
}

function dueInRoute(): Due {
  const { route } = useStore.getState()
  return route.name === 'following' ? route.due : 'all'
}

function lists(): ListsState {
  return useStore.getState().lists
}
