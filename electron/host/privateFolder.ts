// The data folder is for its owner alone: records about people are in it.
import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'

/**
 * Makes the folder, or closes one that is there to every other user (0700). Gives why it cannot be used, as a sentence, or
 * null. Windows keeps its own lists of who may read: there no owner is asked for.
 */
export function whyNotPrivate(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, mode } = statSync(folder)
    const self = process.getuid?.() ?? uid
    // Whoever owns a folder can put links in it, through which we would write over a file of our own.
    if (uid !== self)
      return `The data folder belongs to another user of this machine, who could read and change everything in it. ${ANOTHER}`
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // Only taken away, never given. Some file systems know no modes: there it stays as it is.
    if ((mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(folder, mode & 0o700)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return `Bonafide cannot read and write in the data folder, ${folder}${code}. ${ANOTHER}`
  }
}

const ANOTHER = 'Nothing was changed. Please choose another folder: --data FOLDER'
