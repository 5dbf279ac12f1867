// The digits and signs that are written for letters: 3 for e, $ for s.

const digitsFor = ['o', 'il', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g']
// In the order of their columns; the last three share one.
export const SIGNS_FOR: readonly (readonly [string, string])[] = [
  ['@', 'a'],
  ['$', 's'],
  ['€', 'e'],
  ['!', 'il'],
  ['¡', 'il'],
  ['|', 'il'],
]

/** The letters for which digits and signs are written, by code. */
const written: ReadonlyMap<number, readonly number[]> = new Map([
  ...digitsFor.map((letters, digit): [number, number[]] => [48 + digit, codesOf(letters)]),
  ...SIGNS_FOR.map(([sign, letters]): [number, number[]] => [sign.charCodeAt(0), codesOf(letters)]),
])

/** The letters for which a digit or a sign may stand, as codes. */
export function lettersFor(code: number): readonly number[] {
  return written.get(code) ?? noCodes
}

/** Every digit and sign that is written for a letter, as codes. */
export function writtenCodes(): readonly number[] {
  return [...written.keys()]
}

const noCodes: readonly number[] = []

function codesOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0))
}
