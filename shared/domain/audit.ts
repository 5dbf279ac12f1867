// An audit: a planned pass over accounts that we follow. Its accounts are fixed when it starts; what is found is told at
// any time and at the end.
import { z } from 'zod'
import { dayInWords } from './calendar.ts'
import { Found, foundText, type FoundIn } from './found.ts'
import { Day, Id } from './plain.ts'
import { Platform, platformName } from './platform.ts'

/**
 * Which of the followed accounts an audit is of. `changed`: their handle, name or bio is another one since they were cleared.
 * `found`: those that an import or a comparison of lists found.
 */
export const AuditWhich = z.enum(['everyone', 'never-vetted', 'due', 'changed', 'found'])
export type AuditWhich = z.infer<typeof AuditWhich>

/** A random sample. The same accounts and the same seed give the same sample, on any machine. */
export const AuditSample = z.strictObject({ size: z.int().min(1).max(1_000_000), seed: z.string().min(1).max(80) })
export type AuditSample = z.infer<typeof AuditSample>

export const AuditScope = z.strictObject({
  which: AuditWhich,
  /** `due`: those whose clearance lapses on this day or earlier. Null for all else. */
  dueBy: Day.nullable(),
  /** The own account whose follow list it is about: there is one for each platform. Null: all of them. */
  platform: Platform.nullable(),
  /** Null: every account that falls under the rest of the scope. */
  sample: AuditSample.nullable(),
  /** `found`: which list. Not there for all else. */
  found: Found.optional(),
})
export type AuditScope = z.infer<typeof AuditScope>

/** The part of an audit that an admin takes, beside the parts of others. `admin` null: it is given to nobody yet. */
export const AuditShare = z.strictObject({ admin: Id.nullable(), parts: z.int().min(1).max(9) })
export type AuditShare = z.infer<typeof AuditShare>

export const AuditState = z.enum(['running', 'paused', 'closed'])
export type AuditState = z.infer<typeof AuditState>

/**
 * How it stands with one account of an audit. `done`: somebody has decided. `aside`: somebody tried, and could not look.
 * `gone`: we do not follow it any more, and nobody had looked before.
 */
export const MemberState = z.enum(['open', 'done', 'aside', 'gone'])
export type MemberState = z.infer<typeof MemberState>

const memberStateNames: { readonly [S in MemberState]: string } = {
  open: 'not looked at yet',
  done: 'looked at',
  aside: 'could not be looked at',
  gone: 'not followed any more',
}
export function memberStateName(state: MemberState): string {
  return memberStateNames[state]
}

const whichNames: { readonly [W in AuditWhich]: string } = {
  everyone: 'Everyone we follow',
  'never-vetted': 'No vetting on record',
  due: 'Due',
  changed: 'Changed since they were cleared',
  found: 'Found by comparison',
}
export function whichName(which: AuditWhich): string {
  return whichNames[which]
}

/**
 * "A random sample of 60 of everyone we follow on X (seed 3f2a)": what an audit is of. `lists`: those that a list that was
 * found rests on, earliest first.
 */
export function scopeText(scope: AuditScope, lists: readonly FoundIn[] = []): string {
  const { sample } = scope
  const seed = sample === null ? '' : ` (seed ${sample.seed})`
  const of = sample === null ? '' : `A random sample of ${sample.size.toLocaleString('en-GB')} of `
  const text = `${of}${whomText(scope, lists)}${seed}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function whomText({ which, dueBy, platform, found }: AuditScope, lists: readonly FoundIn[]): string {
  const where = platform === null ? '' : ` on ${platformName(platform)}`
  switch (which) {
    case 'everyone':
      return `everyone we follow${where}`
    case 'never-vetted':
      return `those we follow with no vetting on record${where}`
    case 'due':
      return `those due by ${dueBy === null ? 'the day' : dayInWords(dueBy)}${where}`
    case 'changed':
      return `those we follow${where} whose handle, name or bio changed since they were cleared`
    case 'found':
      return `those we follow${where} that ${found === undefined ? 'a comparison found' : foundText(found, lists)}`
  }
}

/** Why this audit cannot be planned, as a sentence, or null. The page greys its button with it; the core refuses with it. */
export function whyNotPlanned(plan: {
  readonly name: string
  readonly which: AuditWhich
  /** The list that was found, where it is of one. */
  readonly found: Found | null
  readonly finishOn: Day | null
  readonly today: Day
  /** How many accounts fall under the scope; null while that is not known. */
  readonly matching: number | null
  readonly sampleSize: number | null
}): string | null {
  if (plan.name.trim() === '') return 'Please give the audit a name.'
  if (plan.which === 'found' && plan.found === null) return 'Please say which list that was found it is of.'
  if (plan.finishOn === null) return 'Please say by which day it is to be finished.'
  if (plan.finishOn < plan.today) return 'The finish date is over already. Please give today or a later day.'
  if (plan.sampleSize !== null && plan.sampleSize < 1) return 'A sample has at least one account.'
  if (plan.matching === 0) return 'No account that we follow falls under this, so there is nothing to audit.'
  return null
}

/** Why nothing can be worked or changed in an audit now, as a sentence, or null. */
export function whyNotWorkable(state: AuditState): string | null {
  if (state === 'closed') return 'This audit is closed. Its statement stays as it is.'
  return state === 'paused' ? 'This audit is paused. Resume it to go on.' : null
}
