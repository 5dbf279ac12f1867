// Was what is on file of an account seen later than a list was made? Then an older list, imported later, must not undo it.
import type { DatabaseSync } from 'node:sqlite'
import type { ListAt } from './importedAccount.ts'

export type Seen = 'handle' | 'name' | 'bio'

/** By what somebody noted, by a later list that gave another value, or by one that gave the same, which left no trace but being on it. */
export function createSeenLater(
  db: DatabaseSync,
): (what: Seen, account: string, no: number, list: Pick<ListAt, 'platform' | 'made' | 'madeAt'>) => boolean {
  const confirmed = (gives: string) =>
    db.prepare(
      `SELECT 1 FROM snapshot s JOIN member m ON m.list = s.list AND m.account = ?1 AND m.entered <= s.made AND (m.gone IS NULL OR m.gone > s.made)
       WHERE s.platform = ?2 AND s.made > ?3 AND s.settled = 1 AND s.complete = 1 AND s.${gives} = 1 LIMIT 1`,
    )
  const noted = {
    handle: db.prepare('SELECT 1 FROM identity WHERE account = ? AND handle IS NOT NULL AND at > ? LIMIT 1'),
    name: db.prepare('SELECT 1 FROM observation WHERE account = ? AND name IS NOT NULL AND at > ? LIMIT 1'),
    bio: db.prepare('SELECT 1 FROM observation WHERE account = ? AND bio IS NOT NULL AND at > ? LIMIT 1'),
  }
  const shown = { handle: confirmed('gives_handles'), name: confirmed('gives_names'), bio: confirmed('gives_bios') }
  return (what, account, no, { platform, made, madeAt }) =>
    noted[what].get(account, madeAt) !== undefined || shown[what].get(no, platform, made) !== undefined
}
