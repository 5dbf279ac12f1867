import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { queuePaging } from './actions.ts'
import { openPaste } from '../pasting.ts'
import { Queue } from './Queue.tsx'

export const queueScreen: Screen<'queue'> = {
  name: 'queue',
  title: 'Queue',
  load: queuePaging.reload,
  stale: ['queue', 'accounts', 'vettings', 'decisions', 'unfollows', 'following'],
  Component: Queue,
  commands: [
    {
      title: 'Paste handles into the queue',
      keys: 'P',
      run: () => {
        // Before the screen, so that both come at once and no key falls between them.
        openPaste()
        void go({ name: 'queue' })
      },
    },
  ],
}
