// Audits: planned, changed, paused, resumed, closed.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { whyNotPlanned, type AuditScope, type AuditShare } from '../../shared/domain/audit.ts'
import { MOST_IN_A_RECORD } from '../../shared/domain/auditRecords.ts'
import { knownAdmin } from './admins.ts'
import { auditLine, auditPage, auditRow } from './auditLines.ts'
import { countFollowing, countScope, gatherScope } from './auditScope.ts'
import type { Context } from './context.ts'
import type { Append } from './storage/storage.ts'

type Calls =
  | 'previewAudit'
  | 'planAudit'
  | 'listAudits'
  | 'audit'
  | 'changeAudit'
  | 'pauseAudit'
  | 'resumeAudit'
  | 'closeAudit'

export function auditCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { storage, clock } = context
  const write = (work: (append: Append) => void) => ({
    change: context.write(['audits'], (append) => {
      work(append)
      return { accounts: [], result: null }
    }).change,
  })
  return {
    previewAudit: (wanted) => countScope(context, wanted),

    planAudit: async ({ name, which, dueBy, platform, found, sampleSize, finishOn, shares }) => {
      for (const { admin } of shares) if (admin !== null) knownAdmin(context, admin)
      const today = clock.today()
      const scope: AuditScope = {
        which,
        dueBy: which === 'due' ? (dueBy ?? today) : null,
        platform,
        sample: sampleSize === null ? null : { size: sampleSize, seed: seedOf(context.newId()) },
        ...(which === 'found' && found !== undefined ? { found } : {}),
      }
      const plan = { name, which, found: found ?? null, finishOn, today, sampleSize }
      refuseUnplanned(whyNotPlanned({ ...plan, matching: null }))
      const following = countFollowing(context, scope)
      await setImmediate()
      const { accounts, matching } = await gatherScope(context, scope)
      refuseUnplanned(whyNotPlanned({ ...plan, matching }))
      const audit = context.newId()
      const digest = await writeDown(context, audit, accounts, shares)
      const { change } = write((append) =>
        append('audit-planned', {
          audit,
          name,
          scope,
          following,
          matching,
          total: accounts.length,
          digest,
          shares,
          startOn: today,
          finishOn,
        }),
      )
      return { audit, total: accounts.length, change }
    },

    listAudits: ({ offset, limit }) => {
      const rows = storage
        .prepare("SELECT * FROM audit WHERE state <> 'scoping' ORDER BY state = 'closed', no DESC LIMIT ? OFFSET ?")
        .all(limit, offset)
      const total = storage.prepare("SELECT count(*) AS n FROM audit WHERE state <> 'scoping'").get()
      return { rows: rows.map((row) => auditLine(context, row)), total: Number(total?.['n'] ?? 0) }
    },
    audit: ({ audit }) => auditPage(context, auditRow(context, audit)),

    changeAudit: ({ audit, name, finishOn }) => {
      const row = auditRow(context, audit)
      refuseWhen(row['state'] === 'closed', 'This audit is closed.')
      const isMoved = finishOn !== row['finish_on']
      refuseWhen(isMoved && finishOn < clock.today(), 'The finish date is over already. Please give a later day.')
      return write((append) => append('audit-changed', { audit, name, finishOn }))
    },
    pauseAudit: ({ audit }) => {
      refuseWhen(auditRow(context, audit)['state'] !== 'running', 'This audit is not running.')
      return write((append) => append('audit-paused', { audit, on: clock.today() }))
    },
    resumeAudit: ({ audit }) => {
      refuseWhen(auditRow(context, audit)['state'] === 'running', 'This audit is running already.')
      return write((append) => append('audit-resumed', { audit, on: clock.today() }))
    },
    closeAudit: ({ audit, note }) => {
      refuseWhen(auditRow(context, audit)['state'] === 'closed', 'This audit is closed already.')
      return write((append) => append('audit-closed', { audit, on: clock.today(), note }))
    },
  }
}

/** What was begun on this laptop and never planned to the end, because the app ended, counts for nothing. At start. */
export function dropUnfinishedAudits(
  storage: Context['storage'],
  write: (work: (append: Append) => void) => void,
): void {
  const left = storage.prepare("SELECT id FROM audit WHERE state = 'scoping' AND device = ?").all(storage.log.device())
  if (left.length === 0) return
  write((append) => {
    for (const row of left) append('audit-dropped', { audit: String(row['id']) })
  })
}

/**
 * Writes the accounts down, a stretch in a transaction of its own, so that others get their turn in between. Nothing shows
 * of them before the plan is recorded; where it cannot be, they are dropped. Gives the SHA-256 of their ids, one a line.
 */
async function writeDown(
  context: Context,
  audit: string,
  members: readonly string[],
  shares: AuditShare[],
): Promise<string> {
  const digest = createHash('sha256')
  try {
    for (let from = 0; from < members.length; from += MOST_IN_A_RECORD) {
      const accounts = members.slice(from, from + MOST_IN_A_RECORD)
      context.write([], (append) => {
        append('audit-scoped', { audit, from, accounts, shares })
        return { accounts: [], result: null }
      })
      digest.update(`${from === 0 ? '' : '\n'}${accounts.join('\n')}`)
      await setImmediate()
    }
    return digest.digest('hex')
  } catch (error) {
    context.write([], (append) => {
      append('audit-dropped', { audit })
      return { accounts: [], result: null }
    })
    throw error
  }
}

/** Short enough to be read out: the last eight characters of a new id, which are its random ones. */
function seedOf(id: string): string {
  return id.slice(-8)
}

function refuseUnplanned(why: string | null): void {
  if (why !== null) throw new Refusal('refused', `${why} Nothing was saved.`)
}

function refuseWhen(isSo: boolean, why: string): void {
  if (isSo) throw new Refusal('refused', `${why} Nothing was changed.`)
}
