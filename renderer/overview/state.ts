// What the overview holds of the store.
import type { StandingFigures } from '../../shared/api/compareViews.ts'
import type { Overview } from '../../shared/api/views.ts'

export type OverviewState = {
  readonly view: Overview | null
  /** Where lists and records disagree; null until it is here. */
  readonly standing: StandingFigures['figures'] | null
}
export const noOverview: OverviewState = { view: null, standing: null }
