// Fetching a long list page by page, as it is looked at.
import { attempt } from './actions.ts'
import { PAGE, type Pages } from './pages.ts'

/** With more pages than this in hand, only the one with the cursor is fetched again; the others when they come into sight. */
const MOST_AGAIN = 4

/** What a list needs to be paged: where it is kept, and how a page of it is fetched with the filter of the moment. */
export type Paged<Row> = {
  readonly read: () => Pages<Row>
  readonly write: (values: Pages<Row>) => void
  /** Changes whenever the filter does: an answer to an older filter is dropped. */
  readonly filter: () => unknown
  readonly fetch: (offset: number, limit: number) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>
}

export type Paging = {
  /** Fetches the pages in hand again, in place; the cursor stays. */
  readonly reload: () => Promise<void>
  /** Starts again at the top, for a new filter. */
  readonly restart: () => Promise<void>
  /** Told by the list which rows are in sight. */
  readonly show: (first: number, last: number) => void
  readonly moveTo: (index: number) => void
}

export function createPaging<Row>(list: Paged<Row>): Paging {
  const onTheWay = new Set<number>()
  let inSight = { first: 0, last: -1 }

  async function load(page: number, alone: boolean): Promise<void> {
    const filter = list.filter()
    onTheWay.add(page)
    try {
      const { rows, total } = await list.fetch(page * PAGE, PAGE)
      if (list.filter() !== filter) return
      const now = list.read()
      const pages = alone ? { [page]: rows } : { ...now.pages, [page]: rows }
      list.write({ total, pages, cursor: Math.min(now.cursor, Math.max(0, total - 1)) })
    } finally {
      onTheWay.delete(page)
    }
  }

  async function reload(): Promise<void> {
    const numbers = Object.keys(list.read().pages).map(Number)
    if (numbers.length > 0 && numbers.length <= MOST_AGAIN) await Promise.all(numbers.map((page) => load(page, false)))
    else await load(Math.floor(list.read().cursor / PAGE), true)
    show(inSight.first, inSight.last)
  }

  function show(first: number, last: number): void {
    inSight = { first, last }
    const { total, pages } = list.read()
    const end = Math.min(last, (total ?? 0) - 1)
    for (let page = Math.floor(first / PAGE); page <= Math.floor(end / PAGE); page += 1) {
      if (pages[page] === undefined && !onTheWay.has(page)) void attempt(() => load(page, false))
    }
  }

  return {
    reload,
    restart: async () => {
      list.write({ ...list.read(), cursor: 0 })
      onTheWay.clear()
      await attempt(() => load(0, true))
    },
    show,
    moveTo: (index) => {
      const now = list.read()
      list.write({ ...now, cursor: Math.max(0, Math.min(index, (now.total ?? 1) - 1)) })
    },
  }
}
