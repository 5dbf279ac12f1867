// Lists over time, and where records and lists disagree.
import type { Handlers } from '../../shared/api/call.ts'
import type { compareCalls as calls } from '../../shared/api/compareCalls.ts'
import type { Found, FoundLine, StandingFigures } from '../../shared/api/compareViews.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import { notFound, type Context } from './context.ts'
import { pageOf, type Condition } from './windows.ts'

/** Accounts that one call puts into the queue. */
const MOST = 10_000

export function compareCalls(context: Context): Pick<Handlers<BonafideContract>, keyof typeof calls> {
  return {
    listSnapshots: () => ({ rows: [], total: 0 }),
    compareSnapshots: () => {
      throw notFound('This list')
    },
    standingFigures: () => {
      const figures: StandingFigures['figures'] = {
        'never-vetted': context.counting.counts().neverVetted,
        'still-followed': 0,
        'cleared-not-followed': 0,
        'due-again': 0,
        'handle-passed': 0,
      }
      return { figures, newest: [] }
    },
    listFound: ({ found, offset, limit }) => {
      const { rows, total } = pageOfFound(context, found, offset, limit)
      return { rows: rows.map((account): FoundLine => ({ account, other: null })), total }
    },
    queueFound: ({ found, source }) => {
      const { rows, total } = pageOfFound(context, found, 0, MOST)
      const batch = context.newId()
      const fresh = rows.filter((each) => !each.inQueue)
      const { change } = context.write(['queue', 'accounts'], (append) => {
        for (const { id: account } of fresh) append('queued', { account, source, batch })
        return { accounts: [], result: null }
      })
      return { queued: fresh.length, alreadyThere: rows.length - fresh.length, left: total - rows.length, change }
    },
  }
}

function pageOfFound(
  context: Context,
  found: Found,
  offset: number,
  limit: number,
): { readonly rows: readonly AccountLine[]; readonly total: number } {
  if (found.of !== 'standing') throw notFound('This list')
  if (found.which !== 'never-vetted') return { rows: [], total: 0 }
  const conditions: readonly Condition[] = [
    { sql: "a.standing = 'following' AND a.cleared_until IS NULL", values: [] },
    ...(found.platform === null ? [] : [{ sql: 'a.platform = ?', values: [found.platform] }]),
  ]
  return pageOf(context, { conditions, typed: '', order: 'a.cleared_until, a.no', offset, limit, total: null })
}
