import { expect, test } from 'vitest'
import { createPace } from '../../electron/core/importing/pace.ts'
import { scanTexts } from '../../electron/core/lens/scanTexts.ts'
import { openCore } from '../builders.ts'

test('texts are scanned for the terms of the lists that are on, with list and version', async () => {
  const core = await openCore()
  const texts = ['They said it is a h0l0h0ax again.', 'A walk in the park.']
  const [first = [], second = []] = await scanTexts(core, texts, createPace())
  expect(first.map(({ start, end, term }) => [start, end, term.term.toLowerCase(), term.ground])).toEqual([
    [18, 26, expect.stringContaining('holohoax'), 'antisemitism'],
  ])
  expect(first[0]?.term.version).toBe(1)
  expect(first[0]?.term.listName).toMatch(/antisemitism/i)
  expect(second).toEqual([])
})
