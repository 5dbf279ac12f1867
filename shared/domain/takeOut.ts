// Taking out: a list of accounts as a file, for a spreadsheet, for another program, or for Bonafide again.
import { z } from 'zod'
import { Standing } from './account.ts'
import { csvLine, CSV_START } from './csv.ts'
import { Day, Moment } from './plain.ts'
import { Platform } from './platform.ts'

/** Which accounts. */
export const TakenAccounts = z.enum([
  'following',
  'never-vetted',
  'queue',
  'decided-against',
  'unfollowed-urgently',
  'all',
])
export type TakenAccounts = z.infer<typeof TakenAccounts>

const takenNames: { readonly [T in TakenAccounts]: string } = {
  following: 'Accounts that we follow',
  'never-vetted': 'Followed, no vetting on record',
  queue: 'The queue',
  'decided-against': 'Decided against: do not follow',
  'unfollowed-urgently': 'Unfollowed urgently',
  all: 'Every account on file',
}
export function takenName(taken: TakenAccounts): string {
  return takenNames[taken]
}

/** As what. The two lists for Mastodon hold its accounts only, in the form that its own import takes. */
export const TakenForm = z.enum(['csv-safe', 'csv-exact', 'json', 'mastodon-blocks', 'mastodon-mutes'])
export type TakenForm = z.infer<typeof TakenForm>

export const TakenAccount = z.strictObject({
  platform: Platform,
  /** The platform's own id, a string always: numbers beyond 2^53 lose digits. */
  id: z.string().nullable(),
  /** Without the @ before it; for Mastodon `user@server`. */
  handle: z.string().nullable(),
  name: z.string().nullable(),
  bio: z.string().nullable(),
  link: z.string().nullable(),
  standing: Standing,
  kind: z.string().nullable(),
  /** The day on which our clearance lapses; null: never vetted. */
  clearedUntil: Day.nullable(),
  lastDecision: z.strictObject({ outcome: z.string(), at: Moment, by: z.string() }).nullable(),
})
export type TakenAccount = z.infer<typeof TakenAccount>

/** The JSON file. Its JSON Schema lies beside the docs: build/resources/accounts.schema.json. */
export const AccountsFile = z.strictObject({
  format: z.literal('bonafide-accounts'),
  formatVersion: z.literal(1),
  takenOutAt: Moment,
  which: TakenAccounts,
  accounts: z.array(TakenAccount),
})
export type AccountsFile = z.infer<typeof AccountsFile>

const COLUMNS = [
  'Platform',
  'ID',
  'Handle',
  'Name',
  'Bio',
  'Link',
  'Standing',
  'Kind',
  'Cleared until',
  'Last decision',
  'Decided at',
  'Decided by',
] as const

/** What stands before the first account of a file. */
export function takenStart(form: TakenForm, head: Omit<AccountsFile, 'accounts'>): string {
  switch (form) {
    case 'csv-safe':
      return CSV_START + csvLine(COLUMNS, 'safe')
    case 'csv-exact':
      return csvLine(COLUMNS, 'exact')
    case 'json':
      return `${JSON.stringify(head).slice(0, -1)},"accounts":[\n`
    case 'mastodon-blocks':
      return ''
    case 'mastodon-mutes':
      return 'Account address,Hide notifications\r\n'
  }
}

/** One account in a file; `isFirst`: of the whole file. Empty where the form cannot hold it. */
export function takenLine(form: TakenForm, account: TakenAccount, isFirst: boolean): string {
  switch (form) {
    case 'csv-safe':
    case 'csv-exact':
      return csvLine(cellsOf(account), form === 'csv-safe' ? 'safe' : 'exact')
    case 'json':
      return `${isFirst ? '' : ',\n'}${JSON.stringify(account)}`
    case 'mastodon-blocks':
      return addressOf(account, (address) => csvLine([address], 'exact'))
    case 'mastodon-mutes':
      return addressOf(account, (address) => csvLine([address, 'true'], 'exact'))
  }
}

export function takenEnd(form: TakenForm): string {
  return form === 'json' ? '\n]}\n' : ''
}

function cellsOf(account: TakenAccount): readonly (string | null)[] {
  const { lastDecision } = account
  return [
    account.platform,
    account.id,
    account.handle,
    account.name,
    account.bio,
    account.link,
    account.standing,
    account.kind,
    account.clearedUntil,
    lastDecision?.outcome ?? null,
    lastDecision?.at ?? null,
    lastDecision?.by ?? null,
  ]
}

/** `user@server`; an address cannot begin with a sign that a spreadsheet reads as a formula. */
function addressOf(account: TakenAccount, line: (address: string) => string): string {
  return account.platform === 'mastodon' && account.handle !== null ? line(account.handle) : ''
}

/** A name for the file, of our own words only: "bonafide-following-x-2026-11-22.csv". */
export function takenFileName(taken: {
  readonly which: TakenAccounts
  readonly platform: Platform | null
  readonly form: TakenForm
  readonly day: Day
}): string {
  const { which, platform, form, day } = taken
  if (form === 'mastodon-blocks' || form === 'mastodon-mutes') return `${form}-${day}.csv`
  const parts = ['bonafide', which, platform, day].filter((part) => part !== null)
  return `${parts.join('-')}.${form === 'json' ? 'json' : 'csv'}`
}
