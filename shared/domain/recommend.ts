import type { Standing } from './account.ts'
import { addMonths } from './calendar.ts'
import {
  ACCOUNT_STEP,
  ACTIVE_IN_OUR_GROUP,
  couldNotWhyName,
  fallsShort,
  SEEMS_UNDER_18,
  whyNotAnswered,
  type Check,
  type Checklist,
  type GivenAnswer,
  type Purpose,
} from './checklist.ts'
import { clearedForMonths, CONSULT_FIRST, type Policy } from './code.ts'
import type { Outcome } from './decision.ts'
import { groundName, type Ground } from './ground.ts'
import { Kind } from './kind.ts'
import { checkForGround, isContested, lensReminders, type JudgedHit } from './lens.ts'
import type { Mitigations } from './mitigation.ts'
import type { Day } from './plain.ts'

/** Everything that a recommendation is made of. */
export type Findings = {
  readonly purpose: Purpose
  readonly checklist: Checklist
  /** By check id; what is missing is unanswered. */
  readonly answers: Readonly<Record<string, GivenAnswer | undefined>>
  readonly standing: Standing
  /** Ids of the marks that are set. */
  readonly marks: readonly string[]
  /** What we knew of the account before; a kind chosen in this vetting stands above it. */
  readonly kind: Kind | null
  readonly mitigations: Mitigations
  /** Retweet only: does the account hold an unlapsed clearance of its own? It stands for the checks of the account. */
  readonly accountCleared?: boolean
  /** Where terms of the word lists stand in what was read with the lens, and how somebody says they are used. */
  readonly hits?: readonly JudgedHit[]
  readonly policy: Policy
  readonly today: Day
}

/** One reason, as a sentence, with the check that it comes from where there is one. */
export type Reason = { readonly text: string; readonly check?: string }

/** *Look again* is never recommended, only chosen. */
export type RecommendedOutcome = Exclude<Outcome, 'look-again' | 'fine-to-repost-not-follow'>

export type Recommendation = {
  /** Null while required checks are unanswered and nothing settles it without them. */
  readonly outcome: RecommendedOutcome | null
  /** Every reason, the deciding ones first. */
  readonly reasons: readonly Reason[]
  /** Ids of required checks without an answer, in the order of the checklist. */
  readonly unanswered: readonly string[]
  /** The day on which *follow* or *keep* lapses; null otherwise (*fine to repost* lapses by the hour). */
  readonly until: Day | null
  /** What to keep in mind, whatever is decided. */
  readonly remind: readonly string[]
}

/**
 * What the answers add up to: the first rule that applies, with every reason of every rule that does.
 * The decision is always a person's. No answer is ever taken for a clean one (T3, T4, T7, T9).
 */
export function recommend(findings: Findings): Recommendation {
  const breaches = answered(findings, 'breach')
  const concerns = [...answered(findings, 'concern'), ...undecided(findings), ...contested(findings)]
  const notForUs = reasonsNotForUs(findings)
  const open = openChecks(findings)
  const unsettled = reasonsUnsettled(findings)
  const found = [...breaches, ...concerns, ...notForUs]
  const isClear = (ground: Ground) => isClearOf(findings, ground)
  const rest = {
    unanswered: open.map(({ check }) => check.id),
    until: null,
    remind: [...remindersFor(findings, breaches.length > 0), ...lensReminders(findings.hits ?? [], isClear)],
  }

  // Before every other rule: of somebody who seems under 18 nothing is collected, and an adverse outcome needs evidence.
  if (findings.marks.includes(SEEMS_UNDER_18)) {
    const underAge = notForUs.filter((reason) => reason.check === undefined)
    return {
      ...rest,
      outcome: neutralOutcome(findings),
      reasons: [...underAge, ...found.filter((reason) => !underAge.includes(reason))],
    }
  }
  if (breaches.length > 0) {
    const mitigating = reasonsToAskAfterAll(findings)
    return {
      ...rest,
      outcome: mitigating.length > 0 ? 'ask' : adverseOutcome(findings),
      reasons: [...mitigating, ...found],
    }
  }
  if (concerns.length > 0) return { ...rest, outcome: 'ask', reasons: [...found, ...unsettled] }
  if (notForUs.length > 0) return { ...rest, outcome: neutralOutcome(findings), reasons: found }
  if (open.length > 0)
    return { ...rest, outcome: null, reasons: open.map(({ check, why }) => ({ text: why, check: check.id })) }
  if (unsettled.length > 0) return { ...rest, outcome: 'ask', reasons: unsettled }
  return { ...rest, ...clearance(findings) }
}

/** The kind chosen in this vetting, else what was known before. */
export function kindIn(findings: Pick<Findings, 'checklist' | 'answers' | 'kind'>): Kind | null {
  for (const { option } of choices(findings)) {
    const kind = Kind.safeParse(option.id)
    if (kind.success) return kind.data
  }
  return findings.kind
}

function answered(findings: Findings, answer: 'breach' | 'concern'): readonly Reason[] {
  return findings.checklist.checks.flatMap((check) => {
    const given = findings.answers[check.id]
    if (check.form === 'choice' || given?.answer !== answer) return []
    const grounds = given.grounds.length > 0 ? ` (${given.grounds.map(groundName).join(', ')})` : ''
    return [
      { text: `${check.short}: ${answer === 'breach' ? 'against our Code' : 'a concern'}${grounds}.`, check: check.id },
    ]
  })
}

/** People of good will disagree whether it is a breach: unless it is plainly something else, two people read it (T7). */
function contested(findings: Findings): readonly Reason[] {
  const hits = (findings.hits ?? []).filter(isContested)
  return [...new Set(hits.map(({ ground }) => ground))].map((ground) => {
    const check = checkForGround(findings.checklist, ground)
    const text = `A contested term (${groundName(ground).toLowerCase()}): two people read it.`
    return check === null ? { text } : { text, check }
  })
}

/** Is the check for this ground answered with clear? */
function isClearOf(findings: Findings, ground: Ground): boolean {
  const check = checkForGround(findings.checklist, ground)
  return check !== null && findings.answers[check]?.answer === 'clear'
}

/** Not being able to tell whether we want to follow is a concern. */
function undecided(findings: Findings): readonly Reason[] {
  return choices(findings)
    .filter(({ option }) => option.id === 'cant-tell')
    .map(({ check, option }) => ({ text: `${check.short} ${option.label}.`, check: check.id }))
}

function reasonsNotForUs(findings: Findings): readonly Reason[] {
  const chosen = choices(findings)
    .filter(({ option }) => option.id === 'not-for-us')
    .map(({ check, option }) => ({ text: `${check.short} ${option.label}.`, check: check.id }))
  const underAge = findings.marks.includes(SEEMS_UNDER_18) ? [{ text: 'Seems under 18: nothing is collected.' }] : []
  return [...underAge, ...chosen]
}

/** Required checks that have no answer yet, each with the sentence that says so. */
function openChecks(findings: Findings): readonly { readonly check: Check; readonly why: string }[] {
  return neededChecks(findings).flatMap((check) => {
    const why = whyNotAnswered(check, findings.answers[check.id])
    return why === null ? [] : [{ check, why }]
  })
}

/** An unlapsed clearance of the account stands for its checks, in a retweet only. */
function neededChecks(findings: Findings): readonly Check[] {
  const stoodFor = findings.purpose === 'retweet' && findings.accountCleared === true
  return findings.checklist.checks.filter((check) => check.required && !(stoodFor && check.step === ACCOUNT_STEP))
}

function reasonsUnsettled(findings: Findings): readonly Reason[] {
  const needed = neededChecks(findings)
  const reasons: Reason[] = []
  for (const check of needed) {
    const given = findings.answers[check.id]
    if (given === undefined || check.form === 'choice') continue
    if (given.answer === 'could-not-check') {
      const why = given.why === null ? '' : ` (${lowerFirst(couldNotWhyName(given.why))})`
      reasons.push({ text: `${check.short}: could not be checked${why}.`, check: check.id })
    }
    if (
      given.answer === 'clear' &&
      check.reach !== null &&
      given.reach !== null &&
      fallsShort(given.reach, check.reach, findings.today)
    ) {
      const { posts, backTo } = given.reach
      const days = check.reach.days > 0 ? ` and ${check.reach.days} days` : ''
      const read = `${posts} ${posts === 1 ? 'post' : 'posts'} read, back to ${backTo}`
      reasons.push({
        text: `${check.short}: ${read}; the checklist asks for ${check.reach.posts} posts${days}.`,
        check: check.id,
      })
    }
  }
  // In a retweet the kind is not asked, and an unknown one says nothing about the post.
  if (findings.purpose !== 'retweet' && kindIn(findings) === 'dont-know')
    reasons.push({ text: 'We don’t know what kind of account it is.' })
  const accountLookedAt = findings.accountCleared === true || needed.some((check) => check.step === ACCOUNT_STEP)
  if (findings.purpose === 'retweet' && !accountLookedAt) {
    reasons.push({ text: 'Nobody has cleared the account, and this checklist has no checks of it.' })
  }
  if (policyAsksAnother(findings))
    reasons.push({ text: 'Our policy asks for a second opinion on this kind of account.' })
  return reasons
}

function reasonsToAskAfterAll(findings: Findings): readonly Reason[] {
  const reasons: Reason[] = []
  if (findings.mitigations.oldAndOnly) reasons.push({ text: 'The post is over two years old, and the only one.' })
  if (findings.mitigations.correctedOrApologised) reasons.push({ text: 'It was corrected or apologised for.' })
  return reasons
}

function clearance(findings: Findings): Pick<Recommendation, 'outcome' | 'reasons' | 'until'> {
  if (findings.purpose === 'retweet') {
    const account = findings.accountCleared === true ? [{ text: 'The account is cleared already.' }] : []
    return { outcome: 'fine-to-repost', reasons: [{ text: 'Every required check is clear.' }, ...account], until: null }
  }
  const months = clearedForMonths(findings.policy, kindIn(findings), findings.marks.includes(ACTIVE_IN_OUR_GROUP))
  const lasting = `Cleared for ${months} ${months === 1 ? 'month' : 'months'}.`
  return {
    outcome: isFollowed(findings) ? 'keep' : 'follow',
    reasons: [{ text: 'Every required check is clear.' }, { text: lasting }],
    until: addMonths(findings.today, months),
  }
}

function adverseOutcome(findings: Findings): RecommendedOutcome {
  if (findings.purpose === 'retweet') return 'do-not-repost'
  return isFollowed(findings) ? 'unfollow-urgently' : 'do-not-follow'
}

function neutralOutcome(findings: Findings): RecommendedOutcome {
  return findings.purpose !== 'retweet' && isFollowed(findings) ? 'unfollow' : 'not-for-us'
}

function remindersFor(findings: Findings, isBreach: boolean): readonly string[] {
  const reminders: string[] = []
  const kind = kindIn(findings)
  if (kind === 'public-figure' || kind === 'journalist') reminders.push(CONSULT_FIRST)
  if (isBreach && findings.marks.includes(ACTIVE_IN_OUR_GROUP)) {
    reminders.push('They are active in our group: their role is discussed there.')
  }
  if (isBreach && findings.purpose === 'retweet' && isStillFollowed(findings.standing)) {
    reminders.push('We follow this account. Should it be unfollowed urgently too?')
  }
  return reminders
}

function policyAsksAnother(findings: Findings): boolean {
  const { journalist, publicFigure } = findings.policy.secondOpinionFor
  const kind = kindIn(findings)
  return (journalist && kind === 'journalist') || (publicFigure && kind === 'public-figure')
}

/** An audit is always of an account that we follow. */
function isFollowed(findings: Findings): boolean {
  return findings.purpose === 'audit' || isStillFollowed(findings.standing)
}

function isStillFollowed(standing: Standing): boolean {
  return standing === 'following' || standing === 'to-unfollow'
}

function choices(findings: Pick<Findings, 'checklist' | 'answers'>) {
  return findings.checklist.checks.flatMap((check) => {
    const option = check.options.find((each) => each.id === findings.answers[check.id]?.choice)
    return option === undefined ? [] : [{ check, option }]
  })
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
