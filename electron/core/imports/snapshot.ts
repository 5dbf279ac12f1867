// A snapshot as a use case needs it: which list it is of, when it was made, and what its rows can tell.
import { z } from 'zod'
import { Relation } from '../../../shared/domain/importing.ts'
import type { Gives } from '../../../shared/domain/importRecords.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import type { Context } from '../context.ts'

const Columns = z.object({
  no: z.number(),
  id: z.string(),
  import: z.string(),
  place: z.number(),
  platform: Platform,
  relation: Relation,
  list: z.number(),
  complete: z.number(),
  made: z.number(),
  made_at: z.string(),
  gives_ids: z.number(),
  gives_handles: z.number(),
  gives_names: z.number(),
  gives_bios: z.number(),
  rows: z.number(),
  settled: z.number(),
})

export type Snapshot = Pick<
  z.infer<typeof Columns>,
  'no' | 'id' | 'import' | 'place' | 'platform' | 'relation' | 'list' | 'made' | 'rows'
> & {
  readonly complete: boolean
  readonly settled: boolean
  readonly madeAt: string
  readonly gives: Gives
  /** No complete list of the same kind was made after it: it says how things are, not how they were. */
  readonly isNewest: boolean
}

/** The snapshots of an import, in the order in which they are settled. */
export function snapshotsOf(context: Context, id: string): readonly Snapshot[] {
  return context.storage
    .prepare('SELECT * FROM snapshot WHERE import = ? ORDER BY place')
    .all(id)
    .map((row) => read(context, row))
}

/** May an account that this list does not show be said to be missing from it? Only where it names accounts as we know this one. */
export function canTellOf(
  { gives }: Snapshot,
  account: { readonly hasId: boolean; readonly hasHandle: boolean },
): boolean {
  return (gives.ids && account.hasId) || (gives.handles && account.hasHandle)
}

function read(context: Context, row: object): Snapshot {
  const { complete, settled, made_at: madeAt, ...columns } = Columns.parse({ ...row })
  const later = context.storage
    .prepare('SELECT 1 FROM snapshot WHERE list = ? AND made > ? AND complete = 1 AND settled = 1 LIMIT 1')
    .get(columns.list, columns.made)
  return {
    ...columns,
    madeAt,
    complete: complete === 1,
    settled: settled === 1,
    gives: {
      ids: columns.gives_ids === 1,
      handles: columns.gives_handles === 1,
      names: columns.gives_names === 1,
      bios: columns.gives_bios === 1,
    },
    isNewest: later === undefined,
  }
}
