// The screens of this folder, for the frame.
import type { Screen } from '../screen.ts'
import { loadAccount } from './accountActions.ts'
import { AccountScreen } from './AccountScreen.tsx'
import { loadFollowing, loadRetweets, recordsPaging } from './actions.ts'
import { Following } from './Following.tsx'
import { Records } from './Records.tsx'
import { Retweets } from './Retweets.tsx'
import './lists.css'

export const followingScreen: Screen<'following'> = {
  name: 'following',
  title: 'Following',
  load: loadFollowing,
  stale: ['following', 'accounts', 'unfollows', 'clock'],
  Component: Following,
}

export const retweetsScreen: Screen<'retweets'> = {
  name: 'retweets',
  title: 'Retweets',
  load: loadRetweets,
  stale: ['retweets', 'decisions', 'clock'],
  Component: Retweets,
}

export const recordsScreen: Screen<'records'> = {
  name: 'records',
  title: 'Records',
  load: recordsPaging.reload,
  stale: ['decisions', 'unfollows'],
  Component: Records,
}

export const accountScreen: Screen<'account'> = {
  name: 'account',
  title: 'Account',
  load: loadAccount,
  stale: ['accounts', 'vettings', 'decisions', 'unfollows', 'following'],
  Component: AccountScreen,
}
