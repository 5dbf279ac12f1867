// The files of evidence in the data folder: evidence/<first two digits>/<SHA-256>, the bytes as they came in. A file is
// safe on the disk before the record that names it is written, so that a kill leaves at worst a file that nobody names.
import { createHash, randomBytes } from 'node:crypto'
import { statSync, unlinkSync, mkdirSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileState } from '../../shared/domain/evidence.ts'

export type EvidenceFiles = {
  /**
   * Puts the bytes under their hash, safe on the disk, then lets `commit` write the record that names them; it hears how
   * the file was before. Where `commit` throws, the file goes again, unless another record names it. The same bytes again
   * put a file right that has changed or is missing.
   */
  readonly keep: <T>(bytes: Uint8Array, commit: (sha256: string, before: FileState) => T) => Promise<T>
  /** The bytes, only if they are what was kept; else what is wrong with the file. */
  readonly read: (sha256: string) => Promise<Uint8Array | Exclude<FileState, 'as-kept'>>
  /** Without reading the file: from its size, and from what was found when it was last read. */
  readonly stateOf: (sha256: string, size: number) => FileState
  /** After a record was withdrawn: the file goes, unless another record names it. */
  readonly letGo: (sha256: string) => void
  /** Removes what a kill left: files that nobody names, and half-written ones. Nothing else in the folder is touched. */
  readonly sweep: () => Promise<number>
}

const FOLDER = 'evidence'
const PARTIAL = '.partial'

/** `isNamed`: does a record name a file of this hash? Asked and acted on without a pause between. */
export function createEvidenceFiles(folder: string, isNamed: (sha256: string) => boolean): EvidenceFiles {
  const root = join(folder, FOLDER)
  const placeOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  /** Being kept now, and by how many: a file on its way is named by nobody yet. */
  const onTheWay = new Map<string, number>()
  const found = new Map<string, FileState>()

  const removeIfUnnamed = (sha256: string): boolean => {
    if (onTheWay.has(sha256) || isNamed(sha256)) return false
    found.delete(sha256)
    return removeFile(placeOf(sha256))
  }

  const stateOf = (sha256: string, size: number): FileState => {
    const now = statSync(placeOf(sha256), { throwIfNoEntry: false })
    if (now === undefined || !now.isFile()) return 'missing'
    return now.size === size ? (found.get(sha256) ?? 'as-kept') : 'changed'
  }

  return {
    keep: async (bytes, commit) => {
      const sha256 = hashOf(bytes)
      onTheWay.set(sha256, (onTheWay.get(sha256) ?? 0) + 1)
      try {
        const before = stateOf(sha256, bytes.length)
        await put(root, placeOf(sha256), bytes)
        found.delete(sha256)
        return commit(sha256, before)
      } finally {
        const left = (onTheWay.get(sha256) ?? 1) - 1
        if (left > 0) onTheWay.set(sha256, left)
        else onTheWay.delete(sha256)
        removeIfUnnamed(sha256)
      }
    },
    read: async (sha256) => {
      const bytes = await readFile(placeOf(sha256)).catch(() => null)
      const state = bytes === null ? 'missing' : hashOf(bytes) === sha256 ? 'as-kept' : 'changed'
      found.set(sha256, state)
      return bytes === null || state !== 'as-kept' ? (state === 'changed' ? 'changed' : 'missing') : bytes
    },
    stateOf,
    letGo: (sha256) => void removeIfUnnamed(sha256),
    sweep: async () => {
      let removed = 0
      for (const part of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue
        for (const name of await namesIn(join(root, part))) {
          if (isHash(name, part)) removed += removeIfUnnamed(name) ? 1 : 0
          else if (name.endsWith(PARTIAL)) {
            const [sha256 = ''] = name.split('.')
            if (isHash(sha256, part) && !onTheWay.has(sha256) && removeFile(join(root, part, name))) removed += 1
          }
        }
      }
      return removed
    },
  }
}

/** A temporary file, synced, renamed into place, and the folders synced: after this it outlives a power cut. */
async function put(root: string, place: string, bytes: Uint8Array): Promise<void> {
  const inside = join(place, '..')
  const isNew = mkdirSync(inside, { recursive: true, mode: 0o700 }) !== undefined
  const partial = `${place}.${randomBytes(4).toString('hex')}${PARTIAL}`
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, place)
  } catch (error) {
    // A full disk: nothing half-written stays on it.
    await rm(partial, { force: true })
    throw error
  }
  await syncFolder(inside)
  if (!isNew) return
  await syncFolder(root)
  await syncFolder(join(root, '..'))
}

/** Without this a rename may be lost at a power cut. Windows cannot open a folder and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function removeFile(place: string): boolean {
  try {
    unlinkSync(place)
    return true
  } catch {
    // Already gone, or it cannot be removed now: the next start tries again.
    return false
  }
}

/** Empty where there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

function isHash(name: string, part: string): boolean {
  return /^[0-9a-f]{64}$/.test(name) && name.startsWith(part)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
