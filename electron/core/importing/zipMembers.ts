// An archive, opened without unpacking it: what is in it, and the text of one member at a time. Everything that an archive
// says of itself may be a lie.
import { TextDecoder } from 'node:util'
import { crc32 } from 'node:zlib'
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../../shared/api/call.ts'
import type { IncomingFile } from '../incoming.ts'
import { createParts, type LongText } from './longText.ts'
import type { Pace } from './pace.ts'
import { LONGEST_TEXT } from './textOf.ts'
import { createZipReader, type ZipReader } from './zipReader.ts'

/** What an archive may hold and cost. X's own stay far below, with every picture that a group ever posted. */
export const ARCHIVE_LIMITS = {
  /** Files in it: as many as a zip could hold before Zip64. */
  entries: 65_535,
  /** Inflated bytes of all members that are read. */
  inflated: 256 * 1024 * 1024,
  /** Of one member. */
  member: LONGEST_TEXT,
  /** Inflated to compressed, once a member is longer than 1 MB. Lists of ids come to about 15. */
  ratio: 100,
  /** Our own work on the directory and the inflating, in ms of this thread. */
  work: 5_000,
} as const

export type Member = { readonly name: string; readonly size: number }

export type Archive = {
  readonly members: readonly Member[]
  /** The text of a member, in UTF-8. Throws `Refusal` where it is not what the directory says, or too much. */
  readonly text: (member: Member) => Promise<LongText>
  /** Throws `Refusal` where these members cannot all be read: before time is spent on the first of them. */
  readonly demandRoom: (members: readonly Member[]) => void
  /** Could this member be read without going beyond the limits, by what the directory says of it? */
  readonly hasRoomFor: (member: Member) => boolean
  readonly close: () => void
}

/**
 * Reads the directory only. Throws `Refusal` for an archive that is cut off, encrypted, too large, or made to harm: paths
 * that lead out of it, links, a name twice, members that share their bytes.
 */
export async function openArchive(file: IncomingFile, pace: Pace): Promise<Archive> {
  const reader = createZipReader(file)
  const watch = createWatch()
  const honestly = <T>(work: () => Promise<T>) => watch.during(() => honest(reader, work))
  const zip = await honestly(() => fromRandomAccessReaderPromise(reader.reader, file.head.size, { autoClose: false }))
  const close = () => zip.close()
  try {
    const entries = await honestly(() => readDirectory(zip, pace, watch))
    refuseOverlaps(entries)
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
    let inflated = 0
    return {
      members: entries
        .filter(({ fileName }) => !fileName.endsWith('/'))
        .map(({ fileName, uncompressedSize }) => ({ name: fileName, size: uncompressedSize })),
      text: async ({ name }) => {
        const entry = byName.get(name)
        if (entry === undefined) throw new Refusal('not-found', `${name} is not in this archive.`)
        refuseSize(entry, inflated)
        inflated += entry.uncompressedSize
        return honestly(() => inflate(zip, entry, { pace, watch }))
      },
      demandRoom: (wanted) => {
        let before = 0
        for (const { name } of wanted) {
          const entry = byName.get(name)
          if (entry !== undefined) refuseSize(entry, before)
          before += entry?.uncompressedSize ?? 0
        }
      },
      hasRoomFor: ({ size }) => size <= ARCHIVE_LIMITS.member && inflated + size <= ARCHIVE_LIMITS.inflated,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

type Watch = {
  /** Throws `Refusal` once the work on the archive has taken too long. */
  readonly check: () => void
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
}

/** Counts the time that this thread worked, not the waiting for the page or for other programs. */
function createWatch(): Watch {
  const now = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  }
  let spent = 0
  let since = now()
  return {
    check: () => {
      if (spent + now() - since > ARCHIVE_LIMITS.work) throw tooLong()
    },
    during: async (work) => {
      since = now()
      try {
        return await work()
      } finally {
        spent += now() - since
      }
    },
  }
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

async function readDirectory(zip: ZipFile, pace: Pace, watch: Watch): Promise<readonly Entry[]> {
  if (zip.entryCount > ARCHIVE_LIMITS.entries)
    throw refuse(
      `This archive says that it holds ${zip.entryCount.toLocaleString('en-GB')} files, more than Bonafide looks through. Unpack it, and bring in the lists of its data folder one by one.`,
    )
  const entries: Entry[] = []
  const names = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    if (isLink(entry))
      throw refuse('This archive holds a link to another place on the disk. No platform makes such archives.')
    if (names.has(entry.fileName))
      throw refuse('This archive holds two files of the same name. No platform makes such archives.')
    names.add(entry.fileName)
    entries.push(entry)
    watch.check()
    if (pace.isDue()) await pace.rest()
  }
  return entries
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  { pace, watch }: { readonly pace: Pace; readonly watch: Watch },
): Promise<LongText> {
  const stream = await zip.openReadStreamPromise(entry)
  const decoder = new TextDecoder('utf-8')
  const parts = createParts()
  let sum = 0
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('no bytes')
      sum = crc32(chunk, sum)
      parts.add(decoder.decode(chunk, { stream: true }))
      watch.check()
      if (pace.isDue()) await pace.rest()
    }
  } finally {
    stream.destroy()
  }
  if (sum !== entry.crc32) throw damaged()
  parts.add(decoder.decode())
  return parts.text()
}

/** Before anything is inflated: yauzl stops a member at the size that the directory says, so that this is all of it. */
function refuseSize(entry: Entry, before: number): void {
  const { uncompressedSize: size, compressedSize } = entry
  if (entry.isEncrypted())
    throw refuse(
      'This archive is protected by a password. Unpack it, and bring in the lists of its data folder one by one.',
    )
  if (size > 1024 * 1024 && size > compressedSize * ARCHIVE_LIMITS.ratio)
    throw refuse(
      'A file in this archive is packed more tightly than any list can be: it would grow without end when unpacked.',
    )
  if (size > ARCHIVE_LIMITS.member || before + size > ARCHIVE_LIMITS.inflated)
    throw refuse('The lists in this archive are longer than Bonafide reads: over 256 MB together, or one over 128 MB.')
}

/** Members that share their bytes make gigabytes of a few kilobytes. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const byPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of byPlace) {
    if (start < end)
      throw refuse('Files in this archive share their contents, so that it would grow without end when unpacked.')
    end = start + LOCAL_HEADER + compressedSize
  }
}
/** The least that stands before a member's bytes. */
const LOCAL_HEADER = 30

/** A symbolic link, as Unix marks it. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170_000) === 0o120_000
}

/** yauzl's errors are for programmers: each becomes a sentence. What the page or a rule of ours threw stays. */
async function honest<T>({ failure }: ZipReader, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const ofPage = failure()
    if (ofPage !== null) throw ofPage
    const said = error instanceof Error ? error.message : ''
    if (/encrypt/.test(said))
      throw refuse(
        'This archive is protected by a password. Unpack it, and bring in the lists of its data folder one by one.',
      )
    if (/path|fileName/.test(said))
      throw refuse('This archive names files outside its own folder. No platform makes such archives.')
    if (/bytes in the stream|uncompressed size/.test(said))
      throw refuse('A file in this archive is not as long as the archive says. It is damaged, or made to harm.')
    if (/End of central directory/.test(said))
      throw refuse('This zip is cut off: it was perhaps not downloaded to the end. Download it again.')
    throw damaged()
  }
}

function refuse(why: string): Refusal {
  return new Refusal('invalid', `${why} Nothing was saved.`)
}

function damaged(): Refusal {
  return refuse('This zip is damaged, and cannot be read. Download it again.')
}

function tooLong(): Refusal {
  return refuse(
    'This archive takes too long to look through. Unpack it, and bring in the lists of its data folder one by one.',
  )
}
