// What a list proves of unfollows that were marked as done before it was made. One that was made before proves nothing.
import { z } from 'zod'
import { dayInWords, localDateOf } from '../../../shared/domain/calendar.ts'
import { Standing } from '../../../shared/domain/account.ts'
import type { Context } from '../context.ts'
import type { NumberSet } from './numberSet.ts'
import type { Slices } from './settle.ts'
import { canTellOf, type Snapshot } from './snapshot.ts'

const Closed = z.object({
  unfollow: z.string(),
  account: z.string(),
  no: z.number(),
  state: z.enum(['done', 'verified']),
  verified_at: z.string().nullable(),
  standing: Standing,
  has_id: z.number(),
  has_handle: z.number(),
})

type Proof = { readonly as: 'verified' | 'reopened'; readonly unfollow: string; readonly account: string }

/**
 * An unfollow is verified by a complete list without the account, and reopened by any list with it: then it did not happen, or
 * somebody followed again.
 */
export async function verifyUnfollows(
  context: Context,
  list: Snapshot,
  { seen, slices }: { readonly seen: NumberSet; readonly slices: Slices },
): Promise<void> {
  const closed = context.storage
    .prepare(
      `SELECT u.id AS unfollow, u.account, a.no, u.state, u.verified_at, a.standing, a.stable_id IS NOT NULL AS has_id, a.handle_key IS NOT NULL AS has_handle
       FROM unfollow u JOIN account a ON a.id = u.account
       WHERE u.state IN ('done', 'verified') AND u.closed_at < ?1 AND a.platform = ?2 ORDER BY u.closed_at DESC, u.counter DESC`,
    )
    .all(list.madeAt, list.platform)
    .map((row) => Closed.parse({ ...row }))
  const reopened = new Set<string>()
  const todo = closed.flatMap(
    ({ unfollow, account, no, state, verified_at: verifiedAt, standing, ...has }): readonly Proof[] => {
      if (!seen.has(no))
        return state === 'done' &&
          list.complete &&
          canTellOf(list, { hasId: has.has_id === 1, hasHandle: has.has_handle === 1 })
          ? [{ as: 'verified', unfollow, account }]
          : []
      // A list that proved it later than this one was made still stands; and one account is one open entry.
      const isProved = verifiedAt !== null && verifiedAt >= list.madeAt
      if (standing !== 'unfollowed' || isProved || reopened.has(account)) return []
      reopened.add(account)
      return [{ as: 'reopened', unfollow, account }]
    },
  )
  const why = `Still on the list of ${dayInWords(localDateOf(new Date(list.madeAt)))}.`
  let at = 0
  while (at < todo.length) {
    await slices.write((append) => {
      const each = todo[at++]
      if (each === undefined) return false
      const { unfollow, account } = each
      if (each.as === 'verified')
        append('unfollow-verified', { unfollow, account, snapshot: list.id, madeAt: list.madeAt })
      else append('unfollow-reopened', { unfollow, account, why, snapshot: list.id })
      return at < todo.length
    })
  }
}
