// Who takes what: accounts of the queue or of an audit, given to an admin or to nobody in particular.
import { setImmediate } from 'node:timers/promises'
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { MOST_IN_A_RECORD } from '../../shared/domain/auditRecords.ts'
import { accountRow } from './accounts.ts'
import { knownAdmin } from './admins.ts'
import { auditRow } from './auditLines.ts'
import { notFound, type Context } from './context.ts'

type Calls = 'assign' | 'assignNext'

export function assigningCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { prepare } = context.storage
  // A stretch in a transaction of its own, so that others get their turn between. The last one tells what was touched.
  const give = async (accounts: readonly string[], admin: string | null, audit: string | null) => {
    const rest = Math.max(0, accounts.length - MOST_IN_A_RECORD)
    for (let from = 0; from < rest; from += MOST_IN_A_RECORD) {
      const stretch = accounts.slice(from, Math.min(rest, from + MOST_IN_A_RECORD))
      context.write([], (append) => {
        append('assigned', { accounts: stretch, admin, audit })
        return { accounts: [], result: null }
      })
      await setImmediate()
    }
    return context.write(audit === null ? ['queue'] : ['audits'], (append) => {
      if (accounts.length > 0) append('assigned', { accounts: accounts.slice(rest), admin, audit })
      return { accounts: accounts.slice(0, 50), result: null }
    }).change
  }

  return {
    assign: async ({ accounts, admin, audit }) => {
      if (admin !== null) knownAdmin(context, admin)
      const no = audit === null ? null : numberOfOpen(context, audit)
      for (const account of accounts) {
        if (no === null && accountRow(context, account)['queued'] !== 1)
          throw new Refusal('refused', 'One of these accounts is not in the queue any more. Nothing was changed.')
        if (
          no !== null &&
          prepare('SELECT 1 FROM audit_member WHERE account = ? AND audit = ?').get(account, no) === undefined
        )
          throw notFound('One of these accounts of the audit')
      }
      return { change: await give(accounts, admin, audit) }
    },
    assignNext: async ({ audit, holder, count, admin }) => {
      if (holder !== null) knownAdmin(context, holder)
      if (admin !== null) knownAdmin(context, admin)
      const rows =
        audit === null
          ? prepare(
              'SELECT id FROM account WHERE queued = 1 AND assigned IS ? ORDER BY queue_group, added_counter, no LIMIT ?',
            ).all(holder, count)
          : prepare(
              "SELECT account AS id FROM audit_member WHERE audit = ? AND state = 'open' AND admin = ? ORDER BY place LIMIT ?",
            ).all(numberOfOpen(context, audit), holder ?? '', count)
      const accounts = rows.map((row) => String(row['id']))
      return { given: accounts.length, change: await give(accounts, admin, audit) }
    },
  }
}

/** The number of an audit whose accounts can still be given to somebody. */
function numberOfOpen(context: Context, audit: string): number {
  const row = auditRow(context, audit)
  if (row['state'] === 'closed') throw new Refusal('refused', 'This audit is closed. Nothing was changed.')
  return Number(row['no'])
}
