// The screens of this folder, for the frame.
import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadFound, loadListsOverTime } from './actions.ts'
import { FoundScreen } from './FoundScreen.tsx'
import { ListsOverTime } from './ListsOverTime.tsx'
import './overTime.css'

export const listsOverTimeScreen: Screen<'listsOverTime'> = {
  name: 'listsOverTime',
  title: 'Lists over time',
  load: loadListsOverTime,
  stale: ['imports', 'following', 'unfollows', 'decisions'],
  Component: ListsOverTime,
  commands: [
    {
      title: 'Lists over time: compare two lists',
      run: () => void go({ name: 'listsOverTime', before: null, after: null }),
    },
  ],
}

export const foundScreen: Screen<'found'> = {
  name: 'found',
  title: 'Accounts that were found',
  load: loadFound,
  stale: ['imports', 'accounts', 'queue', 'following', 'unfollows', 'decisions', 'vettings'],
  Component: FoundScreen,
}
