// The one store: plain records, no behaviour. Actions are plain functions beside each screen.
import { create } from 'zustand'
import type { Recovery, Start } from '../shared/api/views.ts'
import { type BringInState, noBringIn } from './bringIn/state.ts'
import { type AuditsState, noAudits } from './audits/state.ts'
import { type FirstStartState, noFirstStart } from './firstStart/state.ts'
import { type FrameState, noFrame } from './frame/state.ts'
import { type GivingState, noGiving } from './give/state.ts'
import { type ListsState, noLists } from './lists/state.ts'
import { noOverTime, type OverTimeState } from './overTime/state.ts'
import { noOwnPosts, type OwnPostsState } from './ownPosts/state.ts'
import { noOverview, type OverviewState } from './overview/state.ts'
import { noQueue, type QueueState } from './queue/state.ts'
import { noReportLog, type ReportLogState } from './reportLogState.ts'
import { noRegular, type RegularState } from './regular/state.ts'
import type { Route } from './route.ts'
import { noSettings, type SettingsState } from './settings/state.ts'
import { noTakeOut, type TakeOutState } from './takeOut/state.ts'
import { noUnfollows, type UnfollowState } from './unfollow/state.ts'
import { noWordLists, type WordListsState } from './wordLists/state.ts'
import { noVetting, type VettingState } from './vetting/state.ts'

export type State = {
  /** Null until the core has answered. */
  readonly start: Start | null
  /** Not fine: the recovery screen is shown instead of the app. */
  readonly recovery: Recovery | null
  readonly route: Route
  readonly past: readonly Route[]
  /** The last thing that went wrong, as a sentence; null once it was dismissed. */
  readonly failure: string | null
  /** When this sitting began; the end of the session counts from here. */
  readonly sittingSince: string
  readonly frame: FrameState
  readonly firstStart: FirstStartState
  readonly queue: QueueState
  readonly vetting: VettingState
  readonly unfollow: UnfollowState
  readonly lists: ListsState
  readonly overview: OverviewState
  readonly settings: SettingsState
  readonly wordLists: WordListsState
  readonly takeOut: TakeOutState
  readonly bringIn: BringInState
  readonly overTime: OverTimeState
  readonly ownPosts: OwnPostsState
  readonly reportLog: ReportLogState
  readonly audits: AuditsState
  readonly giving: GivingState
  readonly regular: RegularState
}

export const useStore = create<State>(() => ({
  start: null,
  recovery: null,
  route: { name: 'overview' },
  past: [],
  failure: null,
  sittingSince: sittingSince(),
  frame: noFrame,
  firstStart: noFirstStart,
  queue: noQueue,
  vetting: noVetting,
  unfollow: noUnfollows,
  lists: noLists,
  overview: noOverview,
  settings: noSettings,
  wordLists: noWordLists,
  takeOut: noTakeOut,
  bringIn: noBringIn,
  overTime: noOverTime,
  ownPosts: noOwnPosts,
  reportLog: noReportLog,
  audits: noAudits,
  giving: noGiving,
  regular: noRegular,
}))

/** The parts that belong to somebody: those whose state is an object of its own. */
type Part =
  | 'frame'
  | 'firstStart'
  | 'queue'
  | 'vetting'
  | 'unfollow'
  | 'lists'
  | 'overview'
  | 'settings'
  | 'takeOut'
  | 'bringIn'
  | 'overTime'
  | 'ownPosts'
  | 'reportLog'
  | 'audits'
  | 'giving'
  | 'regular'
  | 'wordLists'

/** Lays a patch over one part of the store. */
export function patch<K extends Part>(part: K, values: Partial<State[K]>): void {
  useStore.setState((state) => ({ ...state, [part]: { ...state[part], ...values } }))
}

/** A reload is the same sitting; a new tab or window is a new one. */
function sittingSince(): string {
  const kept = sessionStorage.getItem('bonafide.sitting')
  if (kept !== null && !Number.isNaN(Date.parse(kept))) return kept
  const now = new Date().toISOString()
  sessionStorage.setItem('bonafide.sitting', now)
  return now
}
