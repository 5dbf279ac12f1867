// Which account a row of a list is. Pure: by what is on file under its ID and its handle.

/** An account on file, as far as it says who somebody is. */
export type Known = { readonly id: string; readonly handle: string | null; readonly stableId: string | null }

/** An account that had the handle until the list `made` showed it under another one. */
export type Earlier = { readonly id: string; readonly made: number }

export type Row = {
  readonly stableId: string | null
  readonly handle: string | null
  /** A handle recovered for the ID: it helps where none is known, and says nothing against one that is. */
  readonly hint: string | null
}

export type Who<A extends Known> =
  /** On file. `handle`: the one it has by this row, null where the row says nothing of it; `passedFrom` had it before. */
  | { readonly as: 'known'; readonly account: A; readonly handle: string | null; readonly passedFrom: string | null }
  /** Two records of one account: the row gives the ID of one, and the handle of the other, whose ID nobody knew. */
  | { readonly as: 'two'; readonly account: A; readonly other: A }
  /** On file under a later handle: the list is older than that. */
  | { readonly as: 'earlier'; readonly id: string }
  | { readonly as: 'new'; readonly handle: string | null; readonly passedFrom: string | null }

/**
 * The stable id is the key; a handle may have passed to somebody else. `byHandle` are those that have the handle (or hint)
 * now, the newest first; `earlier` those that gave it up, the latest first; `made` is the moment of the list.
 */
export function identify<A extends Known>(
  row: Row,
  found: { readonly byId: A | null; readonly byHandle: readonly A[]; readonly earlier: readonly Earlier[] },
  made: number,
): Who<A> {
  const { byId, earlier } = found
  const holders = found.byHandle.filter((each) => each.id !== byId?.id)
  const withoutId = holders.find((each) => each.stableId === null) ?? null
  const holder = holders[0] ?? null

  if (byId !== null) {
    // Had it another handle, then whoever is on file under this one was somebody else.
    if (withoutId !== null && byId.handle === null) return { as: 'two', account: byId, other: withoutId }
    if (row.handle !== null) return { as: 'known', account: byId, handle: row.handle, passedFrom: holder?.id ?? null }
    const helps = byId.handle === null && holder === null
    return { as: 'known', account: byId, handle: helps ? row.hint : null, passedFrom: null }
  }
  if (row.stableId !== null) {
    if (withoutId !== null) return { as: 'known', account: withoutId, handle: row.handle, passedFrom: null }
    // A recovered handle that another account has is out of date.
    if (row.handle === null) return { as: 'new', handle: holder === null ? row.hint : null, passedFrom: null }
    return { as: 'new', handle: row.handle, passedFrom: holder?.id ?? earlier[0]?.id ?? null }
  }
  if (holder !== null) return { as: 'known', account: holder, handle: row.handle, passedFrom: null }
  const then = earlier.findLast((each) => each.made > made)
  if (then !== undefined) return { as: 'earlier', id: then.id }
  return { as: 'new', handle: row.handle, passedFrom: earlier[0]?.id ?? null }
}
