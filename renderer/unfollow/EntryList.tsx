import { useEffect, useRef } from 'react'
import type { UnfollowLists } from '../../shared/api/views.ts'
import type { UnfollowLine } from '../../shared/domain/unfollow.ts'
import { ENDS, openEntry, stepEntry } from './actions.ts'
import { EntryRow } from './EntryRow.tsx'

type Props = {
  readonly label: string
  readonly lists: UnfollowLists
  readonly selected: string | null
  /** Milliseconds. */
  readonly now: number
}

const titles: { readonly [E in (typeof ENDS)[number]]: string } = {
  done: 'Done, waiting for the next list to verify',
  'nothing-found': 'Looked into: nothing found',
  verified: 'Verified',
}

/** Open entries in the core's order, then the closed ones by how they ended. One tab stop; arrows move inside. */
export function EntryList({ label, lists, selected, now }: Props) {
  const list = useRef<HTMLElement>(null)

  // The focus goes along with the selection when it was in the list; else the row only comes into sight.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (list.current?.contains(document.activeElement) === true) row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const rows = (entries: readonly UnfollowLine[]) => (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryRow
            entry={entry}
            isSelected={entry.id === selected}
            now={now}
            onOpen={() => void openEntry(entry.id)}
            onStep={(step) => void stepEntry(step)}
          />
        </li>
      ))}
    </ol>
  )
  return (
    <section className="card rows entries" aria-label={label} ref={list}>
      {lists.open.length === 0 ? <p className="none-open">Nothing is open.</p> : rows(lists.open)}
      {ENDS.map((state) => {
        const entries = lists.closed.filter((entry) => entry.state === state)
        return entries.length === 0 ? null : (
          <div key={state}>
            <h2 className="grp">{titles[state]}</h2>
            {rows(entries)}
          </div>
        )
      })}
      {lists.closedCount > lists.closed.length ? (
        <p className="small none-open">{`The newest ${lists.closed.length} of ${lists.closedCount.toLocaleString('en-GB')} closed ones. All of them are in Records.`}</p>
      ) : null}
    </section>
  )
}
