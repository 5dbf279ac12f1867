// The screens of this folder, as the frame takes them.
import type { Screen } from '../screen.ts'
import { EndOfSession } from './EndOfSession.tsx'
import { loadVetting } from './opening.ts'
import { loadFollowUps } from './sitting.ts'
import { VettingScreen } from './VettingScreen.tsx'
import { Waiting } from './Waiting.tsx'
import { loadWaiting } from './waiting.ts'

export const vettingScreen: Screen<'vetting'> = {
  name: 'vetting',
  title: 'Vetting',
  load: ({ vetting }) => loadVetting(vetting),
  stale: ['vettings', 'group'],
  Component: VettingScreen,
}

export const endOfSessionScreen: Screen<'endOfSession'> = {
  name: 'endOfSession',
  title: 'End of session',
  load: loadFollowUps,
  stale: ['queue', 'following', 'decisions'],
  Component: EndOfSession,
}

export const waitingScreen: Screen<'waiting'> = {
  name: 'waiting',
  title: 'Second opinions',
  load: loadWaiting,
  stale: ['decisions'],
  Component: Waiting,
}
