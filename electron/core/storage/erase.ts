// The one door through which the content of records can go. What stays (commitment and link) still proves the rest.
import type { DatabaseSync } from 'node:sqlite'
import { takeOutOfMany } from './holdMany.ts'
import { growLog } from './open.ts'
import type { Author, Log } from './records.ts'
import { tablesNaming } from './sameAccount.ts'
import type { Words } from './words.ts'

type Parts = {
  readonly db: DatabaseSync
  readonly log: Log
  readonly words: Words
  /** The tables of the current state. */
  readonly tables: readonly string[]
  readonly newAuthor: () => Author
}

/**
 * Takes an account out of everything: content, salt and id out of its records, its rows out of the current state, itself out of the
 * records that hold many accounts: those are replaced by what is left of them, in their place. `also` removes what
 * no table names by account. One transaction; ends by emptying the write-ahead log, where the old pages would stay readable,
 * and growing it again.
 */
export function eraseAccount(parts: Parts, account: string, also: () => void): void {
  const { db, log, words } = parts
  db.exec('BEGIN IMMEDIATE')
  try {
    const ids = idsOf(db, account)
    for (const id of ids) db.prepare('INSERT INTO erasing SELECT no FROM record WHERE account = ?').run(id)
    const left = takeOutOfMany(db, ids)
    // The id as well: nothing tells any more which of the erased records were of one account.
    db.exec('UPDATE record SET content = NULL, salt = NULL, account = NULL WHERE no IN (SELECT record FROM erasing)')
    // Only to the log: the current state knows them already.
    for (const record of left) log.append(record, parts.newAuthor())
    also()
    for (const id of ids) removeRows(parts, id)
    words.settle()
    db.exec('DELETE FROM erasing')
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    log.forget()
    words.forget()
    throw error
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  growLog(db)
}

/** The account, and those that were joined with it. */
function idsOf(db: DatabaseSync, account: string): readonly string[] {
  const joined = db.prepare('SELECT account FROM same_account WHERE stands_for = ?').all(account)
  return [account, ...joined.map((row) => String(row['account']))]
}

/** What hangs on rows that name the account, and does not name it itself. */
const HANGING = [
  'answer WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'mark WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'search WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'lens_reading WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'lens_post WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'lens_hit WHERE vetting IN (SELECT id FROM vetting WHERE account = ?)',
  'full_search_answer WHERE search IN (SELECT id FROM full_search WHERE account = ?)',
  'entry_ground WHERE entry IN (SELECT no FROM entry WHERE account = ?)',
]

function removeRows({ db, words, tables }: Parts, id: string): void {
  const row = db.prepare('SELECT no, skeleton, handle, stable_id FROM account WHERE id = ?').get(id)
  for (const each of HANGING) db.prepare(`DELETE FROM ${each}`).run(id)
  const entries = Number(db.prepare('SELECT count(*) AS n FROM entry WHERE account = ?').get(id)?.['n'] ?? 0)
  db.prepare("UPDATE tally SET n = n - ? WHERE name = 'records'").run(entries)
  for (const table of tablesNaming(db, tables)) db.prepare(`DELETE FROM ${table} WHERE account = ?`).run(id)
  db.prepare('DELETE FROM same_account WHERE account = ?1 OR stands_for = ?1').run(id)
  if (row === undefined) return
  const no = Number(row['no'])
  for (const where of [
    'member WHERE account',
    'renaming WHERE account',
    'handle_passed WHERE ?1 IN (from_account, to_account) AND ?1',
  ])
    db.prepare(`DELETE FROM ${where} = ?1`).run(no)
  // Its part of the kept figures goes before the row does.
  db.prepare("UPDATE account SET queued = 0, passed = 0, to_follow = 0, standing = 'candidate' WHERE no = ?").run(no)
  db.prepare('DELETE FROM account WHERE no = ?').run(no)
  words.remove(no)
  forgetRefused(db, [row['handle'], row['stable_id']])
  // A new account may get its number.
  db.exec('DELETE FROM import_known')
  // Accounts that were said to look like it.
  if (typeof row['skeleton'] !== 'string') return
  db.prepare(
    `UPDATE account SET look_alike = (SELECT b.handle FROM account b WHERE b.skeleton = account.skeleton AND b.handle_key <> account.handle_key AND b.no < account.no ORDER BY b.no LIMIT 1)
     WHERE skeleton = ? AND look_alike IS NOT NULL`,
  ).run(row['skeleton'])
}

/** Rows of imports that were refused are no records, and may name it. */
function forgetRefused(db: DatabaseSync, names: readonly unknown[]): void {
  for (const name of names) {
    if (typeof name === 'string')
      db.prepare('DELETE FROM import_refused WHERE instr(lower(rows), ?) > 0').run(name.toLowerCase())
  }
}
