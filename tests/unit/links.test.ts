import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  followLink,
  isOpenable,
  profileByIdLink,
  profileLink,
  readPostLink,
  timeInsideXId,
  unfollowLink,
} from '../../shared/domain/links.ts'
import { mostTermsInOneXSearch, searchLinks } from '../../shared/domain/searchLinks.ts'
import { Platform } from '../../shared/domain/platform.ts'

const did = 'did:plc:abcdefghijklmnopqrstuvwx'
const x = { platform: 'x', handle: 'name_example', stableId: '118804749' } as const
const bluesky = { platform: 'bluesky', handle: 'name.bsky.social', stableId: did } as const
const mastodon = { platform: 'mastodon', handle: 'name@social.example.org', stableId: null } as const
const instagram = { platform: 'instagram', handle: 'name.example', stableId: null } as const

describe('links to an account', () => {
  test('the profile, by handle', () => {
    expect([x, bluesky, mastodon, instagram].map(profileLink)).toEqual([
      'https://x.com/name_example',
      'https://bsky.app/profile/name.bsky.social',
      'https://social.example.org/@name',
      'https://www.instagram.com/name.example/',
    ])
  })

  test('the profile by its stable id, where the platform has one', () => {
    expect([x, bluesky, mastodon, instagram].map(profileByIdLink)).toEqual([
      'https://x.com/i/user/118804749',
      `https://bsky.app/profile/${did}`,
      null,
      null,
    ])
    expect(profileLink({ ...x, handle: null })).toBe('https://x.com/i/user/118804749')
  })

  test('following opens by id on X, and on the group’s home server on Mastodon', () => {
    expect(followLink(x)).toBe('https://x.com/intent/follow?user_id=118804749')
    expect(followLink({ ...x, stableId: null })).toBe('https://x.com/intent/follow?screen_name=name_example')
    expect(followLink(mastodon, 'home.example.org')).toBe(
      'https://home.example.org/authorize_interaction?uri=name%40social.example.org',
    )
    expect(followLink(mastodon)).toBe('https://social.example.org/@name')
    expect([followLink(bluesky), followLink(instagram)]).toEqual([
      'https://bsky.app/profile/name.bsky.social',
      'https://www.instagram.com/name.example/',
    ])
  })

  test('unfollowing opens the profile, by id where there is one', () => {
    expect([x, bluesky, mastodon, instagram].map(unfollowLink)).toEqual([
      'https://x.com/i/user/118804749',
      `https://bsky.app/profile/${did}`,
      'https://social.example.org/@name',
      'https://www.instagram.com/name.example/',
    ])
  })

  test('a stored handle that no platform allows gives no link', () => {
    expect(profileLink({ platform: 'x', handle: '../logout', stableId: null })).toBeNull()
    expect(profileLink({ platform: 'mastodon', handle: 'name@evil.example/@x', stableId: null })).toBeNull()
    expect(profileByIdLink({ platform: 'x', handle: null, stableId: '1&x=2' })).toBeNull()
  })
})

describe('searching one account’s posts', () => {
  test('on X one link covers the terms, phrases quoted, encoded exactly', () => {
    expect(searchLinks({ ...x, terms: ['a', 'b c'] })).toEqual([
      {
        link: 'https://x.com/search?q=from%3Aname_example%20(a%20OR%20%22b%20c%22)&src=typed_query&f=live',
        terms: ['a', 'b c'],
      },
    ])
    expect(searchLinks({ ...x, terms: [] })[0]?.link).toBe(
      'https://x.com/search?q=from%3Aname_example&src=typed_query&f=live',
    )
  })

  test('what would be an operator is quoted, and quotation marks inside a term are blanks', () => {
    const query = decodeURIComponent(
      searchLinks({ ...x, terms: ['-word', 'OR', 'from:you', '#tag', 'say "no"', '((('] })[0]?.link ?? '',
    )
    expect(query).toContain('("-word" OR "OR" OR "from:you" OR #tag OR "say no")')
  })

  test('on X a link has at most 18 terms and 500 characters, and no term is lost', () => {
    const term = fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,4}$/)
    fc.assert(
      fc.property(fc.uniqueArray(term, { maxLength: 60 }), (terms) => {
        const links = searchLinks({ ...x, terms })
        expect(links.flatMap((each) => each.terms)).toEqual(terms)
        for (const each of links) {
          expect(each.terms.length).toBeLessThanOrEqual(mostTermsInOneXSearch)
          const query = /q=([^&]*)/.exec(each.link)?.[1] ?? ''
          expect(decodeURIComponent(query).length).toBeLessThanOrEqual(500)
        }
      }),
    )
  })

  test('18 short terms are one link, 19 are two', () => {
    const terms = Array.from({ length: 19 }, (_, index) => `term${index}`)
    expect(searchLinks({ ...x, terms: terms.slice(1) })).toHaveLength(1)
    expect(searchLinks({ ...x, terms }).map((each) => each.terms.length)).toEqual([18, 1])
  })

  test('Bluesky searches one phrase at a time', () => {
    expect(searchLinks({ ...bluesky, terms: ['a', 'b c'] })).toEqual([
      { link: 'https://bsky.app/search?q=from%3Aname.bsky.social%20a', terms: ['a'] },
      { link: 'https://bsky.app/search?q=from%3Aname.bsky.social%20%22b%20c%22', terms: ['b c'] },
    ])
  })

  test('Mastodon is searched on the group’s home server, and nowhere without one', () => {
    expect(searchLinks({ ...mastodon, terms: ['a'], homeServer: 'home.example.org' })).toEqual([
      { link: 'https://home.example.org/search?q=from%3Aname%40social.example.org%20a', terms: ['a'] },
    ])
    expect(searchLinks({ ...mastodon, terms: ['a'] })).toEqual([])
  })

  test('Instagram has no search', () => {
    expect(searchLinks({ ...instagram, terms: ['a'] })).toEqual([])
  })

  test('every link that the app makes may be opened, whatever the terms', () => {
    const account = fc.constantFrom(x, bluesky, mastodon, instagram)
    fc.assert(
      fc.property(account, fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 25 }), (each, terms) => {
        const links = [
          profileLink(each),
          profileByIdLink(each),
          followLink(each, 'home.example.org'),
          unfollowLink(each),
        ].filter((link) => link !== null)
        const searches = searchLinks({ ...each, terms, homeServer: 'home.example.org' }).map(({ link }) => link)
        for (const link of [...links, ...searches])
          expect(isOpenable(link, { homeServers: ['home.example.org', 'social.example.org'] }), link).toBe(true)
      }),
    )
  })
})

describe('the link of a post', () => {
  test.each([
    [
      'https://twitter.com/Name_Example/status/1234567890123456789?s=20',
      'x',
      'name_example',
      '1234567890123456789',
      'https://x.com/name_example/status/1234567890123456789',
    ],
    ['https://x.com/i/web/status/1234567890', 'x', null, '1234567890', 'https://x.com/i/status/1234567890'],
    [
      'bsky.app/profile/name.bsky.social/post/3kabcdefghi2j',
      'bluesky',
      'name.bsky.social',
      '3kabcdefghi2j',
      'https://bsky.app/profile/name.bsky.social/post/3kabcdefghi2j',
    ],
    [
      'https://social.example.org/@Name/112233',
      'mastodon',
      'name@social.example.org',
      '112233',
      'https://social.example.org/@name/112233',
    ],
    [
      'https://home.example.org/@name@social.example.org/112233',
      'mastodon',
      'name@social.example.org',
      '112233',
      'https://home.example.org/@name@social.example.org/112233',
    ],
    [
      'https://instagram.com/reel/Cabc-_12345/?igsh=abc',
      'instagram',
      null,
      'Cabc-_12345',
      'https://www.instagram.com/p/Cabc-_12345/',
    ],
  ])('%s', (link, platform, handle, post, canonical) => {
    expect(readPostLink(link)).toMatchObject({ ok: true, platform, handle, post, link: canonical })
    expect(readPostLink(canonical)).toMatchObject({ ok: true, platform, handle, post, link: canonical })
  })

  test.each([
    ['https://x.com/name_example', /not a post/],
    ['https://x.com/name_example/status/', /not complete/],
    ['https://news.example.org/story', /not the address/],
    ['what she said', /web address/],
    ['', /web address/],
  ])('“%s” is refused with a reason', (link, why) => {
    const reading = readPostLink(link)
    expect(reading.ok ? 'accepted' : reading.why).toMatch(why)
  })

  test('nothing that is pasted makes it throw, and what is read may be opened', () => {
    const ending = fc.oneof(fc.constant(''), fc.string(), fc.stringMatching(/^[/?#%.a-z0-9]{0,12}$/))
    const beginning = fc.constantFrom(
      '',
      'https://x.com/name_example/status/12',
      'https://social.example.org/@name/12',
      'instagram.com/p/Cabc1',
      `at://${did}/app.bsky.feed.post/3k`,
    )
    let read = 0
    fc.assert(
      fc.property(beginning, ending, (start, end) => {
        const reading = readPostLink(start + end)
        if (!reading.ok) return
        read += 1
        expect(isOpenable(reading.link, { homeServers: ['social.example.org'] }), reading.link).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  test('an X id holds the time at which it was given', () => {
    expect(timeInsideXId('1212092628029698048')).toBe('2019-12-31T19:26:16.771Z')
    expect(timeInsideXId('20')).toBeNull()
    expect(timeInsideXId('name')).toBeNull()
  })
})

describe('links that may be opened in the browser', () => {
  const homeServers = ['social.example.org']

  test.each([
    'https://x.com/name_example',
    'https://www.x.com/name_example/status/123',
    'https://twitter.com/i/user/1',
    'https://x.com/intent/follow?user_id=1',
    'https://x.com/search?q=from%3Aname%20(a%20OR%20b)&f=live',
    `https://bsky.app/profile/${did}`,
    'https://www.instagram.com/p/Cabc12345/',
    'https://social.example.org/@name',
    'https://social.example.org/users/name',
    'https://social.example.org/authorize_interaction?uri=a%40b.example',
  ])('%s is opened', (link) => {
    expect(isOpenable(link, { homeServers })).toBe(true)
  })

  test.each([
    ['plain http can be read and changed on the way', 'http://x.com/name'],
    ['another scheme starts a program', 'javascript:alert(1)//x.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a scheme of another app', 'ms-settings:x.com'],
    ['capitals in the scheme hide from a careless check', 'HTTPS://x.com/name'],
    ['another host', 'https://evil.example/x.com/name'],
    ['a host that only begins alike', 'https://x.com.evil.example/name'],
    ['a host that only ends alike', 'https://evilx.com/name'],
    ['a subdomain that nobody named', 'https://api.x.com/name'],
    ['a name and password before the host', 'https://x.com@evil.example/name'],
    ['the same with a slash that is none', 'https://evil.example\\@x.com/name'],
    ['a backslash as the end of a host', 'https://x.com\\.evil.example/'],
    ['a port', 'https://x.com:8443/name'],
    ['a letter that only looks like an x', 'https://х.com/name'],
    ['a line break inside', 'https://x.com\n.evil.example/name'],
    ['a tab inside', 'https://x.com\t.evil.example/name'],
    ['a blank in front', ' https://x.com/name'],
    ['a final dot', 'https://x.com./name'],
    ['a missing slash', 'https:/x.com/name'],
    ['an empty host', 'https:///x.com/name'],
    ['a prepared post', 'https://x.com/intent/post?text=hello'],
    ['a prepared like', 'https://twitter.com/intent/like?tweet_id=1'],
    ['signing out', 'https://x.com/logout'],
    ['a way round', 'https://x.com/name/../logout'],
    ['a way round in code', 'https://x.com/name/%2e%2E/logout'],
    ['a way round by a second slash', 'https://x.com//logout'],
    ['a page spelt in code', 'https://x.com/%6cogout'],
    ['handing over the group’s account on X', 'https://x.com/i/oauth2/authorize?client_id=1'],
    ['a mirror that is not the platform', 'https://xcancel.com/name'],
    ['an address of Instagram that forwards anywhere', 'https://l.instagram.com/?u=https%3A%2F%2Fevil.example'],
    ['a Mastodon server that nobody named', 'https://other.example.org/@name'],
    ['handing over the group’s account on its own server', 'https://social.example.org/oauth/authorize?client_id=1'],
    ['an address without end', `https://x.com/${'a'.repeat(5000)}`],
  ])('%s: not opened', (_, link) => {
    expect(isOpenable(link, { homeServers })).toBe(false)
  })

  test('what is opened goes, as a browser reads it, to a host on the list', () => {
    const parts = fc.constantFrom(
      'https://',
      'x.com',
      'bsky.app',
      'social.example.org',
      'evil.example',
      '@',
      '/',
      '\\',
      ':',
      '.',
      '?',
      '#',
      '%2f',
      '\t',
      '..',
      'name',
      '443',
    )
    const hosts = ['x.com', 'bsky.app', 'social.example.org']
    let opened = 0
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (pieces) => {
        const link = `https://${pieces.join('')}`
        if (!isOpenable(link, { homeServers })) return
        opened += 1
        const seen = new URL(link)
        expect([seen.protocol, hosts.includes(seen.hostname), seen.username, seen.port]).toEqual([
          'https:',
          true,
          '',
          '',
        ])
      }),
      { numRuns: 5000 },
    )
    expect(opened).toBeGreaterThan(50)
  })

  test('all platforms have a profile that may be opened', () => {
    const withProfile = [x, bluesky, mastodon, instagram].filter((account) =>
      isOpenable(profileLink(account) ?? '', { homeServers }),
    )
    expect(withProfile.map(({ platform }) => platform)).toEqual(Platform.options)
  })
})
