// Lists of accounts that an import or a comparison of lists found.
import { z } from 'zod'
import { Id } from './plain.ts'
import { Platform } from './platform.ts'

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

export const ImportedWhich = z.enum(['new', 'known', 'renamed', 'look-alike', 'handle-passed'])
export type ImportedWhich = z.infer<typeof ImportedWhich>

/** Any list of accounts that an import or a comparison found: to page through, to queue, to audit. */
export const Found = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('import'), snapshot: Id, which: ImportedWhich }),
  z.strictObject({ of: z.literal('comparison'), before: Id, after: Id, which: ComparedWhich }),
  z.strictObject({ of: z.literal('standing'), platform: Platform.nullable(), which: StandingWhich }),
])
export type Found = z.infer<typeof Found>

/** "accounts that were added between two lists": what such a list is of, inside a sentence. */
export function foundText(found: Found): string {
  switch (found.of) {
    case 'import':
      return `accounts of one list that ${importedTexts[found.which]}`
    case 'comparison':
      return `accounts that ${comparedTexts[found.which]} between two lists`
    case 'standing':
      return standingTexts[found.which]
  }
}

const importedTexts: { readonly [W in ImportedWhich]: string } = {
  new: 'came on file with it',
  known: 'were on file before',
  renamed: 'had changed their handle',
  'look-alike': 'look like another account',
  'handle-passed': 'have the handle that was another’s',
}

const comparedTexts: { readonly [W in ComparedWhich]: string } = {
  added: 'were added',
  left: 'left',
  gone: 'were gone',
  renamed: 'changed their handle',
}

const standingTexts: { readonly [W in StandingWhich]: string } = {
  'never-vetted': 'accounts with no vetting on record',
  'still-followed': 'accounts still followed, though decided against',
  'cleared-not-followed': 'accounts cleared, but never followed',
  'due-again': 'accounts whose handle, name or bio changed since they were cleared',
  'handle-passed': 'accounts that have the handle that was another’s',
}
