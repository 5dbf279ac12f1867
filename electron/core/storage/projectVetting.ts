// Current state of vettings, answers, evidence and decisions, computed from records.
import type { DatabaseSync } from 'node:sqlite'
import { waitsForAnother, type Outcome } from '../../../shared/domain/decision.ts'
import type { Projection } from './projectAccount.ts'

type Kinds =
  | 'vetting-opened'
  | 'answered'
  | 'marked'
  | 'searched'
  | 'evidence-added'
  | 'evidence-withdrawn'
  | 'decided'
  | 'opinion-reported'

/**
 * What a decision about our follow does to the account's own row. ?1 is the day that the decision gives; columns that
 * are not named stay. A retweet is about a post: it changes neither the queue nor where the account is with us.
 */
const effects: { readonly [O in Outcome]: string | null } = {
  follow:
    "to_follow = (standing <> 'following'), cleared_until = ?1, look_again_on = NULL, queued = 0, against = 0, due_because = NULL",
  keep: "cleared_until = ?1, standing = 'following', look_again_on = NULL, queued = 0, against = 0, due_because = NULL",
  'not-for-us': "to_follow = 0, queued = 0, cleared_until = NULL, standing = 'not-following', look_again_on = NULL",
  // Of a followed account the day is also the one on which it is due; a clearance is never made longer by it.
  'look-again':
    "queued = 0, to_follow = 0, look_again_on = ?1, cleared_until = iif(standing = 'following', min(cleared_until, ?1), cleared_until)",
  'do-not-follow': "to_follow = 0, queued = 0, cleared_until = NULL, standing = 'not-following', look_again_on = NULL",
  ask: 'queued = 0, look_again_on = NULL',
  unfollow: "to_follow = 0, queued = 0, standing = 'to-unfollow', look_again_on = NULL",
  'unfollow-urgently': "to_follow = 0, queued = 0, standing = 'to-unfollow', look_again_on = NULL",
  'fine-to-repost': null,
  'fine-to-repost-not-follow': null,
  'do-not-repost': null,
}

/** Sets what is *seen before* of an account: its newest decision about our follow, refusal of a post, or unfollow. */
export function createRemembering(db: DatabaseSync): (account: string) => void {
  const remember = db.prepare(
    `UPDATE account SET (last_outcome, last_at, last_by, keep_until) =
       (SELECT outcome, at, admin, keep_until FROM entry
        WHERE account = ?1 AND (purpose <> 'retweet' OR outcome IN ('do-not-repost', 'unfollowed')) ORDER BY counter DESC, device DESC LIMIT 1)
     WHERE id = ?1`,
  )
  return (account) => void remember.run(account)
}

export function projectVettings(db: DatabaseSync): Projection<Kinds> {
  const open = db.prepare(
    `INSERT INTO vetting (id, account, purpose, case_number, checklist_digest, checklist_version, policy_version, post_link, post_text, opened_at, opened_by)
     VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
  )
  const inHand = db.prepare('UPDATE account SET vetting = ? WHERE id = ?')
  const caseSeen = db.prepare("UPDATE tally SET n = max(n, ?) WHERE name = 'cases'")
  const answer = db.prepare('INSERT OR REPLACE INTO answer (vetting, check_id, answer) VALUES (?,?,?)')
  const takeBack = db.prepare('DELETE FROM answer WHERE vetting = ? AND check_id = ?')
  const mark = db.prepare('INSERT OR IGNORE INTO mark (vetting, mark) VALUES (?,?)')
  const unmark = db.prepare('DELETE FROM mark WHERE vetting = ? AND mark = ?')
  const search = db.prepare(
    'INSERT OR REPLACE INTO search (vetting, check_id, ground, list_version, result, at, lists, covered) VALUES (?,?,?,?,?,?,?,?)',
  )
  const addEvidence = db.prepare(
    'INSERT INTO evidence (id, account, vetting, unfollow, check_id, form, says, link, reads, seen_on, sha256, image, at, by, counter) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)',
  )
  const withdraw = db.prepare('DELETE FROM evidence WHERE id = ?')
  // A question about a follow is settled by a decision about the follow, one about a post by a decision about that post.
  const settle = db.prepare(
    `UPDATE entry SET waiting = 0 WHERE account = ?1 AND waiting = 1 AND (
       (purpose <> 'retweet' AND ?2 <> 'retweet')
       OR (purpose = 'retweet' AND ?2 = 'retweet' AND (SELECT post_link || post_text FROM vetting WHERE id = entry.vetting) IS (SELECT post_link || post_text FROM vetting WHERE id = ?3)))`,
  )
  const waits = db.prepare(
    'UPDATE account SET waiting = EXISTS (SELECT 1 FROM entry WHERE account = ?1 AND waiting = 1) WHERE id = ?1',
  )
  const enter = db.prepare(
    `INSERT INTO entry (id, counter, device, at, account, platform, admin, vetting, purpose, outcome, reason, reasons, grounds, severity, says, reads, until, keep_until, not_looked_over, waiting, made_under)
     SELECT ?1, ?2, ?3, ?4, id, platform, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20 FROM account WHERE id = ?5`,
  )
  const ground = db.prepare('INSERT INTO entry_ground (ground, counter, entry, at) VALUES (?,?,?,?)')
  const close = db.prepare('UPDATE vetting SET decision = ?, decided_at = ? WHERE id = ?')
  const free = db.prepare(
    `UPDATE account SET vetting = (SELECT id FROM vetting WHERE account = ?3 AND decision IS NULL ORDER BY case_number DESC LIMIT 1),
       kind = coalesce(?1, kind), active_in_group = ?2 WHERE id = ?3`,
  )
  const remember = createRemembering(db)
  const effect = new Map(
    Object.entries(effects).flatMap(([outcome, sql]) =>
      sql === null ? [] : [[outcome, db.prepare(`UPDATE account SET ${sql} WHERE id = ?2`)] as const],
    ),
  )
  const opine = db.prepare(
    'INSERT INTO opinion (id, decision, account, by, on_day, how, view, note, reported_by, at, counter) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
  )
  const lookedOver = db.prepare('UPDATE entry SET not_looked_over = 0 WHERE id = ?')

  return {
    'vetting-opened': ({ content, at, admin }) => {
      const { vetting, account, purpose, caseNumber, checklistDigest, checklistVersion, policyVersion, post } = content
      open.run(
        vetting,
        account,
        purpose,
        caseNumber,
        checklistDigest,
        checklistVersion,
        policyVersion,
        post?.link ?? null,
        post?.text ?? null,
        at,
        admin ?? '',
      )
      inHand.run(vetting, account)
      caseSeen.run(caseNumber)
    },
    answered: ({ content }) => {
      if (content.answer === null) takeBack.run(content.vetting, content.check)
      else answer.run(content.vetting, content.check, JSON.stringify(content.answer))
    },
    marked: ({ content }) => void (content.on ? mark : unmark).run(content.vetting, content.mark),
    searched: ({ content: c, at }) => {
      const lists = JSON.stringify(c.lists ?? [])
      search.run(c.vetting, c.check, c.ground, c.listVersion, c.result, at, lists, c.covered?.length ?? 0)
    },
    'evidence-added': ({ content: c, at, admin, counter }) =>
      void addEvidence.run(
        c.evidence,
        c.account,
        c.vetting,
        c.unfollow,
        c.check,
        c.form,
        c.says,
        c.link,
        c.reads,
        c.seenOn,
        c.sha256,
        c.image === undefined ? null : JSON.stringify(c.image),
        at,
        admin,
        counter,
      ),
    'evidence-withdrawn': ({ content }) => void withdraw.run(content.evidence),
    decided: ({ content: c, at, admin, counter, device }) => {
      settle.run(c.account, c.purpose, c.vetting)
      const made = enter.run(
        c.decision,
        counter,
        device,
        at,
        c.account,
        admin,
        c.vetting,
        c.purpose,
        c.outcome,
        c.reason,
        JSON.stringify(c.reasons),
        JSON.stringify(c.grounds),
        c.severity,
        c.says,
        c.reads,
        c.until,
        c.keepUntil,
        waitsForAnother(c.outcome, c.lens?.hits ?? []) ? 1 : 0,
        c.outcome === 'ask' ? 1 : 0,
        c.madeUnder === undefined ? null : JSON.stringify(c.madeUnder),
      )
      for (const each of new Set(c.grounds)) ground.run(each, counter, made.lastInsertRowid, at)
      close.run(c.decision, at, c.vetting)
      free.run(c.kind, c.activeInGroup ? 1 : 0, c.account)
      waits.run(c.account)
      if (c.purpose !== 'retweet') effect.get(c.outcome)?.run(c.until, c.account)
      remember(c.account)
    },
    'opinion-reported': ({ content: c, at, admin, counter }) => {
      opine.run(c.opinion, c.decision, c.account, c.by, c.when, c.how, c.view, c.note, admin, at, counter)
      if (c.view === 'agrees') lookedOver.run(c.decision)
    },
  }
}
