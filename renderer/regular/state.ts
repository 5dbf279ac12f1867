// What *To do regularly* holds of the store.
import type { RegularTaskLine } from '../../shared/api/auditViews.ts'
import type { IntervalUnit } from '../../shared/domain/regularTask.ts'

export type RegularForm = {
  /** Null: a new one. */
  readonly task: string | null
  readonly title: string
  /** 0 while it is half typed. */
  readonly every: number
  readonly unit: IntervalUnit
  /** Null: anybody's. */
  readonly who: string | null
}

export type RegularState = {
  readonly tasks: readonly RegularTaskLine[] | null
  /** The row in hand, by its place. */
  readonly cursor: number
  readonly form: RegularForm | null
  readonly showsOff: boolean
}

export const noRegular: RegularState = { tasks: null, cursor: 0, form: null, showsOff: false }
