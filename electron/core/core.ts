// The application: every use case behind one contract. It knows neither Electron nor HTTP.
import type { Handlers } from '../../shared/api/call.ts'
import type { Change } from '../../shared/api/change.ts'
import type { coreContract } from '../../shared/api/contract.ts'
import type { Admin } from '../../shared/domain/admin.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import { accountCalls } from './accounts.ts'
import { adminCalls, adminsOf } from './admins.ts'
import { assigningCalls } from './assigning.ts'
import { auditMemberCalls } from './auditMembers.ts'
import { auditCalls, dropUnfinishedAudits } from './audits.ts'
import { createClock } from './clock.ts'
import { compareCalls } from './compare/compare.ts'
import type { Context, Ports } from './context.ts'
import { createCounting } from './counts.ts'
import { evidenceCalls } from './evidence.ts'
import { lookAfterImages } from './evidenceCheck.ts'
import { createEvidenceFiles } from './evidenceFiles.ts'
import { createArrivals } from './imports/arrivals.ts'
import { importCalls } from './imports/imports.ts'
import { createJobs, ownPostsOf } from './imports/jobs.ts'
import { coverageCalls } from './coverage.ts'
import { createIncoming } from './incoming.ts'
import { kindnessCalls } from './kindness.ts'
import { decisionCalls } from './decisions.ts'
import { listCalls } from './lists.ts'
import { peopleCalls, type Surroundings } from './people.ts'
import { publicationCalls, reconcile } from './publications.ts'
import { queueCalls } from './queue.ts'
import { reportCalls } from './reports.ts'
import { regularTaskCalls } from './regularTasks.ts'
import { lensCalls } from './lensReading.ts'
import { ownPostCalls } from './ownPosts/calls.ts'
import { searchCalls } from './searches.ts'
import type { Storage } from './storage/storage.ts'
import { takeOutCalls } from './takeOut.ts'
import { unfollowCalls } from './unfollows.ts'
import { vettingCalls } from './vettings.ts'
import { wordListCalls } from './wordLists/calls.ts'
import { deliverStarters } from './wordLists/starters.ts'

export type CoreOptions = {
  readonly storage: Storage
  /** What the small files hold. */
  readonly settings: Settings
  readonly rules: Rules
  /** The machine's clock; whether it is believed is the core's to say. */
  readonly wall: () => Date
  readonly newId: () => string
  /** Tells every open page what a write touched. */
  readonly announce: (change: Change) => void
  /** For what goes wrong outside of a call. */
  readonly log: (what: string, error: unknown) => void
  readonly ports: Ports
  readonly surroundings: Surroundings
}

export type CoreHandlers = Handlers<typeof coreContract>

/** Builds the handlers over open records. Brings small files and records together first. */
export async function createCore(options: CoreOptions): Promise<CoreHandlers> {
  const { storage, newId, announce, ports } = options
  const clock = createClock(storage, options.wall)
  const writer = (admin: string | null) => ({
    admin,
    at: clock.wall(),
    believed: clock.doubt() === null ? clock.wall() : null,
  })

  const found = reconcile({ storage }, (work) => storage.write(writer(null), work), options.rules)
  if (found.changed) await ports.saveRules(found.rules)
  dropUnfinishedAudits(storage, (work) => storage.write(writer(null), work))
  deliverStarters(storage, (work) => storage.write(writer(null), work))
  const held = {
    settings: { ...options.settings, admin: options.settings.admin ?? lastAdmin(storage) },
    rules: found.rules,
  }

  const arrivals = createArrivals(storage)
  const counting = createCounting(storage, { clock, arrivals, admin: () => held.settings.admin })
  const incoming = createIncoming(newId, () => options.wall().getTime())
  let admins = byId(adminsOf(storage))
  const context: Context = {
    storage,
    ports,
    clock,
    newId,
    held,
    counting,
    arrivals,
    log: options.log,
    evidenceFiles: createEvidenceFiles(storage.folder, isNamedIn(storage)),
    incoming: incoming.files,
    admin: () => (held.settings.admin === null ? null : (admins.get(held.settings.admin) ?? null)),
    nameOf: (admin) => (admin === null ? '' : (admins.get(admin)?.initials ?? 'another admin')),
    write: (touched, work) => {
      const { accounts, result } = storage.write(writer(held.settings.admin), work)
      if (touched.includes('admins')) admins = byId(adminsOf(storage))
      counting.forget(touched)
      const change: Change = { touched: [...touched], accounts: [...accounts], counts: counting.counts() }
      if (touched.length > 0) announce(change)
      return { result, change }
    },
    slice: (work) => storage.write(writer(held.settings.admin), work, 'soon'),
    tell: (touched) => {
      counting.forget(touched)
      announce({ touched: [...touched], accounts: [], counts: counting.counts() })
    },
  }

  const jobs = createJobs()
  const check = lookAfterImages(context, options.surroundings.notices)

  return {
    ...peopleCalls(context, options.surroundings),
    ...publicationCalls(context),
    ...accountCalls(context),
    ...queueCalls(context),
    ...vettingCalls(context),
    ...decisionCalls(context),
    ...unfollowCalls(context),
    ...evidenceCalls(context, check),
    ...reportCalls(context),
    ...listCalls(context),
    ...takeOutCalls(context),
    ...importCalls(context, jobs, options.surroundings.notices),
    ...compareCalls(context),
    ...adminCalls(context),
    ...auditCalls(context),
    ...auditMemberCalls(context),
    ...assigningCalls(context),
    ...coverageCalls(context),
    ...regularTaskCalls(context),
    ...incoming.calls,
    ...kindnessCalls(context),
    ...wordListCalls(context),
    ...searchCalls(context),
    ...lensCalls(context),
    ...ownPostCalls(context, (id) => ownPostsOf(jobs.get(id))),
  }
}

/** Does a record name a file of this hash? With the records closed nobody can say: then nothing is removed. */
function isNamedIn(storage: Storage): (sha256: string) => boolean {
  const named = storage.db.prepare('SELECT 1 FROM evidence WHERE sha256 = ? AND image IS NOT NULL LIMIT 1')
  return (sha256) => !storage.db.isOpen || named.get(sha256) !== undefined
}

/** After the preferences were lost: whoever worked here last. Null with no records at all. */
function lastAdmin(storage: Storage): string | null {
  const admin = storage.db.prepare('SELECT admin FROM record WHERE admin IS NOT NULL ORDER BY no DESC LIMIT 1').get()?.[
    'admin'
  ]
  return typeof admin === 'string' ? admin : null
}

function byId(admins: readonly Admin[]): ReadonlyMap<string, Admin> {
  return new Map(admins.map((admin) => [admin.id, admin]))
}
