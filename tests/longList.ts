// A long list as a commercial exporter makes it: a generator of rows, and of the CSV that holds them. Invented, and always the same.
import { inventedAccount } from './bench/accounts.ts'
import { tableOf, type TableRow } from './importing.ts'

/** `count` accounts of X with ID, handle, name and bio, in no order of either, as platforms hand them out. */
export function longList(count: number): readonly TableRow[] {
  return Array.from({ length: count }, (_, n) => {
    const { name, bio } = inventedAccount(n)
    // Multiplied by a prime, so that neither IDs nor handles come sorted; beyond 2^53, as those of X are.
    const shuffled = (n * 7_919) % count
    const id = String(1_400_000_000_000_000_000n + BigInt(shuffled) * 7_000_000_007n)
    const stem = name.split(' ')[0]?.toLowerCase().slice(0, 5) ?? 'voice'
    return { id, handle: `${stem}_${shuffled}_ex`.slice(0, 15), name, bio }
  })
}

export function longTable(count: number): string {
  return tableOf(longList(count))
}
