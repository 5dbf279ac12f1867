import { loadStart } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { Settings } from './Settings.tsx'

export const settingsScreen: Screen<'settings'> = {
  name: 'settings',
  title: 'Settings',
  load: loadStart,
  // The frame reads the start again whenever settings, group or admins were touched.
  stale: [],
  Component: Settings,
}
