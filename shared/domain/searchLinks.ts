// Links that search one account's posts, within what each platform can search for.
import { handleForLink, type AccountRef } from './handle.ts'
import { encode, isServer } from './webAddress.ts'

/** A link that searches one account's posts, and the terms that it covers. */
export type SearchLink = { readonly link: string; readonly terms: readonly string[] }

/** X takes about 22 operators in a query; OR is one, so are from: and the brackets. */
export const mostTermsInOneXSearch = 18
/** X documents 512 characters for a query; the rest is a margin. */
const longestXQuery = 500

/**
 * Links that search an account's own posts for any of the terms. X: up to 18 terms a link. Bluesky and Mastodon: one
 * term a link; Mastodon searches on the group's home server, and without one there is no link. Instagram: none. No
 * terms: one link to all own posts. Terms without a letter, digit or symbol to search for are in no link's `terms`.
 * Native reposts are never found so.
 */
export function searchLinks(
  search: AccountRef & { readonly terms: readonly string[]; readonly homeServer?: string | null },
): readonly SearchLink[] {
  const handle = handleForLink(search)
  if (handle === null) return []
  const terms = searchableTerms(search.terms)
  switch (search.platform) {
    case 'x':
      return xSearches(handle, terms).map((each) => ({ link: xLink(each.query), terms: each.terms }))
    case 'bluesky':
      return oneTermEach(`from:${handle}`, terms, 'https://bsky.app/search?q=')
    case 'mastodon':
      return isServer(search.homeServer)
        ? oneTermEach(`from:${handle}`, terms, `https://${search.homeServer.toLowerCase()}/search?q=`)
        : []
    case 'instagram':
      return []
  }
}

/**
 * One link that searches an account's own posts for all of the terms: what `searchLinks` found to fit in one. Null where
 * the platform has no search, and with no terms. On Bluesky and Mastodon only the first term is searched for.
 */
export function searchLinkFor(search: Parameters<typeof searchLinks>[0]): string | null {
  const handle = handleForLink(search)
  const terms = searchableTerms(search.terms)
  if (handle === null || terms.length === 0) return null
  // Not split again: a handle that grew since may take a few characters more than planned for.
  if (search.platform === 'x') return xLink(xQuery(handle, terms))
  return searchLinks({ ...search, terms: terms.slice(0, 1) })[0]?.link ?? null
}

/** A term as platforms are asked for it: without quotation marks, blanks made single; null for what no search can find. */
export function searchText(term: string): string | null {
  const text = term
    .toWellFormed()
    .replace(/["“”\s]+/gu, ' ')
    .trim()
  return /[\p{L}\p{N}\p{S}]/u.test(text) ? text : null
}

/** As they are searched for, each spelling once. */
function searchableTerms(terms: readonly string[]): readonly string[] {
  const bySpelling = new Map<string, string>()
  for (const term of terms) {
    const text = searchText(term)
    if (text !== null && !bySpelling.has(text.toLowerCase())) bySpelling.set(text.toLowerCase(), text)
  }
  return [...bySpelling.values()]
}

type XSearch = { readonly query: string; readonly terms: readonly string[] }

/** Fills one query after the other, each within X's limits. */
function xSearches(handle: string, terms: readonly string[]): readonly XSearch[] {
  const searches: XSearch[] = []
  let batch: readonly string[] = []
  for (const term of terms) {
    const longer = [...batch, term]
    const isFull = longer.length > mostTermsInOneXSearch || xQuery(handle, longer).length > longestXQuery
    if (isFull && batch.length > 0) searches.push({ query: xQuery(handle, batch), terms: batch })
    batch = isFull ? [term] : longer
  }
  if (batch.length > 0 || terms.length === 0) searches.push({ query: xQuery(handle, batch), terms: batch })
  return searches
}

function xLink(query: string): string {
  return `https://x.com/search?q=${encode(query)}&src=typed_query&f=live`
}

function xQuery(handle: string, terms: readonly string[]): string {
  if (terms.length === 0) return `from:${handle}`
  const alternatives = terms.map(quote).join(' OR ')
  return terms.length === 1 ? `from:${handle} ${alternatives}` : `from:${handle} (${alternatives})`
}

function oneTermEach(from: string, terms: readonly string[], address: string): readonly SearchLink[] {
  if (terms.length === 0) return [{ link: address + encode(from), terms: [] }]
  return terms.map((term) => ({ link: address + encode(`${from} ${quote(term)}`), terms: [term] }))
}

/**
 * Quotes whatever is more than one plain word: a hyphen would exclude, a colon would be an operator, OR would be
 * one too.
 */
function quote(term: string): string {
  return /^#?[\p{L}\p{M}\p{N}_]+$/u.test(term) && !/^(?:and|or|not)$/i.test(term) ? term : `"${term}"`
}
