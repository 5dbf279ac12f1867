import type { Screen } from '../screen.ts'
import { loadOverview } from './actions.ts'
import { Overview } from './Overview.tsx'

export const overviewScreen: Screen<'overview'> = {
  name: 'overview',
  title: 'Overview',
  load: loadOverview,
  stale: [
    'queue',
    'accounts',
    'vettings',
    'decisions',
    'unfollows',
    'following',
    'retweets',
    'group',
    'clock',
    'imports',
  ],
  Component: Overview,
}
