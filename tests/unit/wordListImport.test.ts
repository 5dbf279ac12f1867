import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TermMapping } from '../../shared/domain/termMapping.ts'
import { ALL, openCore, written, type OpenCore } from '../builders.ts'
import { aTerm, giveTerms } from './wordListParts.ts'

const TAKEN = { grounds: [], strengths: [], alsoOff: true }

async function previewOf(core: OpenCore, text: string | Uint8Array, name?: string) {
  const reading = await giveTerms(core, text, name)
  const preview = await core.page.previewWordList({ reading, mapping: null, into: null })
  return { reading, preview }
}

async function mappedPreview(core: OpenCore, text: string, change: (mapping: TermMapping) => TermMapping) {
  const { reading, preview } = await previewOf(core, text)
  if (preview.mapping === null) throw new Error('no table')
  const mapping = change(preview.mapping)
  return { reading, mapping, preview: await core.page.previewWordList({ reading, mapping, into: null }) }
}

async function termsIn(core: OpenCore, list: string) {
  const asked = { list, version: null, ground: null, strength: null, enabled: null, text: '' }
  const { rows } = await core.page.listTerms({ ...ALL, ...asked })
  return rows.map(({ id: _id, place: _place, list: _list, listName: _name, ...term }) => term)
}

/** A list with every kind of term and letter in it. */
async function listWithEverything(core: OpenCore): Promise<string> {
  const { list } = await core.page.makeWordList({ name: 'Everything', about: 'Quotes ", tabs\tand; so on.' })
  await core.page.addTerm({ list, content: aTerm })
  await core.page.addTerm({
    list,
    content: {
      ...aTerm,
      term: '((( … )))',
      matching: 'brackets',
      ground: 'antisemitism',
      strength: 'contested',
      forms: ['a; b', '"quoted"', 'comma, here'],
      innocent: ['one; two', 'three'],
      meaning: 'Says "so", over\ntwo lines,\tand a tab.',
      source: 'none yet',
      reviewedOn: null,
      language: 'de',
      lookFor: '',
      why: '',
    },
  })
  const { term } = await core.page.addTerm({ list, content: { ...aTerm, term: '=1+1', forms: ['-x', '@y'] } })
  await core.page.switchTerms({ list, terms: [term], enabled: false })
  await core.page.addTerm({ list, content: { ...aTerm, term: '88', matching: 'token', endings: [], forms: [] } })
  return list
}

describe('a list that was taken out and is brought in again', () => {
  test.each(['json', 'csv', 'csv-exact', 'tsv', 'tsv-exact'] as const)(
    'is the same list, term by term, as %s',
    async (form) => {
      const core = await openCore()
      const list = await listWithEverything(core)
      const before = await termsIn(core, list)
      const { text, name } = await core.page.takeOutTerms({ ...TAKEN, list, form })
      const { reading, preview } = await previewOf(core, text, name)
      expect(preview).toMatchObject({ ready: 4, refused: 0, toAsk: 0, cut: 0, sourcesLost: 0, twice: 0 })
      const taken = await core.page.importWordList({
        reading,
        mapping: preview.mapping,
        into: { name: 'Again', about: '' },
        different: 'keep',
      })
      expect(taken).toMatchObject({ added: 4, replaced: 0, unchanged: 0, refused: 0 })
      expect(await termsIn(core, taken.list)).toEqual(before)

      const again = await giveTerms(core, text)
      const count = written(core)
      expect(await core.page.previewWordList({ reading: again, mapping: null, into: list })).toMatchObject({
        same: 4,
        different: 0,
      })
      await core.page.importWordList({ reading: again, mapping: null, into: { list }, different: 'replace' })
      expect(written(core)).toBe(count)
    },
  )

  test('keeps its name and what it says of itself, in a file of ours', async () => {
    const core = await openCore()
    const list = await listWithEverything(core)
    const { text } = await core.page.takeOutTerms({ ...TAKEN, list, form: 'json' })
    expect((await previewOf(core, text)).preview).toMatchObject({
      kind: 'list',
      name: 'Everything',
      about: 'Quotes ", tabs\tand; so on.',
      mapping: null,
    })
  })
})

const FOREIGN = [
  'Word;Other spellings;Definition;Category;Link',
  'hush;hushing, hushed;Silencing somebody.;racist;example.org/hush',
  'shush;;Silencing somebody.;conservative;https://shush.example/',
  ';;Nothing.;racist;',
  `${'x'.repeat(81)};;Long.;racist;`,
  'meh;;;racist;',
  'HUSH;;Again.;racist;',
  `long;;${'y'.repeat(500)};racist;not an address`,
].join('\r\n')

describe('a foreign table', () => {
  test('is mapped by a guess; rows are counted, refused with line and reason, and asked about', async () => {
    const core = await openCore()
    const { preview } = await previewOf(core, FOREIGN)
    expect(preview.mapping?.columns).toMatchObject({ term: 0, forms: 1, meaning: 2, ground: 3, address: 4, why: null })
    expect(preview.mapping?.separator).toBe(',')
    expect(preview.mapping?.grounds).toEqual([
      { word: 'racist', answer: 'other-racism' },
      { word: 'conservative', answer: null },
    ])
    expect(preview.groundCounts).toEqual([6, 1])
    expect(preview).toMatchObject({ name: 'Our words', rows: 7, ready: 2, toAsk: 1, twice: 1, cut: 1, sourcesLost: 1 })
    expect(preview.refusedRows.map(({ line, why }) => [line, why])).toEqual([
      [4, 'This row has no term.'],
      [5, 'The term is longer than 80 characters.'],
      [6, 'This row says nothing of what the term means.'],
    ])
    expect(preview.terms[0]).toMatchObject({
      term: 'hush',
      forms: ['hushing', 'hushed'],
      ground: 'other-racism',
      strength: 'contextual',
      source: { title: 'example.org', address: 'https://example.org/hush' },
    })
  })

  test('is not taken in while a word for a ground is unanswered', async () => {
    const core = await openCore()
    const { reading, preview } = await previewOf(core, FOREIGN)
    const asked = { reading, into: { name: 'Foreign', about: '' }, different: 'keep' } as const
    const count = written(core)
    await expect(core.page.importWordList({ ...asked, mapping: preview.mapping })).rejects.toThrow(/which ground/)
    expect(written(core)).toBe(count)
  })

  test('is taken in with the admin’s own answers, as one record', async () => {
    const core = await openCore()
    const { reading, mapping, preview } = await mappedPreview(core, FOREIGN, (guess) => ({
      ...guess,
      strength: 'strong',
      meaning: 'Its meaning is still to be written.',
      grounds: guess.grounds.map((each) =>
        each.word === 'racist' ? { ...each, answer: 'harassment' } : { ...each, answer: 'leave-out' },
      ),
    }))
    expect(preview).toMatchObject({ ready: 3, toAsk: 0, leftOut: 1, refused: 2 })
    const count = written(core)
    const into = { name: 'Foreign', about: 'A glossary.' }
    const { list } = await core.page.importWordList({ reading, mapping, into, different: 'keep' })
    expect(written(core)).toBe(count + 1)
    expect((await termsIn(core, list)).map(({ term, ground, strength }) => [term, ground, strength])).toEqual([
      ['hush', 'harassment', 'strong'],
      ['meh', 'harassment', 'strong'],
      ['long', 'harassment', 'strong'],
    ])
    const { rows } = await core.page.listWordListVersions({ ...ALL, list })
    expect(rows).toMatchObject([{ version: 1, how: 'imported', set: 3 }])
    await expect(core.page.previewWordList({ reading, mapping, into: null })).rejects.toThrow(/choose it again/)
  })

  test('gives its refused rows as a file that can be mended and brought in again', async () => {
    const core = await openCore()
    const { reading, preview } = await previewOf(core, FOREIGN)
    const { text } = await core.page.refusedTerms({ reading, mapping: preview.mapping })
    expect(text).toContain('Line 6: This row says nothing of what the term means.')
    const mended = text.replace('"meh","",""', '"meh","","Indifference."')
    const again = await previewOf(core, mended)
    expect(again.preview).toMatchObject({ rows: 3, ready: 1, refused: 2 })
    expect(again.preview.terms[0]).toMatchObject({ term: 'meh', meaning: 'Indifference.' })
  })

  test('goes into a list that is there: ours stays, or theirs takes its place', async () => {
    const core = await openCore()
    const { list } = await core.page.makeWordList({ name: 'Ours', about: '' })
    const ours = await core.page.addTerm({ list, content: { ...aTerm, term: 'Hush', ground: 'other-racism' } })
    const text = FOREIGN.replace('conservative', 'racist')
    const reading = await giveTerms(core, text)
    expect(await core.page.previewWordList({ reading, mapping: null, into: list })).toMatchObject({
      ready: 3,
      same: 0,
      different: 1,
    })
    const taken = await core.page.importWordList({ reading, mapping: null, into: { list }, different: 'keep' })
    expect(taken).toMatchObject({ added: 2, replaced: 0, unchanged: 1 })
    expect((await termsIn(core, list)).map((each) => each.term)).toEqual(['Hush', 'shush', 'long'])

    const again = await giveTerms(core, text)
    const replaced = await core.page.importWordList({
      reading: again,
      mapping: null,
      into: { list },
      different: 'replace',
    })
    expect(replaced).toMatchObject({ added: 0, replaced: 1, unchanged: 2 })
    expect((await termsIn(core, list)).map((each) => each.term)).toEqual(['hush', 'shush', 'long'])
    const asked = { list, version: null, ground: null, strength: null, enabled: null, text: 'hush' }
    expect((await core.page.listTerms({ ...ALL, ...asked })).rows[0]?.id).toBe(ours.term)
  })

  test('without names of columns is read too, and so is a plain list of words', async () => {
    const core = await openCore()
    const unnamed = await previewOf(core, 'hush\tSilencing somebody for good.\nshush\tThe same.\n')
    expect(unnamed.preview.mapping).toMatchObject({ hasHeader: false, columns: { term: 0, meaning: 1, ground: null } })
    expect(unnamed.preview.columns).toEqual(['Column 1', 'Column 2'])
    const plain = await mappedPreview(core, 'hush\nshush\n\n', (guess) => ({
      ...guess,
      ground: 'trolling',
      meaning: 'To be written.',
    }))
    expect(plain.preview).toMatchObject({ ready: 2, refused: 0, rows: 2 })
  })

  test('from a spreadsheet’s “Unicode text” is read as what it is', async () => {
    const core = await openCore()
    const text = Buffer.from('\ufeffTerm\tMeaning\r\nhush\tSilencing, naïvely.\r\n', 'utf16le')
    expect((await previewOf(core, text)).preview.terms).toEqual([])
    const { preview } = await previewOf(core, text)
    expect(preview).toMatchObject({ rows: 1, refused: 1, mapping: { hasHeader: true } })
    expect(preview.refusedRows[0]?.why).toBe('This row names no ground.')
  })
})

describe('a file that is no word list', () => {
  test.each([
    ['JSON of something else', '{"hello": 1}', /no word list of Bonafide/],
    ['JSON that was cut short', '{"format": "bonafide-word-list",', /cut short/],
    ['a list of a newer Bonafide', '{"format":"bonafide-word-list","formatVersion":2}', /newer Bonafide/],
    ['a list without a name', '{"format":"bonafide-word-list","formatVersion":1,"terms":[]}', /no name/],
    ['nothing at all', ' \n \n', /nothing in this file/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /neither text/],
    ['more rows than any list has', 'word\n'.repeat(20_002), /over 20,000 rows/],
  ])('%s is refused with a sentence, and nothing is written', async (_, text, why) => {
    const core = await openCore()
    const count = written(core)
    await expect(giveTerms(core, text)).rejects.toThrow(why)
    expect(written(core)).toBe(count)
  })

  test('longer than any list is refused before it is read', async () => {
    const core = await openCore()
    await expect(core.page.readWordList({ name: 'x.csv', size: 8 * 1024 * 1024 + 1 })).rejects.toThrow(/over 8 MB/)
  })
})

test('terms of our own file that cannot be read are refused one by one', async () => {
  const core = await openCore()
  const file = { format: 'bonafide-word-list', formatVersion: 1, name: 'Ours', about: '' }
  const terms = [aTerm, { ...aTerm, ground: 'jealousy' }, 7, { ...aTerm, term: 'other', enabled: false }]
  const { preview } = await previewOf(core, JSON.stringify({ ...file, terms }))
  expect(preview).toMatchObject({ ready: 2, refused: 2 })
  expect(preview.refusedRows.map(({ line, why }) => [line, why])).toEqual([
    [2, 'Its part “ground” is missing or cannot be read.'],
    [3, 'This is no term.'],
  ])
})

test('whatever is in the file, counts add up and nothing is written by looking', async () => {
  const core = await openCore()
  const count = written(core)
  const cell = fc.oneof(fc.string({ maxLength: 90 }), fc.constantFrom('racist', '"', '=1', ';', '\u202e', '👋', ''))
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', '\t', ';'), async (rows, separator) => {
      const text = `Term,Meaning,Ground\n${rows.map((row) => row.join(separator)).join('\n')}`
      const { preview } = await previewOf(core, text)
      const { ready, toAsk, leftOut, twice, refused, rows: all } = preview
      expect(ready + toAsk + leftOut + twice + refused).toBeGreaterThanOrEqual(all)
      expect(core.logged).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect(written(core)).toBe(count)
})

// A public glossary that is not ours to hand on: read where it lies beside the project.
const glossary = fileURLToPath(new URL('../../../shared/data/dogwhistles/glossary.tsv', import.meta.url))

describe('the glossary of dogwhistles of 2023', () => {
  beforeEach(({ skip }) => skip(!existsSync(glossary), 'the folder ../shared/data/dogwhistles is not there'))

  test('comes in through the mapper, with what is about opinions left out', async () => {
    const core = await openCore()
    const reading = await giveTerms(core, readFileSync(glossary), 'glossary.tsv')
    const guess = await core.page.previewWordList({ reading, mapping: null, into: null })
    expect(guess).toMatchObject({ kind: 'table', name: 'Glossary', rows: 337, refused: 1 })
    expect(guess.refusedRows[0]?.why).toBe('The term is longer than 80 characters.')
    const named = (place: number | null | undefined) => (typeof place === 'number' ? guess.columns[place] : null)
    const { mapping } = guess
    if (mapping === null) throw new Error('no table')
    expect(Object.entries(mapping.columns).flatMap(([part, at]) => (at === null ? [] : [[part, named(at)]]))).toEqual([
      ['term', 'Dogwhistle'],
      ['forms', 'Surface Forms'],
      ['ground', 'Persona/In-Group'],
      ['meaning', 'Covert (in-group) meaning'],
      ['source', 'Source'],
      ['address', 'Link'],
    ])
    const counted = mapping.grounds.map(({ word, answer }, at) => [word, answer, guess.groundCounts[at]])
    expect(counted).toContainEqual(['antisemitic', 'antisemitism', 73])
    expect(counted).toContainEqual(['racist', 'other-racism', 74])
    expect(counted).toContainEqual(['transphobic', 'transphobia', 73])
    expect(counted).toContainEqual(['conservative', null, 8])
    expect(guess.toAsk).toBe(36)

    const answered: TermMapping = {
      ...mapping,
      grounds: mapping.grounds.map(({ word, answer }) => ({ word, answer: answer ?? 'leave-out' })),
    }
    const preview = await core.page.previewWordList({ reading, mapping: answered, into: null })
    expect(preview).toMatchObject({ toAsk: 0, leftOut: 36 })
    expect(preview.ready + preview.refused + preview.twice + preview.leftOut).toBe(337)
    const into = { name: 'Dogwhistles', about: '' }
    const taken = await core.page.importWordList({ reading, mapping: answered, into, different: 'keep' })
    expect(taken.added).toBe(preview.ready)
    const milk = (await termsIn(core, taken.list)).find((each) => each.term === '#Milk')
    expect(milk).toMatchObject({
      forms: ['#MilkTwitter'],
      ground: 'other-racism',
      meaning: 'White supremacist signal where milk is allegory for white racial purity',
      source: { title: 'Bhat & Klein (2020)' },
    })
  })
})
