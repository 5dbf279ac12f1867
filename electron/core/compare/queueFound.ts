// A whole list that was found goes into the queue, however long it is.
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { Context } from '../context.ts'
import type { Append } from '../storage/storage.ts'
import { foundList, type FoundList } from './foundLists.ts'

type Queued = Awaited<ReturnType<Handlers<BonafideContract>['queueFound']>>

/** Accounts read, and accounts written, before others get their turn: some 10 ms of work each. */
const READ_AT_ONCE = 5_000
const WRITTEN_AT_ONCE = 200

/**
 * Each slice is a transaction of its own: where the app ends in between, those that are in the queue stay in it, and the same
 * again puts in the rest.
 */
export async function queueFound(
  context: Context,
  { found, source }: Parameters<Handlers<BonafideContract>['queueFound']>[0],
): Promise<Queued> {
  const isQueued = context.storage.prepare('SELECT queued FROM account WHERE id = ?')
  const batch = context.newId()
  const accounts = await gather(context, foundList(context, found))
  let queued = 0
  const put = (from: number, append: Append) => {
    for (const account of accounts.slice(from, from + WRITTEN_AT_ONCE)) {
      // Erased meanwhile, or put there by somebody else.
      if (isQueued.get(account)?.['queued'] !== 0) continue
      append('queued', { account, source, batch })
      queued += 1
    }
  }
  const last = Math.max(0, Math.ceil(accounts.length / WRITTEN_AT_ONCE) - 1) * WRITTEN_AT_ONCE
  for (let from = 0; from < last; from += WRITTEN_AT_ONCE) {
    context.slice((append) => put(from, append))
    await setImmediate()
  }
  // The last one waits for the disk for all of them, and tells what they touched.
  const { change } = context.write(['queue', 'accounts'], (append) => {
    put(last, append)
    return { accounts: [], result: null }
  })
  return { queued, alreadyThere: accounts.length - queued, change }
}

/** The ids of all accounts of the list, once each, in the order in which they came on file. */
async function gather(context: Context, { from, values }: FoundList): Promise<readonly string[]> {
  const slice = context.storage.prepare(
    `WITH found AS MATERIALIZED (SELECT DISTINCT no FROM (${from}) WHERE no > ? ORDER BY no LIMIT ${READ_AT_ONCE})
     SELECT f.no, a.id FROM found f JOIN account a ON a.no = f.no ORDER BY f.no`,
  )
  const ids: string[] = []
  for (let last = 0; ;) {
    const rows = slice.all(...values, last)
    for (const row of rows) ids.push(String(row['id']))
    if (rows.length < READ_AT_ONCE) return ids
    last = Number(rows.at(-1)?.['no'])
    await setImmediate()
  }
}
