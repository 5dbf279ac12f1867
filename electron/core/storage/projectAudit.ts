// Current state of audits and of what was given to whom, computed from records. That an account was decided, or left, is
// seen by triggers: every decision counts, whoever made it and for whatever reason.
import type { DatabaseSync } from 'node:sqlite'
import type { auditRecords } from '../../../shared/domain/auditRecords.ts'
import { holderAt, turnsOf } from '../../../shared/domain/auditSplit.ts'
import { placesOf } from './holdMany.ts'
import type { Projection } from './projectAccount.ts'
import type { StandsFor } from './sameAccount.ts'

/** An account that is not on file any more, or that we do not follow, stays in its place and is marked. */
const STATE_NOW = `iif(EXISTS (SELECT 1 FROM account WHERE id = ?3 AND standing IN ('following', 'to-unfollow')), 'open', 'gone')`

export function projectAudits(db: DatabaseSync, standsFor: StandsFor): Projection<keyof typeof auditRecords> {
  const begin = db.prepare("INSERT OR IGNORE INTO audit (id, state, device) VALUES (?, 'scoping', ?)")
  const numberOf = db.prepare('SELECT no FROM audit WHERE id = ?')
  // Once: two that were written down on another laptop may be known here to be one.
  const member = db.prepare(
    `INSERT INTO audit_member (audit, place, account, admin, state) SELECT ?1, ?2, ?3, ?4, ${STATE_NOW}
     WHERE NOT EXISTS (SELECT 1 FROM audit_member WHERE account = ?3 AND audit = ?1)`,
  )
  const dropMembers = db.prepare('DELETE FROM audit_member WHERE audit = ?')
  const dropShares = db.prepare('DELETE FROM audit_share WHERE audit = ?')
  const drop = db.prepare('DELETE FROM audit WHERE no = ?')
  const plan = db.prepare(
    `UPDATE audit SET state = 'running', name = ?2, scope = ?3, following = ?4, matching = ?5, total = ?6, digest = ?7, shares = ?8,
       start_on = ?9, finish_on = ?10, planned_at = ?11, planned_by = ?12 WHERE id = ?1`,
  )
  const change = db.prepare('UPDATE audit SET name = ?, finish_on = ? WHERE id = ?')
  const pause = db.prepare("UPDATE audit SET state = 'paused' WHERE no = ?")
  const beginPause = db.prepare('INSERT INTO audit_pause (audit, from_on, counter) VALUES (?,?,?)')
  const endPause = db.prepare('UPDATE audit_pause SET to_on = ? WHERE audit = ? AND to_on IS NULL')
  // The days for which it was closed are no days of work.
  const wasClosed = db.prepare(
    "INSERT INTO audit_pause (audit, from_on, to_on, counter) SELECT no, closed_on, ?2, ?3 FROM audit WHERE no = ?1 AND state = 'closed'",
  )
  const resume = db.prepare(
    "UPDATE audit SET state = 'running', closed_on = NULL, closed_by = NULL, note = '' WHERE no = ?",
  )
  // While it was closed nothing was followed up: who has left since, or come back, is seen now.
  const lookAgain = db.prepare(
    `UPDATE audit_member SET state = iif(state = 'open', 'gone', 'open') WHERE audit = ?1 AND state IN ('open', 'gone')
       AND (state = 'open') <> EXISTS (SELECT 1 FROM account WHERE id = audit_member.account AND standing IN ('following', 'to-unfollow'))`,
  )
  const close = db.prepare("UPDATE audit SET state = 'closed', closed_on = ?, closed_by = ?, note = ? WHERE no = ?")
  const setAside = db.prepare(
    "UPDATE audit_member SET state = 'aside', why = ?3, note = ?4, by = ?5, at = ?6 WHERE audit = ?1 AND account = ?2 AND state IN ('open', 'aside')",
  )
  const takeUp = db.prepare(
    `UPDATE audit_member SET state = ${STATE_NOW.replace('?3', '?2')}, why = NULL, note = '', by = NULL, at = NULL
     WHERE audit = ?1 AND account = ?2 AND state = 'aside'`,
  )
  const giveMember = db.prepare('UPDATE audit_member SET admin = ?3 WHERE audit = ?1 AND account = ?2')
  const giveInQueue = db.prepare('UPDATE account SET assigned = ? WHERE id = ?')

  /** Runs with the audit's number; a record of an audit that is not here (erased, or still to come) does nothing. */
  const of = (audit: string, work: (no: number) => void) => {
    const no = numberOf.get(audit)?.['no']
    if (typeof no === 'number') work(no)
  }

  return {
    'audit-scoped': ({ content: c, device }) => {
      begin.run(c.audit, device)
      const turns = turnsOf(c.shares)
      of(c.audit, (no) => {
        for (const { account, place } of placesOf(c))
          member.run(no, place, standsFor(account), holderAt(turns, place) ?? '')
      })
    },
    'audit-dropped': ({ content }) =>
      of(content.audit, (no) => {
        dropMembers.run(no)
        dropShares.run(no)
        drop.run(no)
      }),
    'audit-planned': ({ content: c, at, admin }) =>
      void plan.run(
        c.audit,
        c.name,
        JSON.stringify(c.scope),
        c.following,
        c.matching,
        c.total,
        c.digest,
        JSON.stringify(c.shares),
        c.startOn,
        c.finishOn,
        at,
        admin,
      ),
    'audit-changed': ({ content: c }) => void change.run(c.name, c.finishOn, c.audit),
    'audit-paused': ({ content: c, counter }) =>
      of(c.audit, (no) => {
        pause.run(no)
        beginPause.run(no, c.on, counter)
      }),
    'audit-resumed': ({ content: c, counter }) =>
      of(c.audit, (no) => {
        const closed = wasClosed.run(no, c.on, counter).changes > 0
        endPause.run(c.on, no)
        resume.run(no)
        if (closed) lookAgain.run(no)
      }),
    'audit-closed': ({ content: c, admin }) =>
      of(c.audit, (no) => {
        endPause.run(c.on, no)
        close.run(c.on, admin, c.note, no)
      }),
    'audit-set-aside': ({ content: c, admin, at }) =>
      of(c.audit, (no) => {
        if (c.why === null) takeUp.run(no, c.account)
        else setAside.run(no, c.account, c.why, c.note, admin, at)
      }),
    assigned: ({ content: c }) => {
      if (c.audit === null) for (const account of c.accounts) giveInQueue.run(c.admin, standsFor(account))
      else of(c.audit, (no) => c.accounts.forEach((account) => giveMember.run(no, standsFor(account), c.admin ?? '')))
    },
  }
}
