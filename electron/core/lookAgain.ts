// *Look again on*: when the day has come, a candidate is in the queue again.
import { Source } from '../../shared/domain/account.ts'
import type { Context } from './context.ts'
import { text } from './lines.ts'

/** At one opening; the rest comes with the next. */
const MOST = 1_000

/**
 * Puts candidates whose day has come back into the queue. Does nothing while the clock is in doubt. Accounts that we
 * follow are not brought here: they are due in Following.
 */
export function bringBack(context: Context): void {
  const { clock, storage } = context
  if (clock.doubt() !== null) return
  const due = storage.db.prepare(
    `SELECT id, source FROM account WHERE look_again_on <= ? AND look_again_on IS NOT NULL AND queued = 0
       AND standing IN ('candidate', 'not-following') ORDER BY look_again_on LIMIT ?`,
  )
  const rows = due.all(clock.today(), MOST)
  if (rows.length === 0) return
  const batch = context.newId()
  context.write(['queue', 'accounts'], (append) => {
    for (const row of rows) {
      const source = Source.safeParse(row['source'])
      append('queued', { account: text(row['id']) ?? '', source: source.success ? source.data : 'suggested', batch })
    }
    return { accounts: [], result: null }
  })
}
