import { z } from 'zod'
import { daysBetween } from './calendar.ts'
import type { Purpose } from './checklist.ts'
import { DefinitionUsed } from './definition.ts'
import type { Ground } from './ground.ts'
import { isContested, type JudgedHit } from './lens.ts'
import type { Day } from './plain.ts'
import { ListVersion } from './wordList.ts'
import type { UnfollowReason } from './unfollow.ts'

/** What an admin can decide about our follow or our repost. A decision about our list, not a label on a person. */
export const Outcome = z.enum([
  'follow',
  'not-for-us',
  'look-again',
  'do-not-follow',
  'ask',
  'keep',
  'unfollow',
  'unfollow-urgently',
  'fine-to-repost',
  'fine-to-repost-not-follow',
  'do-not-repost',
])
export type Outcome = z.infer<typeof Outcome>

/** By what a decision was made: the definition of antisemitism that was in force, and each word list in its version. */
export const MadeUnder = z.strictObject({ definition: DefinitionUsed, wordLists: z.array(ListVersion) })
export type MadeUnder = z.infer<typeof MadeUnder>

const NAMES: { readonly [O in Outcome]: string } = {
  follow: 'Follow',
  'not-for-us': 'Not for us',
  'look-again': 'Look again',
  'do-not-follow': 'Do not follow',
  ask: 'Ask another admin',
  keep: 'Keep following',
  unfollow: 'Unfollow',
  'unfollow-urgently': 'Unfollow urgently',
  'fine-to-repost': 'Fine to repost',
  'fine-to-repost-not-follow': 'Fine to repost, we do not follow it',
  'do-not-repost': 'Do not repost',
}

export function outcomeName(outcome: Outcome): string {
  return NAMES[outcome]
}

/** Is it adverse, so that it needs a ground and evidence? Disagreement, or *not for us*, never is. */
export function isAdverse(outcome: Outcome): boolean {
  return outcome === 'do-not-follow' || outcome === 'unfollow-urgently' || outcome === 'do-not-repost'
}

/** Does it let the account or the post through, so that every required check has to be answered first? */
export function isClearance(outcome: Outcome): boolean {
  return (
    outcome === 'follow' ||
    outcome === 'keep' ||
    outcome === 'fine-to-repost' ||
    outcome === 'fine-to-repost-not-follow'
  )
}

/**
 * Does it wait, in force, until another admin has looked it over? What is adverse does, and a clearance in spite of a
 * contested term that is used or might be: those always go to two people (T7).
 *
 * @param hits the places of the lens in this vetting.
 */
export function waitsForAnother(outcome: Outcome, hits: readonly JudgedHit[]): boolean {
  return isAdverse(outcome) || (isClearance(outcome) && hits.some(isContested))
}

export type OutcomeKey = { readonly key: string; readonly outcome: Outcome }

const FOLLOW_BACK_KEYS: readonly OutcomeKey[] = [
  { key: 'F', outcome: 'follow' },
  { key: 'X', outcome: 'not-for-us' },
  { key: 'L', outcome: 'look-again' },
  { key: 'R', outcome: 'do-not-follow' },
  { key: 'A', outcome: 'ask' },
]

const RETWEET_KEYS: readonly OutcomeKey[] = [
  { key: 'F', outcome: 'fine-to-repost' },
  { key: 'G', outcome: 'fine-to-repost-not-follow' },
  { key: 'X', outcome: 'not-for-us' },
  { key: 'R', outcome: 'do-not-repost' },
  { key: 'A', outcome: 'ask' },
]

const FOLLOWED_KEYS: readonly OutcomeKey[] = [
  { key: 'F', outcome: 'keep' },
  { key: 'X', outcome: 'unfollow' },
  { key: 'L', outcome: 'look-again' },
  { key: 'R', outcome: 'unfollow-urgently' },
  { key: 'A', outcome: 'ask' },
]

/**
 * What can be decided, with the key of each, in the order of the desk. Of an account that we follow already (an audit, or
 * a follow-back of a followed account) the question is whether to keep following.
 */
export function outcomeKeys(purpose: Purpose, followed: boolean): readonly OutcomeKey[] {
  if (purpose === 'retweet') return RETWEET_KEYS
  return purpose === 'audit' || followed ? FOLLOWED_KEYS : FOLLOW_BACK_KEYS
}

/** What an admin is about to decide. */
export type DecisionDraft = {
  readonly outcome: Outcome
  readonly purpose: Purpose
  /** Do we follow the account now? */
  readonly followed: boolean
  /** What the answers add up to; null where nothing is recommended. */
  readonly recommendation: Outcome | null
  /** Ids of the required checks without an answer. */
  readonly unanswered: readonly string[]
  readonly reason: string
  /** Why an ordinary unfollow; null for all else. */
  readonly unfollowReason: UnfollowReason | null
  readonly grounds: readonly Ground[]
  readonly evidenceCount: number
  /** What the post says: a fact, in its own words or described. How we read it is another field and may stay empty. */
  readonly says: string
  readonly lookAgainOn: Day | null
  readonly today: Day
}

/**
 * Why this cannot be decided yet, as a sentence for the admin, or null where it can.
 * The page greys the button with it and the core refuses with it (T3, T7, T9).
 */
export function whyNotDecidable(draft: DecisionDraft): string | null {
  const { outcome } = draft
  if (!outcomeKeys(draft.purpose, draft.followed).some((each) => each.outcome === outcome)) {
    return `“${outcomeName(outcome)}” is not one of the outcomes here.`
  }
  if (outcome === 'ask') return null
  if (outcome === 'look-again') return whyNotThatDay(draft)
  if (isClearance(outcome) && draft.unanswered.length > 0) return stillToAnswer(draft.unanswered.length)
  if (isAdverse(outcome) && draft.grounds.length === 0) {
    return 'Please name at least one ground. Disagreement is not one: “not for us” needs none.'
  }
  if (isAdverse(outcome) && draft.evidenceCount === 0) {
    return 'Please add at least one piece of evidence: a quotation, a link or a screenshot.'
  }
  if (isAdverse(outcome) && draft.says.trim() === '')
    return 'Please say what the post says. Describe the post, not the person.'
  if (outcome === 'unfollow' && draft.unfollowReason === 'other' && draft.reason.trim() === '')
    return 'Please say in a few words what the other reason is.'
  if (needsReason(outcome, draft.recommendation) && draft.reason.trim() === '') {
    return 'This differs from what the answers add up to. Please give a reason; the record shows both.'
  }
  return null
}

/**
 * Must a reason be given, because the decision differs from the recommendation? Asking and looking again settle nothing
 * and need none, nor does a neutral *not for us* where nothing firmer than *ask* was recommended.
 */
export function needsReason(outcome: Outcome, recommendation: Outcome | null): boolean {
  if (recommendation === null || outcome === recommendation) return false
  if (outcome === 'ask' || outcome === 'look-again') return false
  if (outcome === 'fine-to-repost-not-follow' && recommendation === 'fine-to-repost') return false
  const neutral = outcome === 'not-for-us' || outcome === 'unfollow'
  return !(neutral && recommendation === 'ask')
}

function whyNotThatDay(draft: DecisionDraft): string | null {
  if (draft.lookAgainOn === null) return 'Please give the day on which somebody looks again.'
  if (daysBetween(draft.today, draft.lookAgainOn) <= 0) return 'Please give a day after today.'
  return null
}

function stillToAnswer(count: number): string {
  const checks = count === 1 ? 'One required check is' : `${count} required checks are`
  return `${checks} not answered yet. Unanswered is never clean. You can still ask another admin, or choose “not for us”.`
}
