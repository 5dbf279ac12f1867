// Short texts of the desk that are computed from the records.
import type { VettingView } from '../../shared/api/views.ts'
import { type AccountRef, showHandle } from '../../shared/domain/handle.ts'
import type { Observation } from '../../shared/domain/account.ts'
import { Outcome, outcomeName } from '../../shared/domain/decision.ts'
import { platformName } from '../../shared/domain/platform.ts'
import type { SearchResult } from '../../shared/domain/searched.ts'
import type { SearchState } from './searching.ts'

/** What an earlier decision is called; ends of an unfollow are not outcomes and stand as they are. */
export function outcomeText(outcome: string): string {
  const known = Outcome.safeParse(outcome)
  return known.success ? outcomeName(known.data).toLowerCase() : outcome.replaceAll('-', ' ')
}

/** The observations that differ from the one before them, newest first, with what a text says. */
export function changedBios(observations: readonly Observation[]): readonly Observation[] {
  const withBio = observations
    .filter((each) => each.bio !== null)
    .toSorted((one, other) => other.at.localeCompare(one.at))
  return withBio.filter((each, place) => each.bio !== withBio[place + 1]?.bio)
}

/** Has the bio changed since that moment? */
export function hasBioChangedSince(view: VettingView, moment: string): boolean {
  const [newest, before] = changedBios(view.observations)
  return newest !== undefined && before !== undefined && newest.at > moment
}

const RESULTS: Readonly<Record<SearchResult, string>> = {
  found: 'found something',
  nothing: 'found nothing',
  'could-not-search': 'could not search',
}

/** Stands wherever a search is opened. */
export const SIGNED_IN = 'Signed in as the group? A stray like is public. Native reposts are left out.'

/** What the short search came to, in words. */
export function searchText(search: SearchState): string {
  if (search.links.length === 0) return search.why === '' ? 'No search here: read the posts themselves.' : search.why
  if (!search.isDone)
    return search.links.length === 1
      ? 'Not searched yet.'
      : `Not searched yet: ${search.links.length} searches, one phrase each.`
  return `Short search ${search.result === null ? 'opened' : `done: ${RESULTS[search.result]}`}.`
}

/** Answers that the checklist gives by itself name the platform. */
export function filledIn(text: string, view: VettingView): string {
  return text.replaceAll('{platform}', platformName(view.account.platform))
}

/** How an account is headed: by its display name, else by its handle. */
export function titleOf(account: AccountRef & { readonly name: string | null }): string {
  return hasName(account) ? (account.name ?? '') : showHandle(account)
}

/** Has it a display name beside its handle? */
export function hasName({ name }: { readonly name: string | null }): boolean {
  return name !== null && name.trim() !== ''
}
