import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadWordLists } from './actions.ts'
import { WordLists } from './WordLists.tsx'
import './wordLists.css'

const here = { name: 'wordLists', list: null, version: null } as const

export const wordListsScreen: Screen<'wordLists'> = {
  name: 'wordLists',
  title: 'Word lists',
  load: loadWordLists,
  stale: ['wordLists'],
  Component: WordLists,
  commands: [{ title: 'Look up a term by its meaning', run: () => void go(here) }],
}
