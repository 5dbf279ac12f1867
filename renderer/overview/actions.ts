// The overview is figures; each opens the list behind it.
import type { Ground } from '../../shared/domain/ground.ts'
import { go } from '../actions.ts'
import { api } from '../api.ts'
import { noLists, noRecordsFilter } from '../lists/state.ts'
import { patch } from '../store.ts'

export async function loadOverview(): Promise<void> {
  patch('overview', { view: await api.overview({}) })
}

/** Records, all of them or those of one ground. */
export async function openRecords(ground: Ground | null): Promise<void> {
  patch('lists', { records: { ...noLists.records, filter: { ...noRecordsFilter, ground } } })
  await go({ name: 'records' })
}
