// The lists of accounts to unfollow: reported to us, urgent, ordinary; looked into, owned, done, reopened.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { UnfollowLists } from '../../shared/api/views.ts'
import { addDays, addMonths } from '../../shared/domain/calendar.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { profileLink } from '../../shared/domain/links.ts'
import { readPastedText } from '../../shared/domain/pastedText.ts'
import type { RecordContent } from '../../shared/domain/record.ts'
import { UnfollowLine, whyNotDone } from '../../shared/domain/unfollow.ts'
import { accountRow, ensureAccount, lineOf } from './accounts.ts'
import { notFound, policyOf, type Context } from './context.ts'
import { historyOf } from './history.ts'
import { evidenceOf, factsOf, noteOf, opinionOf, reportOf, text, type Row } from './lines.ts'
import type { Append } from './storage/storage.ts'
import { addHours } from './time.ts'

type Calls =
  | 'reportToUs'
  | 'addToUnfollow'
  | 'listUrgent'
  | 'listToUnfollow'
  | 'unfollow'
  | 'describeUnfollow'
  | 'ownUnfollow'
  | 'markUnfollowed'
  | 'reopenUnfollow'
  | 'nothingFound'

/** Closed entries shown; older ones are in Records. */
const CLOSED_SHOWN = 200

type Opening = Omit<RecordContent<'unfollow-opened'>, 'unfollow' | 'targetAt'> & {
  readonly evidence: readonly string[]
}

/** Puts an entry on the list, inside a write; gives its id. `raisedBy` empty: the admin in front of the screen. */
function openEntry(context: Context, append: Append, opening: Opening): string {
  const { evidence, ...content } = opening
  const unfollow = context.newId()
  const targetAt =
    content.urgency === 'ordinary' ? null : addHours(context.clock.now(), policyOf(context).urgentTargetHours)
  append('unfollow-opened', {
    ...content,
    unfollow,
    targetAt,
    raisedBy: content.raisedBy || (context.admin()?.initials ?? ''),
  })
  copyEvidence(context, append, { account: content.account, unfollow, evidence })
  return unfollow
}

/**
 * Puts on the list what a vetting decided. What was reported to us, or stands there already, gets what was seen: one
 * account is one entry, so that two admins never do the same work twice.
 */
export function putOnList(context: Context, append: Append, opening: Opening): void {
  const { account, grounds, severity, says, reads, decision, evidence } = opening
  const open = context.storage.db
    .prepare(
      "SELECT id, urgency FROM unfollow WHERE account = ? AND state = 'open' ORDER BY (urgency = 'ordinary'), counter",
    )
    .get(account)
  const unfollow = text(open?.['id'])
  if (unfollow !== null && opening.urgency === 'ordinary') return
  if (unfollow === null || open?.['urgency'] === 'ordinary') return void openEntry(context, append, opening)
  append('unfollow-seen', { unfollow, account, grounds, severity, says, reads, decision })
  copyEvidence(context, append, { account, unfollow, evidence })
}

/** What was kept at the desk is evidence of the entry too: the same text, under the entry. */
function copyEvidence(
  context: Context,
  append: Append,
  to: { readonly account: string; readonly unfollow: string; readonly evidence: readonly string[] },
): void {
  for (const id of to.evidence) {
    const row = context.storage.db.prepare('SELECT * FROM evidence WHERE id = ?').get(id)
    if (row === undefined) continue
    const kept = evidenceOf(context, row)
    const facts = factsOf(row)
    append('evidence-added', {
      evidence: context.newId(),
      account: to.account,
      vetting: null,
      unfollow: to.unfollow,
      check: kept.check,
      form: kept.form,
      says: kept.says,
      link: kept.link,
      reads: kept.reads,
      seenOn: kept.seenOn,
      sha256: kept.sha256,
      ...(facts === null ? {} : { image: facts }),
    })
  }
}

const COLUMNS = `u.*, a.platform, a.handle, a.stable_id, a.name,
  (SELECT e.not_looked_over FROM entry e WHERE e.id = u.decision) AS not_looked_over`

export function unfollowCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db } = context.storage
  const one = db.prepare(`SELECT ${COLUMNS} FROM unfollow u JOIN account a ON a.id = u.account WHERE u.id = ?`)
  const entry = (unfollow: string) => {
    const row = one.get(unfollow)
    if (row === undefined) throw notFound('This entry')
    return { row, line: unfollowLine(context, row) }
  }
  const openOnly = (unfollow: string) => {
    const { line } = entry(unfollow)
    if (line.state !== 'open')
      throw new Refusal('refused', 'This entry is closed already. Nothing was changed. Reopen it first.')
    return line
  }
  const write = (account: string, work: (append: Append) => void) =>
    context.write(['unfollows', 'accounts', 'following', 'decisions', 'queue'], (append) => {
      work(append)
      return { accounts: [account], result: null }
    }).change

  return {
    reportToUs: ({ handle, platform, line, raisedBy }) => {
      const reading = readPastedText(
        handle.includes('@') || handle.includes('/') || handle.includes('.') || /^\d+$/.test(handle)
          ? handle
          : `@${handle}`,
        { plainHandlesAre: platform },
      )
      const who = reading.found[0]
      if (who === undefined || reading.unreadable.length > 0)
        throw new Refusal(
          'invalid',
          `${reading.unreadable[0]?.why ?? 'This is not a handle or a link of an account.'} Nothing was saved; please check it.`,
        )
      if (reading.found.length > 1)
        throw new Refusal(
          'invalid',
          'This names more than one account. Please report one at a time. Nothing was saved.',
        )
      const { result, change } = context.write(['unfollows', 'accounts', 'queue'], (append) => {
        const account = ensureAccount(context, append, who)
        const before = db
          .prepare("SELECT id FROM unfollow WHERE account = ? AND state = 'open' AND urgency <> 'ordinary'")
          .get(account)
        // Reported twice is one entry with a note: two admins must not do the same work twice.
        const known = text(before?.['id'])
        if (known !== null)
          append('noted', {
            note: context.newId(),
            account,
            vetting: null,
            unfollow: known,
            text: `Reported again${raisedBy === '' ? '' : ` by ${raisedBy}`}: ${line}`,
          })
        const unfollow =
          known ??
          openEntry(context, append, {
            account,
            urgency: 'reported',
            line,
            raisedBy,
            grounds: [],
            severity: null,
            says: '',
            reads: '',
            reason: null,
            decision: null,
            evidence: [],
          })
        return { accounts: [account], result: unfollow }
      })
      return { unfollow: result, change }
    },
    addToUnfollow: ({ account, reason, note }) => {
      accountRow(context, account)
      if (reason === 'other' && note === '')
        throw new Refusal('invalid', 'Please say why in a few words. Nothing was saved yet.')
      if (db.prepare("SELECT 1 FROM unfollow WHERE account = ? AND state = 'open'").get(account) !== undefined)
        throw new Refusal('refused', 'This account is on a list to unfollow already. Nothing was changed.')
      const { result, change } = context.write(['unfollows', 'accounts', 'following', 'queue'], (append) => ({
        accounts: [account],
        result: openEntry(context, append, {
          account,
          urgency: 'ordinary',
          line: note,
          raisedBy: '',
          grounds: [],
          severity: null,
          says: '',
          reads: '',
          reason,
          decision: null,
          evidence: [],
        }),
      }))
      return { unfollow: result, change }
    },

    listUrgent: () => listsOf(context, "u.urgency <> 'ordinary'"),
    listToUnfollow: () => listsOf(context, "u.urgency = 'ordinary'"),
    unfollow: ({ unfollow }) => {
      const { row, line } = entry(unfollow)
      const account = lineOf(context, line.account)
      return {
        entry: line,
        account,
        says: String(row['says']),
        reads: String(row['reads']),
        readBy: row['read_by'] === null ? null : context.nameOf(text(row['read_by'])),
        evidence: db
          .prepare('SELECT * FROM evidence WHERE unfollow = ? ORDER BY counter')
          .all(unfollow)
          .map((each) => evidenceOf(context, each)),
        reports: db
          .prepare('SELECT * FROM report WHERE account = ? ORDER BY counter')
          .all(line.account)
          .map((each) => reportOf(context, each)),
        notes: db
          .prepare('SELECT * FROM note WHERE unfollow = ? ORDER BY counter')
          .all(unfollow)
          .map((each) => noteOf(context, each)),
        opinions: db
          .prepare('SELECT * FROM opinion WHERE decision = ? ORDER BY counter')
          .all(text(row['decision']) ?? '')
          .map((each) => opinionOf(context, each)),
        history: historyOf(context, line.account),
        profileLink: profileLink(account),
      }
    },

    describeUnfollow: ({ unfollow, grounds, severity, says, reads }) => {
      const { account } = openOnly(unfollow)
      return {
        change: write(account, (append) =>
          append('unfollow-seen', { unfollow, account, grounds, severity, says, reads, decision: null }),
        ),
      }
    },
    ownUnfollow: ({ unfollow, mine }) => {
      const { account } = openOnly(unfollow)
      const owner = mine ? (context.admin()?.id ?? null) : null
      return { change: write(account, (append) => append('unfollow-owned', { unfollow, account, owner })) }
    },
    markUnfollowed: ({ unfollow }) => {
      const { line } = entry(unfollow)
      const evidenceCount = Number(
        db.prepare('SELECT count(*) AS n FROM evidence WHERE unfollow = ?').get(unfollow)?.['n'] ?? 0,
      )
      const why = whyNotDone({ ...line, evidenceCount })
      if (why !== null) throw new Refusal('refused', `${why} Nothing was changed.`)
      const today = context.clock.today()
      const policy = policyOf(context)
      const keepUntil =
        line.urgency === 'ordinary'
          ? addDays(today, policy.keepNotForUsDays)
          : addMonths(today, policy.keepUrgentMonths)
      return {
        change: write(line.account, (append) =>
          append('unfollow-done', { unfollow, account: line.account, keepUntil }),
        ),
      }
    },
    reopenUnfollow: ({ unfollow, why }) => {
      const { line } = entry(unfollow)
      if (line.state === 'open') throw new Refusal('refused', 'This entry is open already. Nothing was changed.')
      if (why === '' && !isFresh(line.closedAt, context.clock.wall()))
        throw new Refusal('invalid', 'Please say in a few words why it is opened again. Nothing was changed.')
      return {
        change: write(line.account, (append) => append('unfollow-reopened', { unfollow, account: line.account, why })),
      }
    },
    nothingFound: ({ unfollow, note }) => {
      const line = openOnly(unfollow)
      if (line.urgency === 'ordinary')
        throw new Refusal('refused', 'Nothing was reported of this account. Nothing was changed.')
      const keepUntil = addDays(context.clock.today(), policyOf(context).keepNothingFoundDays)
      return {
        change: write(line.account, (append) =>
          append('unfollow-nothing-found', { unfollow, account: line.account, note, keepUntil }),
        ),
      }
    },
  }
}

/** An undo needs no reason: the page offers it for ten seconds, and a slow machine gets some more. */
const UNDO_MS = 60_000

function isFresh(closedAt: string | null, now: string): boolean {
  return closedAt !== null && Math.abs(Date.parse(now) - Date.parse(closedAt)) <= UNDO_MS
}

function listsOf(context: Context, which: string): UnfollowLists {
  const { db } = context.storage
  const from = `FROM unfollow u JOIN account a ON a.id = u.account WHERE ${which}`
  // Past the target first, then what nobody has looked at yet, then by age.
  const open = db.prepare(
    `SELECT ${COLUMNS} ${from} AND u.state = 'open' ORDER BY (u.target_at < ?) DESC, (u.urgency = 'reported') DESC, u.severity DESC, u.raised_at, u.counter LIMIT 500`,
  )
  const closed = db.prepare(`SELECT ${COLUMNS} ${from} AND u.state <> 'open' ORDER BY u.closed_at DESC LIMIT ?`)
  return {
    open: open.all(context.clock.now()).map((row) => unfollowLine(context, row)),
    closed: closed.all(CLOSED_SHOWN).map((row) => unfollowLine(context, row)),
    closedCount: Number(db.prepare(`SELECT count(*) AS n ${from} AND u.state <> 'open'`).get()?.['n'] ?? 0),
  }
}

function unfollowLine(context: Context, row: Row): UnfollowLine {
  return UnfollowLine.parse({
    id: row['id'],
    account: row['account'],
    platform: row['platform'],
    handle: row['handle'],
    stableId: row['stable_id'],
    name: row['name'],
    urgency: row['urgency'],
    state: row['state'],
    line: row['line'],
    grounds: Ground.array().parse(JSON.parse(String(row['grounds']))),
    severity: row['severity'],
    reason: row['reason'],
    raisedBy: row['raised_by'],
    raisedAt: row['raised_at'],
    targetAt: row['target_at'],
    owner: row['owner'] === null ? null : context.nameOf(text(row['owner'])),
    closedAt: row['closed_at'],
    closedBy: row['closed_by'] === null ? null : context.nameOf(text(row['closed_by'])),
    verifiedBy: row['verified_at'],
    notLookedOver: row['not_looked_over'] === 1,
  })
}
