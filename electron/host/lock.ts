// One owner of a data folder at a time, across both shells. The system frees it when the owner dies, however it dies.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type Lock = { readonly release: () => void }

/**
 * Takes the folder, or gives null where another Bonafide has it. The lock database must never be opened through `fs` by
 * this process: closing any other handle on it would drop SQLite's lock.
 */
export function takeLock(folder: string): Lock | null {
  const db = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    db.exec('PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return null
    throw error
  }
  // Left by an owner that was killed: by now another user's program may listen on the port that it names.
  rmSync(join(folder, 'running.json'), { force: true })
  return {
    release: () => {
      if (db.isOpen) db.close()
    },
  }
}
