/** A set of row numbers: a bit each, so that half a million of them take 64 KB. */
export type NumberSet = {
  /** False where it was in already. */
  readonly add: (no: number) => boolean
  readonly has: (no: number) => boolean
}

export function createNumberSet(): NumberSet {
  let bits = new Uint8Array(8_192)
  const has = (no: number) => ((bits[no >> 3] ?? 0) & (1 << (no & 7))) !== 0
  return {
    has,
    add: (no) => {
      if (has(no)) return false
      if (no >> 3 >= bits.length) {
        const more = new Uint8Array(Math.max(bits.length * 2, (no >> 3) + 1))
        more.set(bits)
        bits = more
      }
      bits[no >> 3] = (bits[no >> 3] ?? 0) | (1 << (no & 7))
      return true
    },
  }
}
