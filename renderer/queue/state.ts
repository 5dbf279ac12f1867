// What the screens of this folder hold of the store.
export type QueueState = { readonly busy: boolean }
export const noQueue: QueueState = { busy: false }
