// The quiet count of what was uncovered: one row for each admin, of the day in hand. Never part of the log.
import type { DatabaseSync } from 'node:sqlite'

export type Uncovered = {
  /** Counts one more, and forgets other days. Only inside a write. */
  readonly add: (admin: string, day: string) => void
  readonly on: (admin: string, day: string) => number
}

export function createUncovered(db: DatabaseSync): Uncovered {
  const forget = db.prepare('DELETE FROM uncovered WHERE admin = ? AND day <> ?')
  const add = db.prepare(
    'INSERT INTO uncovered (admin, day, shown) VALUES (?, ?, 1) ON CONFLICT (admin, day) DO UPDATE SET shown = shown + 1',
  )
  const count = db.prepare('SELECT shown FROM uncovered WHERE admin = ? AND day = ?')
  return {
    add: (admin, day) => {
      forget.run(admin, day)
      add.run(admin, day)
    },
    on: (admin, day) => Number(count.get(admin, day)?.['shown'] ?? 0),
  }
}
