// Accounts that are new on file with a list: hundreds in one statement, because a call of SQLite costs more than a row.
import type { DatabaseSync } from 'node:sqlite'
import type { ImportedRow } from '../../../shared/domain/importRecords.ts'
import { confusableSkeleton } from '../../../shared/domain/lookAlike.ts'
import type { ListAt } from './importedAccount.ts'
import type { Figures } from './listFigures.ts'
import type { Words } from './words.ts'

type Head = {
  readonly at: string
  readonly admin: string | null
  readonly counter: number
  /** When the next complete list of its kind was made, which does not show them; null: there is none. */
  readonly gone: number | null
}

export function createArrivals(
  db: DatabaseSync,
  { words, figures }: { readonly words: Words; readonly figures: Figures },
): { readonly take: (list: ListAt, rows: readonly ImportedRow[], head: Head) => void } {
  const create = db.prepare(
    `INSERT INTO account (id, platform, handle, handle_key, stable_id, skeleton, name, bio, standing, source, added_at, added_by, added_counter, arrival, followed_at)
     SELECT j.value ->> 0, ?2, j.value ->> 1, j.value ->> 1, j.value ->> 2, j.value ->> 3, j.value ->> 4, j.value ->> 5, ?3, 'import', ?4, ?5, ?6, ?7, ?8
     FROM json_each(?1) j`,
  )
  const identify = db.prepare(
    `INSERT INTO identity (account, platform, handle, stable_id, at, counter)
     SELECT id, platform, handle, stable_id, ?3, ?4 FROM account WHERE no BETWEEN ?1 AND ?2`,
  )
  const see = db.prepare(
    `INSERT INTO observation (account, at, by, counter, name, bio)
     SELECT id, ?3, ?4, ?5, name, bio FROM account WHERE no BETWEEN ?1 AND ?2 AND coalesce(name, bio) IS NOT NULL`,
  )
  const enter = db.prepare(
    'INSERT INTO member (list, account, entered, gone, since) SELECT ?2, ?3 + j.key, ?4, ?5, j.value ->> 6 FROM json_each(?1) j',
  )
  const twins = db.prepare(
    `UPDATE account SET look_alike = (SELECT b.handle FROM account b WHERE b.skeleton = account.skeleton AND b.handle_key <> account.handle_key ORDER BY b.no LIMIT 1)
     WHERE no BETWEEN ?1 AND ?2 AND EXISTS (SELECT 1 FROM account b WHERE b.skeleton = account.skeleton AND b.handle_key <> account.handle_key)`,
  )
  const followed = db.prepare("UPDATE tally SET n = n + ? WHERE name IN ('following', 'never')")

  return {
    take: (list, rows, { at, admin, counter, gone }) => {
      if (rows.length === 0) return
      const isFollowed = list.relation === 'following' && gone === null
      const standing = isFollowed ? 'following' : 'candidate'
      const values = JSON.stringify(rows.map(valuesOf))
      const followedAt = isFollowed ? list.madeAt : null
      const made = create.run(values, list.platform, standing, at, admin, counter, list.no, followedAt)
      // One statement numbers its rows one after the other.
      const last = Number(made.lastInsertRowid)
      const first = last - rows.length + 1
      identify.run(first, last, list.madeAt, counter)
      see.run(first, last, list.madeAt, admin, counter)
      enter.run(values, list.list, first, list.made, gone)
      figures.add(list.no, 'fresh', rows.length)
      figures.add(list.no, 'look_alikes', Number(twins.run(first, last).changes))
      if (isFollowed) followed.run(rows.length)
      words.putLater(first, last)
    },
  }
}

function valuesOf(row: ImportedRow): readonly (string | null)[] {
  const { account, handle = null, stableId = null, name = null, bio = null, since = null } = row
  return [account, handle, stableId, handle === null ? null : confusableSkeleton(handle), name, bio, since]
}
