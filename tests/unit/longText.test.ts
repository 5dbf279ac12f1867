// Long texts are read in parts: the same comes out wherever they are cut, and between two items no more than a part is looked at.
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../electron/core/importing/csvRows.ts'
import { jsonValues } from '../../electron/core/importing/jsonValues.ts'
import { createParts, PART, type LongText } from '../../electron/core/importing/longText.ts'
import { readPlainText } from '../../electron/core/importing/plainText.ts'
import { largeLists } from '../fixtures/largeLists.ts'

type Item = { readonly kind?: string; readonly item?: { readonly kind: string } }
type Read = (text: LongText) => Iterable<Item>

const readers: readonly (readonly [string, Read, () => Promise<string>])[] = [
  ['rows of a table', (text) => csvRows(text, ','), () => listOf('table')],
  ['entries of JSON', (text) => jsonValues(text), () => listOf('bluesky-json')],
  ['entries of JSON with slips of the pen', (text) => jsonValues(text), brokenJson],
  ['lines of a text', (text) => readPlainText(text, 'x'), () => listOf('plain-text')],
]

async function listOf(format: keyof typeof largeLists): Promise<string> {
  return String(await largeLists[format].make(6_000))
}

async function brokenJson(): Promise<string> {
  let n = 0
  const text = await listOf('bluesky-json')
  return text.replaceAll('"labels":[]', (labels) => (n++ % 2_000 === 7 ? '"labels":[}' : labels))
}

const isNews = ({ kind, item }: Item) => (item?.kind ?? kind) !== 'working'

function cut(text: string, length: number): LongText {
  const parts: string[] = []
  for (let at = 0; at < text.length; at += length) parts.push(text.slice(at, at + length))
  return parts
}

describe.each(readers)('%s', (_, read, make) => {
  test('come out the same wherever the text was cut', { timeout: 60_000 }, async () => {
    const text = await make()
    const whole = [...read([text])].filter(isNews)
    expect(whole.length).toBeGreaterThan(1_000)
    for (const length of [200_003, 30_011]) {
      const parts = [...read(cut(text, length))].filter(isNews)
      expect(parts.length).toBe(whole.length)
      expect(parts).toEqual(whole)
    }
  })

  test('are looked for in one part at a time', async () => {
    const text = await make()
    let taken = 0
    // Who reads a part is counted, not how long it takes.
    const parts = new Proxy(cut(text, 100_000), {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key) && Number(key) > 0) taken += 1
        const value: unknown = Reflect.get(target, key)
        return value
      },
    })
    const most = { inOne: 0, atTheEnd: 0 }
    for (const _item of read(parts)) {
      most.inOne = Math.max(most.inOne, taken)
      most.atTheEnd += taken
      taken = 0
    }
    expect(most.atTheEnd).toBeGreaterThanOrEqual(parts.length - 1)
    expect(most.inOne).toBeLessThanOrEqual(1)
  })
})

test('a line without end is passed over part by part, and what follows it is read', () => {
  const text = cut(`a,b\n"${'x'.repeat(5 * PART)}\nc,d\n`, PART)
  const items = [...csvRows(text, ',')]
  expect(items.filter(isNews)).toMatchObject([
    { kind: 'row', line: 1, cells: ['a', 'b'] },
    { kind: 'broken', line: 2 },
    { kind: 'row', line: 3, cells: ['c', 'd'] },
  ])
  expect(items.filter(({ kind }) => kind === 'working').length).toBeGreaterThanOrEqual(5)
})

test('pieces of any length are put together to parts of about a megabyte', () => {
  const parts = createParts()
  for (let n = 0; n < 40; n++) parts.add(String(n % 10).repeat(65_536))
  const text = parts.text()
  expect(text.map((part) => part.length)).toEqual([PART, PART, 40 * 65_536 - 2 * PART])
  expect(createParts().text()).toEqual([''])
})
