import { expect, test } from 'vitest'
import { scanTexts } from '../../electron/core/lens/scanTexts.ts'
import { openCore } from '../builders.ts'

test('texts are scanned for the terms of the lists that are on, with list and version', async () => {
  const core = await openCore()
  const [first = [], second = []] = scanTexts(core, ['They said it is a h0l0h0ax again.', 'A walk in the park.'])
  expect(first.map(({ start, end, term }) => [start, end, term.term.toLowerCase(), term.ground])).toEqual([
    [18, 26, expect.stringContaining('holohoax'), 'antisemitism'],
  ])
  expect(first[0]?.term.version).toBe(1)
  expect(first[0]?.term.listName).toMatch(/antisemitism/i)
  expect(second).toEqual([])
})
