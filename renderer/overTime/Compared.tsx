import { useEffect, useRef } from 'react'
import type { Comparison } from '../../shared/api/compareViews.ts'
import type { ComparedWhich } from '../../shared/domain/found.ts'
import type { Source } from '../../shared/domain/account.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { go } from '../actions.ts'
import { type FigureRow, FigureRows } from '../FigureRows.tsx'
import { foundWords } from '../foundWords.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { dayText } from '../when.ts'
import { listText } from './words.ts'

const order: readonly ComparedWhich[] = ['added', 'left', 'gone', 'renamed']

/** Two snapshots of the same list: what is different. */
export function Compared() {
  const comparison = useStore((state) => state.overTime.comparison)
  const asked = useStore(({ route }) => (route.name === 'listsOverTime' ? route.after : null))
  const heading = useRef<HTMLHeadingElement>(null)
  const pair = comparison === null ? '' : `${comparison.before.snapshot} ${comparison.after.snapshot}`
  // It stands above the list in which it was asked for: who asked is taken there.
  useEffect(() => heading.current?.focus(), [pair])
  if (asked === null) return null
  if (comparison === null)
    return <p className="dim">There is no complete list before this one with which it could be compared.</p>
  const { before, after } = comparison
  return (
    <section className="card compared" aria-labelledby="compared">
      <div className="section-head">
        <h2 id="compared" tabIndex={-1} ref={heading}>
          {listText(after)}: {dayText(localDateOf(new Date(before.madeAt)))} to{' '}
          {dayText(localDateOf(new Date(after.madeAt)))}
        </h2>
        <Button
          size="tight"
          variant="quiet"
          onPress={() => void go({ name: 'listsOverTime', before: null, after: null })}
        >
          Close the comparison
        </Button>
      </div>
      <p className="dim">
        {before.size.toLocaleString('en-GB')} accounts then, {after.size.toLocaleString('en-GB')} later.
      </p>
      <FigureRows label="What is different" rows={order.map((which) => rowOf(comparison, which))} />
    </section>
  )
}

function rowOf(comparison: Comparison, which: ComparedWhich): FigureRow {
  const { before, after } = comparison
  const found = { of: 'comparison', before: before.snapshot, after: after.snapshot, which } as const
  const { title, note } = foundWords(found)
  const source: Source = after.relation === 'followers' && which === 'added' ? 'followed-us' : 'import'
  return {
    id: which,
    count: comparison[which],
    what: title.toLowerCase(),
    note,
    tone: 'plain',
    actions:
      comparison[which] === 0 ? null : (
        <Button size="tight" onPress={() => void go({ name: 'found', found, source })}>
          Show<span className="unseen-text"> those that are {title.toLowerCase()}</span>
        </Button>
      ),
  }
}
