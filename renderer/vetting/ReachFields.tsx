import type { VettingView } from '../../shared/api/views.ts'
import { type Check, fallsShort } from '../../shared/domain/checklist.ts'
import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { editReach, reachOf } from './reaching.ts'

/** Nobody reads more in one sitting; the contract's own limit. */
const MOST_POSTS = 100_000

/** How many posts were read, and how far back: what the checklist asks for, until somebody says otherwise. */
export function ReachFields({ view, check }: { readonly view: VettingView; readonly check: Check }) {
  useStore(({ vetting }) => vetting.reaches)
  const today = useStore(({ start }) => start?.today ?? '')
  const reach = reachOf(check)
  if (reach === null) return null
  if (view.decision !== null) return <p className="dim">{`${reach.posts} posts read, back to ${reach.backTo}.`}</p>
  const isShort = check.reach !== null && fallsShort(reach, check.reach, today)
  return (
    <div className="reach" role="group" aria-label="How far back you read">
      <TextField
        label="Posts read"
        type="number"
        min={0}
        max={MOST_POSTS}
        value={String(reach.posts)}
        onChange={(typed) => editReach(check, { ...reach, posts: countIn(typed) })}
      />
      {check.reach !== null && check.reach.days > 0 && (
        <DateField
          label="Back to"
          max={today}
          value={reach.backTo}
          onChange={(backTo) => {
            if (backTo !== '') editReach(check, { ...reach, backTo })
          }}
        />
      )}
      {isShort && <p className="dim">Less than the checklist asks for: it will say so.</p>}
    </div>
  )
}

function countIn(typed: string): number {
  const count = Math.trunc(Number(typed))
  return Number.isFinite(count) ? Math.min(MOST_POSTS, Math.max(0, count)) : 0
}
