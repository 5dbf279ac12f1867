// A random sample that can be drawn again: each account has a rank from the seed and its own id, and the lowest are in it.

/**
 * The `size` accounts of the lowest rank, lowest first. It depends on nothing but the seed and the accounts: not on their
 * order, not on the machine. An account that is taken out of the list changes nothing for the others.
 */
export function drawSample(accounts: readonly string[], size: number, seed: string): readonly string[] {
  const ranks = Float64Array.from(accounts, (account) => rankOf(seed, account))
  // Only what is as low as the last one in it is sorted by account: the sample is small, the accounts may be 100,000.
  const last = ranks.toSorted()[size - 1] ?? Number.POSITIVE_INFINITY
  return accounts
    .map((account, place) => ({ account, rank: ranks[place] ?? 0 }))
    .filter(({ rank }) => rank <= last)
    .toSorted((a, b) => a.rank - b.rank || (a.account < b.account ? -1 : 1))
    .slice(0, size)
    .map(({ account }) => account)
}

/**
 * A whole number below 2^53, spread evenly: two 32-bit lanes of multiply and xor-shift (the finaliser of MurmurHash3).
 * Not a secret: the seed is on record, so that others can check the draw.
 */
export function rankOf(seed: string, account: string): number {
  const text = `${seed}\n${account}`
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0xcc9e2d51)
    low = Math.imul(low ^ unit, 0x1b873593)
    // Each lane hears of the other, or they would be two views of one 32-bit number.
    high = (high << 13) | (high >>> 19)
    low = ((low << 15) | (low >>> 17)) + high
  }
  const [first, second] = [finish(high ^ text.length), finish(low ^ high)]
  return (first & 0x1fffff) * 0x1_0000_0000 + second
}

function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
