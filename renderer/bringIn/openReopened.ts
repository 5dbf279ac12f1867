// From an alarm to what it is about: an unfollow that a list shows was not done.
import type { ImportedList } from '../../shared/api/importViews.ts'
import { attempt, go } from '../actions.ts'
import { api } from '../api.ts'

/** Opens the entry that is open again; where there are several, the list of just those. */
export async function openReopened({ reopened, snapshot }: ImportedList): Promise<void> {
  const found = { of: 'import', snapshot, which: 'reopened' } as const
  const entry = reopened === 1 ? await attempt(() => entryOf(found)) : null
  if (entry === null) await go({ name: 'found', found, source: 'import' })
  else await go({ name: entry.urgency === 'ordinary' ? 'toUnfollow' : 'urgent', unfollow: entry.id })
}

/** Null where it was dealt with since. */
async function entryOf(found: Parameters<typeof api.listFound>[0]['found']) {
  const { rows } = await api.listFound({ found, offset: 0, limit: 1 })
  const [line] = rows
  if (line === undefined) return null
  const { openUnfollow } = await api.account({ account: line.account.id })
  return openUnfollow === null ? null : (await api.unfollow({ unfollow: openUnfollow })).entry
}
