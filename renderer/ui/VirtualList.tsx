import { type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { createRowWindow, moveByKey } from './rowWindow.ts'

export type Column = {
  readonly id: string
  readonly name: string
  /** A track of a CSS grid: "minmax(0, 2fr)", "90px". */
  readonly width: string
  readonly align?: 'end' | undefined
}

type Common<Row> = {
  /** What the list is of, for screen readers. */
  readonly label: string
  /** How many rows there are in all; up to a million. */
  readonly count: number
  /** The row at an index, or undefined while it is not in the page; a quiet line stands in for it. */
  readonly rowAt: (index: number) => Row | undefined
  /** CSS pixels; the same for every row. */
  readonly rowHeight: number
  /** Told which rows are in sight, with a few around them, whenever that changes: fetch them, drop the rest. */
  readonly onRangeChange?: ((first: number, last: number) => void) | undefined
  readonly selected: number | null
  readonly onSelect: (index: number) => void
  /** Enter, or a double click. */
  readonly onActivate?: ((index: number) => void) | undefined
  /** Shown instead of the rows when there are none. */
  readonly empty?: ReactNode
  readonly autoFocus?: boolean | undefined
}

export type VirtualListProps<Row> = Common<Row> &
  (
    | { readonly columns?: undefined; readonly renderRow: (row: Row, index: number) => ReactNode }
    | {
        readonly columns: readonly Column[]
        readonly renderCell: (row: Row, column: string, index: number) => ReactNode
      }
  )

const around = 8
/** As in lists.css. */
const headHeight = 29

/**
 * A list of any length of which only the rows in sight exist. Its place must have a bounded height (`.card.fill`).
 * Without columns it is a listbox, with columns a grid with a head. Arrows, Home, End and Page keys select, Enter activates;
 * letters and digits pass through to the page's keys. The list holds the focus, so a row that is scrolled away cannot take it along.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { label, count, rowAt, rowHeight, onRangeChange, selected, onSelect, onActivate, empty, autoFocus, columns } =
    props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { virtualizer, place, drawnHeight, bringIntoSight } = useRows(
    list,
    count,
    rowHeight,
    columns === undefined ? 0 : headHeight,
    selected,
  )
  const items = virtualizer.getVirtualItems()
  const { range } = virtualizer

  const first = Math.max(0, (range?.startIndex ?? 0) - around)
  const last = Math.min(count - 1, (range?.endIndex ?? 0) + around)
  const tellRange = useEffectEvent(() => onRangeChange?.(first, last))
  useEffect(() => {
    if (last >= 0) tellRange()
  }, [first, last])

  // The row in hand stays in sight when it was chosen elsewhere: by J and K, or by a decision that moved on.
  const isReady = range !== null
  const follow = useEffectEvent((index: number) => bringIntoSight(index))
  useEffect(() => {
    if (isReady && selected !== null) follow(selected)
  }, [isReady, selected])

  useEffect(() => {
    if (autoFocus === true) list.current?.focus({ preventScroll: true })
  }, [autoFocus])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' && selected !== null && onActivate !== undefined) {
      event.preventDefault()
      if (!event.repeat) onActivate(selected)
      return
    }
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight) - 1)
    const next = count === 0 ? null : moveByKey(event.key, selected, count, page)
    if (next === null) return
    event.preventDefault()
    if (next !== selected) onSelect(next)
  }

  if (count === 0 && empty !== undefined) return empty
  const isGrid = columns !== undefined
  const tracks = columns?.map((column) => column.width).join(' ')
  const selectedIsDrawn = items.some((item) => item.index === selected)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has a role: grid or listbox
    <div
      ref={list}
      className="vlist"
      role={isGrid ? 'grid' : 'listbox'}
      aria-label={label}
      aria-rowcount={isGrid ? count + 1 : undefined}
      aria-colcount={columns?.length}
      aria-activedescendant={selectedIsDrawn ? `${id}-${selected}` : undefined}
      data-keys-through
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {columns === undefined ? null : <Head columns={columns} tracks={tracks} />}
      <div className="vlist-rows" role={isGrid ? 'rowgroup' : 'presentation'} style={{ height: drawnHeight }}>
        {items.map(({ index }) => {
          const row = rowAt(index)
          const isSelected = index === selected
          const counting = isGrid
            ? { 'aria-rowindex': index + 2 }
            : { 'aria-setsize': count, 'aria-posinset': index + 1 }
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list has the keys; a row is a row or an option
            <div
              key={index}
              id={`${id}-${index}`}
              className="vlist-row"
              role={isGrid ? 'row' : 'option'}
              aria-selected={isSelected}
              data-active={isSelected || undefined}
              aria-busy={row === undefined || undefined}
              {...counting}
              style={{ height: rowHeight, transform: `translateY(${Math.round(place(index))}px)` }}
              onClick={() => onSelect(index)}
              onDoubleClick={() => onActivate?.(index)}
            >
              {row === undefined ? (
                <Waiting isGrid={isGrid} />
              ) : props.columns === undefined ? (
                props.renderRow(row, index)
              ) : (
                <div className="cells" role="presentation" style={{ gridTemplateColumns: tracks }}>
                  {props.columns.map((column, position) => (
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={position + 1}
                      className={column.align === 'end' ? 'cell end' : 'cell'}
                    >
                      {props.renderCell(row, column.id, index)}
                    </div>
                  ))}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A row that is on its way: no skeleton, no flicker. */
function Waiting({ isGrid }: { readonly isGrid: boolean }) {
  return (
    <div className="waiting" role={isGrid ? 'gridcell' : undefined}>
      …
    </div>
  )
}

function Head({ columns, tracks }: { readonly columns: readonly Column[]; readonly tracks: string | undefined }) {
  return (
    <div className="vlist-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
      {columns.map((column, position) => (
        <span
          key={column.id}
          role="columnheader"
          aria-colindex={position + 1}
          className={column.align === 'end' ? 'cell end' : 'cell'}
        >
          {column.name}
        </span>
      ))}
    </div>
  )
}

/** The virtualizer, taught to scroll a list that is longer than the browser's layout can be. */
function useRows(
  list: { readonly current: HTMLDivElement | null },
  count: number,
  rowHeight: number,
  head: number,
  selected: number | null,
) {
  const viewHeight = () => Math.max(0, (list.current?.clientHeight ?? 0) - head)
  const windowNow = () => createRowWindow(count, rowHeight, viewHeight(), devicePixelRatio)
  const [, redraw] = useState(0)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this page
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: around,
    scrollToFn: (offset) => list.current?.scrollTo({ top: windowNow().toScrollTop(offset) }),
    observeElementOffset: (instance, tell) =>
      observeScrolling(instance, (scrollTop) => {
        const { isSqueezed, toPlace } = windowNow()
        tell(toPlace(scrollTop), false)
        // Squeezed rows move faster than the box scrolls, so each step is drawn.
        if (isSqueezed) redraw(scrollTop)
      }),
    // The selected row always exists: the list's focus points at it.
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const indexes = Array.from({ length: to - from + 1 }, (_, position) => from + position)
      if (selected === null || selected >= count || (selected >= from && selected <= to)) return indexes
      return selected < from ? [selected, ...indexes] : [...indexes, selected]
    },
  })
  // It remembers the heights that it was told.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const rows = windowNow()
  const scrollTop = list.current?.scrollTop ?? 0
  // Where a row is drawn: as far from the top of the view as it is in the full list.
  const place = (index: number) => index * rowHeight - rows.toPlace(scrollTop) + scrollTop
  const bringIntoSight = (index: number) => {
    const top = index * rowHeight
    const from = windowNow().toPlace(list.current?.scrollTop ?? 0)
    const to = from + viewHeight()
    if (top >= from && top + rowHeight <= to) return
    const target = top < from ? top : top + rowHeight - viewHeight()
    list.current?.scrollTo({ top: windowNow().toScrollTop(target) })
  }
  return { virtualizer, place, drawnHeight: rows.drawnHeight, bringIntoSight }
}

function observeScrolling(
  { scrollElement }: Virtualizer<HTMLDivElement, HTMLDivElement>,
  tell: (scrollTop: number) => void,
): (() => void) | undefined {
  if (scrollElement === null) return undefined
  const onScroll = () => tell(scrollElement.scrollTop)
  onScroll()
  scrollElement.addEventListener('scroll', onScroll, { passive: true })
  return () => scrollElement.removeEventListener('scroll', onScroll)
}
