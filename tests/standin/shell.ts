import type { Shell } from 'electron'
import { strict } from './strict.ts'

/** What left the app through the system, in order: nothing is opened here, and a test can read it. */
type Opened = { readonly openedLinks: string[]; readonly openedPaths: string[] }

const openedLinks: string[] = []
const openedPaths: string[] = []

export const shell = strict<Shell & Opened>('shell', {
  openedLinks,
  openedPaths,
  async openExternal(url) {
    openedLinks.push(new URL(url).href)
  },
  async openPath(path) {
    openedPaths.push(path)
    return ''
  },
  showItemInFolder: (path) => void openedPaths.push(path),
  beep() {},
})
