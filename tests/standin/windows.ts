import type { BrowserWindow } from 'electron'
import type { Contents } from './webContents.ts'

export type OpenWindow = { readonly window: BrowserWindow; readonly contents: Contents }

/** The windows that are open, oldest first, by their id. */
export const openWindows = new Map<number, OpenWindow>()
