// The figures of the sidebar. Kept in a table or remembered, never counted over a long list at each save.
import type { Counts, Touched } from '../../shared/api/change.ts'
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import type { Clock } from './clock.ts'
import { countOwnToLookAt } from './ownPosts/findings.ts'
import { countRegularDue } from './regularTasks.ts'
import type { Arrivals } from './imports/arrivals.ts'
import type { Storage } from './storage/storage.ts'

/** Beyond that nobody needs to know how many there are of our own posts to look at. */
const MOST_OWN = 1_000

export type Counting = {
  readonly counts: () => Counts
  /** Forgets what the touched lists make stale. */
  readonly forget: (touched: readonly Touched[]) => void
}

/** `admin`: who is in front of the screen, or null before the first start. */
export function createCounting(
  storage: Storage,
  {
    clock,
    arrivals,
    admin,
  }: { readonly clock: Clock; readonly arrivals: Arrivals; readonly admin: () => string | null },
): Counting {
  const { db } = storage
  const tally = db.prepare('SELECT name, n FROM tally')
  const waiting = db.prepare('SELECT count(*) AS n FROM entry WHERE waiting = 1 OR not_looked_over = 1')
  const due = db.prepare("SELECT count(*) AS n FROM account WHERE standing = 'following' AND cleared_until <= ?")
  const urgent = db.prepare(
    "SELECT count(*) AS n, min(raised_at) AS oldest FROM unfollow WHERE state = 'open' AND urgency <> 'ordinary'",
  )
  const late = db.prepare(
    "SELECT count(*) AS n FROM unfollow WHERE state = 'open' AND urgency <> 'ordinary' AND target_at < ?",
  )
  const ordinary = db.prepare("SELECT count(*) AS n FROM unfollow WHERE state = 'open' AND urgency = 'ordinary'")
  const retweets = db.prepare(
    "SELECT count(*) AS n FROM entry WHERE purpose = 'retweet' AND until IS NOT NULL AND until > ?",
  )
  const running = db.prepare("SELECT count(*) AS n FROM audit WHERE state = 'running'")
  const share = db.prepare(
    "SELECT sum(s.open) AS n FROM audit a JOIN audit_share s ON s.audit = a.no WHERE a.state = 'running' AND s.admin = ?",
  )
  const doneToday = db.prepare('SELECT count(*) AS n FROM entry WHERE at >= ? AND purpose IS NOT NULL')
  // Of an account that we follow already the outcome is another one: to keep following, or to stop.
  const newToday = db.prepare(
    "SELECT count(*) AS n FROM entry WHERE at >= ? AND admin = ? AND purpose = 'follow-back' AND outcome NOT IN ('keep', 'unfollow', 'unfollow-urgently')",
  )

  const number = (row: { readonly [column: string]: unknown } | undefined) => Number(row?.['n'] ?? 0)
  const slow = () => {
    const now = clock.now()
    const today = localDateOf(new Date(now))
    const open = urgent.get()
    return {
      waiting: number(waiting.get()),
      dueThisWeek: number(due.get(addDays(today, 7))),
      urgentOpen: number(open),
      urgentOldestAt: typeof open?.['oldest'] === 'string' ? open['oldest'] : null,
      urgentPastTarget: number(late.get(now)),
      toUnfollow: number(ordinary.get()),
      retweets: number(retweets.get(now)),
      doneToday: number(doneToday.get(startOfDay(today))),
      auditsRunning: number(running.get()),
      auditLeft: number(share.get(admin() ?? '')),
      ownToLookAt: countOwnToLookAt(storage, MOST_OWN),
      regularDue: countRegularDue(storage, clock, admin()),
      newToday: number(newToday.get(startOfDay(today), admin() ?? '')),
    }
  }
  let held: ReturnType<typeof slow> | null = null
  let heldAt = 0
  let tallied: ReadonlyMap<string, number> | null = null

  return {
    counts: () => {
      // A figure that only time changes (past the target) may be a minute old.
      const now = Date.parse(clock.wall())
      if (held === null || Math.abs(now - heldAt) > 60_000) {
        held = slow()
        heldAt = now
      }
      const hidden = arrivals.followed()
      // A slice that is being settled is no call, and tells nobody.
      if (hidden > 0) tallied = null
      tallied ??= new Map(tally.all().map((row) => [String(row['name']), Number(row['n'])]))
      const kept = tallied
      return {
        ...held,
        queue: kept.get('queue') ?? 0,
        passedOn: kept.get('passed') ?? 0,
        following: (kept.get('following') ?? 0) - hidden,
        neverVetted: (kept.get('never') ?? 0) - hidden,
        toFollow: kept.get('toFollow') ?? 0,
        records: kept.get('records') ?? 0,
        shownToday: storage.uncovered.on(admin() ?? '', clock.today()),
      }
    },
    forget: (touched) => {
      // Answering a check changes no figure, and uncovering something only one that is read afresh each time.
      const counted = touched.filter((each) => each !== 'vettings' && each !== 'kindness')
      if (counted.length > 0) tallied = null
      if (counted.some((each) => each !== 'queue')) held = null
    },
  }
}

/** The moment, in UTC, at which a local day begins. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}
