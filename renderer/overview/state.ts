// What the screens of this folder hold of the store.
export type OverviewState = { readonly busy: boolean }
export const noOverview: OverviewState = { busy: false }
