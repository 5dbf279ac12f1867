// Records, opened from elsewhere with a filter set.
import type { Ground } from '../shared/domain/ground.ts'
import { go } from './actions.ts'
import { noLists, noRecordsFilter } from './lists/state.ts'
import { patch } from './store.ts'

/** Goes to the records of one ground, or of one outcome, or to all of them. */
export async function openRecords(ground: Ground | null, outcome = ''): Promise<void> {
  patch('lists', { records: { ...noLists.records, filter: { ...noRecordsFilter, ground, outcome } } })
  await go({ name: 'records' })
}
