// The full search of an account's posts as it was begun, and how far it has come.
import { z } from 'zod'
import type { FullSearch, FullSearchPage, SearchBatch } from '../../shared/api/searchViews.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { handleForLink } from '../../shared/domain/handle.ts'
import { Id } from '../../shared/domain/plain.ts'
import { SearchResult, type FullSearchKept } from '../../shared/domain/searched.ts'
import { searchLinkFor } from '../../shared/domain/searchLinks.ts'
import { planFullSearch, type SearchPlan } from '../../shared/domain/searchPlan.ts'
import { ListVersion, Term, type TermInForce } from '../../shared/domain/wordList.ts'
import { lineOf } from './accounts.ts'
import { homeServerOf, notFound, type Context } from './context.ts'
import { text } from './lines.ts'
import { whyNoSearch } from './shortSearches.ts'
import { listVersions, termsInForce } from './wordLists.ts'

/** How far the newest full search of a vetting has come, or how many searches it would be. */
export function fullSearchOf(context: Context, vetting: string, account: AccountLine): FullSearch {
  const search = newestOf(context, vetting)
  if (search !== null) return progressOf(search)
  const { batches, unsearchable } = planFor(context, account)
  const why = batches.length === 0 ? whyNone(context, account) : ''
  return { search: null, batches: batches.length, answered: 0, found: 0, couldNotSearch: 0, unsearchable, why }
}

/** What a decision keeps of it; null where none was begun. */
export function keptOf(context: Context, vetting: string): FullSearchKept | null {
  const search = newestOf(context, vetting)
  if (search === null) return null
  const { batches, answered, found, couldNotSearch } = progressOf(search)
  return { search: search.id, lists: search.lists, batches, answered, found, couldNotSearch }
}

const Begun = z.object({
  id: Id,
  vetting: Id,
  account: Id,
  at: z.string(),
  lists: z.array(ListVersion),
  batches: z.array(z.object({ grounds: z.array(Ground), terms: z.array(Id) })),
  unsearchable: z.number(),
})
const Answered = z.object({ batch: z.number(), result: SearchResult, at: z.string() })
type Answered = z.infer<typeof Answered>

type Begun = z.infer<typeof Begun> & {
  readonly admin: string | null
  readonly answers: ReadonlyMap<number, Answered>
}

export function newestOf(context: Context, vetting: string): Begun | null {
  const row = context.storage
    .prepare('SELECT * FROM full_search WHERE vetting = ? ORDER BY counter DESC, device DESC LIMIT 1')
    .get(vetting)
  return row === undefined ? null : begunOf(context, row)
}

export function searchById(context: Context, id: string): Begun {
  const row = context.storage.prepare('SELECT * FROM full_search WHERE id = ?').get(id)
  if (row === undefined) throw notFound('This search')
  return begunOf(context, row)
}

function begunOf(context: Context, row: { readonly [column: string]: unknown }): Begun {
  const lists: unknown = JSON.parse(String(row['lists']))
  const batches: unknown = JSON.parse(String(row['batches']))
  const begun = Begun.parse({ ...row, lists, batches })
  const answers = context.storage
    .prepare('SELECT batch, result, at FROM full_search_answer WHERE search = ? ORDER BY batch')
    .all(begun.id)
    .map((each) => Answered.parse({ ...each }))
  return { ...begun, admin: text(row['admin']), answers: new Map(answers.map((each) => [each.batch, each])) }
}

function progressOf({ id, batches, unsearchable, answers }: Begun): FullSearch {
  const count = (result: SearchResult) => [...answers.values()].filter((each) => each.result === result).length
  return {
    search: id,
    batches: batches.length,
    answered: answers.size,
    found: count('found'),
    couldNotSearch: count('could-not-search'),
    unsearchable,
    why: '',
  }
}

/** With this search in hand; null: the first that is not answered, else the last. */
export function pageOf(context: Context, search: Begun, inHand: number | null): FullSearchPage {
  const first = search.batches.findIndex((_, place) => !search.answers.has(place))
  const batch = inHand ?? (first === -1 ? search.batches.length - 1 : first)
  const now = listVersions(context)
  return {
    vetting: search.vetting,
    progress: progressOf(search),
    lists: search.lists,
    begunAt: search.at,
    begunBy: context.nameOf(search.admin),
    isOlder:
      now.length !== search.lists.length ||
      now.some(({ list, version }) => !search.lists.some((each) => each.list === list && each.version === version)),
    hand: handOf(context, search, batch),
  }
}

function handOf(context: Context, search: Begun, batch: number): SearchBatch {
  const planned = batchOf(search, batch)
  const account = lineOf(context, search.account)
  const given = search.answers.get(batch)
  return {
    batch,
    grounds: planned.grounds,
    terms: planned.terms.length,
    link: searchLinkFor({
      ...account,
      homeServer: homeServerOf(context),
      terms: termsOf(context, planned).map(({ term }) => term),
    }),
    result: given?.result ?? null,
    at: given?.at ?? null,
  }
}

export function batchOf(search: Begun, batch: number): Begun['batches'][number] {
  const found = search.batches[batch]
  if (found === undefined) throw notFound('This part of the search')
  return found
}

/** What a full search of this account would be. Kept until a list changes: every desk that opens says how many searches. */
export function planFor(context: Context, account: AccountLine): SearchPlan {
  const terms = termsInForce(context)
  const homeServer = homeServerOf(context)
  // Of a handle only its length counts, because a query has a longest length.
  const like = `${account.platform} ${handleForLink(account)?.length ?? 'none'} ${homeServer === null}`
  const known = plans.get(terms) ?? new Map<string, SearchPlan>()
  const plan = known.get(like) ?? planFullSearch(terms, { ...account, homeServer })
  plans.set(terms, known.set(like, plan))
  return plan
}

const plans = new WeakMap<readonly TermInForce[], Map<string, SearchPlan>>()

export function whyNone(context: Context, account: AccountLine): string {
  return whyNoSearch(context, account) ?? 'No word list is in use: switch one on in Word lists, or read the posts.'
}

/**
 * The terms of a batch, as they read now. A list may have been edited since the search was begun: a term that was taken
 * out of use is still searched for, one that was removed is not.
 */
export function termsOf(context: Context, { terms }: Begun['batches'][number]): readonly Term[] {
  const inForce = new Map(termsInForce(context).map((each) => [each.termId, each]))
  const kept = context.storage.prepare('SELECT content FROM word_term WHERE id = ?')
  return terms.flatMap((id) => {
    const known = inForce.get(id)
    if (known !== undefined) return [known]
    const row = kept.get(id)
    return row === undefined ? [] : [Term.parse(JSON.parse(String(row['content'])))]
  })
}
