// What was seen of an account when somebody last decided about it: beside it stands what is there now.
import type { LastTime } from '../../shared/api/auditViews.ts'
import type { Context } from './context.ts'
import { text } from './lines.ts'

/** `besides`: the decision of the vetting in hand, which is not the last time. Null: nobody has decided before. */
export function lastTimeOf(context: Context, account: string, besides: string | null): LastTime | null {
  const { prepare } = context.storage
  const entry = prepare(
    `SELECT outcome, at, admin, counter, vetting FROM entry WHERE account = ?1 AND purpose IS NOT NULL AND purpose <> 'retweet'
       AND counter < coalesce((SELECT counter FROM entry WHERE id = ?2), 9007199254740991) ORDER BY counter DESC, device DESC LIMIT 1`,
  ).get(account, besides)
  if (entry === undefined) return null
  const counter = Number(entry['counter'])
  const then = (sql: string) => text(prepare(sql).get(account, counter)?.['value'])
  const evidence = prepare('SELECT count(*) AS n FROM evidence WHERE vetting = ?').get(text(entry['vetting']))
  return {
    outcome: String(entry['outcome']),
    at: String(entry['at']),
    by: context.nameOf(text(entry['admin'])),
    handle: then(
      'SELECT handle AS value FROM identity WHERE account = ? AND counter <= ? AND handle IS NOT NULL ORDER BY counter DESC LIMIT 1',
    ),
    name: then(
      'SELECT name AS value FROM observation WHERE account = ? AND counter <= ? AND name IS NOT NULL ORDER BY counter DESC LIMIT 1',
    ),
    evidence: Number(evidence?.['n'] ?? 0),
  }
}
