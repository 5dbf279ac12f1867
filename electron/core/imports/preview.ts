// What an admin sees before anything is imported: the lists that were recognised, and what only the admin can say of them.
import { z } from 'zod'
import type { FoundList, FoundTable, ImportQuestion, ImportState, SampleRow } from '../../../shared/api/importViews.ts'
import { showHandle } from '../../../shared/domain/handle.ts'
import { TableMapping, type ImportRow } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import type { Context } from '../context.ts'
import type { ReadList, ReadTable } from '../importing/reading.ts'
import type { Read } from './jobs.ts'

const SAMPLE = 20
const CELL = 200

export function previewOf(context: Context, { name, reading }: Read): ImportState {
  return {
    state: 'preview',
    name,
    format: reading.format,
    said: reading.said,
    lists: reading.lists.map((list, place) => foundList(context, list, place)),
    table: reading.table === null ? null : foundTable(context, reading.table),
    warnings: [...reading.warnings],
    ownPosts: reading.ownPosts.length,
  }
}

/** Our own account on a platform, as the group named it. */
export function ownAccount(context: Context, platform: Platform): string | null {
  const { ownAccounts } = context.held.rules.group.text
  return ownAccounts.find((each) => each.platform === platform)?.handle ?? null
}

function foundList(context: Context, list: ReadList, place: number): FoundList {
  const own = ownAccount(context, list.platform)
  const { relation, complete, madeAt } = list
  const asked: readonly (ImportQuestion | null)[] = [
    relation === null ? 'relation' : null,
    complete === null ? 'complete' : null,
    madeAt === null ? 'made-on' : null,
    own === null ? 'own' : null,
  ]
  return {
    list: place,
    platform: list.platform,
    relation,
    rows: list.rows.length,
    refused: list.refused.length,
    leftOut: list.leftOut.map((each) => ({ ...each })),
    expected: list.expected,
    madeAt,
    complete,
    own,
    gives: givesOf(list.rows),
    questions: asked.filter((each) => each !== null),
    sample: list.rows.slice(0, SAMPLE).map((row) => sampleRow(list.platform, row)),
  }
}

/** Which of the four stand in its rows at all. */
export function givesOf(rows: readonly Pick<ImportRow, 'stableId' | 'handle' | 'name' | 'bio'>[]): FoundList['gives'] {
  return {
    ids: rows.some(({ stableId }) => stableId !== null),
    handles: rows.some(({ handle }) => handle !== null),
    names: rows.some(({ name }) => name !== null),
    bios: rows.some(({ bio }) => bio !== null),
  }
}

function sampleRow(platform: Platform, { line, stableId, handle, name, bio }: ImportRow): SampleRow {
  return {
    line,
    shown: showHandle({ platform, handle, stableId }),
    name,
    bio: bio === null ? null : bio.slice(0, CELL),
  }
}

function foundTable(context: Context, table: ReadTable): FoundTable {
  const row = context.storage
    .prepare('SELECT platform, mapping FROM column_mapping WHERE columns = ?')
    .get(JSON.stringify(table.columns))
  const mapping: unknown = row === undefined ? null : JSON.parse(String(row['mapping']))
  const known = row === undefined ? null : Remembered.parse({ ...row, mapping })
  return {
    columns: [...table.columns],
    mapping: known?.mapping ?? table.guess,
    remembered: known !== null,
    platform: known?.platform ?? table.platform,
    preview: table.preview.map((cells) => [...cells]),
    rowCount: table.rowCount,
  }
}

const Remembered = z.object({ platform: Platform, mapping: TableMapping })
