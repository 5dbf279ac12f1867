// What the searches of one account's posts look for: the short one, and the full one, search by search.
import type { Ground } from './ground.ts'
import type { AccountRef } from './handle.ts'
import { mostTermsInOneXSearch, searchLinks, searchText } from './searchLinks.ts'
import type { Strength, TermInForce } from './wordList.ts'

type Of = AccountRef & { readonly homeServer: string | null }

export type ShortSearch = {
  readonly links: readonly string[]
  /** The terms that the links cover. */
  readonly terms: readonly TermInForce[]
}

/**
 * The short search for a ground: its first 18 strong terms that a platform can search for, in the order of the lists. On
 * X one link and never more; where a platform takes one phrase at a time, one link each.
 */
export function shortSearchOf(terms: readonly TermInForce[], ground: Ground, account: Of): ShortSearch {
  const strong = terms.filter((each) => each.ground === ground && each.strength === 'strong' && textOf(each) !== null)
  const chosen = strong.slice(0, mostTermsInOneXSearch)
  if (chosen.length === 0) return { links: [], terms: [] }
  const links = searchLinks({ ...account, terms: chosen.map(({ term }) => term) })
  const used = account.platform === 'x' ? links.slice(0, 1) : links
  const covered = new Set(used.flatMap((each) => each.terms.map((text) => text.toLowerCase())))
  return {
    links: used.map(({ link }) => link),
    terms: chosen.filter((each) => covered.has(textOf(each)?.toLowerCase() ?? '')),
  }
}

/** One search of a full search. */
export type Batch = {
  readonly grounds: readonly Ground[]
  /** Ids. */
  readonly terms: readonly string[]
}

export type SearchPlan = {
  readonly batches: readonly Batch[]
  /** Terms that no platform can search for: signs, brackets around a name. They are looked for by eye. */
  readonly unsearchable: number
}

/** First what tells most. A contested term tells less than a strong one, and always goes to two people. */
const ORDER: readonly Strength[] = ['strong', 'contested', 'contextual']

/**
 * Every term in force, within what the platform can search for, the most telling first: strong, contested, contextual,
 * each in the order of the lists. A term that stands in two lists is searched for once and counts for both. No batches
 * where the platform has no search.
 */
export function planFullSearch(terms: readonly TermInForce[], account: Of): SearchPlan {
  const ordered = ORDER.flatMap((strength) => terms.filter((each) => each.strength === strength))
  const searchable = ordered.filter((each) => textOf(each) !== null)
  if (searchable.length === 0) return { batches: [], unsearchable: ordered.length }
  const bySpelling = Map.groupBy(searchable, (each) => textOf(each)?.toLowerCase() ?? '')
  const links = searchLinks({ ...account, terms: searchable.map(({ term }) => term) })
  return {
    unsearchable: ordered.length - searchable.length,
    batches: links.map((link) => {
      const covered = link.terms.flatMap((text) => bySpelling.get(text.toLowerCase()) ?? [])
      return {
        grounds: [...new Set(covered.map(({ ground }) => ground))],
        terms: covered.map(({ termId }) => termId),
      }
    }),
  }
}

/** What a platform is asked for, or null where it cannot be asked: no search finds signs or brackets. */
function textOf({ term, matching }: TermInForce): string | null {
  return matching === 'words' || matching === 'token' ? searchText(term) : null
}
