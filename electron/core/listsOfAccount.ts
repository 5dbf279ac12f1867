// What lists say of one account: since when it was on which, under which handles, and who had or has a handle of it.
import type { AccountPage, HistoryLine } from '../../shared/api/views.ts'
import { dayInWords, localDateOf } from '../../shared/domain/calendar.ts'
import { Relation, relationName } from '../../shared/domain/importing.ts'
import type { Context } from './context.ts'
import { text, type Row } from './lines.ts'

/** Newest first. `left` null: it is on the newest list that could say so. */
export function membershipsOf(context: Context, account: string): AccountPage['memberships'] {
  return context.storage
    .prepare(
      `SELECT e.relation, e.made_at AS since, g.made_at AS until, m.since AS followed FROM account a JOIN member m ON m.account = a.no AND m.list BETWEEN 0 AND 99
       JOIN snapshot e ON e.list = m.list AND e.made = m.entered LEFT JOIN snapshot g ON g.list = m.list AND g.made = m.gone
       WHERE a.id = ? ORDER BY m.entered DESC, m.list`,
    )
    .all(account)
    .map((row) => ({
      relation: Relation.parse(row['relation']),
      since: String(row['since']),
      left: text(row['until']),
      followedOn: text(row['followed']),
    }))
}

/** Handles that passed from this account to another, or from another to it. */
export function passedHandlesOf(context: Context, account: string): AccountPage['passedHandles'] {
  return context.storage
    .prepare(
      `SELECT p.handle, p.at, f.id AS gave, t.id AS took FROM account a JOIN handle_passed p ON a.no IN (p.from_account, p.to_account)
       JOIN account f ON f.no = p.from_account JOIN account t ON t.no = p.to_account WHERE a.id = ? ORDER BY p.at DESC`,
    )
    .all(account)
    .map((row) => {
      const gave = String(row['gave'])
      const took = String(row['took'])
      return { handle: String(row['handle']), at: String(row['at']), from: gave, to: took }
    })
}

/** A line of the history with the place in the order of records at which it stands. */
export type PlacedLine = { readonly counter: number; readonly line: HistoryLine }

/** What imports add to the history of an account: they are recorded by the hundred, not one by one. */
export function importHistoryOf(context: Context, account: string): readonly PlacedLine[] {
  const all = (sql: string) => context.storage.prepare(sql).all(account)
  const placed = (row: Row, told: Pick<HistoryLine, 'what' | 'text' | 'detail'>): PlacedLine => ({
    counter: Number(row['counter']),
    line: {
      id: String(row['id']),
      at: String(row['at']),
      by: context.nameOf(text(row['by'])),
      covered: false,
      ...told,
    },
  })
  const columns = 's.id, s.relation, s.made_at, i.at, i.by, i.counter'
  const entered = all(
    `SELECT ${columns} FROM account a JOIN member m ON m.account = a.no AND m.list BETWEEN 0 AND 99 JOIN snapshot s ON s.list = m.list AND s.made = m.entered JOIN import i ON i.id = s.import WHERE a.id = ?`,
  )
  const gone = all(
    `SELECT ${columns} FROM account a JOIN member m ON m.account = a.no AND m.list BETWEEN 0 AND 99 JOIN snapshot s ON s.list = m.list AND s.made = m.gone JOIN import i ON i.id = s.import WHERE a.id = ?`,
  )
  const renamed = all(
    `SELECT ${columns}, r.before, r.after FROM account a JOIN renaming r ON r.account = a.no JOIN snapshot s ON s.no = r.snapshot JOIN import i ON i.id = s.import WHERE a.id = ?`,
  )
  const listOf = (row: Row) =>
    `the list of ${relationName(Relation.parse(row['relation']))} of ${dayInWords(localDateOf(new Date(String(row['made_at']))))}`
  return [
    ...entered.map((row) => placed(row, { what: 'came-in', text: `On ${listOf(row)}`, detail: '' })),
    ...gone.map((row) => placed(row, { what: 'came-in', text: `Not on ${listOf(row)}`, detail: '' })),
    ...renamed.map((row) =>
      placed(row, {
        what: 'handle',
        text: `Under another handle on ${listOf(row)}`,
        detail: `@${String(row['before'])} → @${String(row['after'])}`,
      }),
    ),
  ]
}
