// How an audit is shared out: by the place of each account in it, so that anybody can work out again who got what.
import type { AuditShare } from './audit.ts'

/**
 * Who gets which place, over and over: an account at place p (from 0) goes to `turns[p % turns.length]`. Each admin comes as often
 * as they have parts, spread evenly, so that after any number of accounts nobody is more than one ahead of their part.
 * No shares: one turn for nobody.
 */
export function turnsOf(shares: readonly AuditShare[]): readonly (string | null)[] {
  const merged = mergeShares(shares)
  const whole = merged.reduce((sum, share) => sum + share.parts, 0)
  if (whole === 0) return [null]
  const credit = merged.map(() => 0)
  return Array.from({ length: whole }, () => {
    // Everybody is credited their part; whoever is owed most has the turn. A tie goes to who was named first.
    for (const [index, share] of merged.entries()) credit[index] = (credit[index] ?? 0) + share.parts
    const next = credit.indexOf(Math.max(...credit))
    credit[next] = (credit[next] ?? 0) - whole
    return merged[next]?.admin ?? null
  })
}

/** Who holds the account at this place (from 0). */
export function holderAt(turns: readonly (string | null)[], place: number): string | null {
  return turns[place % turns.length] ?? null
}

/** How many of `total` accounts each of the shares comes to, in the order in which they were named. */
export function shareSizes(shares: readonly AuditShare[], total: number): readonly number[] {
  const turns = turnsOf(shares)
  const rounds = Math.floor(total / turns.length)
  const rest = turns.slice(0, total % turns.length)
  return mergeShares(shares).map(({ admin, parts }) => rounds * parts + rest.filter((each) => each === admin).length)
}

/** Somebody named twice has both parts. */
function mergeShares(shares: readonly AuditShare[]): readonly AuditShare[] {
  const parts = new Map<string | null, number>()
  for (const share of shares) parts.set(share.admin, (parts.get(share.admin) ?? 0) + share.parts)
  return [...parts].map(([admin, sum]) => ({ admin, parts: sum }))
}
