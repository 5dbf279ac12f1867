import { z } from 'zod'
import { addDays, daysBetween } from './calendar.ts'
import { Ground } from './ground.ts'
import { Day } from './plain.ts'
import { Platform, platformName } from './platform.ts'

/** What a vetting is for; each purpose has its own checklist. */
export const Purpose = z.enum(['follow-back', 'retweet', 'audit'])
export type Purpose = z.infer<typeof Purpose>

const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = {
  'follow-back': 'Follow back',
  retweet: 'Retweet',
  audit: 'Audit',
}

export function purposeName(purpose: Purpose): string {
  return PURPOSE_NAMES[purpose]
}

/** What a check can be answered with. No answer at all is never one of them. */
export const Answer = z.enum(['clear', 'concern', 'breach', 'could-not-check', 'not-applicable'])
export type Answer = z.infer<typeof Answer>

const ANSWER_NAMES: Readonly<Record<Answer, string>> = {
  clear: 'Clear',
  concern: 'Concern',
  breach: 'Against our Code',
  'could-not-check': 'Could not check',
  'not-applicable': 'Not applicable',
}

export function answerName(answer: Answer): string {
  return ANSWER_NAMES[answer]
}

/** The key of each answer on the desk. */
export const ANSWER_KEYS: Readonly<Record<Answer, string>> = {
  clear: '1',
  concern: '2',
  breach: '3',
  'could-not-check': '4',
  'not-applicable': '5',
}

/** Why a check could not be made. */
export const CouldNotWhy = z.enum(['protected', 'gone', 'few-posts', 'language', 'search-unavailable', 'no-time'])
export type CouldNotWhy = z.infer<typeof CouldNotWhy>

const COULD_NOT_WHY_NAMES: Readonly<Record<CouldNotWhy, string>> = {
  protected: 'Posts are protected',
  gone: 'The account is gone',
  'few-posts': 'Fewer than 20 posts',
  language: 'A language that I don’t read',
  'search-unavailable': 'Search is not available',
  'no-time': 'Ran out of time',
}

export function couldNotWhyName(why: CouldNotWhy): string {
  return COULD_NOT_WHY_NAMES[why]
}

/** The key of each reason, pressed after *could not check*. */
export const COULD_NOT_WHY_KEYS: Readonly<Record<CouldNotWhy, string>> = {
  protected: '1',
  gone: '2',
  'few-posts': '3',
  language: '4',
  'search-unavailable': '5',
  'no-time': '6',
}

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'An id is lower-case letters, digits and hyphens, at most 40.')
const Line = z.string().trim().min(1).max(200)
const Passage = z.string().trim().min(1).max(1000)

/** A part of the walk, in order: who is it, bio, past posts … */
export const Step = z.strictObject({ id: Id, title: z.string().trim().min(1).max(40) })
export type Step = z.infer<typeof Step>

/** In a retweet, checks of the step with this id are about the account; an unlapsed clearance stands for them. */
export const ACCOUNT_STEP = 'account'

/** Links that help with a check. */
export const CheckLink = z.enum(['profile', 'replies', 'media', 'post', 'search'])
export type CheckLink = z.infer<typeof CheckLink>

/**
 * One option of a choice. The id carries what it adds up to: `not-for-us` and `cant-tell` say whether we want to follow,
 * the ids of `Kind` say what the account is; any other id counts as clear.
 */
export const CheckOption = z.strictObject({ id: Id, label: z.string().trim().min(1).max(40) })
export type CheckOption = z.infer<typeof CheckOption>

/** How far posts must be read: at least so many, and at least so many days back, whichever is further. */
export const ReachAsked = z.strictObject({ posts: z.int().min(0).max(1000), days: z.int().min(0).max(3660) })
export type ReachAsked = z.infer<typeof ReachAsked>

/** How far posts were read. */
export const Reach = z.strictObject({ posts: z.int().min(0).max(100_000), backTo: Day })
export type Reach = z.infer<typeof Reach>

/** One thing to look at. */
export const Check = z.strictObject({
  id: Id,
  step: Id,
  /** judged: the five answers; choice: its own options; reach: the five answers, with a count and a date. */
  form: z.enum(['judged', 'choice', 'reach']),
  prompt: Line,
  /** A heading. */
  short: z.string().trim().min(1).max(40),
  lookFor: Passage,
  /** Clauses of the group's guidance, for example T3. */
  why: z.array(z.string().regex(/^[A-Z]\d{1,2}$/)).max(10),
  /** The grounds that it can raise; the admin picks. */
  grounds: z.array(Ground).max(Ground.options.length),
  required: z.boolean(),
  /** May be answered with the others by one key (Z: none of these in what I read). */
  together: z.boolean(),
  /** The ground of its short search, where it has one. */
  search: Ground.nullable(),
  links: z.array(CheckLink).max(CheckLink.options.length),
  options: z.array(CheckOption).max(9),
  reach: ReachAsked.nullable(),
  /** Platforms on which it answers itself *not applicable*, and why; `{platform}` in it stands for the platform's name. */
  answersItself: z.strictObject({ platforms: z.array(Platform).min(1), because: Line }).nullable(),
})
export type Check = z.infer<typeof Check>

/** Something that is set only when it is true; not a check, so it is never unanswered. */
export const Mark = z.strictObject({ id: Id, label: z.string().trim().min(1).max(40), meaning: Line })
export type Mark = z.infer<typeof Mark>

/** Marks that the rules know. */
export const ACTIVE_IN_OUR_GROUP = 'active-in-our-group'
export const SEEMS_UNDER_18 = 'seems-under-18'

/** An ordered set of checks for a purpose, as data; the group can edit it, and each edit is a new version. */
export const Checklist = z
  .strictObject({
    purpose: Purpose,
    version: z.int().min(1).max(1_000_000),
    title: z.string().trim().min(1).max(80),
    steps: z.array(Step).min(1).max(12),
    checks: z.array(Check).min(1).max(60),
    marks: z.array(Mark).max(6),
  })
  .superRefine((checklist, context) => {
    for (const message of faultsOf(checklist)) context.addIssue({ code: 'custom', message })
  })
export type Checklist = z.infer<typeof Checklist>

/** What an admin answered to one check. A check with no `answer` and no `choice` is unanswered. */
export const GivenAnswer = z.strictObject({
  answer: Answer.nullable(),
  choice: Id.nullable(),
  reach: Reach.nullable(),
  why: CouldNotWhy.nullable(),
  grounds: z.array(Ground).max(Ground.options.length),
  note: z.string().max(4000),
  /** Answered with others by one key. */
  together: z.boolean(),
})
export type GivenAnswer = z.infer<typeof GivenAnswer>

/** Where every check starts. */
export const UNANSWERED: GivenAnswer = {
  answer: null,
  choice: null,
  reach: null,
  why: null,
  grounds: [],
  note: '',
  together: false,
}

/** The check with this id, or undefined where this version has none. */
export function checkOf(checklist: Checklist, id: string): Check | undefined {
  return checklist.checks.find((check) => check.id === id)
}

export function requiredChecks(checklist: Checklist): readonly Check[] {
  return checklist.checks.filter((check) => check.required)
}

/** The checks that one key answers together (Z). */
export function togetherChecks(checklist: Checklist): readonly Check[] {
  return checklist.checks.filter((check) => check.together)
}

/** The answer that a check gives by itself on this platform, or null where somebody has to look. */
export function answerOfItself(check: Check, platform: Platform): GivenAnswer | null {
  if (!check.answersItself?.platforms.includes(platform)) return null
  const note = check.answersItself.because.replaceAll('{platform}', platformName(platform))
  return { ...UNANSWERED, answer: 'not-applicable', note }
}

/** What the one-key answer to a *reach* check says: exactly as far as the check asks for. Null for other forms. */
export function reachToOffer(check: Check, today: Day): Reach | null {
  if (check.reach === null) return null
  return { posts: check.reach.posts, backTo: addDays(today, -check.reach.days) }
}

/** Were fewer posts, or fewer days, read than the check asks for? */
export function fallsShort(reach: Reach, asked: ReachAsked, today: Day): boolean {
  return reach.posts < asked.posts || daysBetween(reach.backTo, today) < asked.days
}

/**
 * Why this answer does not yet count as one, as a sentence, or null where it does.
 * The page and the core ask the same question, so a check cannot look answered in one and not in the other.
 */
export function whyNotAnswered(check: Check, given: GivenAnswer | undefined): string | null {
  if (check.form === 'choice') {
    const chosen = check.options.some((option) => option.id === given?.choice)
    return chosen ? null : `${check.short}: not answered yet.`
  }
  if (given === undefined || given.answer === null) return `${check.short}: not answered yet.`
  if (given.answer === 'not-applicable' && check.required && given.note.trim() === '') {
    return `${check.short}: “not applicable” needs a note here.`
  }
  if (given.answer === 'clear' && check.form === 'reach' && given.reach === null) {
    return `${check.short}: say how many posts you read, and how far back.`
  }
  return null
}

function* faultsOf(checklist: {
  readonly steps: readonly Step[]
  readonly checks: readonly Check[]
  readonly marks: readonly Mark[]
}): Generator<string> {
  for (const id of repeated(checklist.steps)) yield `Two steps are called “${id}”.`
  for (const id of repeated(checklist.checks)) yield `Two checks are called “${id}”.`
  for (const id of repeated(checklist.marks)) yield `Two marks are called “${id}”.`
  for (const check of checklist.checks) {
    if (!checklist.steps.some((step) => step.id === check.step)) yield `Check “${check.id}” is in no step.`
    if ((check.form === 'choice') !== check.options.length > 0) yield `Check “${check.id}”: options belong to a choice.`
    if ((check.form === 'reach') !== (check.reach !== null))
      yield `Check “${check.id}”: a reach belongs to the form “reach”.`
    if (check.together && check.form !== 'judged')
      yield `Check “${check.id}”: only judged checks are answered together.`
    for (const id of repeated(check.options)) yield `Check “${check.id}” has two options called “${id}”.`
  }
}

function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const ids = items.map((item) => item.id)
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))]
}
