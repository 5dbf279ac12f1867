import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What a second start of the app tells the first. */
export type Knock = { readonly argv: readonly string[]; readonly cwd: string; readonly data: unknown }

let lock: DatabaseSync | undefined

export function holdsInstanceLock(): boolean {
  return lock !== undefined
}

/**
 * One instance for a data folder. The first to ask holds the lock until it ends, however it ends (SQLite's locks are
 * the system's), and hears of later starts; a later one leaves its knock and is told no.
 */
export function takeInstanceLock(folder: string, knock: Knock, onKnock: (knock: Knock) => void): boolean {
  if (lock) return true
  const letters = join(folder, 'SingletonLetters')
  mkdirSync(letters, { recursive: true })
  const database = new DatabaseSync(join(folder, 'SingletonLock'))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch {
    database.close()
    leaveLetter(letters, knock)
    return false
  }
  lock = database
  for (const name of readdirSync(letters)) rmSync(join(letters, name), { force: true })
  watch(letters, { persistent: false }, () => readLetters(letters, onKnock))
  return true
}

export function giveInstanceLockBack(): void {
  lock?.close()
  lock = undefined
}

function leaveLetter(letters: string, knock: Knock): void {
  const draft = join(letters, `${randomUUID()}.draft`)
  writeFileSync(draft, JSON.stringify(knock))
  // Renamed when it is whole, so that nobody reads half of it.
  renameSync(draft, draft.replace(/draft$/, 'json'))
}

function readLetters(letters: string, onKnock: (knock: Knock) => void): void {
  for (const name of readdirSync(letters).filter((each) => each.endsWith('.json'))) {
    const path = join(letters, name)
    const knock: Knock = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(path)
    onKnock(knock)
  }
}
