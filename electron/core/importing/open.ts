// Reads what an admin brings in: a file, or pasted text. Nothing is saved here, and nothing touches the disk.
import { Refusal } from '../../../shared/api/call.ts'
import type { ReadItem, TableMapping } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import type { IncomingFile } from '../incoming.ts'
import { createCollector } from './collect.ts'
import { csvRows } from './csvRows.ts'
import { readMastodonCsv } from './mastodonCsv.ts'
import { createPace, takeAll, type Pace } from './pace.ts'
import { readPlainText } from './plainText.ts'
import type { Reading, ReadList, ReadTable } from './reading.ts'
import { recognise } from './recognise.ts'
import { byPlatform, listSaid, pieces } from './said.ts'
import { describeTable, isBlank, readTableRows } from './table.ts'
import { textOfFile } from './textOf.ts'
import { readXList } from './xList.ts'

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
  const { text, guessed } = await textOfFile(file, pace)
  const reading = await readRecognised(text, { ...options, name: file.head.name, pace })
  if (!guessed) return reading
  return {
    ...reading,
    warnings: [...reading.warnings, 'Letters with accents may have come out wrong: the file is not in UTF-8.'],
  }
}

/** Reads pasted text of any format. A pasted list is never whole. */
export async function readText(text: string, options: ReadOptions): Promise<Reading> {
  const reading = await readRecognised(text, { ...options, name: null, pace: createPace(options.signal) })
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

async function readRecognised(text: string, source: Source): Promise<Reading> {
  const recognised = recognise(text, source.name)
  switch (recognised.format) {
    case 'none':
      throw new Refusal('invalid', recognised.why)
    case 'x-list': {
      const list = await collect('x', recognised.relation, readXList(text), source.pace)
      return { ...NOTHING, format: 'x-list', said: listSaid('A list from an X archive', [list]), lists: [list] }
    }
    case 'mastodon-csv': {
      const list = await collect('mastodon', recognised.relation, readMastodonCsv(text), source.pace)
      return { ...NOTHING, format: 'mastodon-csv', said: listSaid('A list from Mastodon', [list]), lists: [list] }
    }
    case 'table':
      return readAsTable(describeTable(text, recognised.delimiter), source.pace)
    case 'plain-text':
      return readAsPlainText(text, source)
  }
}

const NOTHING = { lists: [], table: null, ownPosts: [], recovered: [], warnings: [] } as const

async function collect(
  platform: Platform,
  relation: ReadList['relation'],
  items: Iterable<ReadItem>,
  pace: Pace,
): Promise<ReadList> {
  const collector = createCollector(platform, relation)
  await takeAll(items, pace, collector.take)
  return collector.list()
}

async function readAsTable(described: Omit<ReadTable, 'rowCount'>, pace: Pace): Promise<Reading> {
  let rows = 0
  await takeAll(csvRows(described.text, described.delimiter), pace, (item) => {
    if (item.kind === 'row' && !isBlank(item.cells)) rows += 1
  })
  const rowCount = described.hasHeader ? Math.max(0, rows - 1) : rows
  const columns = described.columns.length
  const said = `A table of ${rowCount.toLocaleString('en-GB')} rows and ${columns === 1 ? '1 column' : `${columns} columns`}. Say what its columns hold.`
  return { ...NOTHING, format: 'table', said, table: { ...described, rowCount } }
}

async function readAsPlainText(text: string, { plainHandlesAre, pace }: Source): Promise<Reading> {
  const collectors = new Map(Platform.options.map((platform) => [platform, createCollector(platform, null)]))
  await takeAll(readPlainText(text, plainHandlesAre), pace, ({ platform, item }) =>
    collectors.get(platform)?.take(item),
  )
  const all = [...collectors.values()].map((each) => each.list({ complete: false }))
  const lists = all.filter(({ rows, refused }) => rows.length > 0 || refused.length > 0)
  const unread = lists.reduce((sum, { refused }) => sum + refused.length, 0)
  const left = unread === 0 ? '' : ` ${pieces(unread)} could not be read.`
  const said = `A text with ${byPlatform(lists)}.${left}`
  return { ...NOTHING, format: 'plain-text', said, lists }
}
