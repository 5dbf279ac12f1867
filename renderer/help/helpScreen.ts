import type { Screen } from '../screen.ts'
import { Help } from './Help.tsx'

export const helpScreen: Screen<'help'> = {
  name: 'help',
  title: 'Help',
  // It is all in the page.
  load: () => Promise.resolve(),
  stale: [],
  Component: Help,
}
