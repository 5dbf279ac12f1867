import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadRegular, startWriting } from './actions.ts'
import { Regular } from './Regular.tsx'
import './regular.css'

export const regularScreen: Screen<'regular'> = {
  name: 'regular',
  title: 'To do regularly',
  load: loadRegular,
  stale: ['regular', 'admins', 'clock'],
  Component: Regular,
  commands: [
    {
      title: 'Add a regular task',
      run: () => {
        startWriting(null)
        void go({ name: 'regular' })
      },
    },
  ],
}
