// A window of a list of accounts: row numbers from an index first, whole rows after.
import type { AccountLine } from '../../shared/domain/account.ts'
import type { Context } from './context.ts'
import { ACCOUNT_COLUMNS, accountLine } from './lines.ts'

export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** Hits of a typed text that are looked through; beyond that the list says that there is more by its total. */
const MOST_HITS = 20_000

/** `order` and the conditions are this program's own SQL, never a person's text. `total` null: it is counted. */
export function pageOf(
  context: Context,
  query: {
    readonly conditions: readonly Condition[]
    readonly typed: string
    readonly order: string
    readonly offset: number
    readonly limit: number
    readonly total: number | null
  },
): { readonly rows: AccountLine[]; readonly total: number } {
  const { prepare, words } = context.storage
  const hits =
    query.typed === ''
      ? []
      : [
          {
            sql: 'a.no IN (SELECT value FROM json_each(?))',
            values: [JSON.stringify(words.find(query.typed, MOST_HITS))],
          },
        ]
  const all = [...query.conditions, ...context.arrivals.conditions(), ...hits]
  const where = all.map((each) => each.sql).join(' AND ')
  const values = all.flatMap((each) => each.values)
  const rows = prepare(
    `WITH page AS MATERIALIZED (SELECT a.no FROM account a WHERE ${where} ORDER BY ${query.order} LIMIT ? OFFSET ?)
     SELECT ${ACCOUNT_COLUMNS} FROM page p JOIN account a ON a.no = p.no ORDER BY ${query.order}`,
  ).all(...values, query.limit, query.offset)
  const total =
    query.total ?? Number(prepare(`SELECT count(*) AS n FROM account a WHERE ${where}`).get(...values)?.['n'] ?? 0)
  const options = { wholeBio: false, today: context.clock.today() }
  return { rows: rows.map((row) => accountLine(context, row, options)), total }
}
