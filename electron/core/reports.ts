// The log of where a post or an account was reported, and what came of it.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { accountRow } from './accounts.ts'
import { notFound, type Context } from './context.ts'

export function reportCalls(context: Context): Pick<Handlers<BonafideContract>, 'logReport' | 'recordReportOutcome'> {
  const { db } = context.storage
  const belongs = (table: 'unfollow' | 'evidence', id: string, account: string, what: string) => {
    if (db.prepare(`SELECT 1 FROM ${table} WHERE id = ? AND account = ?`).get(id, account) === undefined)
      throw notFound(what)
  }
  const notLaterThanToday = (day: string) => {
    if (day > context.clock.today())
      throw new Refusal('invalid', 'This day has not come yet. Nothing was saved; please check the date.')
  }
  return {
    logReport: ({ account, unfollow, evidence, ...draft }) => {
      accountRow(context, account)
      if (unfollow !== null) belongs('unfollow', unfollow, account, 'This entry')
      if (evidence !== null) belongs('evidence', evidence, account, 'This evidence')
      notLaterThanToday(draft.on)
      const { result, change } = context.write(['accounts', 'unfollows'], (append) => {
        const report = context.newId()
        append('reported-to', { report, account, unfollow, evidence, ...draft })
        return { accounts: [account], result: report }
      })
      return { report: result, change }
    },
    recordReportOutcome: ({ report, outcome, on, note }) => {
      const row = db.prepare('SELECT account FROM report WHERE id = ?').get(report)
      if (row === undefined) throw notFound('This report')
      notLaterThanToday(on)
      const account = String(row['account'])
      const { change } = context.write(['accounts', 'unfollows'], (append) => {
        append('report-outcome', { report, account, outcome, on, note })
        return { accounts: [account], result: null }
      })
      return { change }
    },
  }
}
