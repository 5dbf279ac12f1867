// The full search of an account's posts: begun or taken up, opened one search at a time, answered, left at will.
import type { FullSearchPage } from '../../shared/api/searchViews.ts'
import type { SearchResult } from '../../shared/domain/searched.ts'
import { attempt, openLink, takeCounts } from '../actions.ts'
import { api } from '../api.ts'
import { whyNothingCollected } from './forms.ts'
import { announce, lay, openView, vettingState } from './inHand.ts'
import { press } from './order.ts'
import type { TermsAsked } from './state.ts'

/** W: takes up the full search where it was left, or begins it. */
export function openFullSearch(): Promise<void> {
  return press(() => begin(false))
}

/** A new search with the lists of today; the old one stays on record. */
export function beginAfresh(): Promise<void> {
  return press(() => begin(true))
}

/** O: the search in hand, in the person's own browser. */
export function openBatch(): Promise<void> {
  return press(async () => {
    const { fullSearch } = vettingState()
    const link = fullSearch?.hand.link ?? null
    if (fullSearch === null || link === null) return true
    lay({ batchOpened: fullSearch.hand.batch })
    await openLink(link)
    announce(`Search ${fullSearch.hand.batch + 1} of ${fullSearch.progress.batches} opened.`)
    return true
  })
}

/** Says what the search in hand gave; the next without an answer comes up. */
export function answerBatch(result: SearchResult): Promise<void> {
  return press(async () => {
    const { fullSearch } = vettingState()
    const search = fullSearch?.progress.search ?? null
    if (fullSearch === null || search === null) return true
    const reply = await attempt(() => api.answerBatch({ search, batch: fullSearch.hand.batch, result }))
    if (reply === null) return false
    takeCounts(reply.change)
    layPage(reply.page)
    const { answered, batches } = reply.page.progress
    announce(`Search ${fullSearch.hand.batch + 1}: ${SAID[result]}. ${answered} of ${batches} done.`)
    return true
  })
}

/** The search before or after the one in hand; at either end it stays. */
export function stepBatch(by: 1 | -1): Promise<void> {
  return press(async () => {
    const { fullSearch } = vettingState()
    const search = fullSearch?.progress.search ?? null
    if (fullSearch === null || search === null) return true
    const batch = fullSearch.hand.batch + by
    if (batch < 0 || batch >= fullSearch.progress.batches) return true
    const page = await attempt(() => api.fullSearch({ search, batch }))
    if (page === null) return false
    layPage(page)
    return true
  })
}

/** Fetches the terms of a search, for an admin who uncovered them. */
export async function fetchTerms(of: TermsAsked): Promise<void> {
  const key = termsKey(of)
  if (vettingState().terms[key] !== undefined || onTheirWay.has(key)) return
  onTheirWay.add(key)
  const reply = await attempt(() => api.searchTerms({ of }))
  onTheirWay.delete(key)
  if (reply !== null) lay({ terms: { ...vettingState().terms, [key]: reply.terms } })
}

/** Under which key of the store the terms of a search are, and by which id they are covered. */
export function termsKey(of: TermsAsked): string {
  return of.kind === 'short' ? `terms ${of.vetting} ${of.check}` : `terms ${of.search} ${of.batch}`
}

const onTheirWay = new Set<string>()

const SAID: { readonly [R in SearchResult]: string } = {
  found: 'found something',
  nothing: 'found nothing',
  'could-not-search': 'could not search',
}

async function begin(afresh: boolean): Promise<boolean> {
  const view = openView()
  if (view === null) return true
  const why = whyNothingCollected() ?? (view.fullSearch.why === '' ? null : view.fullSearch.why)
  if (why !== null) {
    announce(why)
    return true
  }
  const reply = await attempt(() => api.beginFullSearch({ vetting: view.id, afresh }))
  if (reply === null) return false
  takeCounts(reply.change)
  lay({ over: 'search', batchOpened: null, said: '' })
  layPage(reply.page)
  return true
}

function layPage(page: FullSearchPage): void {
  const { view } = vettingState()
  if (view === null || view.id !== page.vetting) return
  lay({ fullSearch: page, view: { ...view, fullSearch: page.progress } })
}
