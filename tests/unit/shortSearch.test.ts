import { describe, expect, test } from 'vitest'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { Ground } from '../../shared/domain/ground.ts'
import { searchLinks } from '../../shared/domain/searchLinks.ts'
import { ShortSearchList, shortSearchFor, type ShortSearchTerm } from '../../shared/domain/shortSearch.ts'

const searched = ['antisemitism', 'other-racism'] as const

function termsOf(ground: Ground): readonly ShortSearchTerm[] {
  const list = shortSearchFor(ground)
  if (list === null) throw new Error(`There is no short search for ${ground}.`)
  return list.terms
}

describe.each(searched)('the short search for %s', (ground) => {
  test('is a list of at most 18 terms, each with a reason and a source', () => {
    const list = shortSearchFor(ground)
    expect(ShortSearchList.parse(list)).toEqual(list)
    expect(list?.ground).toBe(ground)
  })

  test('fits into one link on X, also for the longest handle', () => {
    const terms = termsOf(ground).map((each) => each.term)
    const links = searchLinks({ platform: 'x', handle: 'fifteen_letters', stableId: null, terms })
    expect(links).toHaveLength(1)
    expect(links[0]?.terms).toEqual(terms)
  })

  test('names a term once', () => {
    const terms = termsOf(ground).map((each) => each.term.toLowerCase())
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('has no word so short or so common that it would hit everybody', () => {
    const tooCommon = [
      'based',
      'thug',
      'bankers',
      'globalist',
      'ghetto',
      'goy',
      'cabal',
      'elite',
      'multiculturalism',
      'zionist',
    ]
    expect(termsOf(ground).filter(({ term }) => term.length < 4 || tooCommon.includes(term))).toEqual([])
  })

  test('says of nearly every term what else it may mean', () => {
    expect(termsOf(ground).filter((each) => each.innocent === null).length).toBeLessThanOrEqual(2)
  })
})

test('every search that a default checklist offers has its list', () => {
  const offered = Object.values(DEFAULT_CHECKLISTS).flatMap((list) =>
    list.checks.flatMap((check) => check.search ?? []),
  )
  expect(new Set(offered)).toEqual(new Set(searched))
  expect(offered.map((ground) => shortSearchFor(ground)?.ground)).toEqual(offered)
})

test('other grounds have no short search', () => {
  expect(Ground.options.filter((ground) => shortSearchFor(ground) !== null)).toEqual([...searched])
})
