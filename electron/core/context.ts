// What every use case is given: the records, the rules in force, who works here, the time, and one way to write.
import type { Change, Touched } from '../../shared/api/change.ts'
import { Refusal } from '../../shared/api/call.ts'
import type { Admin } from '../../shared/domain/admin.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import type { Clock } from './clock.ts'
import type { Counting } from './counts.ts'
import type { Arrivals } from './imports/arrivals.ts'
import type { EvidenceFiles } from './evidenceFiles.ts'
import type { IncomingFiles } from './incoming.ts'
import type { Append, Storage } from './storage/storage.ts'

/** What only the shell can do. The core knows neither Electron nor HTTP. */
export type Ports = {
  readonly saveSettings: (settings: Settings) => Promise<void>
  readonly saveRules: (rules: Rules) => Promise<void>
}

export type Context = {
  readonly storage: Storage
  readonly ports: Ports
  readonly clock: Clock
  readonly newId: () => string
  /** The small files as they are now; replaced whole when they are saved. */
  readonly held: { settings: Settings; rules: Rules }
  readonly counting: Counting
  readonly evidenceFiles: EvidenceFiles
  /** Files that the page brings in. */
  readonly incoming: IncomingFiles
  /** Accounts of lists that are being settled: in no list yet. */
  readonly arrivals: Arrivals
  readonly admin: () => Admin | null
  /** The name or initials of an admin's id, for a line of a list. */
  readonly nameOf: (admin: string | null) => string
  /** One durable transaction that says what it touched, and tells every other open page. */
  readonly write: <T>(
    touched: readonly Touched[],
    work: (append: Append) => WriteResult<T>,
  ) => { readonly result: T; readonly change: Change }
  /** A slice of a job: one transaction that nobody waits for, tells nobody, and is done again where a power cut took it. */
  readonly slice: <T>(work: (append: Append) => T) => T
  /** Tells every open page that these have changed, where no single call did it: a job. */
  readonly tell: (touched: readonly Touched[]) => void
  /** For what goes wrong outside of a call. */
  readonly log: (what: string, error: unknown) => void
}

export type WriteResult<T> = { readonly accounts: readonly string[]; readonly result: T }

/** The policy, by its text. */
export function policyOf(context: Context) {
  return context.held.rules.policy.text
}

/** Where Mastodon searches and follows go: the server of the group's own account, or null. */
export function homeServerOf(context: Context): string | null {
  const own = context.held.rules.group.text.ownAccounts.find((each) => each.platform === 'mastodon')
  return own?.handle.split('@').at(-1) ?? null
}

export function notFound(what: string): Refusal {
  return new Refusal('not-found', `${what} is not on file any more. Nothing was changed. Please open the list again.`)
}

/** The account of a vetting that is still open. Throws `Refusal` where it is not on file, or was decided. */
export function accountBeingVetted(context: Context, vetting: string): string {
  const row = context.storage.prepare('SELECT account, decision FROM vetting WHERE id = ?').get(vetting)
  if (row === undefined) throw notFound('This vetting')
  if (row['decision'] !== null) throw decidedAlready()
  return String(row['account'])
}

export function decidedAlready(): Refusal {
  return new Refusal(
    'refused',
    'This vetting has been decided. Nothing was changed. Vet the account again to look afresh.',
  )
}
