// Records, opened from elsewhere with a filter set.
import type { Ground } from '../shared/domain/ground.ts'
import { go } from './actions.ts'
import { noLists, noRecordsFilter } from './lists/state.ts'
import { patch } from './store.ts'

/** Goes to the records of one ground, or to all of them. */
export async function openRecords(ground: Ground | null): Promise<void> {
  patch('lists', { records: { ...noLists.records, filter: { ...noRecordsFilter, ground } } })
  await go({ name: 'records' })
}
