// Lists over time, and where records and lists disagree.
import type { Handlers } from '../../../shared/api/call.ts'
import type { compareCalls as calls } from '../../../shared/api/compareCalls.ts'
import type { Comparison, FoundLine, StandingFigures } from '../../../shared/api/compareViews.ts'
import type { Found } from '../../../shared/domain/found.ts'
import type { BonafideContract } from '../../../shared/api/contract.ts'
import type { Platform } from '../../../shared/domain/platform.ts'
import type { Context } from '../context.ts'
import { ACCOUNT_COLUMNS, accountLine, text } from '../lines.ts'
import { comparable, foundList, type FoundList } from './foundLists.ts'
import { queueFound } from './queueFound.ts'
import { newestFollowing, snapshotLine, snapshotLines } from './snapshotLines.ts'

export function compareCalls(context: Context): Pick<Handlers<BonafideContract>, keyof typeof calls> {
  const counted = createCountedLists(context)
  return {
    listSnapshots: (asked) => snapshotLines(context, asked),
    compareSnapshots: ({ before: one, after: two }) => {
      const [before, after] = comparable(context, one, two)
      const count = (which: 'added' | 'left' | 'gone' | 'renamed') =>
        counted({ of: 'comparison', before: before.id, after: after.id, which })
      const comparison: Comparison = {
        before: snapshotLine(context, before),
        after: snapshotLine(context, after),
        added: count('added'),
        left: count('left'),
        gone: count('gone'),
        renamed: count('renamed'),
      }
      return comparison
    },
    standingFigures: ({ platform }) => ({
      figures: standingFigures(context, platform, counted),
      newest: newestFollowing(context, platform).map((row) => snapshotLine(context, row)),
    }),
    listFound: ({ found, offset, limit }) => ({
      rows: linesOf(context, foundList(context, found), offset, limit),
      total: counted(found),
    }),
    queueFound: (asked) => queueFound(context, asked),
  }
}

function linesOf(context: Context, list: FoundList, offset: number, limit: number): FoundLine[] {
  const columns = list.hasOther ? 'no, other_handle, other' : 'no'
  const other = list.hasOther
    ? 'f.other_handle, (SELECT o.id FROM account o WHERE o.no = f.other) AS other_id'
    : 'NULL AS other_handle, NULL AS other_id'
  const options = { wholeBio: false, today: context.clock.today() }
  return context.storage
    .prepare(
      `WITH found AS MATERIALIZED (SELECT ${columns} FROM (${list.from}) ORDER BY ${list.order} LIMIT ? OFFSET ?)
       SELECT ${ACCOUNT_COLUMNS}, ${other} FROM found f JOIN account a ON a.no = f.no ORDER BY f.no`,
    )
    .all(...list.values, limit, offset)
    .map((row) => ({
      account: accountLine(context, row, options),
      other: list.hasOther ? { handle: text(row['other_handle']), account: text(row['other_id']) } : null,
    }))
}

function standingFigures(
  context: Context,
  platform: Platform | null,
  counted: (found: Found) => number,
): StandingFigures['figures'] {
  const count = (which: keyof StandingFigures['figures']) => counted({ of: 'standing', platform, which })
  return {
    'never-vetted': platform === null ? context.counting.counts().neverVetted : count('never-vetted'),
    'still-followed': count('still-followed'),
    'cleared-not-followed': count('cleared-not-followed'),
    'due-again': count('due-again'),
    'handle-passed': count('handle-passed'),
  }
}

/** How many counts are remembered. */
const REMEMBERED = 40

/** Counting a long list takes longer than reading a page of it: a count is remembered until anything is recorded. */
function createCountedLists(context: Context): (found: Found) => number {
  const { storage } = context
  let counts = new Map<string, number>()
  let asOf = -1
  return (found) => {
    const counter = storage.log.counter()
    if (counter !== asOf || counts.size > REMEMBERED) {
      counts = new Map()
      asOf = counter
    }
    const key = JSON.stringify([found, context.arrivals.conditions()])
    const known = counts.get(key)
    if (known !== undefined) return known
    const { from, values } = foundList(context, found)
    const n = Number(storage.prepare(`SELECT count(*) AS n FROM (${from})`).get(...values)?.['n'] ?? 0)
    counts.set(key, n)
    return n
  }
}
