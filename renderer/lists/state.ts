// What the screens of this folder hold of the store.
export type ListsState = { readonly busy: boolean }
export const noLists: ListsState = { busy: false }
