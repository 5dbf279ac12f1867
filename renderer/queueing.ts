// A whole list that was found goes into the queue in one action.
import type { Found } from '../shared/domain/found.ts'
import type { Source } from '../shared/domain/account.ts'
import { applyChange, attempt, go } from './actions.ts'
import { api } from './api.ts'
import { say } from './toasts.ts'

export async function queueAll(found: Found, source: Source): Promise<void> {
  const reply = await attempt(() => api.queueFound({ found, source }))
  if (reply === null) return
  say(saidOf(reply), { label: 'Open the queue', act: () => void go({ name: 'queue' }) })
  await applyChange(reply.change)
}

type Reply = Awaited<ReturnType<typeof api.queueFound>>

function saidOf({ queued, alreadyThere }: Reply): string {
  if (queued === 0) return alreadyThere === 1 ? 'It is in the queue already.' : 'All of them are in the queue already.'
  const there =
    alreadyThere === 0 ? [] : [`${number(alreadyThere)} ${alreadyThere === 1 ? 'was' : 'were'} in it already.`]
  return [`${queued === 1 ? 'One account' : `${number(queued)} accounts`} put into the queue.`, ...there].join(' ')
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
