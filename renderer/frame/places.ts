// The sidebar and the palette name the same places; only screens that exist are shown.
import type { Counts } from '../../shared/api/change.ts'
import { hasScreen } from '../actions.ts'
import type { Route, RouteName } from '../route.ts'

export type Place = {
  readonly title: string
  readonly route: Route
  /** What the figure beside it counts; null where there is nothing to count. */
  readonly count: (counts: Counts) => number | null
  /** Other screens that belong to it. */
  readonly also: readonly RouteName[]
  readonly group: 'work' | 'app'
}

const none = () => null

const all: readonly Place[] = [
  { title: 'Overview', route: { name: 'overview' }, count: none, also: [], group: 'work' },
  {
    title: 'Queue',
    route: { name: 'queue' },
    count: ({ queue }) => queue,
    also: ['vetting', 'endOfSession'],
    group: 'work',
  },
  { title: 'Second opinions', route: { name: 'waiting' }, count: ({ waiting }) => waiting, also: [], group: 'work' },
  {
    title: 'Following',
    route: { name: 'following', due: 'all' },
    count: ({ following }) => following,
    also: [],
    group: 'work',
  },
  {
    title: 'Unfollow urgently',
    route: { name: 'urgent', unfollow: null },
    count: ({ urgentOpen }) => urgentOpen,
    also: [],
    group: 'work',
  },
  {
    title: 'To unfollow',
    route: { name: 'toUnfollow', unfollow: null },
    count: ({ toUnfollow }) => toUnfollow,
    also: [],
    group: 'work',
  },
  { title: 'Retweets', route: { name: 'retweets' }, count: ({ retweets }) => retweets, also: [], group: 'work' },
  {
    title: 'Audits',
    route: { name: 'audits' },
    // With no audit running, what is due this week asks for one.
    count: ({ auditsRunning, auditLeft, dueThisWeek }) => (auditsRunning > 0 ? auditLeft : dueThisWeek),
    also: ['audit', 'coverage'],
    group: 'work',
  },
  { title: 'Records', route: { name: 'records' }, count: none, also: ['account'], group: 'work' },
  {
    title: 'To do regularly',
    route: { name: 'regular' },
    count: ({ regularDue }) => regularDue,
    also: [],
    group: 'app',
  },
  {
    title: 'Bring in',
    route: { name: 'bringIn', import: null },
    count: none,
    also: ['listsOverTime', 'found', 'ownPosts'],
    group: 'app',
  },
  { title: 'Word lists', route: { name: 'wordLists', list: null, version: null }, count: none, also: [], group: 'app' },
  { title: 'Settings', route: { name: 'settings' }, count: none, also: [], group: 'app' },
  { title: 'Help', route: { name: 'help' }, count: none, also: [], group: 'app' },
]

/** Asked when the frame is drawn, after every screen was registered. */
export function places(): readonly Place[] {
  return all.filter((place) => hasScreen(place.route.name))
}

export function isAt(place: Place, route: Route): boolean {
  // An account that is vetted for an audit belongs to the audits.
  if (route.name === 'vetting' && route.audit !== undefined) return place.route.name === 'audits'
  return place.route.name === route.name || place.also.includes(route.name)
}
