// What *Give to …* holds of the store.

/** An account that was chosen, with whose it was, so that it can be given back. */
export type ChosenToGive = { readonly account: string; readonly holder: string | null }

export type GivingState = {
  readonly isOpen: boolean
  /** Null: accounts of the queue. */
  readonly audit: string | null
  /** Empty: the next ones of `holder`. */
  readonly chosen: readonly ChosenToGive[]
  /** Null: what nobody in particular was given. */
  readonly holder: string | null
  /** How many the holder has that wait. */
  readonly left: number
  readonly count: number
  /** An admin's id, `nobody`, or null while nothing is chosen. */
  readonly to: string | null
  readonly isPending: boolean
}

export const noGiving: GivingState = {
  isOpen: false,
  audit: null,
  chosen: [],
  holder: null,
  left: 0,
  count: 20,
  to: null,
  isPending: false,
}
