// Opens the records: one SQLite database in the data folder, made, migrated, checked, and grown for fast saves.
import { readdirSync, renameSync, rmSync, statSync, mkdirSync, existsSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isAsLeft, noteChecked } from './lastClose.ts'
import { migrations } from './migrations.ts'

/** What was found instead of good records. The message is for an admin. */
export class RecordsUnusable extends Error {
  override readonly name = 'RecordsUnusable'
  readonly state: 'damaged' | 'newer'
  constructor(state: 'damaged' | 'newer', message: string) {
    super(message)
    this.state = state
  }
}

export const DATABASE = 'bonafide.sqlite'
/** How the names begin under which files of records are kept that could not be used. */
export const UNUSABLE = 'unusable-'
const COPIES = 'copies'
/** Above this size the daily copy is left to the backup of the admin's own, because it would delay the start. */
const COPIED_UP_TO = 64 * 1024 * 1024
const COPIES_KEPT = 7
/** The write-ahead log is grown to this before the first save. */
const LOG_BYTES = 4 * 1024 * 1024

/**
 * Opens or makes the database of a data folder. Throws `RecordsUnusable` for a damaged one or one of a newer Bonafide;
 * then nothing has been changed. `now` is an ISO moment, for names of copies.
 */
export function openDatabase(folder: string, now: string): DatabaseSync {
  const file = join(folder, DATABASE)
  // A file that is gone or empty beside its log or its copies is a lost database, never "no records yet".
  const isNew = !existsSync(file) && !existsSync(`${file}-wal`) && goodCopies(folder).length === 0
  if (!isNew && (!existsSync(file) || statSync(file).size === 0))
    throw new RecordsUnusable('damaged', 'The file of records is empty or gone. Nothing has been changed or deleted.')
  if (!isNew) check(file, now)
  const db = connect(file)
  try {
    migrate(db, folder, now)
    if (!isNew) keepDailyCopy(db, folder, file, now)
    if (isNew) noteChecked(file, now)
  } catch (error) {
    db.close()
    throw asUnusable(error)
  }
  return db
}

function asUnusable(error: unknown): RecordsUnusable {
  if (error instanceof RecordsUnusable) return error
  return new RecordsUnusable(
    'damaged',
    `The file of records cannot be read (${codeOf(error)}). Nothing has been changed or deleted.`,
  )
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 })
  // Without recursive triggers INSERT OR REPLACE deletes past the triggers that refuse DELETE.
  // NORMAL would lose acknowledged commits at a power cut. F_FULLFSYNC is what makes macOS really write.
  try {
    db.exec(`PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON;
             PRAGMA checkpoint_fullfsync=ON; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000; PRAGMA trusted_schema=OFF;`)
  } catch (error) {
    db.close()
    throw asUnusable(error)
  }
  return db
}

/** Through a connection that cannot write: another one would turn the file to WAL, or write a log of a kill into it. */
function check(file: string, now: string): void {
  // Asked first: a connection that only reads makes a log file too.
  const asLeft = isAsLeft(file, now)
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
    try {
      const version = versionOf(db)
      if (version > migrations.length)
        throw new RecordsUnusable(
          'newer',
          'These records were written by a newer Bonafide. Nothing has been changed. Please install the newer version on this machine too.',
        )
      if (version === 0)
        throw new RecordsUnusable(
          'damaged',
          'The file of records is not one of Bonafide’s, or has lost its contents. Nothing has been changed.',
        )
      if (asLeft) return
      const found = db.prepare('PRAGMA quick_check(1)').get()
      if (found?.['quick_check'] !== 'ok')
        throw new RecordsUnusable('damaged', 'The file of records is damaged. Nothing has been changed or deleted.')
      noteChecked(file, now)
    } finally {
      db.close()
    }
  } catch (error) {
    throw asUnusable(error)
  }
}

function migrate(db: DatabaseSync, folder: string, now: string): void {
  // Where there was nothing there is nothing to keep.
  const isNew = versionOf(db) === 0
  for (let version = versionOf(db); version < migrations.length; version++) {
    if (!isNew) copyInto(db, folder, `before-version-${version + 1}-${stamp(now)}.sqlite`)
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(migrations[version] ?? '')
      db.exec(`PRAGMA user_version = ${version + 1}`)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}

function versionOf(db: DatabaseSync): number {
  const value = db.prepare('PRAGMA user_version').get()?.['user_version']
  return typeof value === 'number' ? value : 0
}

/** Extending a file costs up to twice an overwrite with sync: write the log long once, then start it again. */
export function growLog(db: DatabaseSync): void {
  db.prepare('UPDATE growth SET bytes = zeroblob(?)').run(LOG_BYTES)
  db.exec("UPDATE growth SET bytes = x''")
  db.exec('PRAGMA wal_checkpoint(RESTART)')
}

function keepDailyCopy(db: DatabaseSync, folder: string, file: string, now: string): void {
  if (statSync(file).size > COPIED_UP_TO) return
  const name = `daily-${stamp(now).slice(0, 10)}.sqlite`
  if (existsSync(join(folder, COPIES, name))) return
  try {
    copyInto(db, folder, name)
  } catch {
    // A full disk, or a folder that cannot be written, is no damage: good records must never be offered for replacement.
    return
  }
  const daily = goodCopies(folder).filter((copy) => copy.name.startsWith('daily-'))
  for (const old of daily.slice(COPIES_KEPT)) rmSync(join(folder, COPIES, old.name))
}

function copyInto(db: DatabaseSync, folder: string, name: string): void {
  mkdirSync(join(folder, COPIES), { recursive: true, mode: 0o700 })
  const target = join(folder, COPIES, name)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, target)
}

export type Copy = { readonly name: string; readonly at: string; readonly size: number }

/** Copies beside the database that can be opened and pass a check, newest first. */
export function goodCopies(folder: string): readonly Copy[] {
  const place = join(folder, COPIES)
  // Anything else under that name holds no copies.
  if (!existsSync(place) || !statSync(place).isDirectory()) return []
  return readdirSync(place)
    .filter((name) => /^[\w.-]+\.sqlite$/.test(name) && isGood(join(place, name)))
    .map((name) => ({
      name,
      at: statSync(join(place, name)).mtime.toISOString(),
      size: statSync(join(place, name)).size,
    }))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function isGood(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { readOnly: true })
    try {
      return (
        db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok' &&
        versionOf(db) > 0 &&
        versionOf(db) <= migrations.length
      )
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

/**
 * Puts a copy (or, for null, nothing) where the unusable database is. The unusable files are kept beside it under
 * another name. The copy must be one of `goodCopies`.
 */
export function replaceDatabase(folder: string, copy: string | null, now: string): void {
  if (copy !== null && !goodCopies(folder).some((each) => each.name === copy)) throw new Error('no such copy')
  for (const suffix of ['', '-wal', '-shm']) {
    const file = join(folder, DATABASE + suffix)
    if (existsSync(file)) renameSync(file, join(folder, `${UNUSABLE}${stamp(now)}.sqlite${suffix}`))
  }
  if (copy !== null) copyFileSync(join(folder, COPIES, copy), join(folder, DATABASE))
  else {
    // Beside copies a folder without a database would be taken for one that lost it.
    const db = connect(join(folder, DATABASE))
    migrate(db, folder, now)
    db.close()
  }
}

function stamp(now: string): string {
  return now.slice(0, 19).replaceAll(':', '')
}

function codeOf(error: unknown): string {
  // The message of a file error names a path of this machine, which has no place on a page.
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code)
  const text = error instanceof Error ? error.message : 'unknown'
  return text.length > 80 ? 'unknown' : text
}
