// Lists over time: snapshots, two of them compared, and where records and lists disagree.
import { z } from 'zod'
import { Source } from '../domain/account.ts'
import { Relation } from '../domain/importing.ts'
import { Id } from '../domain/plain.ts'
import { Platform } from '../domain/platform.ts'
import { Change } from './change.ts'
import { Comparison, FoundLine, SnapshotLine, StandingFigures } from './compareViews.ts'
import { Found } from '../domain/found.ts'
import { rowsOf, Window } from './window.ts'

export const compareCalls = {
  /** Newest first. */
  listSnapshots: {
    input: Window.extend({ platform: Platform.nullable(), relation: Relation.nullable() }),
    output: rowsOf(SnapshotLine),
  },
  /** Both complete, and of the same list; in either order. */
  compareSnapshots: { input: z.strictObject({ before: Id, after: Id }), output: Comparison },
  standingFigures: { input: z.strictObject({ platform: Platform.nullable() }), output: StandingFigures },
  listFound: { input: Window.extend({ found: Found }), output: rowsOf(FoundLine) },
  /** Puts all of them into the queue; those in it already stay where they are. Answers when all are written down. */
  queueFound: {
    input: z.strictObject({ found: Found, source: Source }),
    output: z.strictObject({
      queued: z.number().int(),
      alreadyThere: z.number().int(),
      change: Change,
    }),
  },
} as const
