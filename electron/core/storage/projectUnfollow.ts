// Current state of the lists of accounts to unfollow, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from './projectAccount.ts'
import { createRemembering } from './projectVetting.ts'
import type { StoredRecord } from './records.ts'

type Kinds =
  | 'unfollow-opened'
  | 'unfollow-seen'
  | 'unfollow-owned'
  | 'unfollow-done'
  | 'unfollow-reopened'
  | 'unfollow-nothing-found'

export function projectUnfollows(db: DatabaseSync): Projection<Kinds> {
  const open = db.prepare(
    `INSERT INTO unfollow (id, account, urgency, state, line, grounds, severity, says, reads, read_by, reason, raised_by, raised_at, target_at, decision, counter, standing_before)
     SELECT ?1, id, ?3, 'open', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, standing FROM account WHERE id = ?2`,
  )
  const raised = db.prepare('UPDATE account SET unfollow_open = unfollow_open + 1 WHERE id = ?')
  const toUnfollow = db.prepare(
    "UPDATE account SET standing = 'to-unfollow', to_follow = 0, queued = 0, against = 0 WHERE id = ?",
  )
  const see = db.prepare(
    "UPDATE unfollow SET urgency = 'urgent', grounds = ?, severity = coalesce(?, severity), says = ?, reads = ?, read_by = ?, decision = coalesce(?, decision) WHERE id = ?",
  )
  const own = db.prepare('UPDATE unfollow SET owner = ? WHERE id = ?')
  const closeAs = db.prepare('UPDATE unfollow SET state = ?, closed_at = ?, closed_by = ? WHERE id = ?')
  const keepClearance = db.prepare(
    'UPDATE unfollow SET cleared_before = (SELECT cleared_until FROM account WHERE id = unfollow.account) WHERE id = ?',
  )
  const unfollowed = db.prepare(
    "UPDATE account SET standing = 'unfollowed', unfollow_open = max(0, unfollow_open - 1), cleared_until = NULL, to_follow = 0, against = 0, followed_at = NULL WHERE id = ?",
  )
  const reopen = db.prepare(
    "UPDATE unfollow SET state = 'open', closed_at = NULL, closed_by = NULL, verified_at = NULL WHERE id = ?",
  )
  // What was only reported and closed with nothing found never was a decision: reopened, the standing stays.
  const reraised = db.prepare(
    `UPDATE account SET unfollow_open = unfollow_open + 1, cleared_until = coalesce(cleared_until, (SELECT cleared_before FROM unfollow WHERE id = ?1)),
       standing = iif((SELECT urgency FROM unfollow WHERE id = ?1) = 'reported', standing, 'to-unfollow') WHERE id = ?2`,
  )
  // Only a standing that this entry gave is taken back: somebody may have decided since, or another entry may be open.
  const restore = db.prepare(
    `UPDATE account SET unfollow_open = max(0, unfollow_open - 1),
       standing = CASE WHEN standing <> 'to-unfollow' OR EXISTS (SELECT 1 FROM unfollow WHERE account = ?2 AND state = 'open' AND urgency <> 'reported')
         THEN standing ELSE coalesce((SELECT standing_before FROM unfollow WHERE id = ?1), standing) END WHERE id = ?2`,
  )
  const enter = db.prepare(
    `INSERT INTO entry (id, counter, device, at, account, platform, admin, outcome, reason, reasons, grounds, severity, says, reads, keep_until, unfollow)
     SELECT ?1, ?2, ?3, ?4, u.account, a.platform, ?5, ?6, ?7, '[]', u.grounds, u.severity, u.says, u.reads, ?8, u.id
     FROM unfollow u JOIN account a ON a.id = u.account WHERE u.id = ?9`,
  )
  const ground = db.prepare(
    'INSERT OR IGNORE INTO entry_ground (ground, counter, entry, at) SELECT each.value, ?1, ?2, ?3 FROM unfollow u, json_each(u.grounds) each WHERE u.id = ?4',
  )
  const lastEnd = db.prepare(
    "SELECT no FROM entry WHERE unfollow = ? AND outcome IN ('unfollowed', 'nothing-found') ORDER BY counter DESC LIMIT 1",
  )
  const takeGrounds = db.prepare('DELETE FROM entry_ground WHERE entry = ?')
  const takeEntry = db.prepare('DELETE FROM entry WHERE no = ?')
  const oneLess = db.prepare("UPDATE tally SET n = n - 1 WHERE name = 'records'")
  const disprove = db.prepare(
    "INSERT OR IGNORE INTO unfollow_proof (snapshot, account, unfollow, shows) VALUES (?,?,?,'reopened')",
  )
  const shown = db.prepare('UPDATE snapshot SET reopened = reopened + 1 WHERE id = ?')
  const remember = createRemembering(db)

  const enterRecord = (
    record: StoredRecord,
    outcome: string,
    reason: string,
    unfollow: string,
    keepUntil: string | null,
  ) => {
    const made = enter.run(
      record.id,
      record.counter,
      record.device,
      record.at,
      record.admin,
      outcome,
      reason,
      keepUntil,
      unfollow,
    )
    if (outcome === 'unfollowed') ground.run(record.counter, made.lastInsertRowid, record.at, unfollow)
  }
  const takeBack = (unfollow: string) => {
    const no = lastEnd.get(unfollow)?.['no']
    if (typeof no !== 'number') return
    takeGrounds.run(no)
    takeEntry.run(no)
    oneLess.run()
  }

  return {
    'unfollow-opened': ({ content: c, at, admin, counter }) => {
      const readBy = c.grounds.length > 0 ? admin : null
      open.run(
        c.unfollow,
        c.account,
        c.urgency,
        c.line,
        JSON.stringify(c.grounds),
        c.severity,
        c.says,
        c.reads,
        readBy,
        c.reason,
        c.raisedBy,
        at,
        c.targetAt,
        c.decision,
        counter,
      )
      raised.run(c.account)
      // Reported to us is an entry, not a decision: the standing stays.
      if (c.urgency !== 'reported') toUnfollow.run(c.account)
    },
    'unfollow-seen': ({ content: c, admin }) => {
      see.run(JSON.stringify(c.grounds), c.severity, c.says, c.reads, admin, c.decision, c.unfollow)
      toUnfollow.run(c.account)
    },
    'unfollow-owned': ({ content }) => void own.run(content.owner, content.unfollow),
    'unfollow-done': (record) => {
      closeAs.run('done', record.at, record.admin, record.content.unfollow)
      keepClearance.run(record.content.unfollow)
      unfollowed.run(record.content.account)
      enterRecord(record, 'unfollowed', '', record.content.unfollow, record.content.keepUntil)
      remember(record.content.account)
    },
    'unfollow-reopened': (record) => {
      const { unfollow, account, why, snapshot } = record.content
      if (snapshot !== undefined) {
        shown.run(snapshot)
        disprove.run(snapshot, account, unfollow)
      }
      reopen.run(unfollow)
      reraised.run(unfollow, account)
      // Without a reason it is the undo of the last ten seconds: the log keeps both, Records shows neither.
      if (why === '') takeBack(unfollow)
      else enterRecord(record, 'reopened', why, unfollow, null)
      remember(account)
    },
    'unfollow-nothing-found': (record) => {
      const { unfollow, account, note, keepUntil } = record.content
      closeAs.run('nothing-found', record.at, record.admin, unfollow)
      restore.run(unfollow, account)
      enterRecord(record, 'nothing-found', note, unfollow, keepUntil)
    },
  }
}
