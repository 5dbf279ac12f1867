// What an import brought, from its snapshots.
import { z } from 'zod'
import type { ImportedList, ImportLine, ImportReport } from '../../../shared/api/importViews.ts'
import { ImportFormat, Relation } from '../../../shared/domain/importing.ts'
import { LeftOut } from '../../../shared/domain/importRecords.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import type { Context } from '../context.ts'
import { refusedCount } from './refused.ts'

const count = z.number()
const ListRow = z.object({
  no: count,
  id: z.string(),
  platform: Platform,
  relation: Relation,
  own: z.string().nullable(),
  complete: count,
  made_at: z.string(),
  same_as: count.nullable(),
  rows: count,
  refused: count,
  left_out: z.string(),
  settled: count,
  size: count,
  joined: count,
  untold: count,
  fresh: count,
  renamed: count,
  look_alikes: count,
  passed: count,
  gone: count,
  verified: count,
  reopened: count,
  against: count,
  due_again: count,
})
type ListRow = z.infer<typeof ListRow>

const ImportRow = z.object({
  id: z.string(),
  name: z.string(),
  format: ImportFormat,
  warnings: z.string(),
  at: z.string(),
  by: z.string().nullable(),
})
type ImportRow = z.infer<typeof ImportRow>

/** Null where there is no such import on file. */
export function reportOf(context: Context, id: string, ownPosts: number): ImportReport | null {
  const found = context.storage.prepare('SELECT * FROM import WHERE id = ?').get(id)
  if (found === undefined) return null
  const row = ImportRow.parse({ ...found })
  const lists = listsOf(context, id)
  return {
    name: row.name,
    format: row.format,
    at: row.at,
    by: context.nameOf(row.by),
    lists: lists.map(importedList),
    refused: refusedCount(context, id),
    warnings: z.array(z.string()).parse(JSON.parse(row.warnings)),
    sameAs: sameAs(context, lists),
    ownPosts,
  }
}

export function importLines(
  context: Context,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly rows: ImportLine[]; readonly total: number } {
  const { storage } = context
  const rows = storage.prepare('SELECT * FROM import ORDER BY counter DESC LIMIT ? OFFSET ?').all(limit, offset)
  return {
    rows: rows.map((each) => importLine(context, ImportRow.parse({ ...each }))),
    total: Number(storage.prepare('SELECT count(*) AS n FROM import').get()?.['n'] ?? 0),
  }
}

function importLine(context: Context, row: ImportRow): ImportLine {
  const lists = listsOf(context, row.id)
  return {
    import: row.id,
    name: row.name,
    format: row.format,
    at: row.at,
    by: context.nameOf(row.by),
    settled: lists.every((each) => each.settled === 1),
    lists: lists.map(({ platform, relation, complete, made_at: madeAt, rows }) => ({
      platform,
      relation,
      complete: complete === 1,
      madeAt,
      rows,
    })),
  }
}

function listsOf(context: Context, id: string): readonly ListRow[] {
  return context.storage
    .prepare('SELECT * FROM snapshot WHERE import = ? ORDER BY place')
    .all(id)
    .map((row) => ListRow.parse({ ...row }))
}

function importedList(row: ListRow): ImportedList {
  return {
    snapshot: row.id,
    platform: row.platform,
    relation: row.relation,
    own: row.own,
    complete: row.complete === 1,
    madeAt: row.made_at,
    rows: row.rows,
    fresh: row.fresh,
    known: Math.max(0, row.size - row.fresh),
    renamed: row.renamed,
    lookAlikes: row.look_alikes,
    passedHandles: row.passed,
    joined: row.joined,
    repeated: row.settled === 1 ? row.rows - row.size : 0,
    refused: row.refused,
    leftOut: LeftOut.array().parse(JSON.parse(row.left_out)),
    left: row.gone,
    untold: row.untold,
    verified: row.verified,
    reopened: row.reopened,
    stillFollowed: row.against,
    dueAgain: row.due_again,
  }
}

/** When the very same lists were imported before; null where one of them is news. */
function sameAs(context: Context, lists: readonly ListRow[]): string | null {
  const [first] = lists
  if (first === undefined || lists.some((each) => each.same_as === null)) return null
  const row = context.storage
    .prepare('SELECT i.at FROM snapshot s JOIN import i ON i.id = s.import WHERE s.no = ?')
    .get(first.same_as)
  return typeof row?.['at'] === 'string' ? row['at'] : null
}
