// The searches of one account's posts: the full one begun, answered search by search, and the terms for whoever asks.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { checkOf } from '../../shared/domain/checklist.ts'
import type { Term } from '../../shared/domain/wordList.ts'
import { lineOf } from './accounts.ts'
import { accountBeingVetted, notFound, type Context } from './context.ts'
import { batchOf, newestOf, pageOf, planFor, searchById, termsOf, whyNone } from './fullSearch.ts'
import { shortSearchFor } from './shortSearches.ts'
import { checklistOf } from './vettingView.ts'
import { listVersions } from './wordLists.ts'

type Calls = 'beginFullSearch' | 'fullSearch' | 'answerBatch' | 'searchTerms'

export function searchCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  return {
    beginFullSearch: ({ vetting, afresh }) => {
      const account = accountBeingVetted(context, vetting)
      const before = newestOf(context, vetting)
      if (before !== null && !afresh)
        return { page: pageOf(context, before, null), change: context.write([], () => nothing).change }
      const line = lineOf(context, account)
      const plan = planFor(context, line)
      if (plan.batches.length === 0) throw new Refusal('refused', `${whyNone(context, line)} Nothing was changed.`)
      const search = context.newId()
      const { change } = context.write(['vettings'], (append) => {
        append('full-search-begun', {
          search,
          vetting,
          account,
          lists: [...listVersions(context)],
          batches: plan.batches.map(({ grounds, terms }) => ({ grounds: [...grounds], terms: [...terms] })),
          unsearchable: plan.unsearchable,
        })
        return nothing
      })
      return { page: pageOf(context, searchById(context, search), null), change }
    },
    fullSearch: ({ search, batch }) => pageOf(context, searchById(context, search), batch),
    answerBatch: ({ search: id, batch, result }) => {
      const search = searchById(context, id)
      accountBeingVetted(context, search.vetting)
      batchOf(search, batch)
      const { change } = context.write(['vettings'], (append) => {
        const { vetting, account } = search
        append('full-search-answered', { search: id, vetting, account, batch, result })
        return nothing
      })
      return { page: pageOf(context, searchById(context, id), result === null ? batch : null), change }
    },
    searchTerms: ({ of }) => {
      const terms = of.kind === 'short' ? shortTerms(context, of.vetting, of.check) : fullTerms(context, of)
      return { terms: terms.slice(0, MOST_SHOWN).map(({ term, ground, meaning }) => ({ term, ground, meaning })) }
    },
  }
}

const nothing = { accounts: [], result: null }
/** The contract's own limit; X takes 18 in one search. */
const MOST_SHOWN = 200

/** The account of a vetting that can still be written to. */
function shortTerms(context: Context, vetting: string, check: string): readonly Term[] {
  const row = context.storage.prepare('SELECT * FROM vetting WHERE id = ?').get(vetting)
  if (row === undefined) throw notFound('This vetting')
  const ground = checkOf(checklistOf(context, row), check)?.search ?? null
  if (ground === null) throw notFound('This search')
  return shortSearchFor(context, lineOf(context, String(row['account'])), ground).terms
}

function fullTerms(context: Context, of: { readonly search: string; readonly batch: number }): readonly Term[] {
  return termsOf(context, batchOf(searchById(context, of.search), of.batch))
}
