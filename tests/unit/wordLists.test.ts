import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listVersions, termsInForce } from '../../electron/core/wordLists.ts'
import { STARTERS } from '../../electron/core/wordLists/starters.ts'
import { WordListFile } from '../../shared/domain/wordList.ts'
import { openEmptyCore, written } from '../builders.ts'

describe('the starter pack', () => {
  test('holds every file of its folder, in the format of the export', () => {
    const files = readdirSync(new URL('../../electron/core/wordLists/starter/', import.meta.url))
    expect(files.length).toBeGreaterThan(0)
    expect(STARTERS).toHaveLength(files.length)
    for (const { file } of STARTERS) expect(WordListFile.safeParse(file).error).toBeUndefined()
  })

  test('is there at the first start, once', async () => {
    const core = await openEmptyCore()
    const terms = termsInForce(core)
    expect(terms).toHaveLength(STARTERS.reduce((sum, { file }) => sum + WordListFile.parse(file).terms.length, 0))
    expect(listVersions(core).map(({ list, version }) => ({ list, version }))).toEqual(
      STARTERS.map(({ id }) => ({ list: id, version: 1 })),
    )
    const before = written(core)
    const again = await core.restart()
    expect(written(again)).toBe(before)
    expect(termsInForce(again)).toEqual(terms)
  })

  test('gives each term the same id on every laptop', async () => {
    const ids = async () => termsInForce(await openEmptyCore()).map((each) => each.termId)
    const first = await ids()
    expect(new Set(first).size).toBe(first.length)
    expect(await ids()).toEqual(first)
  })
})

test('the terms in force are the same array until a list changes', async () => {
  const core = await openEmptyCore()
  const terms = termsInForce(core)
  expect(termsInForce(core)).toBe(terms)
})
