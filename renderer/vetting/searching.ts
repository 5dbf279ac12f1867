// Opening what has to be read: the profile, the post, the searches of one account's posts.
import type { VettingView } from '../../shared/api/views.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import type { SearchResult } from '../../shared/domain/searched.ts'
import { attempt, openLink } from '../actions.ts'
import { api } from '../api.ts'
import { announce, checkInFocus, lay, layDelta, openView, vettingState } from './inHand.ts'
import { press } from './order.ts'

export type SearchState = {
  readonly links: readonly string[]
  /** How many terms they cover. */
  readonly terms: number
  /** How many of them were opened here. */
  readonly opened: number
  /** Why there is none, or what the search covers. */
  readonly why: string
  readonly isDone: boolean
  readonly result: SearchResult | null
}

/** The short search of a check, or null where it has none. */
export function searchOf(
  view: VettingView,
  check: Check,
  opened: Readonly<Record<string, number>>,
): SearchState | null {
  if (check.search === null) return null
  const found = view.searchLinks.find((each) => each.check === check.id)
  const record = view.searches.find((each) => each.check === check.id)
  return {
    links: found?.links ?? [],
    terms: found?.terms ?? 0,
    opened: opened[check.id] ?? 0,
    why: found?.why ?? '',
    isDone: record !== undefined,
    result: record?.result ?? null,
  }
}

/** O: the search where the check in focus has one, the post where that is to be read, else the profile. */
export function pressOpen(): Promise<void> {
  return press(() => {
    const { view, opened } = vettingState()
    if (view === null) return true
    const focus = checkInFocus()
    if (focus === null) return openProfileOf(view)
    const search = searchOf(view, focus.check, opened)
    if (search !== null && search.links.length > 0) return openSearch(view, focus.check)
    const { links } = focus.check
    if (view.post !== null && links.includes('post') && !links.includes('profile')) return openPostOf(view)
    return openProfileOf(view)
  })
}

export function openProfile(): Promise<void> {
  return press(() => {
    const { view } = vettingState()
    return view === null ? true : openProfileOf(view)
  })
}

export function openPost(): Promise<void> {
  return press(() => {
    const { view } = vettingState()
    return view === null ? true : openPostOf(view)
  })
}

export function openSearchOf(check: Check): Promise<void> {
  return press(() => {
    const view = openView()
    return view === null ? true : openSearch(view, check)
  })
}

/** Corrects what a search gave. Empty is *nothing found*, which proves nothing; not looking is another answer. */
export function correctSearch(check: string, result: SearchResult): Promise<void> {
  return press(async () => {
    const view = openView()
    if (view === null) return true
    const delta = await attempt(() => api.recordSearch({ vetting: view.id, check, result }))
    if (delta === null) return false
    layDelta(delta)
    return true
  })
}

async function openSearch(view: VettingView, check: Check): Promise<boolean> {
  const { opened } = vettingState()
  const search = searchOf(view, check, opened)
  const link = search?.links[search.opened % search.links.length]
  if (search === null || link === undefined) return true
  lay({ opened: { ...opened, [check.id]: search.opened + 1 } })
  await openLink(link)
  announce(`Search ${(search.opened % search.links.length) + 1} of ${search.links.length} opened.`)
  if (search.isDone) return true
  const delta = await attempt(() => api.recordSearch({ vetting: view.id, check: check.id, result: null }))
  if (delta === null) return false
  layDelta(delta)
  return true
}

async function openProfileOf(view: VettingView): Promise<boolean> {
  if (view.profileLink === null) announce('There is no link to this profile.')
  else await openLink(view.profileLink)
  return true
}

async function openPostOf(view: VettingView): Promise<boolean> {
  if (view.post !== null) await openLink(view.post.link)
  return true
}
