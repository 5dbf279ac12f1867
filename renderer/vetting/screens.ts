// The screens of this folder, as the frame takes them.
import type { Screen } from '../screen.ts'
import { loadVetting } from './opening.ts'
import { VettingScreen } from './VettingScreen.tsx'

export const vettingScreen: Screen<'vetting'> = {
  name: 'vetting',
  title: 'Vetting',
  load: ({ vetting }) => loadVetting(vetting),
  stale: ['vettings', 'group'],
  Component: VettingScreen,
}
