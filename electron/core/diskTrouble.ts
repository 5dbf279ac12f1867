// A disk that is full or cannot be written, said as such.
import { Refusal } from '../../shared/api/call.ts'

/** What the disk refused, as a refusal with a sentence; any other error comes back as it is. */
export function diskTrouble(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? error.code : null
  // SQLite's own names for the same: SQLITE_FULL.
  if (code === 'ENOSPC' || code === 'EDQUOT' || ('errcode' in error && error.errcode === SQLITE_FULL))
    return new Refusal(
      'unavailable',
      'The disk is full. Nothing of this was saved; what was saved before is safe. Please make room on the disk, then try again.',
    )
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Refusal(
      'read-only',
      'The data folder cannot be written. Nothing of this was saved; what was saved before is safe. Please look at the rights of the folder, then try again.',
    )
  return error
}

const SQLITE_FULL = 13
