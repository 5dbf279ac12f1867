// What the screens of this folder hold of the store.
export type VettingState = { readonly busy: boolean }
export const noVetting: VettingState = { busy: false }
