// The lists of accounts that imports and comparisons find, each as the SQL that gives row numbers in its order.
import type { ComparedWhich, Found, ImportedWhich, StandingWhich } from '../../../shared/domain/found.ts'
import { Refusal } from '../../../shared/api/call.ts'
import { notFound, type Context } from '../context.ts'
import { snapshotRow, type SnapshotRow } from './snapshotLines.ts'

/**
 * `from` gives `no` (row number of the account), and where `hasOther` also `other_handle` and `other` (row number); `order` sorts it
 * within an index. Both are this program's own SQL.
 */
export type FoundList = {
  readonly from: string
  readonly values: readonly (string | number)[]
  readonly order: string
  readonly hasOther: boolean
}

/** Throws `Refusal` for snapshots that are not on file, or cannot be compared. */
export function foundList(context: Context, found: Found): FoundList {
  switch (found.of) {
    case 'standing':
      return standingList(context, found.which, found.platform)
    case 'import':
      return importedList(context, found.snapshot, found.which)
    case 'comparison': {
      const [before, after] = comparable(context, found.before, found.after)
      return comparedList(found.which, before, after)
    }
  }
}

/** The two snapshots in the order in which they were made. */
export function comparable(context: Context, one: string, two: string): readonly [SnapshotRow, SnapshotRow] {
  const rows = [snapshotRow(context, one), snapshotRow(context, two)]
  const [before, after] = rows.toSorted((a, b) => a.made - b.made)
  if (before === undefined || after === undefined) throw notFound('This list')
  if (before.list !== after.list)
    throw new Refusal(
      'refused',
      'These are lists of different accounts or kinds, which cannot be compared. Nothing was changed.',
    )
  if (before.complete === 0 || after.complete === 0)
    throw new Refusal(
      'refused',
      'One of these lists is not complete: what is missing from it may only not have been copied. Nothing was changed.',
    )
  return [before, after]
}

// The few are found by their own index: the statistics of a new database would have all accounts of a platform looked at.
const plain = (from: string, values: FoundList['values'], order = 'no'): FoundList => ({
  from,
  values,
  order,
  hasOther: false,
})

function standingList(context: Context, which: StandingWhich, platform: string | null): FoundList {
  const conditions = [
    ...(platform === null ? [] : [{ sql: 'a.platform = ?', values: [platform] }]),
    ...context.arrivals.conditions(),
  ]
  const on = conditions.map((each) => `AND ${each.sql}`).join(' ')
  const values = conditions.flatMap((each) => each.values)
  switch (which) {
    case 'never-vetted':
      return plain(
        `SELECT a.no FROM account a WHERE a.standing = 'following' AND a.cleared_until IS NULL ${on}`,
        values,
      )
    case 'still-followed':
      return plain(
        `SELECT a.no FROM account a INDEXED BY account_against WHERE a.against = 1 AND a.standing = 'following' ${on}`,
        values,
      )
    case 'cleared-not-followed':
      // Decided before the newest complete list was made, and not on it.
      return plain(
        `SELECT a.no FROM account a INDEXED BY account_to_follow WHERE a.to_follow = 1 AND a.last_at < (SELECT max(s.made_at) FROM snapshot s
           WHERE s.platform = a.platform AND s.relation = 'following' AND s.complete = 1 AND s.settled = 1) ${on}`,
        values,
      )
    case 'due-again':
      return plain(
        `SELECT a.no FROM account a INDEXED BY account_due_because WHERE a.due_because IS NOT NULL AND a.standing = 'following' ${on}`,
        values,
      )
    case 'handle-passed':
      // Until somebody has decided about the account that has the handle now.
      return {
        from: `SELECT p.to_account AS no, p.handle AS other_handle, p.from_account AS other FROM handle_passed p JOIN account a ON a.no = p.to_account
               WHERE (a.last_at IS NULL OR a.last_at < p.at) ${on}`,
        values,
        order: 'no',
        hasOther: true,
      }
  }
}

function importedList(context: Context, id: string, which: ImportedWhich): FoundList {
  const row = context.storage.prepare('SELECT no FROM snapshot WHERE id = ? AND settled = 1').get(id)
  if (row === undefined) throw notFound('This list')
  const snapshot = Number(row['no'])
  switch (which) {
    case 'new':
      return plain('SELECT a.no FROM account a WHERE a.arrival = ?', [snapshot])
    case 'look-alike':
      return plain('SELECT a.no FROM account a WHERE a.arrival = ? AND a.look_alike IS NOT NULL', [snapshot])
    case 'verified':
    case 'reopened':
      return plain(
        'SELECT DISTINCT a.no FROM unfollow_proof p JOIN account a ON a.id = p.account WHERE p.snapshot = ? AND p.shows = ?',
        [id, which],
      )
    case 'known':
      return plain(
        'SELECT k.value AS no FROM json_each(?) k JOIN account a ON a.no = k.value WHERE a.arrival IS NOT ?',
        [JSON.stringify(knownIn(context, id)), snapshot],
      )
    case 'renamed':
      return {
        from: 'SELECT account AS no, before AS other_handle, NULL AS other FROM renaming WHERE snapshot = ?',
        values: [snapshot],
        order: 'no',
        hasOther: true,
      }
    case 'handle-passed':
      return {
        from: 'SELECT to_account AS no, handle AS other_handle, from_account AS other FROM handle_passed WHERE snapshot = ?',
        values: [snapshot],
        order: 'no',
        hasOther: true,
      }
  }
}

/** Kept on this machine for the report; gone once everything was computed again. */
function knownIn(context: Context, id: string): readonly number[] {
  const bytes = context.storage.prepare('SELECT accounts FROM import_known WHERE snapshot = ?').get(id)?.['accounts']
  if (!(bytes instanceof Uint8Array)) return []
  return Array.from(new Uint32Array(bytes.slice().buffer))
}

function comparedList(which: ComparedWhich, before: SnapshotRow, after: SnapshotRow): FoundList {
  const { list, platform } = before
  const [from, to] = [before.made, after.made]
  switch (which) {
    case 'added':
      return plain(
        `SELECT m.account AS no FROM member m INDEXED BY member_entered WHERE m.list = ? AND m.entered > ? AND m.entered <= ? AND (m.gone IS NULL OR m.gone > ?)
           AND NOT EXISTS (SELECT 1 FROM member b WHERE b.list = m.list AND b.account = m.account AND +b.entered <= ? AND +b.gone > ?)`,
        [list, from, to, to, from, from],
      )
    case 'left':
      return missing(list, from, to, before.relation === 'following' ? `AND ${UNFOLLOWED}` : '', [after.made_at])
    case 'gone':
      return missing(list, from, to, before.relation === 'following' ? `AND NOT ${UNFOLLOWED}` : 'AND ? IS NULL', [
        after.made_at,
      ])
    case 'renamed':
      return {
        from: `SELECT r.account AS no, r.before AS other_handle, NULL AS other FROM renaming r WHERE r.platform = ? AND r.made > ? AND r.made <= ?
               AND EXISTS (SELECT 1 FROM member m WHERE m.list = ? AND m.account = r.account AND m.entered <= ? AND (m.gone IS NULL OR m.gone > ?))`,
        values: [platform, from, to, list, to, to],
        order: 'no',
        hasOther: true,
      }
  }
}

/** An unfollow of ours that was done before the later list was made. */
const UNFOLLOWED =
  "EXISTS (SELECT 1 FROM account a JOIN unfollow u ON u.account = a.id WHERE a.no = m.account AND u.state IN ('done', 'verified') AND u.closed_at < ?)"

function missing(list: number, from: number, to: number, also: string, more: readonly string[]): FoundList {
  const values = also === '' ? [] : more
  return plain(
    `SELECT m.account AS no FROM member m INDEXED BY member_gone WHERE m.list = ? AND m.gone > ? AND m.gone <= ? AND m.entered <= ?
       AND NOT EXISTS (SELECT 1 FROM member b WHERE b.list = m.list AND b.account = m.account AND +b.entered > m.entered AND +b.entered <= ? AND (b.gone IS NULL OR b.gone > ?)) ${also}`,
    [list, from, to, from, to, to, ...values],
  )
}
