// The accounts of a list that was found, a slice at a time, so that others get their turn between.
import { setImmediate } from 'node:timers/promises'
import type { Found } from '../../../shared/domain/found.ts'
import type { Context } from '../context.ts'
import type { Row } from '../lines.ts'
import type { Condition } from '../windows.ts'
import { foundList } from './foundLists.ts'

/** Accounts in a slice: some 10 ms of work. */
const AT_ONCE = 5_000

/**
 * Rows (`id`, `cleared_until`) of the accounts that keep to the conditions, once each, in the order in which they came on file. The list itself is made
 * once, not for each slice: whether an account belongs on it may rest on all of it. Throws `Refusal` as `foundList`.
 */
export async function* foundSlices(
  context: Context,
  found: Found,
  conditions: readonly Condition[] = [],
): AsyncGenerator<readonly Row[]> {
  const { from, values } = foundList(context, found)
  const numbers = context.storage
    .prepare(`SELECT DISTINCT no FROM (${from}) ORDER BY no`)
    .all(...values)
    .map((row) => Number(row['no']))
  const also = conditions.map(({ sql }) => `AND ${sql}`).join(' ')
  const slice = context.storage.prepare(
    `SELECT a.id, a.cleared_until FROM json_each(?) j CROSS JOIN account a ON a.no = j.value ${also} ORDER BY j.key`,
  )
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    await setImmediate()
    const part = JSON.stringify(numbers.slice(at, at + AT_ONCE))
    yield slice.all(part, ...conditions.flatMap((each) => each.values))
  }
}
