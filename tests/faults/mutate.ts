// Damage to bytes: the kinds that disks, editors and people with bad intentions do.
import type { Chance } from './session.ts'

/** One to four changes. What comes out may by chance be what went in. */
export function mutate(bytes: Buffer, chance: Chance): Buffer {
  let changed: Buffer = Buffer.from(bytes)
  for (let n = 1 + chance.below(4); n > 0; n--) changed = chance.one(changes)(changed, chance)
  return changed
}

type Change = (bytes: Buffer, chance: Chance) => Buffer

const changes: readonly Change[] = [
  // A byte turned over, and one made anything.
  (bytes, chance) => withByte(bytes, chance.below(bytes.length + 1), (byte) => byte ^ (1 << chance.below(8))),
  (bytes, chance) => withByte(bytes, chance.below(bytes.length + 1), () => chance.below(256)),
  // Cut short, a piece gone, a piece twice, a piece elsewhere.
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  (bytes, chance) => {
    const { from, to } = piece(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, chance) => {
    const { from, to } = piece(bytes, chance)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  (bytes, chance) => {
    const { from, to } = piece(bytes, chance)
    const at = chance.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)])
  },
  // Something put in, or over what was there.
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.one(PIECES)), bytes.subarray(at)])
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    const put = Buffer.from(chance.one(PIECES))
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)])
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1)
    const junk = Buffer.from(Array.from({ length: 1 + chance.below(64) }, () => chance.below(256)))
    return Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)])
  },
]

function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const changed = Buffer.from(bytes)
  if (at < changed.length) changed[at] = change(changed[at] ?? 0)
  return changed
}

function piece(bytes: Buffer, chance: Chance): { readonly from: number; readonly to: number } {
  const from = chance.below(bytes.length + 1)
  return { from, to: Math.min(bytes.length, from + 1 + chance.below(200)) }
}

/** What means something to one of the formats, or to a program that reads carelessly. */
const PIECES = [
  '"',
  "'",
  '""',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '[[[[[[[[',
  ':',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n\r\n',
  '=',
  '/*',
  '*/',
  '//',
  '//\n',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028',
  '😀',
  'null',
  'true',
  'NaN',
  'Infinity',
  '-1',
  '1e999',
  '1.23E+18',
  '0x7fffffffffffffff',
  '99999999999999999999999999',
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  'window.YTD.following.part0 = ',
  '(()=>{globalThis.polluted=1})()',
  '${7*7}',
  '<script>',
  "'; DROP TABLE account; --",
  '=cmd()',
  '@',
  '@@',
  'did:plc:',
  '.bsky.social',
  'https://x.com/',
  'deleted',
  '__deleted__',
  'PK\u0003\u0004',
  '%00',
  '../../',
  'a'.repeat(5_000),
  '"'.repeat(500),
  ','.repeat(500),
]
