import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Ground } from '../../shared/domain/ground.ts'
import { searchLinks } from '../../shared/domain/searchLinks.ts'
import { type Term, WordListFile } from '../../shared/domain/wordList.ts'

const folder = new URL('../../electron/core/wordLists/starter/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const lists = new Map(files.map((name) => [name.replace(/\.json$/u, ''), read(name)]))

function read(name: string): WordListFile {
  return WordListFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
}

function termsOf(ground: string): readonly Term[] {
  const list = lists.get(ground)
  if (list === undefined) throw new Error(`There is no starter list for ${ground}.`)
  return list.terms
}

function spellingsOf({ term, forms }: Term): readonly string[] {
  return [term, ...forms].map((text) => text.normalize('NFKC').toLowerCase())
}

/** What a short search takes: strong, found as words, and a text that X does not read as operators. */
function searchable(term: Term): boolean {
  return term.strength === 'strong' && term.matching === 'words' && /^[\p{L}\p{N} ]{3,40}$/u.test(term.term)
}

describe('the starter word lists', () => {
  test('cover every ground that words can show', () => {
    const shownByConduct: readonly Ground[] = ['trolling', 'offensive', 'impersonation']
    const shownByWords = Ground.options.filter((ground) => !shownByConduct.includes(ground))
    expect([...lists.keys()].toSorted()).toEqual(shownByWords.toSorted())
  })

  test('have at least 180 terms in all, and 55 of antisemitism', () => {
    const all = [...lists.values()].flatMap(({ terms }) => terms)
    expect(all.length).toBeGreaterThanOrEqual(180)
    expect(termsOf('antisemitism').length).toBeGreaterThanOrEqual(55)
  })

  test('explain a spelling in one list only', () => {
    const spellings = [...lists.values()].flatMap(({ terms }) => terms.flatMap(spellingsOf))
    expect(spellings.filter((each, at) => spellings.indexOf(each) !== at)).toEqual([])
  })
})

describe.each([...lists])('the starter list of %s', (ground, { terms }) => {
  test('holds terms of its own ground only', () => {
    expect(terms.filter((each) => each.ground !== ground)).toEqual([])
  })

  test('names every spelling once', () => {
    const spellings = terms.flatMap(spellingsOf)
    expect(spellings.filter((each, at) => spellings.indexOf(each) !== at)).toEqual([])
  })

  test('says what else a term may mean, and what to look for, wherever it may be innocent or is disputed', () => {
    const uncertain = terms.filter((each) => each.strength !== 'strong')
    expect(uncertain.filter((each) => each.innocent.length === 0 || each.lookFor === '')).toEqual([])
  })

  test('gives both readings of a contested term', () => {
    const contested = terms.filter((each) => each.strength === 'contested')
    expect(contested.filter((each) => !/one reading: .*another: /iu.test(each.meaning))).toEqual([])
  })

  test('names a page that can be opened, or says that there is none yet', () => {
    const wrong = terms.filter(({ source }) => source !== 'none yet' && !source.address.startsWith('https://'))
    expect(wrong).toEqual([])
  })

  test('calls reviewed only what has a source', () => {
    expect(terms.filter((each) => each.reviewedOn !== null && each.source === 'none yet')).toEqual([])
  })

  test('has no spelling so short that it would hit everybody', () => {
    const short = terms.filter((each) => [each.term, ...each.forms].some((text) => text.length < 2))
    expect(short.filter((each) => each.matching !== 'symbols').map((each) => each.term)).toEqual([])
  })

  test('matches number codes as whole tokens', () => {
    const numbers = terms.filter((each) => /^[\d\s/.,%-]+k?$/u.test(each.term))
    expect(numbers.filter((each) => each.matching !== 'token').map((each) => each.term)).toEqual([])
  })

  test('matches signs by their characters, and words as words', () => {
    const signs = terms.filter((each) => !/[\p{L}\p{N}]/u.test(each.term))
    const bySign = terms.filter((each) => each.matching === 'symbols' || each.matching === 'brackets')
    expect(signs).toEqual(bySign)
  })
})

describe.each(['antisemitism', 'other-racism'])('the short search for %s', (ground) => {
  test('finds 18 strong terms that a platform can search for, each with its reason and its innocent meanings', () => {
    const chosen = termsOf(ground).filter(searchable).slice(0, 18)
    expect(chosen).toHaveLength(18)
    expect(chosen.filter((each) => each.why === '' && each.meaning === '')).toEqual([])
    expect(chosen.filter((each) => each.innocent.length === 0).length).toBeLessThanOrEqual(2)
  })

  test('fits into one link on X, also for the longest handle', () => {
    const chosen = termsOf(ground).filter(searchable).slice(0, 18)
    const links = searchLinks({
      platform: 'x',
      handle: 'fifteen_letters',
      stableId: null,
      terms: chosen.map(({ term }) => term),
    })
    expect(links.map(({ terms }) => terms.length)).toEqual([18])
  })

  test('has no word so short or so common that it would hit everybody', () => {
    const tooCommon = ['based', 'thug', 'bankers', 'globalist', 'ghetto', 'goy', 'cabal', 'elite', 'zionist']
    const chosen = termsOf(ground).filter(searchable).slice(0, 18)
    expect(chosen.filter(({ term }) => term.length < 4 || tooCommon.includes(term))).toEqual([])
  })
})
