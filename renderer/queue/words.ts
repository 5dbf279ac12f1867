// What the queue says about an account, in words: states are never told by colour alone.
import type { AccountLine } from '../../shared/domain/account.ts'
import type { PasteLine, QueueSort } from '../../shared/api/views.ts'
import { Outcome, outcomeName } from '../../shared/domain/decision.ts'
import { showAgo } from '../ui/times.ts'

export const sortNames: Readonly<Record<QueueSort, string>> = {
  suggested: 'Suggested',
  oldest: 'Oldest first',
  newest: 'Newest first',
  handle: 'By handle',
}

type Seen = NonNullable<AccountLine['seenBefore']>

/** "seen before: not for us, 3 Mar, MA". */
export function seenText({ outcome, at, by }: Seen, now: string): string {
  return `seen before: ${decisionText(outcome)}, ${showAgo(at, now)}, ${by}`
}

export type Remark = { readonly tone: 'urgent' | 'concern' | 'plain'; readonly text: string }

/** What an admin should know of an account before it is opened, the gravest first. Handles in it are foreign text. */
/** `whose`: to whom an account was given, in a word, or null. */
export function remarksOn(account: AccountLine, now: string, whose: string | null = null): readonly Remark[] {
  return [
    whose === null ? null : { tone: 'plain' as const, text: whose === 'me' ? 'mine' : `given to ${whose}` },
    account.unfollowOpen ? { tone: 'urgent' as const, text: 'on a list to unfollow' } : null,
    account.seenBefore === null ? null : { tone: 'concern' as const, text: seenText(account.seenBefore, now) },
    account.lookAlike === null ? null : { tone: 'concern' as const, text: `looks like @${account.lookAlike}` },
    account.standing === 'following' ? { tone: 'plain' as const, text: 'we follow it' } : null,
    account.passedOn ? { tone: 'plain' as const, text: 'passed on by a colleague' } : null,
    account.waiting ? { tone: 'plain' as const, text: 'waits for another admin' } : null,
    account.vettingOpen ? { tone: 'plain' as const, text: 'begun' } : null,
  ].filter((remark) => remark !== null)
}

/** What the preview says of a pasted line, gravest first; empty for one that nobody has seen. */
export function previewRemarks({ known, lookAlike }: PasteLine, now: string): readonly Remark[] {
  return [
    known?.urgent === true ? { tone: 'urgent' as const, text: 'on the list to unfollow urgently' } : null,
    known?.seenBefore ? { tone: 'concern' as const, text: seenText(known.seenBefore, now) } : null,
    lookAlike === null ? null : { tone: 'concern' as const, text: `looks like @${lookAlike}` },
    known?.following === true ? { tone: 'plain' as const, text: 'we follow it' } : null,
    known?.inQueue === true ? { tone: 'plain' as const, text: 'in the queue already' } : null,
  ].filter((remark) => remark !== null)
}

function decisionText(outcome: string): string {
  const parsed = Outcome.safeParse(outcome)
  return parsed.success ? outcomeName(parsed.data).toLowerCase() : outcome
}
