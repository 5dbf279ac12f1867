// Whether the database lies as it was left. Reading all of it at each start takes seconds on a long list (quick_check is
// linear), so that is done where there is a reason: a killed process, a file that something else touched, or a week gone by.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const NOTE = 'last-close.json'
/** Bytes that rot on a disk change neither size nor time: they are looked for once a week. */
const CHECKED_FOR_MS = 7 * 24 * 3_600_000

const Note = z.strictObject({
  /** When all of it was read and found good. */
  checkedAt: z.iso.datetime(),
  /** The file as the last process left it; null while one has it open. */
  left: z.strictObject({ size: z.number(), modified: z.number() }).nullable(),
})
type Note = z.infer<typeof Note>

/** Is the file, to the byte count and the moment, as it was left by a good close, after a check of the last seven days? */
export function isAsLeft(file: string, now: string): boolean {
  const note = readNote(file)
  // A process that was killed, or a power cut, leaves the log behind.
  if (note === null || note.left === null || existsSync(`${file}-wal`)) return false
  const age = Date.parse(now) - Date.parse(note.checkedAt)
  const { size, modified } = lies(file)
  return age >= 0 && age < CHECKED_FOR_MS && size === note.left.size && modified === note.left.modified
}

/** All of it was read and is good. */
export function noteChecked(file: string, now: string): void {
  writeNote(file, { checkedAt: now, left: null })
}

/** The database was closed well; its file is final. */
export function noteClosed(file: string): void {
  const note = readNote(file)
  if (note !== null) writeNote(file, { checkedAt: note.checkedAt, left: lies(file) })
}

/** Asks for the file's size and time only: opening it through `fs` would drop SQLite's locks when it is closed. */
function lies(file: string): { readonly size: number; readonly modified: number } {
  const { size, mtimeMs } = statSync(file)
  return { size, modified: mtimeMs }
}

function readNote(file: string): Note | null {
  try {
    return Note.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')))
  } catch {
    // Gone or unreadable only means that the records are checked.
    return null
  }
}

function writeNote(file: string, note: Note): void {
  writeFileSync(noteOf(file), JSON.stringify(note), { mode: 0o600 })
}

function noteOf(file: string): string {
  return join(dirname(file), NOTE)
}
