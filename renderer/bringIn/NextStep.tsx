import type { ImportedList } from '../../shared/api/importViews.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { openReopened } from './openReopened.ts'

/** What is to do after this import, the most pressing first; one button. */
export function NextStep({ lists }: { readonly lists: readonly ImportedList[] }) {
  const counts = useStore((state) => state.start?.counts)
  const step = nextStep(lists, counts?.neverVetted ?? 0)
  useKeys([{ keys: 'N', label: 'The next step', group: 'Bring in', run: step.run }])
  return (
    <Button variant="primary" onPress={step.run} keyHint="N">
      {step.label}
    </Button>
  )
}

function nextStep(
  lists: readonly ImportedList[],
  neverVetted: number,
): { readonly label: string; readonly run: () => void } {
  const alarm = lists.find(({ reopened }) => reopened > 0)
  if (alarm !== undefined) return { label: 'See what is open again', run: () => void openReopened(alarm) }
  const against = lists.find(({ stillFollowed }) => stillFollowed > 0)
  if (against !== undefined) {
    const found = { of: 'standing', platform: against.platform, which: 'still-followed' } as const
    return {
      label: 'See who is still followed',
      run: () => void go({ name: 'found', found, source: 'import' }),
    }
  }
  const followers = lists.find(({ relation, fresh }) => relation === 'followers' && fresh > 0)
  if (followers !== undefined) {
    const found = { of: 'import', snapshot: followers.snapshot, which: 'new' } as const
    return {
      label: 'See the new followers',
      run: () => void go({ name: 'found', found, source: 'followed-us' }),
    }
  }
  if (lists.some(({ relation }) => relation === 'following') && neverVetted > 0)
    return {
      label: 'See who has no vetting on record',
      run: () => void go({ name: 'following', due: 'never-vetted' }),
    }
  return {
    label: 'Lists over time',
    run: () => void go({ name: 'listsOverTime', before: null, after: lists[0]?.snapshot ?? null }),
  }
}
