import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listVersions, termsInForce } from '../../electron/core/wordLists.ts'
import { STARTERS } from '../../electron/core/wordLists/starters.ts'
import { WordListFile, type Term } from '../../shared/domain/wordList.ts'
import { ALL, openCore, openEmptyCore, written, type OpenCore } from '../builders.ts'
import { aTerm } from './wordListParts.ts'

const EVERYTHING = { ...ALL, list: null, version: null, ground: null, strength: null, enabled: null, text: '' } as const

async function ownList(core: OpenCore, words: readonly string[] = []) {
  const { list } = await core.page.makeWordList({ name: 'Our own words', about: 'Words of our town.' })
  const terms: string[] = []
  for (const term of words) terms.push((await core.page.addTerm({ list, content: { ...aTerm, term, forms: [] } })).term)
  return { list, terms }
}

async function lineOf(core: OpenCore, list: string) {
  const found = (await core.page.wordLists({})).lists.find((each) => each.id === list)
  if (found === undefined) throw new Error('no such list')
  return found
}

async function wordsIn(core: OpenCore, list: string, version: number | null = null): Promise<readonly string[]> {
  const { rows } = await core.page.listTerms({ ...EVERYTHING, list, version })
  return rows.map((row) => (row.enabled ? row.term : `(${row.term})`))
}

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

  test('never comes back over what the group changed', async () => {
    const core = await openCore()
    const [first] = (await core.page.listTerms(EVERYTHING)).rows
    if (first === undefined) throw new Error('no term')
    await core.page.removeTerms({ list: first.list, terms: [first.id] })
    const again = await core.restart()
    expect(await lineOf(again, first.list)).toMatchObject({ version: 2, delivered: true })
    expect(termsInForce(again).map((each) => each.termId)).not.toContain(first.id)
  })

  test('delivered once more, by another laptop’s records, changes nothing', async () => {
    const core = await openCore()
    const [first] = (await core.page.listTerms(EVERYTHING)).rows
    if (first === undefined) throw new Error('no term')
    await core.page.switchTerms({ list: first.list, terms: [first.id], enabled: false })
    const before = await core.page.listTerms(EVERYTHING)
    const { list, listName: name, ...term } = first
    core.storage.write({ admin: null, at: '2026-11-22T10:00:00.000Z', believed: null }, (append) =>
      append('word-list-written', {
        list,
        version: 1,
        name,
        about: '',
        use: 'on',
        how: 'delivered',
        set: [term],
        removed: [],
      }),
    )
    expect(await core.page.listTerms(EVERYTHING)).toEqual(before)
  })
})

describe('the terms in force', () => {
  test('are the same array until a list changes', async () => {
    const core = await openCore()
    const { list } = await ownList(core)
    const before = termsInForce(core)
    expect(termsInForce(core)).toBe(before)
    const { term } = await core.page.addTerm({ list, content: aTerm })
    const after = termsInForce(core)
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toEqual({ ...aTerm, list, listName: 'Our own words', version: 2, termId: term })
    expect(termsInForce(core)).toBe(after)
  })

  test('leave out a term that is switched off, and every term of a list that is off or removed', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two'])
    const words = () => termsInForce(core).flatMap((each) => (each.list === list ? [each.term] : []))
    await core.page.switchTerms({ list, terms: terms.slice(0, 1), enabled: false })
    expect(words()).toEqual(['two'])
    for (const use of ['off', 'removed'] as const) {
      await core.page.useWordList({ list, use })
      expect(words()).toEqual([])
      expect(listVersions(core).map((each) => each.list)).not.toContain(list)
      await core.page.useWordList({ list, use: 'on' })
      expect(words()).toEqual(['two'])
    }
  })

  test('are as they were after a write that failed', async () => {
    const core = await openCore()
    const { list } = await ownList(core, ['one'])
    const before = termsInForce(core)
    const half = () =>
      core.storage.write({ admin: null, at: '2026-11-22T10:00:00.000Z', believed: null }, (append) => {
        const edit = { list, name: 'Half', about: '', use: 'off', how: 'edited', set: [], removed: [] } as const
        append('word-list-written', { ...edit, version: 9, set: [], removed: [] })
        throw new Error('cut off')
      })
    expect(half).toThrow('cut off')
    expect(termsInForce(core)).toEqual(before)
  })
})

describe('a word list', () => {
  test('gets a version with every edit, and none where nothing changed', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two'])
    expect((await lineOf(core, list)).version).toBe(3)
    const count = written(core)
    await core.page.describeWordList({ list, name: 'Our own words', about: 'Words of our town.' })
    await core.page.switchTerms({ list, terms, enabled: true })
    await core.page.useWordList({ list, use: 'on' })
    expect(written(core)).toBe(count)
    await core.page.switchTerms({ list, terms, enabled: false })
    expect(written(core)).toBe(count + 1)
    expect(await lineOf(core, list)).toMatchObject({ version: 4, terms: 2, enabled: 0, by: 'KS', delivered: false })
  })

  test('can be read as it was in any version, also after a restart and a rebuild', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two', 'three'])
    const [one = '', two = '', three = ''] = terms
    await core.page.switchTerms({ list, terms: [one], enabled: false })
    await core.page.removeTerms({ list, terms: [two] })
    await core.page.editTerm({ list, term: three, content: { ...aTerm, term: 'third', forms: [] } })
    await core.page.moveTerm({ list, term: three, before: one })
    const versions = [
      [1, []],
      [3, ['one', 'two']],
      [5, ['(one)', 'two', 'three']],
      [6, ['(one)', 'three']],
      [7, ['(one)', 'third']],
      [8, ['third', '(one)']],
    ] as const
    const judge = async (on: OpenCore) => {
      for (const [version, words] of versions)
        expect([version, await wordsIn(on, list, version)]).toEqual([version, words])
      expect(await wordsIn(on, list)).toEqual(['third', '(one)'])
    }
    await judge(core)
    const before = await core.page.listTerms(EVERYTHING)
    core.storage.rebuild()
    expect(await core.page.listTerms(EVERYTHING)).toEqual(before)
    await judge(core)
    await judge(await core.restart())
  })

  test('says how each of its versions came about', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one'])
    await core.page.removeTerms({ list, terms })
    const { rows, total } = await core.page.listWordListVersions({ ...ALL, list })
    expect(total).toBe(3)
    expect(rows.map(({ version, by, how, set, removed }) => [version, by, how, set, removed])).toEqual([
      [3, 'KS', 'edited', 0, 1],
      [2, 'KS', 'edited', 1, 0],
      [1, 'KS', 'made', 0, 0],
    ])
  })

  test('can be made again what it was, as a new version', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two'])
    await core.page.removeTerms({ list, terms })
    await core.page.addTerm({ list, content: aTerm })
    await core.page.describeWordList({ list, name: 'Renamed', about: '' })
    await core.page.returnWordList({ list, version: 3 })
    expect(await wordsIn(core, list)).toEqual(['one', 'two'])
    expect(await lineOf(core, list)).toMatchObject({ version: 7, name: 'Our own words', about: 'Words of our town.' })
    await core.page.returnWordList({ list, version: 3 })
    expect((await lineOf(core, list)).version).toBe(7)
  })

  test('needs a name of its own, in any case', async () => {
    const core = await openCore()
    const { list } = await ownList(core)
    await expect(core.page.makeWordList({ name: 'OUR OWN WORDS', about: '' })).rejects.toThrow(/of this name already/)
    await core.page.useWordList({ list, use: 'removed' })
    await core.page.makeWordList({ name: 'Our own words', about: '' })
    await expect(core.page.useWordList({ list, use: 'on' })).rejects.toThrow(/of this name already/)
  })

  test('holds a word once for a ground, and again for another', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two'])
    const content: Term = { ...aTerm, term: 'ÓNE', forms: [] }
    await expect(core.page.addTerm({ list, content })).rejects.toThrow(/has this term for this ground already/)
    await expect(core.page.editTerm({ list, term: terms[1] ?? '', content })).rejects.toThrow(/already/)
    await core.page.editTerm({ list, term: terms[0] ?? '', content })
    await core.page.addTerm({ list, content: { ...content, ground: 'harassment' } })
    expect(await wordsIn(core, list)).toEqual(['ÓNE', 'two', 'ÓNE'])
  })

  test('keeps no form that says nothing more than the term', async () => {
    const core = await openCore()
    const { list } = await ownList(core)
    await core.page.addTerm({ list, content: { ...aTerm, forms: ['SHOUTY word', 'shouting', 'Shouting'] } })
    expect((await core.page.listTerms({ ...EVERYTHING, list })).rows[0]?.forms).toEqual(['shouting'])
  })

  test('keeps the order that the admin gives it, however often terms are moved', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['a', 'b', 'c', 'd'])
    const [a = '', b = '', c = '', d = ''] = terms
    await core.page.moveTerm({ list, term: d, before: a })
    expect(await wordsIn(core, list)).toEqual(['d', 'a', 'b', 'c'])
    await core.page.moveTerm({ list, term: d, before: null })
    expect(await wordsIn(core, list)).toEqual(['a', 'b', 'c', 'd'])
    // Into the same gap until it is used up.
    for (let turn = 0; turn < 16; turn += 1) {
      await core.page.moveTerm({ list, term: c, before: b })
      expect(await wordsIn(core, list)).toEqual(['a', 'c', 'b', 'd'])
      await core.page.moveTerm({ list, term: b, before: c })
      expect(await wordsIn(core, list)).toEqual(['a', 'b', 'c', 'd'])
    }
  })
})

describe('looking for terms', () => {
  test('finds them by their meaning, whatever the case and accents, and every word has to be there', async () => {
    const core = await openCore()
    const { list } = await ownList(core)
    await core.page.addTerm({ list, content: aTerm })
    await core.page.addTerm({ list, content: { ...aTerm, term: 'other', meaning: 'Whispering in a café.' } })
    const found = async (text: string) =>
      (await core.page.listTerms({ ...EVERYTHING, list, text })).rows.map((row) => row.term)
    expect(await found('SHOUTING somebody')).toEqual(['shouty word'])
    expect(await found('cafe')).toEqual(['other'])
    expect(await found('shouting nobody')).toEqual([])
    expect(await found('50%_')).toEqual([])
  })

  test('filters by ground, strength and use, in a version of the past too', async () => {
    const core = await openCore()
    const { list, terms } = await ownList(core, ['one', 'two'])
    await core.page.addTerm({ list, content: { ...aTerm, ground: 'sexism', strength: 'strong' } })
    await core.page.switchTerms({ list, terms: terms.slice(0, 1), enabled: false })
    for (const version of [null, 5]) {
      const count = async (asked: object) =>
        (await core.page.listTerms({ ...EVERYTHING, list, version, ...asked })).total
      expect(await count({})).toBe(3)
      expect(await count({ ground: 'sexism' })).toBe(1)
      expect(await count({ strength: 'contextual' })).toBe(2)
      expect(await count({ enabled: false })).toBe(1)
      expect(await count({ text: 'quarrels', enabled: true, ground: 'trolling' })).toBe(1)
    }
  })

  test('gives a window of them', async () => {
    const core = await openCore()
    const { list } = await ownList(core, ['a', 'b', 'c', 'd'])
    const { rows, total } = await core.page.listTerms({ ...EVERYTHING, list, offset: 1, limit: 2 })
    expect([rows.map((row) => row.term), total]).toEqual([['b', 'c'], 4])
  })
})
