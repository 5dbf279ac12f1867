// The screens of this folder, for the frame.
import { openReport } from '../reporting.ts'
import type { Screen } from '../screen.ts'
import { loadUnfollows } from './actions.ts'
import { ToUnfollowScreen } from './ToUnfollowScreen.tsx'
import { UrgentScreen } from './UrgentScreen.tsx'
import './unfollow.css'

export const urgentScreen: Screen<'urgent'> = {
  name: 'urgent',
  title: 'Unfollow urgently',
  load: loadUnfollows,
  stale: ['unfollows', 'clock'],
  Component: UrgentScreen,
  commands: [{ title: 'Reported to us', keys: 'T', run: () => openReport() }],
}

export const toUnfollowScreen: Screen<'toUnfollow'> = {
  name: 'toUnfollow',
  title: 'To unfollow',
  load: loadUnfollows,
  stale: ['unfollows', 'clock'],
  Component: ToUnfollowScreen,
}
