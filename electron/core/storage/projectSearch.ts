// Current state of full searches, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from './projectAccount.ts'

export function projectSearches(db: DatabaseSync): Projection<'full-search-begun' | 'full-search-answered'> {
  const begin = db.prepare(
    'INSERT INTO full_search (id, vetting, account, counter, device, at, admin, lists, batches, unsearchable) VALUES (?,?,?,?,?,?,?,?,?,?)',
  )
  const answer = db.prepare(
    'INSERT OR REPLACE INTO full_search_answer (search, batch, result, at, admin) VALUES (?,?,?,?,?)',
  )
  const takeBack = db.prepare('DELETE FROM full_search_answer WHERE search = ? AND batch = ?')
  return {
    'full-search-begun': ({ content: c, at, admin, counter, device }) =>
      void begin.run(
        c.search,
        c.vetting,
        c.account,
        counter,
        device,
        at,
        admin,
        JSON.stringify(c.lists),
        JSON.stringify(c.batches),
        c.unsearchable,
      ),
    'full-search-answered': ({ content: c, at, admin }) => {
      if (c.result === null) takeBack.run(c.search, c.batch)
      else answer.run(c.search, c.batch, c.result, at, admin)
    },
  }
}
