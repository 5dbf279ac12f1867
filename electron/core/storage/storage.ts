// The records of one data folder: one way to write (append, project, commit), and the tables to read.
import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { RecordContent, RecordKind } from '../../../shared/domain/record.ts'
import { eraseAccount } from './erase.ts'
import { noteClosed } from './lastClose.ts'
import { DATABASE, growLog, openDatabase } from './open.ts'
import { projectAccounts } from './projectAccount.ts'
import { projectImports } from './projectImport.ts'
import { projectReports } from './projectReport.ts'
import { projectAudits } from './projectAudit.ts'
import { projectRegularTasks } from './projectRegularTask.ts'
import { projectLens } from './projectLens.ts'
import { projectOwnPosts } from './projectOwnPosts.ts'
import { projectSearches } from './projectSearch.ts'
import { projectUnfollows } from './projectUnfollow.ts'
import { projectVettings } from './projectVetting.ts'
import { projectWordLists } from './projectWordList.ts'
import { createLog, renamed, type Author, type StoredRecord } from './records.ts'
import { createSameAccounts, type SameAccounts } from './sameAccount.ts'
import { keepStatements } from './statements.ts'
import { createUncovered, type Uncovered } from './uncovered.ts'
import { createWords, type Words } from './words.ts'

export type Append = <K extends RecordKind>(kind: K, content: RecordContent<K>) => void

/** Who writes, when; `believed` is the moment that may count as the newest seen, null while the clock is in doubt. */
export type Writer = { readonly admin: string | null; readonly at: string; readonly believed: string | null }

export type Storage = {
  /** The data folder: beside the database lie the files that it names by their digest. */
  readonly folder: string
  readonly db: DatabaseSync
  /** A statement kept between calls: compiling one costs more than reading a page with it. For this program's own SQL only. */
  readonly prepare: (sql: string) => StatementSync
  readonly words: Words
  readonly uncovered: Uncovered
  readonly log: ReturnType<typeof createLog>
  /**
   * Runs `work` in one transaction. Whatever it throws, nothing of it is kept. On the disk when it returns, unless `sync` is
   * *soon*: for a slice of a job, which nobody was told of and which is done again after a power cut.
   */
  readonly write: <T>(author: Writer, work: (append: Append) => T, sync?: 'now' | 'soon') => T
  /** What an idle moment does: brings the write-ahead log into the database, so that what follows overwrites it. Some 20 ms. */
  readonly putLogAway: () => void
  /** Writes without waiting for the disk while `work` runs: for a throw-away folder's first filling, nothing else. */
  readonly fill: (work: () => Promise<void>) => Promise<void>
  /**
   * Takes an account out of all records and lists, for good; `also` removes what no table names by account. The chain still
   * proves the rest.
   */
  readonly erase: (author: Writer, account: string, also?: () => void) => void
  /** Computes all current state again from the log. */
  readonly rebuild: () => void
  readonly close: () => void
}

/** After the first page has been shown, before anybody has answered a check. */
const GROWN_AFTER_MS = 300

export function openStorage(options: {
  readonly folder: string
  readonly now: string
  readonly newId: () => string
}): Storage {
  const db = openDatabase(options.folder, options.now)
  // What a killed process left in its log is put away before anybody can wait for it; after a proper end there is nothing.
  whenItCan(() => db.exec('PRAGMA wal_checkpoint(PASSIVE)'))
  keepStatements(db)
  const words = createWords(db)
  const log = createLog(db, options.newId)
  const same = createSameAccounts(db, { words, tables: CURRENT })
  const project = createProjection(db, words, same)
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')
  const seen = db.prepare(
    'INSERT INTO clock (only, last_at) VALUES (1, ?1) ON CONFLICT (only) DO UPDATE SET last_at = max(last_at, ?1) WHERE last_at < ?1',
  )
  let idle: NodeJS.Timeout | undefined
  let filling = false
  // The newest moment seen is kept to the minute: a page less to write at most saves.
  let lastMinute = ''
  // Most of the time of opening was this; the first page is shown before it. A save that is quicker only costs a little more.
  const growing = setTimeout(() => whenItCan(() => growLog(db)), GROWN_AFTER_MS)
  growing.unref()

  // Checkpoints happen when nobody waits; the log has been grown, so a burst of saves only overwrites.
  const checkpointWhenIdle = () => {
    clearTimeout(idle)
    idle = setTimeout(() => whenItCan(() => db.exec('PRAGMA wal_checkpoint(PASSIVE)')), 400)
    idle.unref()
  }

  const kept = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? db.prepare(sql)
    kept.set(sql, statement)
    return statement
  }

  return {
    folder: options.folder,
    db,
    prepare,
    words,
    uncovered: createUncovered(db),
    log,
    write: (author, work, sync = 'now') => {
      // The next commit that waits for the disk waits for this one too.
      if (sync === 'soon' && !filling) db.exec('PRAGMA synchronous=NORMAL')
      begin.run()
      try {
        const result = work((kind, content) => {
          const full: Author = { admin: author.admin, at: author.at, id: options.newId() }
          const record = log.append({ kind, content }, full)
          project(record)
        })
        words.settle()
        const minute = author.believed?.slice(0, 16) ?? lastMinute
        if (author.believed !== null && minute !== lastMinute) seen.run(author.believed)
        commit.run()
        lastMinute = minute
        checkpointWhenIdle()
        return result
      } catch (error) {
        if (db.isTransaction) rollback.run()
        log.forget()
        words.forget()
        same.forget()
        throw error
      } finally {
        if (sync === 'soon' && !filling) db.exec('PRAGMA synchronous=FULL')
      }
    },
    putLogAway: () => whenItCan(() => db.exec('PRAGMA wal_checkpoint(PASSIVE)')),
    fill: async (work) => {
      filling = true
      db.exec('PRAGMA synchronous=OFF')
      try {
        await work()
      } finally {
        filling = false
        db.exec('PRAGMA synchronous=FULL')
      }
    },
    erase: (author, account, also = () => undefined) => {
      const newAuthor = () => ({ admin: author.admin, at: author.at, id: options.newId() })
      eraseAccount({ db, log, words, tables: CURRENT, newAuthor }, account, also)
      same.forget()
    },
    rebuild: () => rebuild(db, { words, log, same, project }),
    close: () => {
      clearTimeout(idle)
      clearTimeout(growing)
      if (!db.isOpen) return
      db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
      noteClosed(join(options.folder, DATABASE))
    },
  }
}

/** Work that only makes later saves faster. A full disk must not end the process in a timer: the next save says what is wrong. */
function whenItCan(work: () => void): void {
  try {
    work()
  } catch {
    // What was saved is safe in the log.
  }
}

function createProjection(db: DatabaseSync, words: Words, same: SameAccounts): (record: StoredRecord) => void {
  const nameAdmin = db.prepare('INSERT OR REPLACE INTO admin (id, name, initials, role) VALUES (?,?,?,?)')
  const publish = db.prepare(
    'INSERT OR REPLACE INTO publication (what, version, digest, text, counter) VALUES (?,?,?,?,?)',
  )
  const confirm = db.prepare(
    'INSERT INTO clock (only, last_at, confirmed) VALUES (1, ?2, ?1) ON CONFLICT (only) DO UPDATE SET confirmed = ?1, last_at = ?2',
  )
  const projections: { readonly [K in RecordKind]: (record: StoredRecord<K>) => void } = {
    ...projectAccounts(db, words),
    ...projectVettings(db),
    ...projectUnfollows(db),
    ...projectWordLists(db),
    ...projectReports(db),
    ...projectAudits(db, same.standsFor),
    ...projectRegularTasks(db),
    ...projectSearches(db),
    ...projectImports(db, words, same.standsFor),
    'same-account': ({ content }) => same.join(content.account, content.other),
    ...projectLens(db),
    ...projectOwnPosts(db),
    'admin-named': ({ content }) => void nameAdmin.run(content.admin, content.name, content.initials, content.role),
    published: ({ content, counter }) =>
      void publish.run(content.what, content.version, content.digest, content.text, counter),
    'day-confirmed': ({ content, at }) => void confirm.run(content.today, at),
  }
  const apply = <K extends RecordKind>(kind: K, record: StoredRecord<K>) => projections[kind](record)
  return (record) => {
    const account = 'account' in record.content ? record.content.account : null
    const stands = account === null ? null : same.standsFor(account)
    const named = stands === null || stands === account ? record : renamed(record, stands)
    apply(named.kind, named)
  }
}

const CURRENT = [
  'admin',
  'publication',
  'account',
  'identity',
  'same_account',
  'observation',
  'note',
  'vetting',
  'answer',
  'mark',
  'search',
  'evidence',
  'entry',
  'entry_ground',
  'opinion',
  'unfollow',
  'unfollow_proof',
  'word_list',
  'word_term',
  'word_list_version',
  'report',
  'audit',
  'audit_pause',
  'audit_member',
  'audit_share',
  'regular_task',
  'regular_done',
  'full_search',
  'full_search_answer',
  'import',
  'snapshot',
  'member',
  'renaming',
  'handle_passed',
  'lens_reading',
  'lens_post',
  'lens_hit',
  'own_reading',
  'own_finding',
  'own_finding_by',
]

/** Of this machine only, and by row numbers, which change when all is computed again. */
const BY_NUMBER = ['import_known', 'words_due']

function rebuild(
  db: DatabaseSync,
  {
    words,
    log,
    same,
    project,
  }: {
    readonly words: Words
    readonly log: { readonly forget: () => void; readonly all: () => Iterable<StoredRecord> }
    readonly same: SameAccounts
    readonly project: (record: StoredRecord) => void
  },
): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const clock = db.prepare('SELECT last_at, confirmed FROM clock').get()
    words.empty()
    for (const table of [...CURRENT, ...BY_NUMBER]) db.exec(`DELETE FROM ${table}`)
    same.forget()
    db.exec('UPDATE tally SET n = 0')
    for (const record of log.all()) project(record)
    words.settle()
    words.fill(Number.POSITIVE_INFINITY)
    // A day that was confirmed long ago says nothing about the clock of now.
    if (clock !== undefined)
      db.prepare('UPDATE clock SET last_at = ?, confirmed = ?').run(
        String(clock['last_at']),
        typeof clock['confirmed'] === 'string' ? clock['confirmed'] : null,
      )
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    log.forget()
    words.forget()
    same.forget()
    throw error
  }
}
