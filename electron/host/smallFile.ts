// The guard of a small file (preferences, the group's rules): never silently different, never a start that fails.
// The file holds its own digest; two good copies lie beside it; what cannot be read is kept under another name.
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'

/** electron-store in the desktop shell, conf in the loopback shell: the same options, the same files. */
export type Store = { readonly write: (value: object) => void }
export type OpenStore = (place: { readonly folder: string; readonly name: string }) => Store

export type SmallFile<T> = {
  readonly value: T
  /** What the admin must be told, as a sentence; null where all was well. */
  readonly notice: string | null
  readonly save: (value: T) => void
}

type Options<T extends object> = {
  readonly folder: string
  /** Without the ending. */
  readonly name: string
  readonly title: string
  readonly schema: z.ZodType<T>
  readonly defaults: T
  readonly openStore: OpenStore
  readonly now: string
}

export function openSmallFile<T extends object>(options: Options<T>): SmallFile<T> {
  const { folder, name, schema } = options
  const file = join(folder, `${name}.json`)
  const copies = [`${name}.good-1.json`, `${name}.good-2.json`].map((each) => join(folder, each))
  const found = read(file, schema)
  const fromCopy = found.state === 'good' ? null : firstGood(copies, schema)
  const notice = found.state === 'good' ? null : tell(options, found.state, file, fromCopy !== null)
  const value = found.state === 'good' ? found.value : (fromCopy ?? options.defaults)

  // conf throws on a file that it cannot read, so it is opened only once the file is good or gone.
  const store = options.openStore({ folder, name })
  const save = (next: T) => {
    const sealed = { ...next, digest: digestOf(next) }
    store.write(sealed)
    keepCopies(copies, JSON.stringify(sealed, null, 2))
  }
  if (found.state !== 'good') save(value)
  else if (!copies.some((copy) => existsSync(copy)))
    keepCopies(copies, JSON.stringify({ ...value, digest: digestOf(value) }, null, 2))
  return { value, notice, save }
}

type Found<T> = { readonly state: 'good'; readonly value: T } | { readonly state: 'missing' | 'damaged' }

function read<T extends object>(file: string, schema: z.ZodType<T>): Found<T> {
  if (!existsSync(file)) return { state: 'missing' }
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const { digest, ...value }: { readonly [key: string]: unknown } = typeof held === 'object' ? { ...held } : {}
    // A byte changed inside a text still parses: the digest tells. It is of what the file holds, not of what is read from
    // it: an older Bonafide's file lacks what this one fills in.
    if (digest !== digestOf(value)) return { state: 'damaged' }
    const parsed = schema.safeParse(value)
    if (!parsed.success) return { state: 'damaged' }
    return { state: 'good', value: parsed.data }
  } catch {
    return { state: 'damaged' }
  }
}

function firstGood<T extends object>(copies: readonly string[], schema: z.ZodType<T>): T | null {
  for (const copy of copies) {
    const found = read(copy, schema)
    if (found.state === 'good') return found.value
  }
  return null
}

function tell<T extends object>(
  options: Options<T>,
  state: 'missing' | 'damaged',
  file: string,
  copied: boolean,
): string | null {
  if (state === 'missing')
    return copied
      ? `The file of ${options.title} was gone. The last good copy is in use again; nothing else was touched.`
      : null
  const kept = `${options.name}.damaged-${options.now.slice(0, 19).replaceAll(':', '')}-${randomBytes(2).toString('hex')}.json`
  renameSync(file, join(options.folder, kept))
  const instead = copied
    ? 'The last good copy is in use again.'
    : 'What the records hold of it, or else the defaults, are in use.'
  return `The file of ${options.title} was damaged, or changed by something else than Bonafide. ${instead} The file as it was is kept as ${kept}.`
}

/** SHA-256 over the JSON text with sorted keys. */
function digestOf(value: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

/** The newer copy takes the older one's place, so that a cut in the middle of a copy leaves the other. */
function keepCopies(copies: readonly string[], text: string): void {
  const [first, second] = copies
  if (first === undefined || second === undefined) return
  if (existsSync(first)) renameSync(first, second)
  const partial = `${first}.partial`
  rmSync(partial, { force: true })
  const handle = openSync(partial, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(partial, first)
  syncFolder(dirname(first))
}

/** Without this a rename may be lost at a power cut. Windows cannot open a folder and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
