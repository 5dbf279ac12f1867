// Current state of the log of reports, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from './projectAccount.ts'

export function projectReports(db: DatabaseSync): Projection<'reported-to' | 'report-outcome'> {
  const add = db.prepare(
    'INSERT INTO report (id, account, unfollow, evidence, body, on_day, reference, note, at, by, counter) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
  )
  const end = db.prepare('UPDATE report SET outcome = ?, outcome_on = ?, outcome_note = ?, outcome_by = ? WHERE id = ?')
  return {
    'reported-to': ({ content: c, at, admin, counter }) =>
      void add.run(c.report, c.account, c.unfollow, c.evidence, c.body, c.on, c.reference, c.note, at, admin, counter),
    'report-outcome': ({ content: c, admin }) => void end.run(c.outcome, c.on, c.note, admin, c.report),
  }
}
