// The short search of a check: its links, what they cover, and what is recorded of it.
import type { VettingView } from '../../shared/api/views.ts'
import type { AccountLine } from '../../shared/domain/account.ts'
import type { Check } from '../../shared/domain/checklist.ts'
import { groundName, type Ground } from '../../shared/domain/ground.ts'
import type { RecordContent } from '../../shared/domain/record.ts'
import type { SearchResult } from '../../shared/domain/searched.ts'
import { shortSearchOf, type ShortSearch } from '../../shared/domain/searchPlan.ts'
import { lineOf } from './accounts.ts'
import { homeServerOf, type Context } from './context.ts'
import { listVersions, termsInForce } from './wordLists.ts'

/** The short search for a ground, of this account's posts, with the lists that are in force now. */
export function shortSearchFor(context: Context, account: AccountLine, ground: Ground): ShortSearch {
  return shortSearchOf(termsInForce(context), ground, { ...account, homeServer: homeServerOf(context) })
}

/** The links of every check that has a search; where there is none, it says why. */
export function searchLinksOf(
  context: Context,
  account: AccountLine,
  checks: readonly Check[],
): VettingView['searchLinks'] {
  return checks.flatMap(({ id, search: ground }) => {
    if (ground === null) return []
    const { links, terms } = shortSearchFor(context, account, ground)
    const why = links.length > 0 ? '' : (whyNoSearch(context, account) ?? whyNoTerm(ground))
    return [{ check: id, ground, links: [...links], terms: terms.length, why }]
  })
}

/** Why posts of this account cannot be searched at all, as a sentence, or null. */
export function whyNoSearch(
  context: Context,
  { platform, handle }: Pick<AccountLine, 'platform' | 'handle'>,
): string | null {
  if (platform === 'instagram') return 'Instagram has no search of one account’s posts: scroll its posts instead.'
  if (handle === null) return 'Only the ID is known: open the profile, note the handle, then search.'
  if (platform === 'mastodon' && homeServerOf(context) === null)
    return 'Mastodon searches on your own server: add your group’s Mastodon account in Settings.'
  return null
}

/** What is recorded when a short search was opened (`result` null), or when somebody said what it gave. */
export function searchedRecord(
  context: Context,
  of: { readonly vetting: string; readonly account: string; readonly check: string; readonly ground: Ground },
  result: SearchResult | null,
): RecordContent<'searched'> {
  const { terms } = shortSearchFor(context, lineOf(context, of.account), of.ground)
  const lists = listVersions(context).filter(({ list }) => terms.some((term) => term.list === list))
  return {
    ...of,
    listVersion: lists[0]?.version ?? 1,
    result,
    lists,
    covered: terms.map(({ termId }) => termId),
  }
}

function whyNoTerm(ground: Ground): string {
  return `No strong term for ${groundName(ground).toLowerCase()} is in use: switch a word list on, or read the posts themselves.`
}
