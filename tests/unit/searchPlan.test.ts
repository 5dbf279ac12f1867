import { describe, expect, test } from 'vitest'
import { fullSearchSentence, searchedSentences, whyOfferFullSearch } from '../../shared/domain/searched.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { isOpenable } from '../../shared/domain/links.ts'
import { searchLinkFor } from '../../shared/domain/searchLinks.ts'
import { planFullSearch, shortSearchOf } from '../../shared/domain/searchPlan.ts'
import type { TermInForce } from '../../shared/domain/wordList.ts'

const account = { platform: 'x', handle: 'voice_example', stableId: null, homeServer: null } as const

/** Plain invented terms: t1, t2 … */
const term = (n: number, values: Partial<TermInForce> = {}): TermInForce => ({
  term: `term${n}`,
  forms: [],
  endings: [],
  matching: 'words',
  ground: 'antisemitism',
  strength: 'strong',
  meaning: 'Invented.',
  why: '',
  innocent: [],
  lookFor: '',
  source: 'none yet',
  reviewedOn: null,
  language: 'en',
  list: 'list',
  listName: 'List',
  version: 1,
  termId: `id${n}`,
  ...values,
})
const many = (count: number, values: Partial<TermInForce> = {}, from = 0) =>
  Array.from({ length: count }, (_, n) => term(from + n, values))

describe('the short search', () => {
  test('takes the first eighteen strong terms of its ground that can be searched for, in the order of the lists', () => {
    const terms = [
      term(100, { strength: 'contextual' }),
      term(101, { ground: 'sexism' }),
      term(102, { matching: 'brackets', term: '(((…)))' }),
      ...many(30),
    ]
    const short = shortSearchOf(terms, 'antisemitism', account)
    expect(short.links).toHaveLength(1)
    expect(short.terms.map(({ termId }) => termId)).toEqual(Array.from({ length: 18 }, (_, n) => `id${n}`))
  })

  test('stays one link on X where long phrases leave less room, and says only what that link covers', () => {
    const long = many(18).map((each) => ({ ...each, term: `${each.term} ${'word '.repeat(10)}`.trim() }))
    const short = shortSearchOf(long, 'antisemitism', account)
    expect(short.links).toHaveLength(1)
    expect(short.terms.length).toBeLessThan(18)
    expect(short.terms.length).toBeGreaterThan(3)
  })

  test('is one link a phrase on Bluesky, and none on Instagram', () => {
    const bluesky = { ...account, platform: 'bluesky', handle: 'rowan.bsky.social' } as const
    expect(shortSearchOf(many(20), 'antisemitism', bluesky).links).toHaveLength(18)
    expect(shortSearchOf(many(20), 'antisemitism', { ...account, platform: 'instagram' }).links).toEqual([])
  })

  test('without a strong term is no search, never a link to all posts', () => {
    expect(shortSearchOf(many(3, { strength: 'contested' }), 'antisemitism', account)).toEqual({ links: [], terms: [] })
  })
})

describe('the plan of a full search', () => {
  test('goes from what tells most: strong, contested, contextual', () => {
    const terms = [
      ...many(2, { strength: 'contextual' }),
      ...many(2, { strength: 'contested' }, 2),
      ...many(2, { strength: 'strong', ground: 'sexism' }, 4),
    ]
    expect(planFullSearch(terms, account)).toEqual({
      batches: [{ grounds: ['sexism', 'antisemitism'], terms: ['id4', 'id5', 'id2', 'id3', 'id0', 'id1'] }],
      unsearchable: 0,
    })
  })

  test('needs ten searches on X for 170 terms, and 170 on Bluesky', () => {
    expect(planFullSearch(many(170), account).batches).toHaveLength(10)
    const bluesky = { ...account, platform: 'bluesky', handle: 'rowan.bsky.social' } as const
    expect(planFullSearch(many(170), bluesky).batches).toHaveLength(170)
  })

  test('searches once for a term that stands in two lists, and counts it for both', () => {
    const terms = [term(1), term(2, { term: 'TERM1', list: 'other' })]
    expect(planFullSearch(terms, account).batches).toEqual([{ grounds: ['antisemitism'], terms: ['id1', 'id2'] }])
  })

  test('counts what no platform can search for, and loses no term', () => {
    const terms = [...many(40), term(98, { matching: 'symbols', term: '☠' }), term(99, { term: '...' })]
    const { batches, unsearchable } = planFullSearch(terms, account)
    expect(unsearchable).toBe(2)
    expect(batches.flatMap((each) => each.terms)).toHaveLength(40)
  })

  test('has no batches where there is no search, no handle or no home server', () => {
    for (const values of [
      { platform: 'instagram' },
      { handle: null },
      { platform: 'mastodon', handle: 'a@b.example' },
    ] as const)
      expect(planFullSearch(many(3), { ...account, ...values }).batches).toEqual([])
  })

  test('every search of it is one link that may be opened', () => {
    for (const { terms } of planFullSearch(many(100), account).batches) {
      const link = searchLinkFor({ ...account, terms: terms.map((id) => id.replace('id', 'term')) })
      expect(isOpenable(link ?? '')).toBe(true)
    }
    expect(searchLinkFor({ ...account, terms: [] })).toBeNull()
  })
})

describe('what was searched', () => {
  test.each([
    [null, 'Full search: not done.'],
    [{ batches: 9, answered: 0, found: 0, couldNotSearch: 0 }, 'Full search: not done.'],
    [{ batches: 9, answered: 3, found: 0, couldNotSearch: 0 }, 'Full search: 3 of 9 searches done, nothing found.'],
    [
      { batches: 9, answered: 9, found: 2, couldNotSearch: 1 },
      'Full search: all 9 searches tried, something found in 2, 1 could not be searched.',
    ],
    [
      { batches: 9, answered: 2, found: 0, couldNotSearch: 2 },
      'Full search: 2 of 9 searches tried, 2 could not be searched.',
    ],
  ])('%j reads: %s', (done, says) => {
    expect(fullSearchSentence(done)).toBe(says)
  })

  test('an opened search of which nobody said what it gave is not *nothing found*', () => {
    const checklist = DEFAULT_CHECKLISTS['follow-back']
    expect(searchedSentences(checklist, [{ ground: 'antisemitism', result: null }], null)).toEqual([
      'Short search: antisemitism opened, other racism not done.',
      'Full search: not done.',
    ])
  })

  test('a full search is offered after a concern, in audits and for contested terms, and never asked for', () => {
    const clear = { purpose: 'follow-back', answers: [{ answer: 'clear' }], contested: false } as const
    expect(whyOfferFullSearch(clear)).toBeNull()
    expect(whyOfferFullSearch({ ...clear, answers: [{ answer: 'concern' }] })).toBe(
      'Offered because there is a concern.',
    )
    expect(whyOfferFullSearch({ ...clear, answers: [{ answer: 'breach' }] })).toBe(
      'Offered because there is a concern.',
    )
    expect(whyOfferFullSearch({ ...clear, contested: true })).toContain('contested term')
    expect(whyOfferFullSearch({ ...clear, purpose: 'audit' })).toBe('Offered because this is an audit.')
  })
})
