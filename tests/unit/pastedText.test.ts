import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPastedText } from '../../shared/domain/pastedText.ts'
import { Platform } from '../../shared/domain/platform.ts'

const did = 'did:plc:abcdefghijklmnopqrstuvwx'
const read = (text: string, plainHandlesAre: Platform = 'x') => readPastedText(text, { plainHandlesAre })

/** Every account in short: platform, then handle or id, then the post. */
function accountsIn(text: string, plainHandlesAre: Platform = 'x') {
  return read(text, plainHandlesAre).found.map(({ platform, handle, stableId, post }) =>
    [platform, handle ?? `id ${stableId}`, post].filter((part) => part !== null).join(' '),
  )
}

describe('one account', () => {
  test.each([
    ['@Name_Example', 'x name_example'],
    ['@123', 'x 123'],
    ['123', 'x id 123'],
    ['ID 118804749', 'x id 118804749'],
    ['name_example', 'x name_example'],
    ['nameexample', 'x nameexample'],
    ['name@social.example.org', 'mastodon name@social.example.org'],
    ['@Name@Social.Example.org', 'mastodon name@social.example.org'],
    ['acct:name@social.example.org', 'mastodon name@social.example.org'],
    ['@name_example@twitter.com', 'x name_example'],
    ['name.bsky.social', 'bluesky name.bsky.social'],
    ['@name.bsky.social', 'bluesky name.bsky.social'],
    ['@group.example.org', 'bluesky group.example.org'],
    [did, `bluesky id ${did}`],
    [`at://${did}/app.bsky.feed.post/3kabc`, `bluesky id ${did} 3kabc`],
    ['https://x.com/Name_Example', 'x name_example'],
    ['http://www.twitter.com/name_example/', 'x name_example'],
    ['mobile.twitter.com/name_example?s=20', 'x name_example'],
    ['https://x.com/name_example/with_replies', 'x name_example'],
    ['https://twitter.com/name_example/status/1234567890123456789?s=20&t=abc', 'x name_example 1234567890123456789'],
    ['https://x.com/name_example/status/1234567890123456789/photo/1', 'x name_example 1234567890123456789'],
    ['https://xcancel.com/name_example/status/12345#m', 'x name_example 12345'],
    ['https://x.com/i/user/118804749', 'x id 118804749'],
    ['https://twitter.com/intent/user?user_id=118804749', 'x id 118804749'],
    ['https://x.com/intent/follow?screen_name=name_example', 'x name_example'],
    ['https://bsky.app/profile/name.bsky.social', 'bluesky name.bsky.social'],
    [`https://bsky.app/profile/${did}/post/3kabcdefghi2j`, `bluesky id ${did} 3kabcdefghi2j`],
    ['https://bsky.app/profile/did%3Aplc%3Aabcdefghijklmnopqrstuvwx', `bluesky id ${did}`],
    ['https://social.example.org/@name', 'mastodon name@social.example.org'],
    ['https://social.example.org/@name/112233445566778899', 'mastodon name@social.example.org 112233445566778899'],
    ['https://home.example.org/@name@social.example.org', 'mastodon name@social.example.org'],
    ['https://social.example.org/users/name/statuses/112233', 'mastodon name@social.example.org 112233'],
    ['https://social.example.org/web/@name', 'mastodon name@social.example.org'],
    ['https://www.instagram.com/Name.Example/', 'instagram name.example'],
    ['instagram.com/_u/name_example?igsh=abc', 'instagram name_example'],
    ['https://www.instagram.com/name_example/reel/Cabc-_12345/', 'instagram name_example Cabc-_12345'],
  ])('%s is read as %s', (pasted, account) => {
    expect(accountsIn(pasted)).toEqual([account])
    expect(read(pasted).unreadable).toEqual([])
  })

  test.each([
    ['@name', 'x', 'x name'],
    ['@name.example', 'instagram', 'instagram name.example'],
    ['name.example', 'instagram', 'instagram name.example'],
    ['name.example', 'bluesky', 'bluesky name.example'],
    ['@name.bsky.social', 'instagram', 'bluesky name.bsky.social'],
    ['@_', 'instagram', 'instagram _'],
  ] as const)('%s, where plain handles are %s’s, is read as %s', (pasted, plain, account) => {
    expect(accountsIn(pasted, plain)).toEqual([account])
  })
})

describe('what stands around an account', () => {
  test.each([
    ['<@name_example>'],
    ['(@name_example)'],
    ['“@name_example”,'],
    ['@name_example.'],
    ['@name_example:'],
    ['- @name_example'],
    ['• @name_example'],
    ['1. @name_example'],
    ['1) @name_example'],
    ['1\t@name_example'],
    ['\ufeff@name_example'],
    ['\u2066@name_example\u2069'],
    ['@name\u200b_example'],
    ['＠name_example'],
    ['﹫name_example；'],
    ['[Name Example](https://x.com/name_example)'],
    ['[@name_example](https://twitter.com/name_example?s=20)'],
    ['<https://x.com/name_example>'],
    ['(https://x.com/name_example).'],
    ['@name_example’s'],
  ])('%s gives the account and nothing else', (pasted) => {
    expect(accountsIn(pasted)).toEqual(['x name_example'])
    expect(read(pasted).unreadable).toEqual([])
  })
})

test('many stand on a line, between blanks, tabs, commas and semicolons', () => {
  const pasted =
    '@a_example, @b_example;@c_example @d_example\t@e_example\r\n' +
    'name.bsky.social  https://x.com/f_example\n\n118804749, g@social.example.org'
  expect(accountsIn(pasted)).toEqual([
    'x a_example',
    'x b_example',
    'x c_example',
    'x d_example',
    'x e_example',
    'bluesky name.bsky.social',
    'x f_example',
    'x id 118804749',
    'mastodon g@social.example.org',
  ])
  expect(read(pasted).found.map(({ line }) => line)).toEqual([1, 1, 1, 1, 1, 2, 2, 4, 4])
  expect(read(pasted).unreadable).toEqual([])
})

test('a list of names without an @ is read, one a line or several', () => {
  expect(accountsIn('alice\nbob2\ncarol_example')).toEqual(['x alice', 'x bob2', 'x carol_example'])
  expect(accountsIn('alice, bob; carol')).toEqual(['x alice', 'x bob', 'x carol'])
  expect(accountsIn('name1 name2 name_3')).toEqual(['x name1', 'x name2', 'x name_3'])
})

test('a page of followers, copied as it is, gives the handles and not the names, buttons and bios', () => {
  const pasted =
    'Alice\n@alice_example\nFollows you\nFollow\nGardener, 2 cats · Leeds\n' +
    'Bob1\n@bob_example\nFollowing\n2h\n12 Following 30 Followers'
  expect(accountsIn(pasted)).toEqual(['x alice_example', 'x bob_example'])
  expect(read(pasted).unreadable.map(({ text }) => text)).toContain('Follows you')
})

describe('what cannot be read stays, with its line and a reason', () => {
  test.each([
    ['https://x.com/home', /page of X/],
    ['https://x.com/search?q=name', /page of X/],
    ['https://x.com/i/lists/123', /page of X/],
    ['https://x.com/settings/account', /page of X/],
    ['https://x.com/explore', /page of X/],
    ['https://x.com', /This is the address of the platform|page of X/],
    ['x.com', /address of the platform/],
    ['https://x.com/i/status/1234567890', /not whose it is/],
    ['https://www.instagram.com/p/Cabc-_12345/', /not whose it is/],
    ['https://www.instagram.com/explore/', /page of Instagram/],
    ['https://bsky.app/search?q=name', /page of Bluesky/],
    ['https://t.co/abcDEF', /hides where it goes/],
    ['https://www.youtube.com/@name', /YouTube/],
    ['https://stackoverflow.com/users/123/name', /not the address of an account/],
    ['https://x.com@evil.example/name', /web address/],
    ['https://х.com/name', /web address/],
    ['javascript://x.com/name', /web address/],
    ['@abcdefghijklmnop', /at most 15/],
    ['@verylongname…', /cut short/],
    ['https://x.com/name_exa...', /cut short/],
    ['1.23E+18', /spreadsheet/],
    ['1,23E+18', /spreadsheet/],
    ['99999999999999999999', /not an ID/],
    ['somebody@gmail.com', /e-mail/],
    ['group.example.org', /web site or a handle/],
    ['did:plc:abc', /24/],
    ['hello there', /put an @/],
    ['a'.repeat(5000), /too long/],
  ])('%s', (pasted, why) => {
    const { found, unreadable } = read(`@first_example\n${pasted}`)
    expect(found).toHaveLength(1)
    expect(unreadable).toHaveLength(1)
    expect(unreadable[0]).toMatchObject({ line: 2 })
    expect(unreadable[0]?.why).toMatch(why)
  })

  test('words in a row are one piece, not one each', () => {
    expect(read('Could somebody look at @name_example before Friday?').unreadable.map(({ text }) => text)).toEqual([
      'Could somebody look at',
      'before Friday',
    ])
  })

  test('a plain @name says what is missing where plain handles are Mastodon’s or Bluesky’s', () => {
    expect(read('@name', 'mastodon').unreadable[0]?.why).toMatch(/needs its server/)
    expect(read('@name', 'bluesky').unreadable[0]?.why).toMatch(/has a dot/)
  })

  test('lines of dashes, emoji or nothing are no complaint', () => {
    expect(read('---\n\n🙂\n*\n@\n…')).toEqual({ found: [], unreadable: [], duplicates: [] })
  })
})

test('the same account again is a duplicate that names its first line, whatever form it has', () => {
  const { found, duplicates } = read(
    '@Name_Example\nhttps://x.com/name_example/status/123456789\nname_example@social.example.org\n@NAME_EXAMPLE',
  )
  expect(found.map(({ line }) => line)).toEqual([1, 3])
  expect(duplicates).toMatchObject([
    { line: 2, firstLine: 1, post: '123456789' },
    { line: 4, firstLine: 1, post: null },
  ])
})

describe('whatever is pasted', () => {
  const fragments = fc.constantFrom(
    '@',
    '://',
    'https://x.com/',
    '.',
    '/',
    '%',
    '%E0%A4',
    '…',
    'did:plc:',
    '](',
    '[',
    ')',
    '\ud800',
    '\u202e',
    ';',
    ' ',
    '\n',
    'name_example',
    '123',
    'E+',
    'ID',
    '#',
    '?user_id=',
    '\\',
  )
  const pasted = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(fragments, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test('nothing is thrown, lines are real, and an account has a handle or an id', () => {
    fc.assert(
      fc.property(pasted, fc.constantFrom(...Platform.options), (text, plain) => {
        const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).length
        const { found, unreadable, duplicates } = read(text, plain)
        for (const { line } of [...found, ...unreadable, ...duplicates]) expect(line >= 1 && line <= lines).toBe(true)
        for (const { handle, stableId } of [...found, ...duplicates]) expect(handle ?? stableId).not.toBeNull()
        for (const { text: shown, why } of unreadable) expect(shown !== '' && /[.…]$/.test(why)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('what was found is found again when only the handles are pasted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}_[a-z]{3}$/), { maxLength: 30 }),
        fc.constantFrom(' ', ', ', '; ', '\n', '\t'),
        (names, between) => {
          const again = names.map((name) => `@${name}`).join(between)
          expect(read(again).found.map(({ handle }) => handle)).toEqual(names)
        },
      ),
    )
  })
})

describe('long text', () => {
  const kinds = (index: number) => [
    `@name_${index}`,
    `https://x.com/n${index}_example/status/12345678${index}?s=20`,
    `name${index}.bsky.social`,
    `@name${index}@social.example.org`,
    `(https://www.instagram.com/name.${index}/)`,
    `some words about nobody ${index}`,
    `11880${index}`,
  ]

  test('10,000 mixed lines are all read', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => kinds(index)[index % 7] ?? '').join('\n')
    const { found, unreadable, duplicates } = read(text)
    expect(found.length).toBeGreaterThan(8_000)
    expect(found.length + unreadable.length + duplicates.length).toBeGreaterThanOrEqual(10_000)
  })

  test.each([
    ['dots', '.'],
    ['at-signs', '@'],
    ['brackets', '['],
    ['markdown', '[a]('],
    ['digits', '1'],
    ['digits and commas', '1,'],
    ['words', 'word '],
    ['letters', 'a'],
    ['labels', 'a.'],
    ['slashes', '/'],
    ['closing', '@a)'],
    ['e', '1,1'],
    ['dots and letters', '...a'],
  ])('a line of half a million characters of %s does not hang', (_, piece) => {
    // What grows with the square of the length would take hours here: the runner's own time-out notices.
    const { found } = read(`${piece.repeat(500_000 / piece.length)}\n@name_example`)
    expect(found.at(-1)?.handle).toBe('name_example')
  })
})
