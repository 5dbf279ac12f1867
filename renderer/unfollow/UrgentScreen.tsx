import type { UnfollowLists } from '../../shared/api/views.ts'
import { openReport } from '../reporting.ts'
import { useStore } from '../store.ts'
import { useNow } from '../useNow.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { UnfollowScreen } from './UnfollowScreen.tsx'
import { countOf, longAge } from './words.ts'

export function UrgentScreen() {
  const lists = useStore(({ unfollow }) => unfollow.urgent)
  const hours = useStore(({ start }) => start?.policy.urgentTargetHours ?? 24)
  const now = useNow()
  const report = (
    <Button variant="primary" onPress={() => openReport()} keyHint="T">
      Reported to us
    </Button>
  )
  return (
    <UnfollowScreen
      title="Unfollow urgently"
      summary={lists === null ? '' : summaryOf(lists, hours, new Date(now).toISOString())}
      lists={lists}
      actions={report}
      empty={
        <EmptyState title="Nothing is urgent" actions={report}>
          When somebody tells you about an account that we follow, put it here: a handle and one line are enough. What
          you find against our Code at the desk comes here by itself.
        </EmptyState>
      }
    />
  )
}

function summaryOf({ open }: UnfollowLists, hours: number, now: string): string {
  const target = `our target is ${countOf(hours, 'hour')}`
  const oldest = open.map((entry) => entry.raisedAt).toSorted()[0]
  if (oldest === undefined) return `nothing open · ${target}`
  return `${open.length.toLocaleString('en-GB')} open · the oldest for ${longAge(oldest, now)} · ${target}`
}
