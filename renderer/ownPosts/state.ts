// What the screen of our own posts and likes holds of the store. Words of a post are here only while it is in hand.
import type { OwnShown } from '../../shared/api/ownPostCalls.ts'
import type { OwnFinding, OwnFindingLine, OwnLook } from '../../shared/api/ownPostViews.ts'
import { noPages, type Pages } from '../pages.ts'

export type OwnPostsState = Pages<OwnFindingLine> & {
  /** Null until the core has answered. */
  readonly look: OwnLook | null
  readonly show: OwnShown
  /** The finding in hand, once its words are here. */
  readonly inHand: OwnFinding | null
  /** Which of its places is in hand, counted from 0. */
  readonly place: number
}

export const noOwnPosts: OwnPostsState = { ...noPages, look: null, show: 'to-look-at', inHand: null, place: 0 }
