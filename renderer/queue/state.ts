// What the queue holds of the store: the window in sight, what is chosen, and the paste in hand.
import type { AccountLine, Source } from '../../shared/domain/account.ts'
import type { Platform } from '../../shared/domain/platform.ts'
import type { PastePreview, QueueSort } from '../../shared/api/views.ts'
import { noPages, type Pages } from '../pages.ts'

export type QueueFilter = {
  readonly sort: QueueSort
  readonly platform: Platform | null
  readonly source: Source | null
  readonly whose: 'everybody' | 'mine' | 'nobody'
  readonly text: string
}

export type PasteState = {
  readonly open: boolean
  readonly text: string
  readonly plainHandlesAre: Platform
  readonly source: Source
  /** What the core read; null while the box is empty or was changed since. */
  readonly preview: PastePreview | null
  /** Lines of an earlier try that could not be read, with the reason; they are what stands in the box. */
  readonly left: PastePreview['unreadable']
  readonly state: 'idle' | 'reading' | 'adding'
  /** What the last adding did, as a sentence. */
  readonly said: string
}

export type QueueState = Pages<AccountLine> & {
  readonly filter: QueueFilter
  readonly chosen: Readonly<Record<string, AccountLine>>
  readonly paste: PasteState
}

export const noPaste: PasteState = {
  open: false,
  text: '',
  plainHandlesAre: 'x',
  source: 'followed-us',
  preview: null,
  left: [],
  state: 'idle',
  said: '',
}

export const noQueue: QueueState = {
  filter: { sort: 'suggested', platform: null, source: null, whose: 'everybody', text: '' },
  ...noPages,
  chosen: {},
  paste: noPaste,
}
