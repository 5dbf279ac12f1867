import type { RefusedRow } from '../../shared/domain/importing.ts'
import { rowAt } from '../pages.ts'
import { useStore } from '../store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { type Column, VirtualList } from '../ui/VirtualList.tsx'
import { useNarrow } from '../useNarrow.ts'
import { hideRefused, refusedPaging } from './actions.ts'

const wide: readonly Column[] = [
  { id: 'line', name: 'Line', width: '64px', align: 'end' },
  { id: 'text', name: 'What stands there', width: 'minmax(0, 1fr)' },
  { id: 'why', name: 'Why it was refused', width: 'minmax(0, 1.4fr)' },
]
const narrow: readonly Column[] = [{ id: 'all', name: 'Refused', width: 'minmax(0, 1fr)' }]

/** Every row that could not be taken in, with its place, its text and the reason. */
export function RefusedDialog() {
  const { refused, refusedShown } = useStore((state) => state.bringIn)
  const isNarrow = useNarrow()
  if (!refusedShown) return null
  const inHand = rowAt(refused, refused.cursor)
  return (
    <Dialog title="Rows that could not be read" size="broad" onClose={hideRefused}>
      {refused.total === null ? (
        <p className="dim">Reading them …</p>
      ) : (
        <div className="refused-list card fill">
          <VirtualList
            label="Rows that could not be read"
            count={refused.total}
            rowAt={(index) => rowAt(refused, index) ?? undefined}
            rowHeight={isNarrow ? 62 : 34}
            selected={refused.cursor}
            onSelect={refusedPaging.moveTo}
            onRangeChange={refusedPaging.show}
            columns={isNarrow ? narrow : wide}
            renderCell={(row, column) => <Cell row={row} column={column} />}
            autoFocus
          />
        </div>
      )}
      {inHand === null ? null : (
        <p className="refused-in-hand" role="status">
          Line {inHand.line.toLocaleString('en-GB')}: {inHand.why}
        </p>
      )}
    </Dialog>
  )
}

function Cell({ row, column }: { readonly row: RefusedRow; readonly column: string }) {
  const text = (
    <span className="mono">
      <Foreign text={row.text.slice(0, 300)} />
    </span>
  )
  switch (column) {
    case 'line':
      return row.line.toLocaleString('en-GB')
    case 'text':
      return text
    case 'why':
      return <span title={row.why}>{row.why}</span>
    default:
      return (
        <>
          <span className="list-line">
            <span className="dim">line {row.line.toLocaleString('en-GB')}</span> {text}
          </span>
          <span className="list-line list-second">{row.why}</span>
        </>
      )
  }
}
