// Gathers what readers yield into lists.
import type { ImportRow, ReadItem, RefusedRow, Relation } from '../../../shared/domain/importing.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import type { PlacedItem } from './items.ts'
import type { ReadList } from './reading.ts'

export type Collector = {
  readonly take: (item: ReadItem) => void
  readonly list: (about?: Partial<Pick<ReadList, 'expected' | 'madeAt' | 'complete'>>) => ReadList
}

const TWICE = 'The same account a second time.'

export type Collectors = {
  /** Says that there is such a list, even if nothing should stand in it. */
  readonly begin: (platform: Platform, relation: Relation | null) => void
  readonly take: (placed: PlacedItem) => void
  /** In the order in which they began. */
  readonly lists: (about?: Parameters<Collector['list']>[0]) => readonly ReadList[]
}

/** Lists that grow side by side, one for each platform and relation. */
export function createCollectors(): Collectors {
  const collectors = new Map<string, Collector>()
  const collectorOf = (platform: Platform, relation: Relation | null): Collector => {
    const key = `${platform} ${relation}`
    const collector = collectors.get(key) ?? createCollector(platform, relation)
    collectors.set(key, collector)
    return collector
  }
  return {
    begin: (platform, relation) => void collectorOf(platform, relation),
    take: ({ platform, relation, item }) => {
      if (item.kind !== 'working') collectorOf(platform, relation).take(item)
    },
    lists: (about) => [...collectors.values()].map((each) => each.list(about)),
  }
}

/** A list that grows item by item. An account that stands in it already, by its id or else by its handle, is only counted. */
export function createCollector(platform: Platform, relation: Relation | null): Collector {
  const rows: ImportRow[] = []
  const refused: RefusedRow[] = []
  const leftOut = new Map<string, number>()
  const seenIds = new Set<string>()
  const seenHandles = new Set<string>()
  const leaveOut = (why: string) => leftOut.set(why, (leftOut.get(why) ?? 0) + 1)
  const isKnown = ({ stableId, handle }: ImportRow) =>
    stableId === null ? handle !== null && seenHandles.has(handle) : seenIds.has(stableId)
  const remember = ({ stableId, handle }: ImportRow) => {
    if (stableId !== null) seenIds.add(stableId)
    if (handle !== null) seenHandles.add(handle)
  }
  return {
    take: (item) => {
      switch (item.kind) {
        case 'row':
          if (isKnown(item.row)) leaveOut(TWICE)
          else rows.push(item.row)
          return remember(item.row)
        case 'refused':
          return void refused.push(item.refused)
        case 'left-out':
          return void leaveOut(item.why)
        case 'working':
      }
    },
    list: (about) => ({
      platform,
      relation,
      rows,
      refused,
      leftOut: [...leftOut].map(([why, count]) => ({ why, count })),
      expected: null,
      madeAt: null,
      complete: null,
      ...about,
    }),
  }
}
