import { loadStart } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadKeptImages } from './evidenceActions.ts'
import { Settings } from './Settings.tsx'

export const settingsScreen: Screen<'settings'> = {
  name: 'settings',
  title: 'Settings',
  load: async () => {
    await Promise.all([loadStart(), loadKeptImages()])
  },
  // The frame reads the start again whenever settings, group or admins were touched.
  stale: ['evidenceFiles'],
  Component: Settings,
}
