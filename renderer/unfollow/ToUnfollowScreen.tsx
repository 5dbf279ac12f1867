import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { UnfollowScreen } from './UnfollowScreen.tsx'

export function ToUnfollowScreen() {
  const lists = useStore(({ unfollow }) => unfollow.ordinary)
  return (
    <UnfollowScreen
      title="To unfollow"
      summary={
        lists === null ? '' : `${lists.open.length.toLocaleString('en-GB')} waiting · not urgent, and no reproach`
      }
      lists={lists}
      actions={null}
      empty={
        <EmptyState
          title="Nothing waits to be unfollowed"
          actions={<Button onPress={() => void go({ name: 'following', due: 'all' })}>Open Following</Button>}
        >
          Accounts that fell silent, changed hands or are not for us any more come here from their page or from an
          audit.
        </EmptyState>
      }
    />
  )
}
