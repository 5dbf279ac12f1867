// Lists of accounts that an import or a comparison of lists found.
import { z } from 'zod'
import { dayInWords, localDateOf } from './calendar.ts'
import { Relation } from './importing.ts'
import { Id, Moment } from './plain.ts'
import { Platform, platformName } from './platform.ts'

/**
 * Between two snapshots of the same list. *Left*: no longer on it, by a recorded unfollow (following) or by their own doing
 * (followers). *Gone*: no longer among those that we follow though nobody here recorded an unfollow: deleted, suspended,
 * blocked us, or unfollowed outside Bonafide.
 */
export const ComparedWhich = z.enum(['added', 'left', 'gone', 'renamed'])
export type ComparedWhich = z.infer<typeof ComparedWhich>

/** Where records and lists disagree. */
export const StandingWhich = z.enum([
  'never-vetted',
  'still-followed',
  'cleared-not-followed',
  'due-again',
  'handle-passed',
])
export type StandingWhich = z.infer<typeof StandingWhich>

/** `verified`, `reopened`: the list shows that an unfollow of theirs happened, or that it did not. */
export const ImportedWhich = z.enum(['new', 'known', 'renamed', 'look-alike', 'handle-passed', 'verified', 'reopened'])
export type ImportedWhich = z.infer<typeof ImportedWhich>

/** Any list of accounts that an import or a comparison found: to page through, to queue, to audit. */
export const Found = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('import'), snapshot: Id, which: ImportedWhich }),
  z.strictObject({ of: z.literal('comparison'), before: Id, after: Id, which: ComparedWhich }),
  z.strictObject({ of: z.literal('standing'), platform: Platform.nullable(), which: StandingWhich }),
])
export type Found = z.infer<typeof Found>

/** A list that such a list rests on: of one of our own accounts, as of a moment. */
export const FoundIn = z.strictObject({ platform: Platform, relation: Relation, madeAt: Moment })
export type FoundIn = z.infer<typeof FoundIn>

/**
 * "were added between the lists of whom we follow on X, of 3 March 2026 and 5 October 2026": what is said of the accounts of
 * such a list, after *accounts that*. `lists` are those that it rests on, earliest first.
 */
export function foundText(found: Found, lists: readonly FoundIn[]): string {
  switch (found.of) {
    case 'import':
      return `${importedTexts[found.which]} ${listsText(lists, 'one list')}`
    case 'comparison':
      return `${comparedTexts[found.which]} between ${listsText(lists, 'two lists')}`
    case 'standing':
      return `${standingTexts[found.which]}${found.platform === null ? '' : ` (on ${platformName(found.platform)})`}`
  }
}

function listsText(lists: readonly FoundIn[], unknown: string): string {
  const [first, ...more] = lists
  if (first === undefined) return unknown
  const days = lists.map(({ madeAt }) => dayInWords(localDateOf(new Date(madeAt)))).join(' and ')
  return `${more.length === 0 ? 'the list' : 'the lists'} of ${ofWhom[first.relation]} on ${platformName(first.platform)}, of ${days}`
}

const ofWhom: { readonly [R in Relation]: string } = {
  following: 'whom we follow',
  followers: 'who follows us',
  blocked: 'whom we block',
  muted: 'whom we mute',
}

const importedTexts: { readonly [W in ImportedWhich]: string } = {
  new: 'came on file with',
  known: 'were on file before',
  renamed: 'had changed their handle by',
  'look-alike': 'look like another account, and came with',
  'handle-passed': 'have the handle that was another’s, by',
  verified: 'were shown to be unfollowed by',
  reopened: 'were shown to be followed still by',
}

const comparedTexts: { readonly [W in ComparedWhich]: string } = {
  added: 'were added',
  left: 'left',
  gone: 'were gone',
  renamed: 'changed their handle',
}

const standingTexts: { readonly [W in StandingWhich]: string } = {
  'never-vetted': 'have no vetting on record',
  'still-followed': 'were decided against',
  'cleared-not-followed': 'were cleared, and not followed then',
  'due-again': 'changed handle, name or bio since they were cleared',
  'handle-passed': 'have the handle that was another’s',
}
