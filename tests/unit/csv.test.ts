import { describe, expect, test } from 'vitest'
import { csvLine, readSafeCell } from '../../shared/domain/csv.ts'
import { breakOuts, formulas, likeValues } from '../formulas.ts'

/** Read as RFC 4180 says, by nothing of ours. */
function cellsOf(line: string): string[] {
  return [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}

describe('a line of CSV that is safe for spreadsheets', () => {
  test.each(formulas)('makes text of %j', (formula) => {
    const [cell = ''] = cellsOf(csvLine([formula, 'next'], 'safe'))
    expect(cell.replaceAll(/[\p{Cf}\p{Cc}\s]/gu, '')).toMatch(/^'/)
  })

  test('lets no formula begin behind the separator of another country or on a new line of its own', () => {
    const [cell = ''] = cellsOf(csvLine(['a;=1+1\n+2\t@sum(1)\r-2+3'], 'safe'))
    for (const piece of cell.split(/[;\t\r\n]/)) expect(piece).not.toMatch(/^[=+@-]/)
  })

  test.each(likeValues)('shows %j as it was written', (text) => {
    expect(cellsOf(csvLine([text], 'safe'))).toEqual([`'${text}`])
  })

  test('lets no cell of TSV end at a comma before a formula', () => {
    expect(csvLine(['x,=1+1', 'x, -2', 'Thanks @a_example, @b_example'], 'safe', '\t')).toBe(
      `"x,'=1+1"\t"x, '-2"\t"Thanks @a_example, @b_example"\r\n`,
    )
  })

  test('keeps the digits of an id', () => {
    expect(cellsOf(csvLine(['1188047490000000001', '2026'], 'safe'))).toEqual(["'1188047490000000001", '2026'])
  })

  test('leaves plain words, smileys and dashes as they are', () => {
    const plain = [
      'Allotments ;-) and buses',
      '1488',
      '2026-11-22',
      '5 buses',
      'May',
      'Marching',
      '24/7 open',
      'a - b',
      'say "no"',
      'comma, here',
      'two\nlines',
      '',
    ]
    expect(cellsOf(csvLine(plain, 'safe'))).toEqual(plain)
  })
})

test('what was made safe is read back as it was', () => {
  const texts = [
    ...[...formulas, ...likeValues].flatMap((text) => [text, `'${text}`]),
    ...breakOuts.filter((text) => !text.includes("'")),
    'a;=1+1\n+2\t@sum(1)\r-2+3',
    'a, =1',
    'plain',
    'say "no"',
    "it's",
    "'90s",
    '',
  ]
  expect(cellsOf(csvLine(texts, 'safe')).map(readSafeCell)).toEqual(texts)
  // A sign behind a comma was only guarded in TSV, and comes back from there as it was.
  expect(readSafeCell("a, '=1")).toBe('a, =1')
})

test('a text of nothing but separators is written and read at once', () => {
  // What grows with the square of the length would take minutes here.
  const text = `${'\t'.repeat(200_000)}=1`
  expect(readSafeCell(cellsOf(csvLine([text], 'safe'))[0] ?? '')).toBe(text)
})

test('an exact line gives back every text to the letter', () => {
  const texts = ['=1+1', ' space before', 'a,b', 'say "no"', 'two\r\nlines', '1188047490000000001', '\u202eturned', '']
  expect(cellsOf(csvLine(texts, 'exact'))).toEqual(texts)
})

test('a number and nothing are cells too', () => {
  expect(csvLine([7, null, 'x'], 'exact')).toBe('7,,x\r\n')
})
