// The rows of a list that say nothing new: nearly all of them, where a list is brought in again. They are told apart inside the
// database, so that their texts need not come out of it.
import type { Context } from '../context.ts'
import { covers } from '../storage/member.ts'
import type { KeptRow } from './keepRows.ts'
import type { Snapshot } from './snapshot.ts'

/** Gives the row number of the account of each such row, by its place. What is left out here may still turn out to be no news. */
export function createUnchanged(
  context: Context,
  list: Snapshot,
): (rows: readonly KeptRow[]) => ReadonlyMap<number, number> {
  const says = (column: string, place: number) => `(j.value ->> ${place} IS NULL OR a.${column} = j.value ->> ${place})`
  const follows =
    list.relation === 'following' && list.isNewest ? "a.standing NOT IN ('candidate', 'not-following')" : '1'
  const find = (key: string) =>
    context.storage.prepare(
      `SELECT j.key AS place, a.no, m.account IS NOT NULL AND ${says('handle_key', 1)} AND (j.value ->> 2 IS NULL OR a.handle_key IS NOT NULL)
         AND ${says('name', 3)} AND ${says('bio', 4)} AND ${follows} AS same
       FROM json_each(?1) j CROSS JOIN account a ON a.platform = ?2 AND a.${key} = j.value ->> 0
       LEFT JOIN member m ON m.list = ?3 AND m.account = a.no AND ${covers('m', '?4')} ORDER BY a.no DESC`,
    )
  const byId = find('stable_id')
  const byHandle = find('handle_key')

  return (rows) => {
    const same = new Map<number, number>()
    const values = JSON.stringify(
      rows.map(({ stableId, handle, hint, name, bio }) => [
        list.gives.ids ? stableId : handle,
        handle,
        hint,
        name === '' ? null : name,
        bio === '' ? null : bio,
      ]),
    )
    const decided = new Set<number>()
    for (const row of (list.gives.ids ? byId : byHandle).all(values, list.platform, list.list, list.made)) {
      const place = Number(row['place'])
      // Of several with one handle the newest counts.
      if (decided.has(place)) continue
      decided.add(place)
      if (row['same'] === 1) same.set(place, Number(row['no']))
    }
    return same
  }
}
