// The arithmetic of a list that is longer than a browser can draw.

/** Chromium's layout ends at 2^25 device pixels; half of it leaves room for zooming in while the list is open. */
const tallest = 2 ** 24

export type RowWindow = {
  /** Whether the list is too long to be drawn at its full height. */
  readonly isSqueezed: boolean
  /** CSS pixels that the scrolled content is given; less than rows times height where that would not fit. */
  readonly drawnHeight: number
  /** From a scroll position to the place in the full list, and back. Both are the same unless the list is squeezed. */
  readonly toPlace: (scrollTop: number) => number
  readonly toScrollTop: (place: number) => number
}

/** How `count` rows of `rowHeight` CSS pixels are scrolled in a view of `viewHeight`, on a screen of `pixelRatio`. */
export function createRowWindow(count: number, rowHeight: number, viewHeight: number, pixelRatio: number): RowWindow {
  const fullHeight = count * rowHeight
  const drawnHeight = Math.min(fullHeight, Math.floor(tallest / Math.max(1, pixelRatio)))
  const canScroll = Math.max(0, drawnHeight - viewHeight)
  const isSqueezed = drawnHeight < fullHeight && canScroll > 0
  const ratio = isSqueezed ? (fullHeight - viewHeight) / canScroll : 1
  return { isSqueezed, drawnHeight, toPlace: (scrollTop) => scrollTop * ratio, toScrollTop: (place) => place / ratio }
}

/** Where a key brings the selection; null for any other key. From no selection, any of them goes to an end. */
export function moveByKey(key: string, from: number | null, count: number, page: number): number | null {
  const last = count - 1
  const clamp = (index: number) => Math.min(last, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return from === null ? 0 : clamp(from + 1)
    case 'ArrowUp':
      return from === null ? last : clamp(from - 1)
    case 'PageDown':
      return from === null ? 0 : clamp(from + page)
    case 'PageUp':
      return from === null ? last : clamp(from - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
