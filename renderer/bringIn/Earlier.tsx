import type { ImportLine } from '../../shared/api/importViews.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { Time } from '../ui/Time.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { useNow } from '../useNow.ts'
import { earlierPaging, openEarlierAt } from './actions.ts'
import { relationName } from './choices.ts'
import { countText, formatName } from './words.ts'

const wide: readonly Column[] = [
  { id: 'name', name: 'File', width: 'minmax(0, 2fr)' },
  { id: 'lists', name: 'Lists', width: 'minmax(0, 3fr)' },
  { id: 'by', name: 'By', width: 'minmax(0, 1fr)' },
  { id: 'at', name: 'When', width: '104px', align: 'end' },
]
const narrow: readonly Column[] = [
  { id: 'both', name: 'File', width: 'minmax(0, 1fr)' },
  { id: 'at', name: 'When', width: '84px', align: 'end' },
]

/** What was brought in before, newest first; each opens its report. */
export function Earlier() {
  const list = useStore((state) => state.bringIn.earlier)
  const now = new Date(useNow()).toISOString()
  const isNarrow = useNarrow()
  if (list.total === null || list.total === 0) return null
  return (
    <section className="earlier" aria-labelledby="earlier-imports">
      <div className="section-head">
        <h2 id="earlier-imports">Brought in before</h2>
        <Button size="tight" onPress={() => openEarlierAt(list.cursor)}>
          Open the report
        </Button>
      </div>
      <div className="card fill">
        <VirtualList
          label="Brought in before"
          count={list.total}
          rowAt={(index) => rowAt(list, index) ?? undefined}
          rowHeight={isNarrow ? 58 : 36}
          selected={list.cursor}
          onSelect={earlierPaging.moveTo}
          onActivate={openEarlierAt}
          onRangeChange={earlierPaging.show}
          columns={isNarrow ? narrow : wide}
          renderCell={(line, column) => <Cell line={line} column={column} now={now} />}
        />
      </div>
    </section>
  )
}

function Cell({ line, column, now }: { readonly line: ImportLine; readonly column: string; readonly now: string }) {
  switch (column) {
    case 'name':
      return <Name line={line} />
    case 'both':
      return (
        <>
          <Name line={line} />
          <span className="list-line list-second">{listsText(line)}</span>
        </>
      )
    case 'lists':
      return line.settled ? listsText(line) : `${listsText(line)} · is being finished`
    case 'by':
      return <Foreign text={line.by} />
    default:
      return <Time at={line.at} now={now} />
  }
}

function Name({ line }: { readonly line: ImportLine }) {
  return (
    <span className="list-line">
      <b>
        <Foreign text={line.name} />
      </b>{' '}
      <span className="dim">{formatName(line.format)}</span>
    </span>
  )
}

function listsText({ lists }: ImportLine): string {
  return lists
    .map(
      ({ platform, relation, rows }) =>
        `${relationName(relation)} on ${platformName(platform)}, ${countText(rows, 'row', 'rows')}`,
    )
    .join(' · ')
}
