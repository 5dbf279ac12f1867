// What an admin does with lists over time. Data is in the store; nothing here knows how it is shown.
import type { FoundLine, SnapshotLine } from '../../shared/api/compareViews.ts'
import type { Found } from '../../shared/domain/found.ts'
import type { Source } from '../../shared/domain/account.ts'
import { attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { noPages, rowAt } from '../pages.ts'
import { createPaging } from '../paging.ts'
import { queueAll } from '../queueing.ts'
import type { Route } from '../route.ts'
import { patch, useStore } from '../store.ts'
import { noOverTime, type OverTimeState, type SnapshotFilter } from './state.ts'

export const snapshotPaging = createPaging<SnapshotLine>({
  read: () => overTime().snapshots,
  write: (values) => patch('overTime', { snapshots: { ...values, filter: overTime().snapshots.filter } }),
  filter: () => overTime().snapshots.filter,
  fetch: (offset, limit) => api.listSnapshots({ ...overTime().snapshots.filter, offset, limit }),
})

export const foundPaging = createPaging<FoundLine>({
  read: () => overTime().found,
  write: (found) => patch('overTime', { found }),
  filter: () => keyOf(foundInRoute()),
  fetch: async (offset, limit) => {
    const found = foundInRoute()
    return found === null ? { rows: [], total: 0 } : api.listFound({ found, offset, limit })
  },
})

export async function loadListsOverTime(route: Extract<Route, { name: 'listsOverTime' }>): Promise<void> {
  const { platform } = overTime().snapshots.filter
  const [standing] = await Promise.all([api.standingFigures({ platform }), snapshotPaging.reload(), compare(route)])
  patch('overTime', { standing })
}

export async function filterSnapshots(values: Partial<SnapshotFilter>): Promise<void> {
  const { snapshots } = overTime()
  const filter = { ...snapshots.filter, ...values }
  patch('overTime', { snapshots: { ...snapshots, filter }, chosen: [] })
  const standing = await attempt(() => api.standingFigures({ platform: filter.platform }))
  if (standing !== null) patch('overTime', { standing })
  await snapshotPaging.restart()
}

/** Chooses a snapshot to be compared, or takes it back. Two are enough: a third takes the place of the first. */
export function choose(line: SnapshotLine): void {
  const { chosen } = overTime()
  const others = chosen.filter(({ snapshot }) => snapshot !== line.snapshot)
  patch('overTime', { chosen: others.length < chosen.length ? others : [...others, line].slice(-2) })
}

export function chooseNone(): void {
  patch('overTime', { chosen: [] })
}

export function chooseAt(index: number): void {
  const line = rowAt(overTime().snapshots, index)
  if (line !== null && whyNotComparable(line) === null) choose(line)
}

/** Enter on a snapshot: what changed since the complete one before it. */
export async function compareAt(index: number): Promise<void> {
  const line = rowAt(overTime().snapshots, index)
  if (line !== null && line.added !== null) await go({ name: 'listsOverTime', before: null, after: line.snapshot })
}

/** Why this one cannot be compared, as a sentence, or null. */
export function whyNotComparable({ complete }: SnapshotLine): string | null {
  return complete ? null : 'This list is not complete, so it says nothing of who is missing.'
}

/** Why the chosen two cannot be compared, as a sentence, or null. */
export function whyNotTwo(chosen: readonly SnapshotLine[]): string | null {
  const [first, second] = chosen
  if (first === undefined || second === undefined) return 'Choose two complete lists.'
  const isSame = first.platform === second.platform && first.relation === second.relation && first.own === second.own
  return isSame ? null : 'These are two different lists. Choose two of the same list, of different days.'
}

export async function compareChosen(): Promise<void> {
  const [first, second] = overTime().chosen
  if (first === undefined || second === undefined || whyNotTwo([first, second]) !== null) return
  const [before, after] = first.madeAt <= second.madeAt ? [first, second] : [second, first]
  await go({ name: 'listsOverTime', before: before.snapshot, after: after.snapshot })
}

async function compare({ before, after }: Extract<Route, { name: 'listsOverTime' }>): Promise<void> {
  const { comparison } = overTime()
  if (after === null) return patch('overTime', { comparison: null })
  const isThere = comparison?.after.snapshot === after && (before === null || comparison.before.snapshot === before)
  if (!isThere) patch('overTime', { comparison: null })
  const from = before ?? (await snapshotBefore(after))
  if (from === null) return
  patch('overTime', { comparison: await api.compareSnapshots({ before: from, after }) })
}

/** The complete snapshot of the same list before this one; null for the first, and for one that is not complete. */
async function snapshotBefore(snapshot: string): Promise<string | null> {
  let later: SnapshotLine | null = null
  for (let offset = 0; ; offset += 200) {
    const { rows, total } = await api.listSnapshots({ platform: null, relation: null, offset, limit: 200 })
    for (const line of rows) {
      if (line.snapshot === snapshot) later = line
      else if (later !== null && line.complete && whyNotTwo([line, later]) === null && line.madeAt < later.madeAt)
        return later.complete ? line.snapshot : null
    }
    if (offset + 200 >= total) return null
  }
}

let keyLoaded = ''

/** Another list starts at its top. */
export async function loadFound({ found }: { readonly found: Found }): Promise<void> {
  const key = keyOf(found)
  if (keyLoaded !== key) patch('overTime', { found: noPages })
  keyLoaded = key
  await foundPaging.reload()
}

export async function openFoundAt(index: number): Promise<void> {
  const line = rowAt(overTime().found, index)
  if (line !== null) await go({ name: 'account', account: line.account.id })
}

export async function queueThese(found: Found, source: Source): Promise<void> {
  if (overTime().queueing) return
  patch('overTime', { queueing: true })
  await queueAll(found, source)
  patch('overTime', { queueing: false })
}

export function clearFilter(): void {
  void filterSnapshots(noOverTime.snapshots.filter)
}

function foundInRoute(): Found | null {
  const { route } = useStore.getState()
  return route.name === 'found' ? route.found : null
}

function keyOf(found: Found | null): string {
  return JSON.stringify(found)
}

function overTime(): OverTimeState {
  return useStore.getState().overTime
}
