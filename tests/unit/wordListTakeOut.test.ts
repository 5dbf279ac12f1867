import { describe, expect, test } from 'vitest'
import { openCore } from '../builders.ts'
import { formulas } from '../formulas.ts'
import { aTerm } from './wordListParts.ts'

const TAKEN = { grounds: [], strengths: [], alsoOff: true }

describe('taking terms out', () => {
  test('leaves no formula in a table for a spreadsheet', async () => {
    const core = await openCore()
    const { list } = await core.page.makeWordList({ name: 'Formulas', about: '' })
    for (const [at, formula] of formulas.entries()) {
      const word = formula.trim().slice(0, 60)
      const content = {
        ...aTerm,
        term: `${word} ${at}`,
        forms: [word],
        meaning: formula,
        why: formula,
        lookFor: formula,
      }
      await core.page.addTerm({ list, content })
    }
    for (const form of ['csv', 'tsv'] as const) {
      const { text } = await core.page.takeOutTerms({ ...TAKEN, list, form })
      const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'))
      expect(cells.length).toBe((formulas.length + 1) * 15)
      for (const cell of cells)
        for (const line of cell.split(/[\t\r\n;]/)) expect(line).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+@＝＋＠]/u)
    }
  })

  test('gives the words for a page’s comment filter, by ground and strength, each once', async () => {
    const core = await openCore()
    const { list } = await core.page.makeWordList({ name: 'Ours', about: '' })
    const add = async (term: string, forms: string[], more: object = {}) =>
      core.page.addTerm({ list, content: { ...aTerm, term, forms, ...more } })
    await add('one', ['uno', 'a, b'], { strength: 'strong' })
    await add('UNO', [], { strength: 'strong', ground: 'sexism' })
    await add('two', [], { strength: 'contextual' })
    await add('(((…)))', [], { strength: 'strong', matching: 'brackets' })
    const taken = async (asked: object) =>
      core.page.takeOutTerms({ ...TAKEN, list, form: 'filter', alsoOff: false, ...asked })
    expect(await taken({})).toMatchObject({ text: 'one, uno, two\n', terms: 3, leftOut: 2, name: 'ours-version-5.txt' })
    expect(await taken({ strengths: ['strong'] })).toMatchObject({ text: 'one, uno\n', leftOut: 2 })
    expect(await taken({ grounds: ['sexism'] })).toMatchObject({ text: 'UNO\n' })
  })

  test('of every list that is on leaves out what is off', async () => {
    const core = await openCore()
    const { list } = await core.page.makeWordList({ name: 'Ours', about: '' })
    await core.page.addTerm({ list, content: aTerm })
    const count = async () =>
      (await core.page.takeOutTerms({ ...TAKEN, list: null, grounds: ['trolling'], form: 'csv' })).terms
    expect(await count()).toBe(1)
    await core.page.useWordList({ list, use: 'off' })
    expect(await count()).toBe(0)
  })
})
