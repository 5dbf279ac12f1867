// Who was on a list and when, as intervals between snapshots. A snapshot's contents can be told exactly from them, whatever order the
// lists were imported in, and the same list again changes nothing.
import type { DatabaseSync } from 'node:sqlite'
import { Relation } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'

/** A list of one of our own accounts as a number. Only current state holds it. */
export function listNumber(platform: Platform, relation: Relation): number {
  return Platform.options.indexOf(platform) * Relation.options.length + Relation.options.indexOf(relation)
}

/** The condition that a member was on its list at the moment of a snapshot. */
export function covers(member: string, made: string): string {
  return `${member}.entered <= ${made} AND (${member}.gone IS NULL OR ${member}.gone > ${made})`
}

export type Members = {
  /** On the list at this moment, for certain. Says whether that was news. */
  readonly enter: (list: number, account: number, made: number, since: string | null) => boolean
  /** The first complete snapshot after this moment, which says who had left by then; null: there is none. */
  readonly nextComplete: (list: number, made: number) => number | null
  /** Not on the list at this moment, for certain. */
  readonly leave: (list: number, account: number, made: number) => boolean
  /** What was known of one account is now known of the other. */
  readonly move: (from: number, to: number) => void
}

type Interval = { readonly entered: number; readonly gone: number | null; readonly since: string | null }

export function createMembers(db: DatabaseSync): Members {
  const insert = db.prepare('INSERT INTO member (list, account, entered, gone, since) VALUES (?,?,?,?,?)')
  const intervals = db.prepare(
    'SELECT entered, gone, since FROM member WHERE list = ? AND account = ? ORDER BY entered',
  )
  const setGone = db.prepare('UPDATE member SET gone = ? WHERE list = ? AND account = ? AND entered = ?')
  const setEntered = db.prepare('UPDATE member SET entered = ? WHERE list = ? AND account = ? AND entered = ?')
  const take = db.prepare('DELETE FROM member WHERE account = ?1 AND list = ?2')
  // Only a complete list that has been settled says who is not on it.
  const following = db.prepare(
    'SELECT made FROM snapshot WHERE list = ? AND made > ? AND complete = 1 AND settled = 1 ORDER BY made LIMIT 1',
  )
  const next = (list: number, made: number) => numberOf(following.get(list, made)?.['made'])
  const of = (list: number, account: number) => intervals.all(list, account).map(intervalOf)

  return {
    nextComplete: next,
    enter: (list, account, made, since) => {
      const known = of(list, account)
      if (known.some((each) => isIn(each, made))) return false
      const gone = next(list, made)
      const after = known.find((each) => each.entered > made)
      // The next snapshot shows it as well: it was there from here on.
      if (after !== undefined && (gone === null || after.entered <= gone))
        setEntered.run(made, list, account, after.entered)
      else insert.run(list, account, made, gone, since)
      return true
    },
    leave: (list, account, made) => {
      const there = of(list, account).find((each) => isIn(each, made))
      if (there === undefined) return false
      const again = next(list, made)
      setGone.run(made, list, account, there.entered)
      if (again !== null && isIn(there, again)) insert.run(list, account, again, there.gone, there.since)
      return true
    },
    move: (from, to) => {
      for (let list = 0; list < Platform.options.length * Relation.options.length; list++) {
        const moved = of(list, from)
        if (moved.length === 0) continue
        const all = joined([...of(list, to), ...moved])
        take.run(from, list)
        take.run(to, list)
        for (const { entered, gone, since } of all) insert.run(list, to, entered, gone, since)
      }
    },
  }
}

/** Intervals that touch or overlap as one. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const all: Interval[] = []
  for (const each of intervals.toSorted((a, b) => a.entered - b.entered)) {
    const last = all.at(-1)
    if (last === undefined || (last.gone !== null && last.gone < each.entered)) {
      all.push(each)
      continue
    }
    const gone = last.gone === null || each.gone === null ? null : Math.max(last.gone, each.gone)
    all[all.length - 1] = { entered: last.entered, gone, since: last.since ?? each.since }
  }
  return all
}

function isIn({ entered, gone }: Interval, made: number): boolean {
  return entered <= made && (gone === null || gone > made)
}

function intervalOf(row: { readonly [column: string]: unknown }): Interval {
  const { entered, gone, since } = row
  return { entered: Number(entered), gone: numberOf(gone), since: typeof since === 'string' ? since : null }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
