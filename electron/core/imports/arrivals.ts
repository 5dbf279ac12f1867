// Accounts that came with a list which is still being settled: on file, and shown nowhere until all of them are.
import type { Storage } from '../storage/storage.ts'
import type { Condition } from '../windows.ts'

export type Arrivals = {
  /** From here until `end` the new accounts of this snapshot are in no list and no figure. */
  readonly begin: (snapshot: number) => void
  readonly end: (snapshot: number) => void
  /** For a list of accounts `a`; empty as long as nothing is being settled. */
  readonly conditions: () => readonly Condition[]
  /** How many of those that we follow are not shown yet. */
  readonly followed: () => number
}

export function createArrivals(storage: Storage): Arrivals {
  const settling = new Set<number>()
  // Those of the newest list of whom we follow came as followed.
  const fresh = (snapshot: number) =>
    Number(
      storage
        .prepare(
          `SELECT iif(s.relation = 'following' AND NOT EXISTS (SELECT 1 FROM snapshot n WHERE n.list = s.list AND n.made > s.made AND n.complete = 1 AND n.settled = 1), s.fresh, 0) AS n
           FROM snapshot s WHERE s.no = ?`,
        )
        .get(snapshot)?.['n'] ?? 0,
    )
  return {
    begin: (snapshot) => void settling.add(snapshot),
    end: (snapshot) => void settling.delete(snapshot),
    conditions: () =>
      settling.size === 0
        ? []
        : [
            {
              sql: `(a.arrival IS NULL OR a.arrival NOT IN (${[...settling].map(() => '?').join(', ')}))`,
              values: [...settling],
            },
          ],
    followed: () => [...settling].reduce((sum, snapshot) => sum + fresh(snapshot), 0),
  }
}
