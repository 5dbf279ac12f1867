// The one door through which the content of records can go. What stays (commitment and link) still proves the rest.
import type { DatabaseSync } from 'node:sqlite'
import { growLog } from './open.ts'

/**
 * Takes content and salt out of the records of an account. Current-state rows are the caller's to remove in the same
 * `also`. Ends by emptying the write-ahead log, where the old pages would stay readable, and growing it again.
 */
export function eraseRecords(db: DatabaseSync, account: string, also: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.prepare('INSERT INTO erasing SELECT no FROM record WHERE account = ?').run(account)
    db.exec('UPDATE record SET content = NULL, salt = NULL WHERE no IN (SELECT record FROM erasing)')
    also()
    db.exec('DELETE FROM erasing')
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  growLog(db)
}
