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

function saidOf({
  queued,
  alreadyThere,
  left,
}: {
  readonly queued: number
  readonly alreadyThere: number
  readonly left: number
}): string {
  return [
    `${queued.toLocaleString('en-GB')} put into the queue.`,
    ...(alreadyThere === 0 ? [] : [`${alreadyThere.toLocaleString('en-GB')} were in it already.`]),
    ...(left === 0 ? [] : [`${left.toLocaleString('en-GB')} are left for another time.`]),
  ].join(' ')
}
