// What a row of a list says of an account: new, seen under another handle, with another bio, followed, or not any more.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { Standing } from '../../../shared/domain/account.ts'
import type { ImportedRow } from '../../../shared/domain/importRecords.ts'
import { Relation } from '../../../shared/domain/importing.ts'
import { confusableSkeleton } from '../../../shared/domain/lookAlike.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { isSameText } from '../../../shared/domain/sameText.ts'
import { createArrivals } from './arrivingAccount.ts'
import { createFigures } from './listFigures.ts'
import type { Members } from './member.ts'
import type { StandsFor } from './sameAccount.ts'
import { createSeenLater } from './seenLater.ts'
import type { Words } from './words.ts'

/** The snapshot whose rows are taken in. */
export const ListAt = z.object({
  no: z.number(),
  platform: Platform,
  relation: Relation,
  list: z.number(),
  made: z.number(),
  madeAt: z.string(),
})
export type ListAt = z.infer<typeof ListAt>

type Head = {
  readonly standsFor: StandsFor
  readonly at: string
  readonly admin: string | null
  readonly counter: number
}

export type ImportedAccounts = {
  readonly take: (list: ListAt, rows: readonly ImportedRow[], head: Head) => void
  readonly leave: (list: ListAt, accounts: readonly string[]) => void
}

const Now = z.object({
  no: z.number(),
  handle_key: z.string().nullable(),
  stable_id: z.string().nullable(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  standing: Standing,
  cleared_until: z.string().nullable(),
  due_because: z.string().nullable(),
  refused: z.number(),
})
type Now = z.infer<typeof Now>

export function createImportedAccounts(
  db: DatabaseSync,
  { words, members }: { readonly words: Words; readonly members: Members },
): ImportedAccounts {
  const identify = db.prepare(
    'INSERT INTO identity (account, platform, handle, stable_id, at, counter) VALUES (?,?,?,?,?,?)',
  )
  const see = db.prepare('INSERT INTO observation (account, at, by, counter, name, bio) VALUES (?,?,?,?,?,?)')
  const now = db.prepare(
    `SELECT no, handle_key, stable_id, name, bio, standing, cleared_until, due_because,
       last_outcome IS NOT NULL AND last_outcome IN ('not-for-us', 'do-not-follow') AND (keep_until IS NULL OR keep_until >= ?2) AS refused
     FROM account WHERE id = ?1`,
  )
  const setHandle = db.prepare(
    `UPDATE account SET handle = ?2, handle_key = ?2, skeleton = ?3, look_alike = (SELECT b.handle FROM account b WHERE b.skeleton = ?3 AND b.handle_key <> ?2 ORDER BY b.no LIMIT 1) WHERE no = ?1`,
  )
  const setId = db.prepare('UPDATE account SET stable_id = ? WHERE no = ?')
  const setName = db.prepare('UPDATE account SET name = ? WHERE no = ?')
  const setBio = db.prepare('UPDATE account SET bio = ? WHERE no = ?')
  const rename = db.prepare(
    'INSERT INTO renaming (snapshot, account, platform, made, before, after) VALUES (?,?,?,?,?,?)',
  )
  const pass = db.prepare(
    'INSERT INTO handle_passed (snapshot, platform, handle, from_account, to_account, at) VALUES (?,?,?,?,?,?)',
  )
  // An account of which nothing but this handle is known keeps it for the eye; it is found under it no longer.
  const takeHandle = db.prepare(
    'UPDATE account SET handle = iif(stable_id IS NULL, handle, NULL), handle_key = NULL, skeleton = NULL WHERE no = ? AND handle_key = ?',
  )
  const due = db.prepare('UPDATE account SET due_because = ?, cleared_until = min(cleared_until, ?) WHERE no = ?')
  const follow = db.prepare(
    "UPDATE account SET standing = 'following', to_follow = 0, followed_at = ?, against = ? WHERE no = ?",
  )
  const numberOf = db.prepare('SELECT no FROM account WHERE id = ?')
  const wasMember = db.prepare('SELECT 1 FROM member WHERE list = ? AND account = ? LIMIT 1')
  const notFollowed = db.prepare(
    "UPDATE account SET standing = 'not-following', followed_at = NULL, against = 0 WHERE no = ? AND standing = 'following'",
  )
  // Marked as followed, and never on a list: the follow did not happen, or was taken back at once.
  const neverFollowed = db.prepare(
    "UPDATE account SET standing = 'candidate', to_follow = cleared_until IS NOT NULL, followed_at = NULL, against = 0 WHERE no = ? AND standing = 'following'",
  )
  const seenLater = createSeenLater(db)
  const figures = createFigures(db)
  const arrivals = createArrivals(db, { words, figures })

  const changedDue = (no: number, row: Now, changed: readonly string[], list: ListAt, day: string) => {
    if (changed.length === 0 || row.cleared_until === null) return
    const all = new Set([...(row.due_because?.split(',') ?? []), ...changed])
    due.run([...all].toSorted().join(','), day, no)
    if (row.due_because === null) figures.add(list.no, 'due_again', 1)
  }
  const passHandle = (list: ListAt, handle: string, from: string, to: number, day: string) => {
    const row = now.get(from, day)
    if (row === undefined) return
    const before = Now.parse({ ...row })
    pass.run(list.no, list.platform, handle, before.no, to, list.madeAt)
    figures.add(list.no, 'passed', 1)
    if (before.handle_key !== handle) return
    takeHandle.run(before.no, handle)
    words.put(before.no)
    changedDue(before.no, before, ['handle'], list, day)
  }

  const takeHandleOf = (list: ListAt, row: ImportedRow, account: string, known: Now, head: Head): boolean => {
    const { handle, stableId } = row
    const hasNewId = stableId !== undefined && known.stable_id === null
    const hasNewHandle = handle !== undefined && handle !== known.handle_key
    if (!hasNewId && !hasNewHandle) return false
    identify.run(account, list.platform, handle ?? null, stableId ?? known.stable_id, list.madeAt, head.counter)
    if (hasNewId) setId.run(stableId, known.no)
    if (!hasNewHandle || seenLater('handle', account, known.no, list)) return false
    setHandle.run(known.no, handle, confusableSkeleton(handle))
    if (row.passedFrom !== undefined)
      passHandle(list, handle, head.standsFor(row.passedFrom), known.no, head.at.slice(0, 10))
    if (known.handle_key === null) return false
    rename.run(list.no, known.no, list.platform, list.made, known.handle_key, handle)
    figures.add(list.no, 'renamed', 1)
    return true
  }

  const takeProfileOf = (
    list: ListAt,
    row: ImportedRow,
    account: string,
    known: Now,
    head: Head,
  ): readonly string[] => {
    const name = row.name === undefined || isSame(known.name, row.name) ? null : row.name
    const bio = row.bio === undefined || isSame(known.bio, row.bio) ? null : row.bio
    if (name === null && bio === null) return []
    const isNews = {
      name: name !== null && !seenLater('name', account, known.no, list),
      bio: bio !== null && !seenLater('bio', account, known.no, list),
    }
    see.run(account, list.madeAt, head.admin, head.counter, name, bio)
    if (isNews.name) setName.run(name, known.no)
    if (isNews.bio) setBio.run(bio, known.no)
    return [
      ...(isNews.name && known.name !== null ? ['name'] : []),
      ...(isNews.bio && known.bio !== null ? ['bio'] : []),
    ]
  }

  const takeKnown = (list: ListAt, row: ImportedRow, head: Head, isNewest: boolean) => {
    const account = head.standsFor(row.account)
    const day = head.at.slice(0, 10)
    const found = now.get(account, list.madeAt.slice(0, 10))
    if (found === undefined) return
    const known = Now.parse({ ...found })
    const renamed = takeHandleOf(list, row, account, known, head)
    const changed = [...(renamed ? ['handle'] : []), ...takeProfileOf(list, row, account, known, head)]
    words.put(known.no)
    changedDue(known.no, known, changed, list, day)
    members.enter(list.list, known.no, list.made, row.since ?? null)
    if (list.relation !== 'following' || !isNewest) return
    if (known.standing === 'candidate') follow.run(list.madeAt, 0, known.no)
    if (known.standing !== 'not-following') return
    follow.run(list.madeAt, known.refused, known.no)
    if (known.refused === 1) figures.add(list.no, 'against', 1)
  }

  return {
    take: (list, rows, head) => {
      const gone = members.nextComplete(list.list, list.made)
      const isFresh = (row: ImportedRow) => row.fresh === true && head.standsFor(row.account) === row.account
      arrivals.take(list, rows.filter(isFresh), { ...head, gone })
      for (const row of rows) {
        const { passedFrom, handle } = row
        if (!isFresh(row)) takeKnown(list, row, head, gone === null)
        else if (passedFrom !== undefined && handle !== undefined)
          passHandle(
            list,
            handle,
            head.standsFor(passedFrom),
            numberIn(numberOf.get(row.account)),
            head.at.slice(0, 10),
          )
      }
    },
    leave: (list, accounts) => {
      const isNewest = members.nextComplete(list.list, list.made) === null
      for (const account of accounts) {
        const no = numberOf.get(account)?.['no']
        if (typeof no !== 'number') continue
        const was = wasMember.get(list.list, no) !== undefined
        if (members.leave(list.list, no, list.made)) figures.add(list.no, 'gone', 1)
        if (list.relation === 'following' && isNewest) (was ? notFollowed : neverFollowed).run(no)
      }
    },
  }
}

function isSame(before: string | null, now: string): boolean {
  return before !== null && isSameText(before, now)
}

function numberIn(row: { readonly [column: string]: unknown } | undefined): number {
  return Number(row?.['no'])
}
