import type * as Asar from '@electron/asar'
import fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import workerThreads from 'node:worker_threads'

/** A file inside an app.asar. */
export type Archived = { readonly archive: string; readonly file: string }

/** Where in an archive a path or a file: URL points, or undefined where it is an ordinary file. */
export function inArchive(path: unknown): Archived | undefined {
  if (typeof path !== 'string' && !(path instanceof URL)) return undefined
  const text = String(path).startsWith('file:') ? fileURLToPath(path) : String(path)
  const [, archive, file] = /^(.*?\.asar)[\\/](.+)$/.exec(text) ?? []
  // A folder may be named *.asar too: an unpacked app.
  return archive && file && fs.statSync(archive, { throwIfNoEntry: false })?.isFile() ? { archive, file } : undefined
}

/** The bytes of an archived file. Throws ENOENT as fs does. */
export function readArchived({ archive, file }: Archived): Buffer {
  // Loaded at its first use: most runs have no archive.
  const { extractFile }: typeof Asar = createRequire(import.meta.url)('@electron/asar')
  try {
    return extractFile(archive, file)
  } catch {
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${join(archive, file)}'`), {
      code: 'ENOENT',
    })
  }
}

/**
 * Lets the app's main process read its own files out of its archive through the few calls that an app makes on them:
 * readFileSync, readFile of fs.promises, existsSync. Any other call meets the archive as a file and fails (ENOTDIR).
 */
export function readThroughArchives(): void {
  const { readFileSync, existsSync } = fs
  const { readFile } = fs.promises
  Object.assign(fs, {
    readFileSync: intercept(readFileSync, (place, options) => decoded(readArchived(place), options)),
    existsSync: intercept(existsSync, (place) => isThere(place)),
  })
  Object.assign(fs.promises, {
    readFile: intercept(readFile, async (place, options) => decoded(readArchived(place), options)),
  })
  syncBuiltinESMExports()
}

/**
 * A worker thread has module hooks of its own, so it cannot load from an archive here (in Electron it can): its bundle
 * is copied to a folder of the stand-in and started from there.
 */
export function startWorkersFrom(folder: string): void {
  const { Worker } = workerThreads
  const WorkerOutsideArchive = class extends Worker {
    constructor(file: string | URL, options?: workerThreads.WorkerOptions) {
      const place = inArchive(file)
      super(place ? copyOut(place, folder) : file, options)
    }
  }
  Object.assign(workerThreads, { Worker: WorkerOutsideArchive })
  syncBuiltinESMExports()
}

function copyOut(place: Archived, folder: string): string {
  const copy = join(folder, basename(place.file))
  fs.writeFileSync(copy, readArchived(place))
  // The nearest package.json says whether a .js file is a module: bring it along.
  fs.writeFileSync(join(folder, 'package.json'), readArchived({ archive: place.archive, file: 'package.json' }))
  return copy
}

function intercept<Rest extends readonly unknown[]>(
  original: (path: never, ...rest: Rest) => unknown,
  archived: (place: Archived, ...rest: Rest) => unknown,
) {
  return (path: never, ...rest: Rest) => {
    const place = inArchive(path)
    return place ? archived(place, ...rest) : original(path, ...rest)
  }
}

function decoded(bytes: Buffer, options: unknown): Buffer | string {
  const encoding = typeof options === 'object' && options !== null && 'encoding' in options ? options.encoding : options
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? bytes.toString(encoding) : bytes
}

function isThere(place: Archived): boolean {
  try {
    return readArchived(place).length >= 0
  } catch {
    return false
  }
}
