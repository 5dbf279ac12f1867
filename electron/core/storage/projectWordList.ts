// Current state of the word lists, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import { searchedIn } from '../../../shared/domain/termRules.ts'
import type { Projection } from './projectAccount.ts'

export function projectWordLists(db: DatabaseSync): Projection<'word-list-written'> {
  const known = db.prepare('SELECT version FROM word_list WHERE id = ?')
  const list = db.prepare(
    `INSERT INTO word_list (id, name, about, use, delivered, version, at, admin, terms, enabled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0)
     ON CONFLICT (id) DO UPDATE SET name = ?2, about = ?3, use = ?4, version = ?6, at = ?7, admin = ?8`,
  )
  const set = db.prepare(
    'INSERT OR REPLACE INTO word_term (list, id, place, enabled, term, ground, strength, words, content) VALUES (?,?,?,?,?,?,?,?,?)',
  )
  const remove = db.prepare('DELETE FROM word_term WHERE list = ? AND id = ?')
  const count = db.prepare(
    'UPDATE word_list SET (terms, enabled) = (SELECT count(*), coalesce(sum(enabled), 0) FROM word_term WHERE list = ?1) WHERE id = ?1',
  )
  const version = db.prepare(
    'INSERT INTO word_list_version (list, version, device, seq, at, admin, how, set_terms, removed_terms) VALUES (?,?,?,?,?,?,?,?,?)',
  )
  return {
    'word-list-written': ({ content: c, at, admin, device, seq }) => {
      const before = known.get(c.list)?.['version']
      if (c.how === 'delivered' && before !== undefined) return
      // Two laptops may each have written the same next version: the later one in the log becomes the one after.
      const now = typeof before === 'number' ? Math.max(before + 1, c.version) : c.version
      list.run(c.list, c.name, c.about, c.use, c.how === 'delivered' ? 1 : 0, now, at, admin)
      for (const id of c.removed) remove.run(c.list, id)
      for (const { id, place, enabled, ...term } of c.set) {
        const content = JSON.stringify(term)
        set.run(c.list, id, place, enabled ? 1 : 0, term.term, term.ground, term.strength, searchedIn(term), content)
      }
      count.run(c.list)
      version.run(c.list, now, device, seq, at, admin, c.how, c.set.length, c.removed.length)
    },
  }
}
