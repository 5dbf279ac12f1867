// A long list, of which only the pages that were looked at are here.

/** Rows are fetched a page at a time; the contract sends at most 200. */
export const PAGE = 100

export type Pages<Row> = {
  /** Null until the first page is there. */
  readonly total: number | null
  readonly pages: Readonly<Record<number, readonly Row[]>>
  /** The row that Enter opens, counted from 0. */
  readonly cursor: number
}

export const noPages = { total: null, pages: {}, cursor: 0 } as const

export function rowAt<Row>(list: Pages<Row>, index: number): Row | null {
  return list.pages[Math.floor(index / PAGE)]?.[index % PAGE] ?? null
}
