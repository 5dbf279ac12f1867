import type { OwnFindingLine } from '../../shared/api/ownPostViews.ts'
import { ownAnswerName, ownKindName } from '../../shared/domain/ownPosts.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tag } from '../ui/Tag.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { moveTo, showOwn, showRows } from './actions.ts'
import { OwnDay } from './OwnDay.tsx'
import { WhyFound } from './WhyFound.tsx'

/** The findings, none of their words: each is read where it is in hand. */
export function FindingList() {
  const findings = useStore((state) => state.ownPosts)
  if (findings.total === null) return <p className="dim">Reading the list …</p>
  return (
    <div className={findings.total === 0 ? 'card fill is-empty' : 'card fill'}>
      <VirtualList
        label="Findings among our own posts and likes"
        count={findings.total}
        rowAt={(index) => rowAt(findings, index) ?? undefined}
        rowHeight={58}
        selected={findings.cursor}
        onSelect={moveTo}
        onRangeChange={showRows}
        empty={<NoneLikeThat />}
        autoFocus
        renderRow={(line) => <Row line={line} />}
      />
    </div>
  )
}

function Row({ line }: { readonly line: OwnFindingLine }) {
  return (
    <div className="own-row">
      <span className="list-line">
        <WhyFound line={line} />
      </span>
      <span className="list-line list-second">
        {ownKindName(line.ref.kind)} · <OwnDay line={line} />
        {line.answer !== null && (
          <>
            {' '}
            <Tag>{ownAnswerName(line.answer)}</Tag>
          </>
        )}
      </span>
    </div>
  )
}

function NoneLikeThat() {
  const show = useStore((state) => state.ownPosts.show)
  return (
    <EmptyState
      title={show === 'to-look-at' ? 'Everything that was found is looked at' : 'There is none of these'}
      actions={show === 'all' ? undefined : <Button onPress={() => void showOwn('all')}>Show all</Button>}
    />
  )
}
