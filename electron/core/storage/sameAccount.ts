// Two records of one account become one: the smaller id stands for both, and what was kept of the other moves to it.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { confusableSkeleton } from '../../../shared/domain/lookAlike.ts'
import { createAuditJoining } from './joinAuditMembers.ts'
import { createMembers } from './member.ts'
import { createRemembering } from './projectVetting.ts'
import type { Words } from './words.ts'

/** The id that stands for an account: its own, unless it was joined with another. */
export type StandsFor = (account: string) => string

export type SameAccounts = {
  readonly standsFor: StandsFor
  /** Moves everything of the larger id to the smaller one. Inside a write. */
  readonly join: (account: string, other: string) => void
  /** After a rollback, or before everything is computed again: reads again what stands for what. */
  readonly forget: () => void
}

const Joined = z.object({
  no: z.number(),
  handle: z.string().nullable(),
  handle_key: z.string().nullable(),
  stable_id: z.string().nullable(),
  standing: z.string(),
  kind: z.string().nullable(),
  active_in_group: z.number(),
  source: z.string().nullable(),
  added_at: z.string(),
  added_by: z.string().nullable(),
  added_counter: z.number(),
  queued: z.number(),
  passed: z.number(),
  to_follow: z.number(),
  cleared_until: z.string().nullable(),
  look_again_on: z.string().nullable(),
  followed_at: z.string().nullable(),
  due_because: z.string().nullable(),
  assigned: z.string().nullable(),
})
type Joined = z.infer<typeof Joined>

/** `tables` are those of the current state; a column `account` of text names an account by its id. */
export function createSameAccounts(
  db: DatabaseSync,
  { words, tables }: { readonly words: Words; readonly tables: readonly string[] },
): SameAccounts {
  const members = createMembers(db)
  const remember = createRemembering(db)
  const joinAuditMembers = createAuditJoining(db)
  let stands: ReadonlyMap<string, string> | null = null
  const standsFor: StandsFor = (account) => {
    stands ??= new Map(
      db
        .prepare('SELECT account, stands_for FROM same_account')
        .all()
        .map((row) => [String(row['account']), String(row['stands_for'])]),
    )
    return stands.get(account) ?? account
  }
  const rowOf = (account: string) => {
    const row = db.prepare('SELECT * FROM account WHERE id = ?').get(account)
    return row === undefined ? null : Joined.parse({ ...row })
  }

  return {
    standsFor,
    forget: () => void (stands = null),
    join: (account, other) => {
      const [kept, gone] = [standsFor(account), standsFor(other)].toSorted()
      if (kept === undefined || gone === undefined || kept === gone) return
      db.prepare('UPDATE same_account SET stands_for = ? WHERE stands_for = ?').run(kept, gone)
      db.prepare('INSERT INTO same_account (account, stands_for) VALUES (?,?)').run(gone, kept)
      stands = null
      const [into, from] = [rowOf(kept), rowOf(gone)]
      if (into === null || from === null) return
      for (const table of tablesNaming(db, tables)) {
        // Where both have a row that can stand only once, the one that stays is the survivor's.
        db.prepare(`UPDATE OR IGNORE ${table} SET account = ? WHERE account = ?`).run(kept, gone)
        db.prepare(`DELETE FROM ${table} WHERE account = ?`).run(gone)
      }
      members.move(from.no, into.no)
      db.prepare('UPDATE renaming SET account = ? WHERE account = ?').run(into.no, from.no)
      db.prepare('UPDATE handle_passed SET from_account = ? WHERE from_account = ?').run(into.no, from.no)
      db.prepare('UPDATE handle_passed SET to_account = ? WHERE to_account = ?').run(into.no, from.no)
      // Its part of the kept figures goes before the row does.
      db.prepare("UPDATE account SET queued = 0, passed = 0, to_follow = 0, standing = 'candidate' WHERE no = ?").run(
        from.no,
      )
      db.prepare('DELETE FROM account WHERE no = ?').run(from.no)
      words.remove(from.no)
      write(db, kept, into, from)
      remember(kept)
      stand(db, kept, into, from)
      joinAuditMembers(kept)
      words.put(into.no)
    },
  }
}

/** Which of these tables name an account by its id. */
export function tablesNaming(db: DatabaseSync, tables: readonly string[]): readonly string[] {
  const named = db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'account' AND type = 'TEXT'")
  return tables.filter((table) => table !== 'same_account' && named.get(table) !== undefined)
}

/** What each knew, on one row. */
function write(db: DatabaseSync, kept: string, into: Joined, from: Joined): void {
  const handle = into.handle ?? from.handle
  const key = into.handle_key ?? from.handle_key
  const [first] = [into, from].toSorted((a, b) => a.added_counter - b.added_counter)
  db.prepare(
    `UPDATE account SET handle = ?2, handle_key = ?3, skeleton = ?4, stable_id = ?5, kind = ?6, active_in_group = ?7, source = ?8, added_at = ?9, added_by = ?10,
       added_counter = ?11, queued = ?12, passed = ?13, to_follow = ?14, cleared_until = ?15, look_again_on = ?16, followed_at = ?17, due_because = ?18, assigned = ?19,
       name = coalesce((SELECT name FROM observation WHERE account = ?1 AND name IS NOT NULL ORDER BY at DESC, counter DESC LIMIT 1), name),
       bio = coalesce((SELECT bio FROM observation WHERE account = ?1 AND bio IS NOT NULL ORDER BY at DESC, counter DESC LIMIT 1), bio),
       look_alike = (SELECT b.handle FROM account b WHERE b.skeleton = ?4 AND b.handle_key <> ?3 ORDER BY b.no LIMIT 1),
       vetting = (SELECT id FROM vetting WHERE account = ?1 AND decision IS NULL ORDER BY case_number DESC LIMIT 1),
       waiting = EXISTS (SELECT 1 FROM entry WHERE account = ?1 AND waiting = 1),
       unfollow_open = (SELECT count(*) FROM unfollow WHERE account = ?1 AND state = 'open')
     WHERE id = ?1`,
  ).run(
    kept,
    handle,
    key,
    key === null ? null : confusableSkeleton(key),
    into.stable_id ?? from.stable_id,
    into.kind ?? from.kind,
    Math.max(into.active_in_group, from.active_in_group),
    first?.source ?? null,
    first?.added_at ?? into.added_at,
    first?.added_by ?? null,
    first?.added_counter ?? into.added_counter,
    Math.max(into.queued, from.queued),
    Math.max(into.passed, from.passed),
    Math.max(into.to_follow, from.to_follow),
    latest(into.cleared_until, from.cleared_until),
    earliest(into.look_again_on, from.look_again_on),
    latest(into.followed_at, from.followed_at),
    into.due_because ?? from.due_because,
    into.assigned ?? from.assigned,
  )
}

/**
 * Where the one account is with us: an open entry comes first; what we follow we follow, unless its unfollow was done after we
 * last knew that. Followed though decided against is marked as such.
 */
function stand(db: DatabaseSync, kept: string, into: Joined, from: Joined): void {
  const open = db
    .prepare("SELECT 1 FROM unfollow WHERE account = ? AND state = 'open' AND urgency <> 'reported'")
    .get(kept)
  const done = db
    .prepare("SELECT max(closed_at) AS at FROM unfollow WHERE account = ? AND state IN ('done', 'verified')")
    .get(kept)?.['at']
  const followedAt = latest(into.followed_at, from.followed_at)
  const both = [into.standing, from.standing]
  const isUndone = typeof done === 'string' && followedAt !== null && done > followedAt
  const standing =
    open !== undefined
      ? 'to-unfollow'
      : (['following', 'to-unfollow', 'unfollowed', 'not-following'].find(
          (each) => both.includes(each) && !(each === 'following' && isUndone),
        ) ?? 'candidate')
  db.prepare(
    `UPDATE account SET standing = ?2, to_follow = iif(?2 = 'candidate', to_follow, 0),
       against = (?2 = 'following' AND last_outcome IS NOT NULL AND last_outcome IN ('not-for-us', 'do-not-follow', 'unfollowed')),
       cleared_until = iif(?2 IN ('following', 'candidate'), cleared_until, NULL) WHERE id = ?1`,
  ).run(kept, standing)
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
