// A whole list that was found goes into the queue, however long it is.
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/api/call.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { Context } from '../context.ts'
import type { Append } from '../storage/storage.ts'
import { foundSlices } from './foundSlices.ts'

type Queued = Awaited<ReturnType<Handlers<BonafideContract>['queueFound']>>

/** Accounts written before others get their turn: some 10 ms of work. */
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
  const accounts: string[] = []
  for await (const rows of foundSlices(context, found)) for (const row of rows) accounts.push(String(row['id']))
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
