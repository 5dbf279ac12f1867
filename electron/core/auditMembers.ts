// The accounts of an audit: listed, worked one after the other, set aside.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { AuditMemberLine } from '../../shared/api/auditViews.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { AuditState, MemberState, whyNotWorkable } from '../../shared/domain/audit.ts'
import { CouldNotWhy } from '../../shared/domain/checklist.ts'
import { Outcome } from '../../shared/domain/decision.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { UnfollowReason } from '../../shared/domain/unfollow.ts'
import { z } from 'zod'
import { knownAdmin } from './admins.ts'
import { auditRow } from './auditLines.ts'
import { notFound, type Context } from './context.ts'
import { ACCOUNT_COLUMNS, accountLine, text, type Row } from './lines.ts'
import type { Condition } from './windows.ts'

/** Hits of a typed text that are looked through. */
const MOST_HITS = 20_000

/** Of a member m with its account a, the decision e and the ordinary unfollow u that came of it. */
export const MEMBER_COLUMNS = `m.place, m.admin AS holder, m.state AS member_state, m.outcome, m.at AS member_at, m.by AS member_by, m.why, m.note AS member_note,
  e.grounds, u.reason AS unfollow_reason`
export const MEMBER_JOINS = `LEFT JOIN entry e ON e.id = m.decision
  LEFT JOIN unfollow u ON u.account = m.account AND u.decision = m.decision AND u.urgency = 'ordinary'`

type Calls = 'listAuditMembers' | 'nextInAudit' | 'setAside'
type Asked = Parameters<Handlers<BonafideContract>['listAuditMembers']>[0]

export function auditMemberCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { prepare } = context.storage
  return {
    listAuditMembers: ({ offset, limit, ...asked }) => {
      const no = Number(auditRow(context, asked.audit)['no'])
      const { sql, values } = conditionOf(context, no, asked)
      const rows = prepare(
        `WITH page AS MATERIALIZED (SELECT m.audit, m.place FROM audit_member m WHERE ${sql} ORDER BY m.place LIMIT ? OFFSET ?)
         SELECT ${MEMBER_COLUMNS}, ${ACCOUNT_COLUMNS} FROM page p JOIN audit_member m ON m.audit = p.audit AND m.place = p.place
         JOIN account a ON a.id = m.account ${MEMBER_JOINS} ORDER BY m.place`,
      ).all(...values, limit, offset)
      const total =
        keptTotal(context, no, asked) ??
        prepare(`SELECT count(*) AS n FROM audit_member m WHERE ${sql}`).get(...values)?.['n']
      return { rows: rows.map((row) => memberLine(context, row)), total: Number(total ?? 0) }
    },

    nextInAudit: ({ audit, skipped }) => {
      const row = auditRow(context, audit)
      const why = whyNotWorkable(AuditState.parse(row['state']))
      if (why !== null) throw new Refusal('refused', `${why} Nothing was changed.`)
      const left = new Set(skipped)
      const open = prepare(
        "SELECT account FROM audit_member WHERE audit = ? AND state = 'open' AND admin = ? ORDER BY place",
      )
      // One's own share first, then what nobody in particular was given; never another admin's.
      for (const holder of [context.admin()?.id ?? '', '']) {
        for (const each of open.iterate(Number(row['no']), holder)) {
          const account = String(each['account'])
          if (!left.has(account)) return { account }
        }
      }
      return { account: null }
    },

    setAside: ({ audit, accounts, why, note }) => {
      const row = auditRow(context, audit)
      if (row['state'] === 'closed') throw new Refusal('refused', 'This audit is closed. Nothing was changed.')
      const member = prepare('SELECT state FROM audit_member WHERE account = ? AND audit = ?')
      for (const account of accounts) {
        const state = member.get(account, Number(row['no']))?.['state']
        if (state === undefined) throw notFound('This account of the audit')
        if (state === 'done' || state === 'gone')
          throw new Refusal('refused', 'One of them is not waiting to be looked at. Nothing was changed.')
      }
      return {
        change: context.write(['audits'], (append) => {
          for (const account of accounts) append('audit-set-aside', { audit, account, why, note })
          return { accounts: accounts.slice(0, 50), result: null }
        }).change,
      }
    },
  }
}

export function memberLine(context: Context, row: Row): AuditMemberLine {
  return {
    place: Number(row['place']),
    account: accountLine(context, row),
    holder: text(row['holder']) === '' ? null : text(row['holder']),
    state: MemberState.parse(row['member_state']),
    outcome: Outcome.nullable().parse(row['outcome']),
    at: text(row['member_at']),
    by: context.nameOf(text(row['member_by'])),
    why: CouldNotWhy.nullable().parse(row['why']),
    note: String(row['member_note']),
    grounds: groundsIn(row['grounds']),
    reason: UnfollowReason.nullable().parse(row['unfollow_reason']),
  }
}

function groundsIn(column: unknown): Ground[] {
  return typeof column === 'string' ? z.array(Ground).parse(JSON.parse(column)) : []
}

function conditionOf(
  context: Context,
  audit: number,
  { state, whose, text: typed }: Omit<Asked, 'offset' | 'limit'>,
): Condition {
  const parts: Condition[] = [{ sql: 'm.audit = ?', values: [audit] }]
  if (state === 'found') parts.push({ sql: "m.outcome IS NOT NULL AND m.outcome <> 'keep'", values: [] })
  else if (state !== 'all') parts.push({ sql: 'm.state = ?', values: [state] })
  const holder = holderAsked(context, whose)
  if (holder !== null) parts.push({ sql: 'm.admin = ?', values: [holder] })
  if (typed !== '')
    parts.push({
      sql: 'm.account IN (SELECT id FROM account WHERE no IN (SELECT value FROM json_each(?)))',
      values: [JSON.stringify(context.storage.words.find(typed, MOST_HITS))],
    })
  return { sql: parts.map((each) => each.sql).join(' AND '), values: parts.flatMap((each) => each.values) }
}

/** Of whom the shares keep count: never counted over a long list. Null for what was found, or typed for. */
function keptTotal(
  context: Context,
  audit: number,
  { state, whose, text: typed }: Omit<Asked, 'offset' | 'limit'>,
): number | null {
  if (typed !== '' || state === 'found') return null
  const holder = holderAsked(context, whose)
  return context.storage
    .prepare('SELECT total, open, done, aside, gone FROM audit_share WHERE audit = ?1 AND (?2 IS NULL OR admin = ?2)')
    .all(audit, holder)
    .reduce((sum, row) => sum + Number(row[state === 'all' ? 'total' : state]), 0)
}

/** As it is stored: '' for nobody; null where everybody's is asked for. */
function holderAsked(context: Context, whose: Asked['whose']): string | null {
  if (whose === 'everybody') return null
  if (whose === 'nobody') return ''
  return whose === 'mine' ? (context.admin()?.id ?? '') : knownAdmin(context, whose).id
}
