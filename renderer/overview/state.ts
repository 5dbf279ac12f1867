// What the overview holds of the store.
import type { Overview } from '../../shared/api/views.ts'

export type OverviewState = { readonly view: Overview | null }
export const noOverview: OverviewState = { view: null }
