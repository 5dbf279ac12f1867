import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadBringIn, openBox } from './actions.ts'
import { BringIn } from './BringIn.tsx'
import './bringIn.css'

export const bringInScreen: Screen<'bringIn'> = {
  name: 'bringIn',
  title: 'Bring in',
  load: loadBringIn,
  stale: ['imports'],
  Component: BringIn,
  commands: [
    {
      title: 'Paste a list to bring in',
      run: () => {
        openBox()
        void go({ name: 'bringIn', import: null })
      },
    },
  ],
}
