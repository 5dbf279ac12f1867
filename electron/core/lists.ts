// Following, Retweets, Records and the Overview: read from indexes, a window at a time.
import type { Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { RetweetLine, type Overview } from '../../shared/api/views.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { lineOf } from './accounts.ts'
import type { Context } from './context.ts'
import { startOfDay } from './counts.ts'
import { text } from './lines.ts'
import { recordLineOf } from './recordLines.ts'
import { pageOf, type Condition } from './windows.ts'

type Calls = 'listFollowing' | 'listRetweets' | 'listRecords' | 'overview'

export function listCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db, words } = context.storage
  return {
    listFollowing: ({ offset, limit, due, platform, text: typed }) => {
      const today = context.clock.today()
      const conditions: Condition[] = [{ sql: "a.standing = 'following'", values: [] }]
      if (due === 'due') conditions.push({ sql: '(a.cleared_until IS NULL OR a.cleared_until <= ?)', values: [today] })
      if (due === 'this-week') conditions.push({ sql: 'a.cleared_until <= ?', values: [addDays(today, 7)] })
      if (due === 'never-vetted') conditions.push({ sql: 'a.cleared_until IS NULL', values: [] })
      if (platform !== null) conditions.push({ sql: 'a.platform = ?', values: [platform] })
      const whole = due === 'all' && platform === null && typed === '' ? context.counting.counts().following : null
      return pageOf(context, { conditions, typed, order: 'a.cleared_until, a.no', offset, limit, total: whole })
    },
    listRetweets: ({ offset, limit, lapsed }) => {
      const where = `e.purpose = 'retweet' AND e.until IS NOT NULL AND e.until ${lapsed ? '<=' : '>'} ?`
      const now = context.clock.now()
      const rows = db
        .prepare(
          `SELECT e.id AS decision, e.account, e.outcome, e.until, e.at, e.admin, v.post_link, v.post_text FROM entry e JOIN vetting v ON v.id = e.vetting
           WHERE ${where} ORDER BY e.until ${lapsed ? 'DESC' : 'ASC'}, e.no LIMIT ? OFFSET ?`,
        )
        .all(now, limit, offset)
      return {
        rows: rows.map((row) =>
          RetweetLine.parse({
            decision: row['decision'],
            account: lineOf(context, String(row['account'])),
            outcome: row['outcome'],
            post: { link: row['post_link'] ?? '', text: row['post_text'] ?? '' },
            until: row['until'],
            lapsed,
            at: row['at'],
            by: context.nameOf(text(row['admin'])),
          }),
        ),
        total: Number(db.prepare(`SELECT count(*) AS n FROM entry e WHERE ${where}`).get(now)?.['n'] ?? 0),
      }
    },
    listRecords: ({ offset, limit, admin, outcome, ground, platform, text: typed }) => {
      const conditions: Condition[] = []
      if (admin !== '') conditions.push({ sql: 'e.admin = ?', values: [admin] })
      if (outcome !== '') conditions.push({ sql: 'e.outcome = ?', values: [outcome] })
      if (ground !== null)
        conditions.push({ sql: 'e.no IN (SELECT entry FROM entry_ground WHERE ground = ?)', values: [ground] })
      if (platform !== null) conditions.push({ sql: 'e.platform = ?', values: [platform] })
      if (typed !== '') {
        const hits = JSON.stringify(words.find(typed, 20_000))
        conditions.push({
          sql: "(e.account IN (SELECT id FROM account WHERE no IN (SELECT value FROM json_each(?))) OR e.reason LIKE ? ESCAPE '\\')",
          values: [hits, `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`],
        })
      }
      const where = conditions.length === 0 ? '1' : conditions.map((each) => each.sql).join(' AND ')
      const values = conditions.flatMap((each) => each.values)
      const rows = db
        .prepare(
          `WITH page AS MATERIALIZED (SELECT e.no FROM entry e WHERE ${where} ORDER BY e.counter DESC, e.device DESC LIMIT ? OFFSET ?)
           SELECT e.* FROM page p JOIN entry e ON e.no = p.no ORDER BY e.counter DESC, e.device DESC`,
        )
        .all(...values, limit, offset)
      const total =
        conditions.length === 0
          ? context.counting.counts().records
          : Number(db.prepare(`SELECT count(*) AS n FROM entry e WHERE ${where}`).get(...values)?.['n'] ?? 0)
      return {
        rows: rows.map((row) => ({ ...recordLineOf(context, row), account: lineOf(context, String(row['account'])) })),
        total,
      }
    },
    overview: () => overviewOf(context),
  }
}

const WEEKS = 8

function overviewOf(context: Context): Overview {
  const { db } = context.storage
  const today = context.clock.today()
  const thisMonday = mondayOf(today)
  const mondays = Array.from({ length: WEEKS }, (_, back) => addDays(thisMonday, -7 * (WEEKS - 1 - back)))
  const count = db.prepare(
    `SELECT sum(outcome IN ('follow', 'keep', 'fine-to-repost', 'fine-to-repost-not-follow')) AS follow, sum(outcome IN ('not-for-us', 'look-again', 'unfollow')) AS neutral,
       sum(outcome = 'ask') AS asked, sum(outcome IN ('do-not-follow', 'unfollow-urgently', 'do-not-repost')) AS adverse FROM entry WHERE at >= ? AND at < ?`,
  )
  const grounds = db.prepare(
    // An urgent unfollow and its decision say the same ground of the same account.
    'SELECT g.ground, count(DISTINCT e.account) AS n FROM entry_ground g JOIN entry e ON e.no = g.entry WHERE g.at >= ? GROUP BY g.ground ORDER BY n DESC, g.ground',
  )
  return {
    counts: context.counting.counts(),
    weeks: mondays.map((monday) => {
      const row = count.get(startOfDay(monday), startOfDay(addDays(monday, 7)))
      const figure = (column: string) => Number(row?.[column] ?? 0)
      return {
        monday,
        follow: figure('follow'),
        neutral: figure('neutral'),
        asked: figure('asked'),
        adverse: figure('adverse'),
      }
    }),
    grounds: grounds
      .all(startOfDay(quarterOf(today)))
      .map((row) => ({ ground: Ground.parse(row['ground']), count: Number(row['n']) })),
    secondsEach: medianSeconds(context),
  }
}

function medianSeconds(context: Context): number | null {
  const rows = context.storage.db
    .prepare(
      'SELECT v.opened_at, v.decided_at FROM entry e JOIN vetting v ON v.id = e.vetting WHERE v.decided_at IS NOT NULL ORDER BY e.counter DESC LIMIT 50',
    )
    .all()
  // A vetting that was left and resumed says nothing about pace.
  const seconds = rows
    .map((row) => Math.round((Date.parse(String(row['decided_at'])) - Date.parse(String(row['opened_at']))) / 1000))
    .filter((each) => each >= 0 && each < 1800)
    .toSorted((a, b) => a - b)
  return seconds.length < 3 ? null : (seconds[Math.floor(seconds.length / 2)] ?? null)
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}
