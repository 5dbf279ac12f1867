import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { loadOwnPosts } from './actions.ts'
import { OwnPosts } from './OwnPosts.tsx'
import './ownPosts.css'

export const ownPostsScreen: Screen<'ownPosts'> = {
  name: 'ownPosts',
  title: 'Our own posts and likes',
  load: loadOwnPosts,
  stale: ['ownPosts'],
  Component: OwnPosts,
  commands: [{ title: 'Our own posts and likes', run: () => void go({ name: 'ownPosts' }) }],
}
