import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createScanner } from '../../electron/core/lens/scanner.ts'
import { CASE_TERMS, INNOCENT, VARIANTS } from './scannerCases.ts'

const scan = createScanner(CASE_TERMS)

/** What is found in a text, as it stands there. */
function found(text: string): readonly string[] {
  return scan(text).map(({ start, end }) => text.slice(start, end))
}

describe('a scan', () => {
  test('is judged by enough cases', () => {
    expect(CASE_TERMS.length).toBeGreaterThanOrEqual(20)
    expect(new Set(VARIANTS.map(({ term }) => term)).size).toBeGreaterThanOrEqual(20)
    expect(new Set(VARIANTS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60)
    expect(new Set(INNOCENT.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60)
  })

  test.each(VARIANTS)('finds $term in “$text” ($kind)', ({ text, term, found: words }) => {
    expect(scan(text).map((hit) => ({ term: hit.term.term, found: text.slice(hit.start, hit.end) }))).toEqual([
      { term, found: words },
    ])
  })

  test.each(INNOCENT)('leaves “$text” alone ($kind)', ({ text }) => {
    expect(found(text)).toEqual([])
  })

  test('finds a term wherever it stands among others', () => {
    const text = 'First a kike, then the goyim know, then (((them))), then 1488: kikes.'
    expect(found(text)).toEqual(['kike', 'goyim know', '(((them)))', '1488', 'kikes'])
  })

  test('gives the longer of two terms where one lies within the other', () => {
    const scanBoth = createScanner([
      { term: 'goyim', forms: [], endings: [], matching: 'words' },
      { term: 'goyim know', forms: [], endings: [], matching: 'words' },
    ])
    expect(scanBoth('the goyim know').map(({ term }) => term.term)).toEqual(['goyim know'])
    expect(scanBoth('the goyim knew').map(({ term }) => term.term)).toEqual(['goyim'])
  })

  test('gives every term that has the same words, for each may be of another list', () => {
    const twice = createScanner([
      { list: 'one', term: 'zios', forms: [], endings: [], matching: 'words' },
      { list: 'two', term: 'Zios', forms: [], endings: [], matching: 'words' },
    ])
    expect(twice('those zios').map(({ term }) => term.list)).toEqual(['one', 'two'])
  })

  test('finds a long term wherever a sign stands in it, and however it is spelled out', () => {
    const word = 'khazarianmafia'
    for (let place = 1; place < word.length; place++) {
      const joined = `${word.slice(0, place)}-${word.slice(place)}`
      expect(found(`the ${joined} again`)).toEqual([joined])
      const stretched = word.slice(0, place) + word.charAt(place - 1).repeat(3) + word.slice(place)
      expect(found(`the ${stretched}s again`)).toEqual([`${stretched}s`])
    }
    const spelledOut = 'k h a z a r i a n  m a f i a'
    expect(found(`the ${spelledOut} again`)).toEqual([spelledOut])
    expect(found('the khazarianmafie again, or khazarian, mafia')).toEqual([])
  })

  test('lets no ending follow that the term does not allow', () => {
    expect(found('kikery')).toEqual([])
    expect(found('kikes')).toEqual(['kikes'])
    expect(found('holohoaxed')).toEqual([])
  })

  test('takes fewer letters for another word', () => {
    const one = createScanner([{ term: 'boggle', forms: [], endings: [], matching: 'words' }])
    expect(one('bogle')).toEqual([])
    expect(one('boggle')).toHaveLength(1)
  })

  test('finds nothing without terms, and nothing by a term of signs alone', () => {
    expect(createScanner([])('kike')).toEqual([])
    expect(createScanner([{ term: '…', forms: [], endings: [], matching: 'words' }])('… and so on')).toEqual([])
  })
})

describe('whatever is scanned', () => {
  const pieces = fc.constantFrom(
    ...VARIANTS.map(({ text }) => text),
    ...INNOCENT.map(({ text }) => text),
    ' ',
    '\n',
    '\ud83d',
    '\udc00',
    '👨‍👩‍👧',
    '🇬🇧',
    '\u0301',
    '\u200d',
    '(((',
    ')))',
    '8',
    'i',
  )
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    // Lone halves of pairs too.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  )

  test('hits lie within the text, in order, and cut no letter or emoji in two', () => {
    const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(anyText, (text) => {
        const edges = new Set([...letters.segment(text)].map(({ index }) => index)).add(text.length)
        let before = 0
        for (const { start, end } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(edges.has(start) && edges.has(end)).toBe(true)
          before = start
        }
      }),
      { numRuns: 3_000 },
    )
  })

  test('a term is found between any two other sentences', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INNOCENT),
        fc.constantFrom(...VARIANTS),
        fc.constantFrom(...INNOCENT),
        (before, variant, after) => {
          const text = `${before.text}\n\n${variant.text}\n\n${after.text}`
          expect(found(text)).toEqual([variant.found])
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('the same text gives the same hits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(scan(text)).toEqual(scan(text))
      }),
    )
  })

  const long = 200_000
  const hard: readonly (readonly [string, string])[] = [
    ['one letter', 'k'.repeat(long)],
    ['half a term', 'kik'.repeat(long / 3)],
    ['a term', 'kike '.repeat(long / 5)],
    ['spaced letters', 'k i k e '.repeat(long / 8)],
    ['a letter, then spaces', `k${' '.repeat(long)}ike`],
    ['invisible marks', `k${'\u200b'.repeat(long)}ike`],
    ['accents', `k${'\u0301'.repeat(long)}ike`],
    ['open brackets', '('.repeat(long)],
    ['brackets that never close', '(((a'.repeat(long / 4)],
    ['digits', '1488'.repeat(long / 4)],
    ['number codes', '88 '.repeat(long / 3)],
    ['signs', '⚡'.repeat(long)],
    ['signs and marks', '⚡\ufe0f'.repeat(long / 2)],
    ['joined emoji', '👩‍'.repeat(long / 3)],
    ['mathematical letters', '𝐤𝐢𝐤𝐞'.repeat(long / 8)],
    ['halves of pairs', '\ud835'.repeat(long)],
    ['leet', '1!|'.repeat(long / 3)],
    ['look-alikes', 'кіке '.repeat(long / 5)],
  ]
  test.each(hard)('200,000 characters of %s take no longer than the length asks for', (_, text) => {
    const short = text.slice(0, text.length / 10)
    const [tenth, whole] = [quickest(() => scan(short)), quickest(() => scan(text))]
    // Ten times the text: quadratic work would take a hundred times as long. What is quick is all noise.
    expect(whole).toBeLessThan(Math.max(40 * tenth, 150))
  })
})

function quickest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const from = performance.now()
      work()
      return performance.now() - from
    }),
  )
}
