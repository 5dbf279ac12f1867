// Which accounts fall under the scope of an audit: counted for a preview, or gathered to be fixed.
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../shared/api/call.ts'
import type { AuditScope } from '../../shared/domain/audit.ts'
import { drawSample } from '../../shared/domain/auditSample.ts'
import { foundList } from './compare/foundLists.ts'
import { foundSlices } from './compare/foundSlices.ts'
import type { Context } from './context.ts'
import { text, type Row } from './lines.ts'
import type { Condition } from './windows.ts'

type Wanted = Omit<AuditScope, 'sample'>

/** Accounts read before others get their turn: about 5 ms of work. */
const AT_ONCE = 5_000

/** `following`: how many we follow, on the platform in question. `matching`: how many of them fall under the scope. */
export function countScope(
  context: Context,
  wanted: Wanted,
): { readonly following: number; readonly matching: number } {
  const following = countFollowing(context, wanted)
  return {
    following,
    matching: wanted.which === 'everyone' ? following : count(context, conditionsOf(context, wanted)),
  }
}

/** How many we follow, on the platform in question. */
export function countFollowing(context: Context, wanted: Pick<Wanted, 'platform'>): number {
  return count(context, followedOn(context, wanted))
}

/**
 * The accounts of an audit in the order in which they come up: never vetted ones first, then those that are due the
 * longest; of a sample, as it was drawn. `matching`: how many fell under the scope, before the sample was drawn. Reads in
 * slices, so that nobody waits for it.
 */
export async function gatherScope(
  context: Context,
  scope: AuditScope,
): Promise<{ readonly accounts: readonly string[]; readonly matching: number }> {
  const { sample } = scope
  let matching = 0
  // By the day on which they are due: to sort 100,000 accounts would keep everybody waiting.
  const byDay = new Map<string, string[]>()
  let drawn: readonly string[] = []
  for await (const rows of slicesOf(context, scope)) {
    matching += rows.length
    if (sample !== null) {
      // The lowest of all are among the lowest so far and those of this slice.
      const ids = rows.map((row) => String(row['id']))
      drawn = drawSample([...drawn, ...ids], sample.size, sample.seed)
      continue
    }
    for (const row of rows) {
      const due = text(row['cleared_until']) ?? ''
      const day = byDay.get(due)
      if (day === undefined) byDay.set(due, [String(row['id'])])
      else day.push(String(row['id']))
    }
  }
  // Of two that are due on the same day, the one that came in first.
  const all = [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? [])
  return { accounts: sample === null ? all : drawn, matching }
}

async function* slicesOf(context: Context, scope: AuditScope): AsyncGenerator<readonly Row[]> {
  // Accounts that come on file while this reads on belong to a list that may yet be cancelled.
  const newest = context.storage.prepare('SELECT coalesce(max(no), 0) AS no FROM account').get()
  const onFile: Condition = { sql: 'a.no <= ?', values: [Number(newest?.['no'])] }
  if (scope.found !== undefined) {
    yield* foundSlices(context, scope.found, [...followedOn(context, scope), onFile])
    return
  }
  const { sql, values } = joined([...conditionsOf(context, scope), onFile])
  const slice = context.storage.prepare(
    `SELECT a.no, a.id, a.cleared_until FROM account a WHERE ${sql} AND a.no > ? ORDER BY a.no LIMIT ${AT_ONCE}`,
  )
  for (let last = 0; ;) {
    const rows = slice.all(...values, last)
    yield rows
    if (rows.length < AT_ONCE) return
    last = Number(rows.at(-1)?.['no'])
    await setImmediate()
  }
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
  return [...followedOn(context, wanted), ...whichOf(context, wanted)]
}

function followedOn(context: Context, { platform }: Pick<Wanted, 'platform'>): readonly Condition[] {
  return [
    { sql: "a.standing = 'following'", values: [] },
    ...context.arrivals.conditions(),
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
