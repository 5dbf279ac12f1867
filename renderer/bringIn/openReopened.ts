// From an alarm to what it is about: an unfollow that a list shows was not done.
import type { ImportedList } from '../../shared/api/importViews.ts'
import { attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { openRecords } from '../openRecords.ts'

/** Opens the entry that is open again; where there are several, the records of all that were. */
export async function openReopened({ reopened, platform }: ImportedList): Promise<void> {
  const entry = reopened === 1 ? await attempt(() => newestReopened(platform)) : null
  if (entry !== null) await go({ name: entry.urgency === 'ordinary' ? 'toUnfollow' : 'urgent', unfollow: entry.id })
  else await openRecords(null, 'reopened')
}

async function newestReopened(platform: ImportedList['platform']) {
  const { rows } = await api.listRecords({
    outcome: 'reopened',
    platform,
    admin: '',
    ground: null,
    text: '',
    offset: 0,
    limit: 1,
  })
  const [newest] = rows
  if (newest === undefined) return null
  const { openUnfollow } = await api.account({ account: newest.account.id })
  return openUnfollow === null ? null : (await api.unfollow({ unfollow: openUnfollow })).entry
}
