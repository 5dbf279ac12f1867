// The data folder is for its owner alone: records about people are in it.
import { chmodSync, mkdirSync, statSync } from 'node:fs'

/**
 * Makes the folder, or closes one that is there to every other user (0700). Gives why it cannot be used, as a sentence, or
 * null. Windows keeps its own lists of who may read: there nothing is asked.
 */
export function whyNotPrivate(folder: string): string | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = statSync(folder)
  const self = process.getuid?.()
  if (self === undefined) return null
  // Whoever owns a folder can put links in it, through which we would write over a file of our own.
  if (uid !== self) return 'The data folder belongs to another user of this machine, who could read and change everything in it. Nothing was written. Please choose another one: --data FOLDER'
  // Only taken away, never given: a folder that was made read-only stays so. Some file systems know no modes: then it stays as it is.
  if ((mode & 0o077) !== 0) chmodSync(folder, mode & 0o700)
  return null
}
