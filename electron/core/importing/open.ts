// Reads what an admin brings in: a file, or pasted text. Nothing is saved here, and nothing touches the disk.
import { Refusal } from '../../../shared/api/call.ts'
import type { TableMapping } from '../../../shared/domain/importing.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import type { IncomingFile } from '../incoming.ts'
import { readArchive } from './archive.ts'
import { createCollector, createCollectors } from './collect.ts'
import { createPostCollector } from './collectPosts.ts'
import type { CsvItem } from './csvRows.ts'
import { readLists, type ListFormat } from './listReaders.ts'
import { lengthOf, type LongText } from './longText.ts'
import { createPace, takeAll, type Pace } from './pace.ts'
import { readPlainText } from './plainText.ts'
import type { Reading, ReadList, ReadTable } from './reading.ts'
import { tableRows } from './refusedTable.ts'
import { recognise } from './recognise.ts'
import { byPlatform, listSaid, pieces, postsSaid } from './said.ts'
import { describeTable, isBlank, readTableRows } from './table.ts'
import { textOfFile } from './textOf.ts'
import { readXPosts } from './xPosts.ts'

export type ReadOptions = {
  /** Whose handle a plain `@name` is, where the text does not say. */
  readonly plainHandlesAre: Platform
  /** Ends the reading with a `Refusal`. */
  readonly signal?: AbortSignal
}

/**
 * Reads a file of any format, by its content. Works in slices of about 15 ms, with other calls answered in between. Throws
 * `Refusal` with a sentence where the file is none that Bonafide can read.
 */
export async function readFile(file: IncomingFile, options: ReadOptions): Promise<Reading> {
  const pace = createPace(options.signal)
  const { size } = file.head
  const packed = packingOf(await file.read(0, Math.min(4, size)))
  if (packed === 'zip') return readArchive(file, pace)
  if (packed === 'other')
    throw new Refusal(
      'invalid',
      'This file is packed in a way that Bonafide does not read. Unpack it, and bring in the lists in it one by one. Nothing was saved.',
    )
  const { text, guessed } = await textOfFile(file, pace)
  const reading = await readRecognised(text, { ...options, name: file.head.name, pace })
  if (!guessed) return reading
  return {
    ...reading,
    warnings: [...reading.warnings, 'Letters with accents may have come out wrong: the file is not in UTF-8.'],
  }
}

/** By the first bytes: a zip, also an empty one; gzip, 7z, rar or xz; or no archive at all. */
function packingOf(bytes: Uint8Array): 'zip' | 'other' | null {
  const begins = Buffer.from(bytes).toString('hex')
  if (begins === '504b0304' || begins === '504b0506') return 'zip'
  // gzip, 7z, rar and xz.
  return ['1f8b', '377abcaf', '52617221', 'fd377a58'].some((packed) => begins.startsWith(packed)) ? 'other' : null
}

/** Reads pasted text of any format. A pasted list is never whole. */
export async function readText(text: string, options: ReadOptions): Promise<Reading> {
  const reading = await readRecognised([text], { ...options, name: null, pace: createPace(options.signal) })
  return { ...reading, lists: reading.lists.map((list) => ({ ...list, complete: false })) }
}

/** Makes a list of a table, by the columns that the admin chose. Whose accounts they are, and when, the admin says. */
export async function readTable(
  table: ReadTable,
  mapping: TableMapping,
  { platform, signal }: { readonly platform: Platform; readonly signal?: AbortSignal },
): Promise<ReadList> {
  const list = createCollector(platform, null)
  await takeAll(readTableRows(table, mapping, platform), createPace(signal), list.take)
  return list.list()
}

type Source = ReadOptions & { readonly name: string | null; readonly pace: Pace }

async function readRecognised(text: LongText, source: Source): Promise<Reading> {
  const { pace } = source
  await pace.rest()
  const recognised = recognise(text, source.name)
  await pace.rest()
  switch (recognised.format) {
    case 'none':
      throw new Refusal('invalid', recognised.why)
    case 'x-list':
    case 'mastodon-csv':
    case 'instagram-json':
    case 'bluesky-json':
    case 'bonafide-accounts':
      return readAsLists(text, recognised, pace)
    case 'x-posts':
      return readAsXPosts(text, pace)
    case 'table':
      return readAsTable(describeTable(text, recognised.delimiter), pace)
    case 'plain-text':
      return readAsPlainText(text, source)
  }
}

const NOTHING = { lists: [], table: null, ownPosts: [], recovered: [], warnings: [] } as const

async function readAsLists(text: LongText, recognised: ListFormat, pace: Pace): Promise<Reading> {
  const collectors = createCollectors()
  await readLists(text, recognised, { collectors, pace })
  const { format } = recognised
  // What Bonafide took out is its own selection, and never a platform's whole list.
  const lists = collectors.lists(format === 'bonafide-accounts' ? { complete: false } : {})
  const said =
    format === 'bonafide-accounts'
      ? `A file that Bonafide took out, with ${byPlatform(lists)}.`
      : listSaid(listNames[format], lists)
  return { ...NOTHING, format, said, lists }
}

const listNames = {
  'x-list': 'A list from an X archive',
  'mastodon-csv': 'A list from Mastodon',
  'instagram-json': 'A list from Instagram',
  'bluesky-json': 'A list from Bluesky',
} as const

async function readAsXPosts(text: LongText, pace: Pace): Promise<Reading> {
  const posts = createPostCollector()
  await takeAll(readXPosts(text), pace, posts.take)
  const { ownPosts, recovered, warnings } = posts.collected()
  return {
    ...NOTHING,
    format: 'x-archive',
    said: `From an X archive: ${postsSaid(ownPosts, recovered.length)}.`,
    ownPosts,
    recovered,
    warnings,
  }
}

/** A longer table is taken apart a second time once its columns are known: so many cells would crowd the memory. UTF-16 units. */
const KEPT_TABLE = 32 * 1024 * 1024

async function readAsTable(described: Omit<ReadTable, 'rowCount' | 'items'>, pace: Pace): Promise<Reading> {
  let rows = 0
  const items: CsvItem[] | null = lengthOf(described.text) > KEPT_TABLE ? null : []
  await takeAll(tableRows(described.text, described.delimiter), pace, (item) => {
    if (item.kind === 'row' && !isBlank(item.cells)) rows += 1
    if (item.kind !== 'working') items?.push(item)
  })
  const rowCount = described.hasHeader ? Math.max(0, rows - 1) : rows
  const columns = described.columns.length
  const said = `A table of ${rowCount.toLocaleString('en-GB')} rows and ${columns === 1 ? '1 column' : `${columns} columns`}. Say what its columns hold.`
  return { ...NOTHING, format: 'table', said, table: { ...described, rowCount, items } }
}

async function readAsPlainText(text: LongText, { plainHandlesAre, pace }: Source): Promise<Reading> {
  const collectors = createCollectors()
  await takeAll(readPlainText(text, plainHandlesAre), pace, collectors.take)
  const lists = collectors.lists({ complete: false })
  const unread = lists.reduce((sum, { refused }) => sum + refused.length, 0)
  const left = unread === 0 ? '' : ` ${pieces(unread)} could not be read.`
  return { ...NOTHING, format: 'plain-text', said: `A text with ${byPlatform(lists)}.${left}`, lists }
}
