// The accounts on the urgent list, to be known again in what our own account passed on.
import type { Platform } from '../../../shared/domain/platform.ts'
import type { Context } from '../context.ts'
import { text } from '../lines.ts'

export type Author = { readonly handle: string | null; readonly stableId: string | null }

/**
 * Tells which account on the urgent list this is, or null: reported to us or to be unfollowed urgently, open or done, as
 * long as its record has not expired. By its id; by any handle that it ever had only where one of the two has no id: a
 * handle may pass to somebody else. `handle` in lower case.
 */
export function urgentAccounts(context: Context, platform: Platform): (author: Author) => string | null {
  const rows = context.storage
    .prepare(
      `SELECT DISTINCT a.id, a.stable_id, i.handle FROM unfollow u JOIN account a ON a.id = u.account
       LEFT JOIN identity i ON i.account = a.id AND i.handle IS NOT NULL
       WHERE a.platform = ?1 AND u.urgency <> 'ordinary' AND (u.state = 'open' OR (u.state IN ('done', 'verified')
         AND EXISTS (SELECT 1 FROM entry e WHERE e.unfollow = u.id AND e.keep_until >= ?2)))`,
    )
    .all(platform, context.clock.today())
  const byId = new Map<string, string>()
  const byHandle = new Map<string, { readonly account: string; readonly hasId: boolean }>()
  for (const row of rows) {
    const account = String(row['id'])
    const stableId = text(row['stable_id'])
    const handle = text(row['handle'])
    if (stableId !== null) byId.set(stableId, account)
    if (handle !== null) byHandle.set(handle.toLowerCase(), { account, hasId: stableId !== null })
  }
  return ({ handle, stableId }) => {
    const known = stableId === null ? undefined : byId.get(stableId)
    if (known !== undefined) return known
    const named = handle === null ? undefined : byHandle.get(handle)
    return named === undefined || (named.hasId && stableId !== null) ? null : named.account
  }
}
