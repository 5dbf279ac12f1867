// Two accounts of an audit turn out to be one: it is in the audit once, and counts once.
import type { DatabaseSync } from 'node:sqlite'

/**
 * After two records were joined, the tables speak of `account` and it stands as it does: of two places in one audit the one where
 * more was done stays, of two decisions the newer one.
 */
export function createAuditJoining(db: DatabaseSync): (account: string) => void {
  const twice = db.prepare(
    `SELECT audit, place FROM (SELECT audit, place, row_number() OVER (PARTITION BY audit
       ORDER BY CASE state WHEN 'done' THEN 0 WHEN 'aside' THEN 1 ELSE 2 END, at DESC, place) AS nth
     FROM audit_member WHERE account = ?) WHERE nth > 1`,
  )
  const take = db.prepare('DELETE FROM audit_member WHERE audit = ? AND place = ?')
  // A closed audit is followed up when it is taken up again.
  const stand = db.prepare(
    `UPDATE audit_member SET state = iif(EXISTS (SELECT 1 FROM account WHERE id = ?1 AND standing IN ('following', 'to-unfollow')), 'open', 'gone')
     WHERE account = ?1 AND state IN ('open', 'gone') AND audit IN (SELECT no FROM audit WHERE state IN ('running', 'paused'))`,
  )
  return (account) => {
    for (const row of twice.all(account)) take.run(Number(row['audit']), Number(row['place']))
    stand.run(account)
  }
}
