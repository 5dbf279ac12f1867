// A process that reads hostile files and says how each went, one line of JSON each. It runs under Node's permission model
// without the right to write: whoever unpacks anything to the disk is caught by the system.
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { Refusal } from '../../shared/api/call.ts'
import { readFile, readTable } from '../../electron/core/importing/open.ts'
import { createChance } from '../bench/accounts.ts'
import { fileOf, type CountedFile } from '../incomingFiles.ts'
import { archiveAttacks } from './archiveAttacks.ts'
import { importFiles, smallArchive } from './importFiles.ts'
import { faultOfList, faultOfReading } from './judgeReading.ts'
import { mutate } from './mutate.ts'
import type { ReadingTold } from './reading.ts'

const LONGEST_MS = 5_000
const MOST_INFLATED = 256 * 1024 * 1024

const [part, each = '1', seed = '1'] = process.argv.slice(2)
const tell = (told: ReadingTold) => process.stdout.write(`${JSON.stringify(told)}\n`)
const inflated = countInflated()
const mayWrite = process.permission?.has('fs.write') ?? true

if (mayWrite) throw new Error('this process has to run without the right to write')
if (part === 'archives') await attackArchives()
else await mutateFiles()

async function attackArchives(): Promise<void> {
  for (const { what, make, refusal } of archiveAttacks) {
    const { lost, refused } = await readOne(await make())
    const why =
      refusal === null
        ? refused === null
          ? null
          : `refused: ${refused}`
        : refused === null
          ? 'it was read as if nothing were wrong'
          : refusal.test(refused)
            ? null
            : `it says: ${refused}`
    tell({ kind: 'attack', what, lost: lost ?? why, same: false, refused: refused !== null })
  }
  const archive = await smallArchive()
  await mutations('an archive, changed', { name: 'archive.zip', content: archive })
}

async function mutateFiles(): Promise<void> {
  for (const [format, file] of Object.entries(await importFiles())) await mutations(format, file)
}

async function mutations(
  what: string,
  { name, content }: { readonly name: string; readonly content: Buffer },
): Promise<void> {
  for (let n = 0; n < Number(each); n++) {
    const own = Number(seed) * 100_003 + n
    const changed = mutate(content, createChance(own))
    if (changed.equals(content)) {
      tell({ kind: 'mutation', what, lost: null, same: true, refused: false })
      continue
    }
    const { lost, refused } = await readOne(fileOf(name, changed))
    tell({
      kind: 'mutation',
      what,
      lost: lost === null ? null : `change ${own}: ${lost}`,
      same: false,
      refused: refused !== null,
    })
  }
}

type Read = { readonly lost: string | null; readonly refused: string | null }

async function readOne(file: CountedFile): Promise<Read> {
  const cpu = process.cpuUsage()
  const before = inflated.bytes
  const read = await attempt(file)
  const { user, system } = process.cpuUsage(cpu)
  const grown = inflated.bytes - before
  const spent = (user + system) / 1_000
  const lost =
    read.lost ??
    (spent > LONGEST_MS ? `it took ${spent.toFixed()} ms of work` : null) ??
    (grown > MOST_INFLATED ? `${grown} bytes were inflated` : null) ??
    (Reflect.has(globalThis, 'polluted') || Reflect.has({}, 'polluted') ? 'what stood in the file ran' : null)
  return { ...read, lost }
}

async function attempt(file: CountedFile): Promise<Read> {
  try {
    const reading = await readFile(file, { plainHandlesAre: 'x' })
    const fault = faultOfReading(reading)
    if (fault !== null || reading.table === null) return { lost: fault, refused: null }
    const { guess, platform } = reading.table
    return { lost: faultOfList(await readTable(reading.table, guess, { platform: platform ?? 'x' })), refused: null }
  } catch (error) {
    if (!(error instanceof Refusal))
      return { lost: `it fell over: ${error instanceof Error ? error.stack : String(error)}`, refused: null }
    const isSentence = /^[A-Z].*[.!?]$/s.test(error.message) && !error.message.includes('    at ')
    return { lost: isSentence ? null : `no sentence: ${error.message}`, refused: error.message }
  }
}

/** Counts what every inflater of this process gives out, yauzl's too. */
function countInflated(): { bytes: number } {
  const counted = { bytes: 0 }
  const inflater: unknown = Object.getPrototypeOf(createInflateRaw())
  if (typeof inflater !== 'object' || inflater === null) throw new Error('there is nothing to count by')
  Object.defineProperty(inflater, 'push', {
    value(this: Readable, chunk: unknown, encoding?: BufferEncoding) {
      if (chunk instanceof Uint8Array) counted.bytes += chunk.length
      return Readable.prototype.push.call(this, chunk, encoding)
    },
  })
  return counted
}
