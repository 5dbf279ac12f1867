// Full text over handle, name, bio and notes of accounts. FTS5 where SQLite has it, LIKE where it has not.
import type { DatabaseSync } from 'node:sqlite'

export type Words = {
  /** The words of this account (by row number) have changed. Found once `settle` has run, which a write does before it commits. */
  readonly put: (no: number) => void
  /** The same for accounts that came in by the thousand, by row number from `first` to `last`: `fill` finds them. */
  readonly putLater: (first: number, last: number) => void
  /** Inside a write: indexes what was put off, for at most so many ms. Says whether there is more. */
  readonly fill: (ms: number) => boolean
  /** Puts the words of every changed account in place of what was there, each account once. */
  readonly settle: () => void
  /** After a rollback: nothing has changed. */
  readonly forget: () => void
  readonly remove: (no: number) => void
  /** Inside a write: nothing is found any more. To delete one by one takes a hundred times as long. */
  readonly empty: () => void
  /** Row numbers of accounts in which every word of the text begins a word, at most `limit`, newest first. */
  readonly find: (text: string, limit: number) => readonly number[]
  readonly usesFullText: boolean
}

/** What the index needs of the database. */
type Database = Pick<DatabaseSync, 'prepare' | 'exec'>

export function createWords(db: Database): Words {
  const usesFullText = makeIndex(db)
  const source = db.prepare(
    `SELECT a.handle, a.stable_id, a.name, a.bio, (SELECT group_concat(n.text, ' ') FROM note n WHERE n.account = a.id) AS notes FROM account a WHERE a.no = ?`,
  )
  const like = db.prepare(
    `SELECT a.no FROM account a WHERE a.handle LIKE ?1 ESCAPE '\\' OR a.name LIKE ?1 ESCAPE '\\' OR a.bio LIKE ?1 ESCAPE '\\' OR a.stable_id LIKE ?1 ESCAPE '\\'
       OR a.id IN (SELECT account FROM note WHERE text LIKE ?1 ESCAPE '\\') ORDER BY a.no DESC LIMIT ?2`,
  )
  const findLike = (typed: string, limit: number) =>
    like.all(`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`, limit).map((row) => Number(row['no']))
  const nothing = () => undefined
  if (!usesFullText)
    return {
      put: nothing,
      putLater: nothing,
      fill: () => false,
      settle: nothing,
      forget: nothing,
      remove: nothing,
      empty: nothing,
      find: findLike,
      usesFullText,
    }

  const insert = db.prepare('INSERT INTO words (rowid, handle, name, bio, notes) VALUES (?,?,?,?,?)')
  const remove = db.prepare('DELETE FROM words WHERE rowid = ?')
  const match = db.prepare('SELECT rowid AS no FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?')
  // A secure delete makes the index write out what it holds so far (4 ms): an account that is made and described in one
  // transaction is indexed once, at its end, with nothing to delete.
  const changed = new Set<number>()
  const index = (no: number) => {
    const row = source.get(no)
    remove.run(no)
    if (row !== undefined)
      insert.run(no, text(row['handle'], row['stable_id']), text(row['name']), text(row['bio']), text(row['notes']))
  }
  return {
    put: (no) => void changed.add(no),
    putLater: (first, last) =>
      void db.prepare('INSERT OR REPLACE INTO words_due (first, last) VALUES (?,?)').run(first, last),
    fill: (ms) => {
      const until = performance.now() + ms
      const due = db.prepare('SELECT first, last FROM words_due ORDER BY first LIMIT 1')
      for (let range = due.get(); range !== undefined; range = due.get()) {
        const [first, last] = [Number(range['first']), Number(range['last'])]
        let next = first
        while (next <= last && performance.now() < until) index(next++)
        db.prepare('DELETE FROM words_due WHERE first = ?').run(first)
        if (next <= last) {
          db.prepare('INSERT INTO words_due (first, last) VALUES (?,?)').run(next, last)
          return true
        }
      }
      return false
    },
    settle: () => {
      for (const no of changed) index(no)
      changed.clear()
    },
    forget: () => changed.clear(),
    remove: (no) => void remove.run(no),
    empty: () => db.exec(ANEW),
    find: (typed, limit) => {
      const words = splitWords(typed)
      if (words.length === 0) return []
      try {
        return match.all(words.map((word) => `"${word}"*`).join(' AND '), limit).map((row) => Number(row['no']))
      } catch {
        // A letter that this SQLite does not know splits a word in two, which an index without positions refuses.
        return findLike(typed, limit)
      }
    },
    usesFullText,
  }
}

/** A prefix of each length up to three has its own index: without it the first letter typed reads every word that begins with it. */
const CREATE =
  "CREATE VIRTUAL TABLE words USING fts5(handle, name, bio, notes, detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"

const ANEW = `DROP TABLE IF EXISTS words; ${CREATE}; INSERT INTO words (words, rank) VALUES ('secure-delete', 1)`

/** False where this SQLite has no FTS5. An index that is new to an old database, or that an older Bonafide made otherwise, is filled. */
function makeIndex(db: Database): boolean {
  try {
    const there = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'words'").get()
    if (there?.['sql'] === CREATE) return true
    db.exec(`BEGIN IMMEDIATE; ${ANEW};
             INSERT INTO words (rowid, handle, name, bio, notes)
               SELECT no, concat_ws(' ', handle, stable_id), name, bio, (SELECT group_concat(text, ' ') FROM note WHERE account = account.id) FROM account;
             COMMIT`)
    return true
  } catch {
    rollBack(db)
    return false
  }
}

function rollBack(db: Database): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // It failed before it began.
  }
}

/** Words as the index splits them: letters, numbers, and the marks that follow letters. */
export function splitWords(typed: string): readonly string[] {
  return typed
    .split(/[^\p{L}\p{N}\p{M}\p{Co}]+/u)
    .filter((word) => word !== '')
    .slice(0, 12)
}

function text(...values: readonly unknown[]): string {
  return values.filter((value) => typeof value === 'string').join(' ')
}
