// What an audit has covered and found, and what not: the statement, and the list behind it as a file.
import type { Handlers } from '../../shared/api/call.ts'
import { NotLookedAtWhy, type Coverage } from '../../shared/api/auditViews.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { AuditScope } from '../../shared/domain/audit.ts'
import { auditFileEnd, auditFileLine, auditFileStart, type TakenMember } from '../../shared/domain/auditTakenOut.ts'
import { Outcome } from '../../shared/domain/decision.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { profileLink } from '../../shared/domain/links.ts'
import { UnfollowReason } from '../../shared/domain/unfollow.ts'
import { auditPage, auditRow } from './auditLines.ts'
import { MEMBER_COLUMNS, MEMBER_JOINS, memberLine } from './auditMembers.ts'
import { countLeftOut } from './auditScope.ts'
import type { Context } from './context.ts'
import { ACCOUNT_COLUMNS, text, type Row } from './lines.ts'

/** Accounts in a part of a file: some 10 ms of work. */
const IN_A_PART = 500

export function coverageCalls(context: Context): Pick<Handlers<BonafideContract>, 'coverage' | 'takeOutAudit'> {
  return {
    coverage: ({ audit }) => coverageOf(context, auditRow(context, audit)),
    takeOutAudit: ({ audit, form, after }) => {
      const row = auditRow(context, audit)
      const rows = context.storage
        .prepare(
          `SELECT ${MEMBER_COLUMNS}, ${ACCOUNT_COLUMNS} FROM audit_member m JOIN account a ON a.id = m.account ${MEMBER_JOINS}
           WHERE m.audit = ? AND m.place > ? ORDER BY m.place LIMIT ?`,
        )
        .all(Number(row['no']), after ?? -1, IN_A_PART)
      const isLast = rows.length < IN_A_PART
      const lines = rows.map((each, place) =>
        auditFileLine(form, takenMember(context, each), after === null && place === 0),
      )
      const start = after === null ? startOf(context, row, form) : ''
      return {
        text: [start, ...lines, isLast ? auditFileEnd(form) : ''].join(''),
        next: isLast ? null : Number(rows.at(-1)?.['place']),
      }
    },
  }
}

function coverageOf(context: Context, row: Row): Coverage {
  const no = Number(row['no'])
  const audit = auditPage(context, row)
  const all = (sql: string) => context.storage.prepare(sql).all(no)
  const tallied = (sql: string) => all(sql).map((each) => ({ value: each['value'], count: Number(each['n']) }))
  return {
    audit,
    at: context.clock.wall(),
    lookedAtBy: all(
      "SELECT by, count(*) AS n, min(at) AS first, max(at) AS last FROM audit_member WHERE audit = ? AND state = 'done' GROUP BY by ORDER BY n DESC, by",
    ).map((each) => ({
      name: context.nameOf(text(each['by'])),
      count: Number(each['n']),
      first: String(each['first']),
      last: String(each['last']),
    })),
    outcomes: tallied(
      'SELECT outcome AS value, count(*) AS n FROM audit_member WHERE audit = ? AND outcome IS NOT NULL GROUP BY outcome ORDER BY n DESC, outcome',
    ).map(({ value, count }) => ({ outcome: Outcome.parse(value), count })),
    grounds: tallied(
      `SELECT g.value AS value, count(*) AS n FROM audit_member m JOIN entry e ON e.id = m.decision, json_each(e.grounds) g
       WHERE m.audit = ? AND m.outcome IS NOT NULL AND m.outcome <> 'keep' GROUP BY g.value ORDER BY n DESC, g.value`,
    ).map(({ value, count }) => ({ ground: Ground.parse(value), count })),
    reasons: tallied(
      `SELECT u.reason AS value, count(*) AS n FROM audit_member m JOIN unfollow u ON u.account = m.account AND u.decision = m.decision
       WHERE m.audit = ? AND m.outcome = 'unfollow' AND u.reason IS NOT NULL GROUP BY u.reason ORDER BY n DESC, u.reason`,
    ).map(({ value, count }) => ({ reason: UnfollowReason.parse(value), count })),
    notLookedAt: [
      ...only('gone', audit.gone),
      ...tallied(
        "SELECT why AS value, count(*) AS n FROM audit_member WHERE audit = ? AND state = 'aside' GROUP BY why ORDER BY n DESC, why",
      ).map(({ value, count }) => ({ why: NotLookedAtWhy.parse(`could-not-${String(value)}`), count })),
      ...only(whyOpen(audit), audit.open),
    ],
    cameLater: audit.scope.sample === null ? countLeftOut(context, no, audit.scope) : null,
  }
}

/** Why nobody has looked yet at what is still open. */
function whyOpen(audit: Coverage['audit']): NotLookedAtWhy {
  if (audit.state === 'closed' || audit.pace.isOver) return 'out-of-time'
  return audit.state === 'paused' ? 'paused' : 'not-yet'
}

function only(why: NotLookedAtWhy, count: number): Coverage['notLookedAt'] {
  return count === 0 ? [] : [{ why, count }]
}

function startOf(context: Context, row: Row, form: 'csv' | 'json'): string {
  return auditFileStart(form, {
    name: String(row['name']),
    scope: AuditScope.parse(JSON.parse(String(row['scope']))),
    takenOutAt: context.clock.wall(),
    statement: form === 'json' ? coverageOf(context, row) : null,
  })
}

function takenMember(context: Context, row: Row): TakenMember {
  const { account, holder, ...line } = memberLine(context, row)
  const { platform, stableId, handle, name } = account
  return {
    ...line,
    platform,
    id: stableId,
    handle,
    name,
    link: profileLink(account),
    share: holder === null ? '' : context.nameOf(holder),
  }
}
