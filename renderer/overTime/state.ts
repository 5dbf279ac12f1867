// What lists over time hold of the store: the snapshots, two of them compared, and a list of accounts that was found.
import type { Comparison, FoundLine, SnapshotLine, StandingFigures } from '../../shared/api/compareViews.ts'
import type { Relation } from '../../shared/domain/importing.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import { noPages, type Pages } from '../pages.ts'

export type SnapshotFilter = { readonly platform: Platform | null; readonly relation: Relation | null }

export type OverTimeState = {
  readonly snapshots: Pages<SnapshotLine> & { readonly filter: SnapshotFilter }
  /** At most two, to be compared; the earlier choice goes when a third is made. */
  readonly chosen: readonly SnapshotLine[]
  readonly comparison: Comparison | null
  readonly standing: StandingFigures | null
  readonly found: Pages<FoundLine>
  /** Everything on the list is on its way into the queue. */
  readonly queueing: boolean
}

export const noOverTime: OverTimeState = {
  snapshots: { ...noPages, filter: { platform: null, relation: null } },
  chosen: [],
  comparison: null,
  standing: null,
  found: noPages,
  queueing: false,
}
