// Which accounts fall under the scope of an audit: counted for a preview, or gathered to be fixed.
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../shared/api/call.ts'
import type { AuditScope } from '../../shared/domain/audit.ts'
import { drawSample } from '../../shared/domain/auditSample.ts'
import { foundList } from './compare/foundLists.ts'
import type { Context } from './context.ts'
import { text } from './lines.ts'
import type { Condition } from './windows.ts'

type Wanted = Omit<AuditScope, 'sample'>

/** Accounts read before others get their turn: about 5 ms of work. */
const AT_ONCE = 5_000

/** `following`: how many we follow, on the platform in question. `matching`: how many of them fall under the scope. */
export function countScope(
  context: Context,
  wanted: Wanted,
): { readonly following: number; readonly matching: number } {
  const following = count(context, conditionsOf(context, { ...wanted, which: 'everyone' }))
  return {
    following,
    matching: wanted.which === 'everyone' ? following : count(context, conditionsOf(context, wanted)),
  }
}

/**
 * The accounts of an audit in the order in which they come up: never vetted ones first, then those that are due the
 * longest; of a sample, as it was drawn. Reads in slices, so that nobody waits for it.
 */
export async function gatherScope(context: Context, scope: AuditScope): Promise<readonly string[]> {
  // Accounts that come on file while this reads on belong to a list that may yet be cancelled.
  const newest = context.storage.prepare('SELECT coalesce(max(no), 0) AS no FROM account').get()
  const onFile: Condition = { sql: 'a.no <= ?', values: [Number(newest?.['no'])] }
  const { sql, values } = joined([...conditionsOf(context, scope), onFile])
  const slice = context.storage.prepare(
    `SELECT a.no, a.id, a.cleared_until FROM account a WHERE ${sql} AND a.no > ? ORDER BY a.no LIMIT ${AT_ONCE}`,
  )
  // By the day on which they are due: to sort 100,000 accounts would keep everybody waiting.
  const byDay = new Map<string, string[]>()
  for (let last = 0; ;) {
    const rows = slice.all(...values, last)
    for (const row of rows) {
      const due = text(row['cleared_until']) ?? ''
      const day = byDay.get(due)
      if (day === undefined) byDay.set(due, [String(row['id'])])
      else day.push(String(row['id']))
    }
    last = Number(rows.at(-1)?.['no'])
    if (rows.length < AT_ONCE) break
    await setImmediate()
  }
  // Of two that are due on the same day, the one that came in first.
  const found = [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? [])
  return scope.sample === null ? found : drawSample(found, scope.sample.size, scope.sample.seed)
}

/** How many fall under the scope now and are not in the audit. Null for a list of two days, to which nobody comes later. */
export function countLeftOut(context: Context, audit: number, scope: Wanted): number | null {
  if (scope.found !== undefined && scope.found.of !== 'standing') return null
  return count(context, [
    ...conditionsOf(context, scope),
    { sql: 'a.id NOT IN (SELECT account FROM audit_member WHERE audit = ?)', values: [audit] },
  ])
}

function conditionsOf(context: Context, wanted: Wanted): readonly Condition[] {
  const { platform } = wanted
  return [
    { sql: "a.standing = 'following'", values: [] },
    ...context.arrivals.conditions(),
    ...whichOf(context, wanted),
    ...(platform === null ? [] : [{ sql: 'a.platform = ?', values: [platform] }]),
  ]
}

function whichOf(context: Context, { which, dueBy, found }: Wanted): readonly Condition[] {
  switch (which) {
    case 'everyone':
      return []
    case 'never-vetted':
      return [{ sql: 'a.cleared_until IS NULL', values: [] }]
    case 'due':
      return [{ sql: 'a.cleared_until <= ?', values: [dueBy ?? ''] }]
    case 'changed':
      return [{ sql: 'a.due_because IS NOT NULL', values: [] }]
    case 'found': {
      if (found === undefined)
        throw new Refusal('invalid', 'Please say which list that was found it is of. Nothing was saved.')
      const list = foundList(context, found)
      return [{ sql: `a.no IN (SELECT no FROM (${list.from}))`, values: list.values }]
    }
  }
}

function count(context: Context, conditions: readonly Condition[]): number {
  const { sql, values } = joined(conditions)
  const row = context.storage.prepare(`SELECT count(*) AS n FROM account a WHERE ${sql}`).get(...values)
  return Number(row?.['n'] ?? 0)
}

function joined(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map((each) => each.sql).join(' AND '),
    values: conditions.flatMap((each) => each.values),
  }
}
