import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { UnfollowLists } from '../../shared/api/views.ts'
import { EvidenceDialog } from '../EvidenceDialog.tsx'
import { useStore } from '../store.ts'
import { useNow } from '../useNow.ts'
import { entriesOf, stepEntry, closeEntry } from './actions.ts'
import { EntryDetail } from './EntryDetail.tsx'
import { EntryList } from './EntryList.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useKeys } from '../ui/keys.ts'
import { useArrivingImage } from '../ui/useArrivingImage.ts'
import { takePicture, saveEvidence, stopEvidence, typeEvidence } from './seenActions.ts'

type Props = {
  readonly title: string
  readonly summary: string
  readonly lists: UnfollowLists | null
  /** What stands at the right of the title. */
  readonly actions: ReactNode
  /** Shown when there has never been an entry: the next step. */
  readonly empty: ReactNode
}

/** The list, and the entry in hand beside it; in a narrow window the entry lies over the list. */
export function UnfollowScreen({ title, summary, lists, actions, empty }: Props) {
  const asked = useStore(({ route }) =>
    route.name === 'urgent' || route.name === 'toUnfollow' ? route.unfollow : null,
  )
  const cursor = useStore(({ unfollow }) => unfollow.cursor)
  const page = useStore(({ unfollow }) => unfollow.page)
  const adding = useStore(({ unfollow }) => unfollow.adding)
  const asking = useStore(({ unfollow }) => unfollow.asking)
  const now = useNow()
  const columns = useRef<HTMLDivElement>(null)
  const entries = entriesOf(lists)
  const selected = entries.find((entry) => entry.id === (asked ?? cursor))?.id ?? entries[0]?.id ?? null

  useKeys([
    { keys: 'J', label: 'Next entry', group: title, run: () => void stepEntry(1), repeats: true },
    { keys: 'K', label: 'Previous entry', group: title, run: () => void stepEntry(-1), repeats: true },
    { keys: 'Escape', label: 'Back to the list', group: title, run: closeEntry, enabled: asked !== null },
  ])

  useArrivingImage((image) => {
    if (page !== null && page.entry.id === selected) takePicture(page, image)
  }, asking === null)

  // Where one lies over the other, the focus must not stay in what is hidden.
  useLayoutEffect(() => {
    const [list, detail] = columns.current?.children ?? []
    if (!(list instanceof HTMLElement) || !(detail instanceof HTMLElement)) return
    if (list.offsetParent === null) detail.querySelector<HTMLElement>('h2')?.focus()
    else if (detail.offsetParent === null && !list.contains(document.activeElement))
      list.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }, [asked])

  return (
    <>
      <header className="bar">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className="dim">{summary}</p>
        </div>
        <div className="right">{actions}</div>
      </header>
      {lists === null ? null : entries.length === 0 ? (
        empty
      ) : (
        <div className="cols two split" ref={columns} data-open={asked === null ? undefined : true}>
          <EntryList label={title} lists={lists} selected={selected} now={now} />
          <section className="card entry-detail" aria-label="The entry in hand">
            {page !== null && page.entry.id === selected ? (
              <EntryDetail key={selected} page={page} now={now} />
            ) : (
              <p className="dim">Opening …</p>
            )}
          </section>
        </div>
      )}
      <ReasonDialog />
      {adding === null ? null : (
        <EvidenceDialog draft={adding.draft} onType={typeEvidence} onClose={stopEvidence} onKeep={saveEvidence} />
      )}
    </>
  )
}
