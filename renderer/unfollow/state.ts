// What the screens of this folder hold of the store.
export type UnfollowState = { readonly busy: boolean }
export const noUnfollows: UnfollowState = { busy: false }
