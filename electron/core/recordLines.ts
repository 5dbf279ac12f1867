// One line of Records: a decision, or the end of an unfollow.
import type { z } from 'zod'
import { RecordLine } from '../../shared/api/views.ts'
import { MadeUnder } from '../../shared/domain/decision.ts'
import type { Context } from './context.ts'
import { text, type Row } from './lines.ts'

const Bare = RecordLine.omit({ account: true })

/** By what the decision of this row of `entry` was made; null where nothing was kept, or it is no decision. */
export function madeUnderOf(row: Row): MadeUnder | null {
  const kept = text(row['made_under'])
  return kept === null ? null : MadeUnder.parse(JSON.parse(kept))
}

export function recordLineOf(context: Context, row: Row): z.infer<typeof Bare> {
  const grounds: unknown = JSON.parse(String(row['grounds']))
  return Bare.parse({
    id: row['id'],
    at: row['at'],
    by: context.nameOf(text(row['admin'])),
    vetting: row['vetting'],
    purpose: row['purpose'],
    outcome: row['outcome'],
    grounds,
    severity: row['severity'],
    reason: row['reason'],
    until: row['until'],
    notLookedOver: row['not_looked_over'] === 1,
  })
}
