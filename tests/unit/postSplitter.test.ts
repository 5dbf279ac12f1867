import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitPosts } from '../../shared/domain/postSplitter.ts'
import { BLUESKY_PAGE, INSTAGRAM_PAGE, MASTODON_PAGE, X_PAGE, X_POST } from './copiedPages.ts'

/** Who, what it is, and the words of each. */
function short(page: string): readonly string[] {
  return splitPosts(page).posts.map(({ handle, kind, of, text }) =>
    [handle ?? '', kind, ...(of === null ? [] : [`of ${of}`]), text].join(' | '),
  )
}

describe('a page that was copied is split into its posts', () => {
  test('of X: the bio, own posts, reposts, replies and quoted posts', () => {
    expect(short(X_PAGE)).toEqual([
      'jobloggs_example | bio | Walks, bread and local buses. She/her.\nLeeds\nJoined May 2014',
      'jobloggs_example | post | The library is open again!\nCome and see it.',
      'samotter_example | repost | of samotter_example | The bus is late. Again.',
      'jobloggs_example | reply | of samotter_example | It came in the end',
      'jobloggs_example | quote | of rosafinch_example | Worth a read',
      'rosafinch_example | quoted | Soup at the hall on Friday',
    ])
    expect(splitPosts(X_PAGE).posts.map(({ when }) => when)).toEqual([
      null,
      'Nov 20',
      '3h',
      '45m',
      'Nov 1, 2024',
      'Oct 31, 2024',
    ])
    expect(splitPosts(X_PAGE).posts.map(({ isCut }) => isCut)).toEqual([false, false, true, false, false, false])
  })

  test('of Bluesky, with its marks of direction and a head on one line', () => {
    expect(short(BLUESKY_PAGE)).toEqual([
      'jo.example.org | post | First frost today',
      'sam.bsky.social | repost | of sam.bsky.social | Trees for the high street',
      'jo.example.org | post | One line of head, then the words.',
    ])
  })

  test('of Mastodon, with boosts and gaps', () => {
    expect(short(MASTODON_PAGE)).toEqual([
      'sam@social.example | repost | of sam@social.example | A long post about allotments',
      'jo@social.example | post | Second one\n\nwith a gap in it',
    ])
  })

  test('of Instagram, where names have no @', () => {
    expect(short(INSTAGRAM_PAGE)).toEqual([
      'jo.bloggs_example | post | Sunday at the beach',
      'sam_otter_example | post | Lovely light',
      'kim_example | post | Where is this?',
    ])
  })

  test('of one post by itself, whose time stands below', () => {
    expect(short(X_POST)).toEqual(['jobloggs_example | post | The library is open again!\n\nCome and see it.'])
  })
})

describe('what cannot be split is one text', () => {
  test.each([
    ['a sentence', 'Nothing about this has a head.'],
    ['a list of handles', '@one_example\n@two_example'],
    ['a mention in a sentence', 'Thanks to\n@one_example\nfor the cake, and 3h of help.'],
    ['numbers', '12\n88\n1488'],
  ])('%s', (_, text) => {
    expect(splitPosts(text)).toEqual({
      isSplit: false,
      posts: [{ text, handle: null, name: null, when: null, kind: 'text', of: null, isCut: false }],
      names: [],
      wordless: 0,
    })
  })

  test('and nothing at all has no posts', () => {
    expect(splitPosts(' \n ')).toEqual({ isSplit: false, posts: [], names: [], wordless: 0 })
  })
})

test('a number that a post ends with stays in it, below the four figures that a platform shows', () => {
  const page = 'Jo Bloggs\n@jo_example\n·\n3h\nwe know what it means\n1488\n1\n2\n3\n4'
  expect(short(page)).toEqual(['jo_example | post | we know what it means\n1488'])
})

test('a post of nothing but a number keeps it', () => {
  expect(short('Jo Bloggs\n@jo_example\n·\n3h\n88')).toEqual(['jo_example | post | 88'])
})

test('posts without words are counted, for nobody has read their pictures', () => {
  const page = 'Jo Bloggs\n@jo_example\n·\n3h\n1\n2\n3\nJo Bloggs\n@jo_example\n·\n4h\nHello\n1'
  expect(splitPosts(page)).toMatchObject({ wordless: 1, posts: [{ text: 'Hello' }] })
})

test('everybody above a post is named once, for a name can hold what no post does', () => {
  expect(splitPosts(X_PAGE).names).toEqual([
    { name: 'Jo Bloggs', handle: 'jobloggs_example' },
    { name: 'Sam Otter', handle: 'samotter_example' },
    { name: 'Rosa Finch', handle: 'rosafinch_example' },
  ])
})

test('words before the first head are kept as a text, unless they are only what a page can be pressed with', () => {
  expect(short('Something copied along\n\nJo Bloggs\n@jo_example\n·\n3h\nHello')).toEqual([
    ' | text | Something copied along',
    'jo_example | post | Hello',
  ])
})

test('whatever is pasted, no word of it is lost and nothing is thrown', () => {
  const line = fc.constantFrom(
    'Jo Bloggs',
    '@jo_example',
    '·',
    '3h',
    'Nov 20',
    'Show more',
    '12',
    'Jo Bloggs reposted',
    'Quote',
    '',
    'a word here',
    'another word',
    'Replying to',
    'jo_example',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { posts, names } = splitPosts(lines.join('\n'))
      const kept = [...posts.map(({ text }) => text), ...names.map(({ name }) => name)]
      const words = (['a word here', 'another word'] as const).filter((word) => lines.includes(word))
      for (const word of words) expect(kept.some((text) => text.includes(word))).toBe(true)
      for (const { text } of posts) expect(text.trim()).not.toBe('')
    }),
    { numRuns: 600 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      splitPosts(text)
    }),
  )
})

test('a page of a million characters is split in a moment', () => {
  const page = X_PAGE.repeat(Math.floor(1_000_000 / X_PAGE.length))
  const from = performance.now()
  expect(splitPosts(page).posts.length).toBeGreaterThan(5_000)
  expect(performance.now() - from).toBeLessThan(10_000)
})
