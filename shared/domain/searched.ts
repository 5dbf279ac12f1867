// What the searches of posts came to, in words that stand beside a decision for good.
import { z } from 'zod'
import type { Checklist, GivenAnswer, Purpose } from './checklist.ts'
import { groundName, type Ground } from './ground.ts'
import { Id } from './plain.ts'
import { ListVersion } from './wordList.ts'

/** Found, nothing and could not search are three answers: an empty search proves nothing. */
export const SearchResult = z.enum(['found', 'nothing', 'could-not-search'])
export type SearchResult = z.infer<typeof SearchResult>

/** What a decision keeps of a full search. `batches` are its searches, `answered` those of which somebody said what they gave. */
export const FullSearchKept = z.strictObject({
  search: Id,
  lists: z.array(ListVersion),
  batches: z.number().int().min(0),
  answered: z.number().int().min(0),
  found: z.number().int().min(0),
  couldNotSearch: z.number().int().min(0),
})
export type FullSearchKept = z.infer<typeof FullSearchKept>

type Done = Pick<FullSearchKept, 'batches' | 'answered' | 'found' | 'couldNotSearch'>

/** What may be said of all searches together: one that could not be made was tried, and is not done. */
export function searchVerb({ couldNotSearch }: Pick<Done, 'couldNotSearch'>): 'done' | 'tried' {
  return couldNotSearch > 0 ? 'tried' : 'done'
}

/** "Full search: 3 of 9 searches done, nothing found." Null: none was begun. */
export function fullSearchSentence(done: Done | null): string {
  if (done === null || done.answered === 0) return 'Full search: not done.'
  const { batches, answered, found, couldNotSearch } = done
  const how = `${answered < batches ? `${answered} of` : 'all'} ${batches} searches ${searchVerb(done)}`
  const gave = found > 0 ? `something found in ${found}` : couldNotSearch < answered ? 'nothing found' : ''
  const not = couldNotSearch > 0 ? `${couldNotSearch} could not be searched` : ''
  return `Full search: ${[how, gave, not].filter((each) => each !== '').join(', ')}.`
}

const GAVE: { readonly [R in SearchResult]: string } = {
  found: 'found something',
  nothing: 'found nothing',
  'could-not-search': 'could not be searched',
}

/** "Short search: antisemitism found nothing, other racism not done." */
function shortSearchSentence(
  grounds: readonly Ground[],
  searches: readonly { readonly ground: Ground; readonly result: SearchResult | null }[],
): string {
  const parts = grounds.map((ground) => {
    const search = searches.find((each) => each.ground === ground)
    const gave = search === undefined ? 'not done' : search.result === null ? 'opened' : GAVE[search.result]
    return `${groundName(ground).toLowerCase()} ${gave}`
  })
  return `Short search: ${parts.join(', ')}.`
}

/** What was searched for a vetting, as sentences for whoever reads the decision. Empty where its checklist has no search. */
export function searchedSentences(
  checklist: Checklist,
  searches: readonly { readonly ground: Ground; readonly result: SearchResult | null }[],
  full: Done | null,
): readonly string[] {
  const grounds = checklist.checks.flatMap((check) => check.search ?? [])
  return grounds.length === 0 ? [] : [shortSearchSentence(grounds, searches), fullSearchSentence(full)]
}

/** Why a full search is offered beside the short one, as a sentence, or null. It is never asked for by itself. */
export function whyOfferFullSearch(given: {
  readonly purpose: Purpose
  readonly answers: readonly Pick<GivenAnswer, 'answer'>[]
  /** A contested term stands in what was read or kept. */
  readonly contested: boolean
}): string | null {
  if (given.answers.some(({ answer }) => answer === 'concern' || answer === 'breach'))
    return 'Offered because there is a concern.'
  if (given.contested) return 'Offered because of a contested term: two people read it.'
  return given.purpose === 'audit' ? 'Offered because this is an audit.' : null
}
