// Snapshots as lines: what each list was, and what had changed since the one before.
import { z } from 'zod'
import type { SnapshotLine } from '../../../shared/api/compareViews.ts'
import { Relation } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { notFound, type Context } from '../context.ts'

const SnapshotRow = z.object({
  no: z.number(),
  id: z.string(),
  import: z.string(),
  platform: Platform,
  relation: Relation,
  list: z.number(),
  own: z.string().nullable(),
  complete: z.number(),
  made: z.number(),
  made_at: z.string(),
  size: z.number(),
  gone: z.number(),
  at: z.string(),
  by: z.string().nullable(),
  before: z.number().nullable(),
})
export type SnapshotRow = z.infer<typeof SnapshotRow>

// What was imported again, the very same, is told by its report and is no new line. One that is being settled is not whole yet.
const SHOWN = 's.settled = 1 AND s.same_as IS NULL'
const COLUMNS = `s.*, i.at, i.by, (SELECT max(b.made) FROM snapshot b WHERE b.list = s.list AND b.made < s.made AND b.complete = 1 AND b.settled = 1 AND b.same_as IS NULL) AS before`
const FROM = 'FROM snapshot s JOIN import i ON i.id = s.import'

/** The snapshot of an id; throws `Refusal` where there is none. One that was imported again stands for the first. */
export function snapshotRow(context: Context, id: string): SnapshotRow {
  const row = context.storage
    .prepare(
      `SELECT ${COLUMNS} ${FROM} WHERE s.no = (SELECT coalesce(same_as, no) FROM snapshot WHERE id = ?) AND s.settled = 1`,
    )
    .get(id)
  if (row === undefined) throw notFound('This list')
  return SnapshotRow.parse({ ...row })
}

/** Newest first, by when they were made. */
export function snapshotLines(
  context: Context,
  asked: {
    readonly platform: Platform | null
    readonly relation: Relation | null
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: SnapshotLine[]; readonly total: number } {
  const where = `${SHOWN} AND (?1 IS NULL OR s.platform = ?1) AND (?2 IS NULL OR s.relation = ?2)`
  const { platform, relation, offset, limit } = asked
  const rows = context.storage
    .prepare(`SELECT ${COLUMNS} ${FROM} WHERE ${where} ORDER BY s.made DESC, s.no DESC LIMIT ?3 OFFSET ?4`)
    .all(platform, relation, limit, offset)
  const total = context.storage.prepare(`SELECT count(*) AS n FROM snapshot s WHERE ${where}`).get(platform, relation)
  return {
    rows: rows.map((row) => snapshotLine(context, SnapshotRow.parse({ ...row }))),
    total: Number(total?.['n'] ?? 0),
  }
}

/** The newest complete list of each platform of whom we follow. */
export function newestFollowing(context: Context, platform: Platform | null): readonly SnapshotRow[] {
  return context.storage
    .prepare(
      `SELECT ${COLUMNS} ${FROM} WHERE ${SHOWN} AND s.complete = 1 AND s.relation = 'following' AND (?1 IS NULL OR s.platform = ?1)
         AND s.made = (SELECT max(n.made) FROM snapshot n WHERE n.list = s.list AND n.complete = 1 AND n.settled = 1 AND n.same_as IS NULL) ORDER BY s.list`,
    )
    .all(platform)
    .map((row) => SnapshotRow.parse({ ...row }))
}

export function snapshotLine(context: Context, row: SnapshotRow): SnapshotLine {
  const figures = row.complete === 1 && row.before !== null ? changesSince(context, row, row.before) : null
  return {
    snapshot: row.id,
    import: row.import,
    platform: row.platform,
    relation: row.relation,
    own: row.own,
    complete: row.complete === 1,
    madeAt: row.made_at,
    importedAt: row.at,
    by: context.nameOf(row.by),
    size: row.size,
    added: figures?.added ?? null,
    left: figures?.left ?? null,
  }
}

/** Between neighbours both are ranges of an index. */
function changesSince(context: Context, { list, made }: SnapshotRow, before: number) {
  const added = context.storage.prepare(
    'SELECT count(*) AS n FROM member WHERE list = ?1 AND entered > ?2 AND entered <= ?3 AND (gone IS NULL OR gone > ?3)',
  )
  const left = context.storage.prepare(
    'SELECT count(*) AS n FROM member WHERE list = ?1 AND gone > ?2 AND gone <= ?3 AND entered <= ?2',
  )
  const n = (statement: typeof added) => Number(statement.get(list, before, made)?.['n'] ?? 0)
  return { added: n(added), left: n(left) }
}
