import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { isDid, isXId, normaliseHandle, showHandle } from '../../shared/domain/handle.ts'
import { confusableSkeleton, hasDirectionMarks, hasMixedScripts } from '../../shared/domain/lookAlike.ts'
import { Platform, platformAbilities, platformName } from '../../shared/domain/platform.ts'
import { isDomainName } from '../../shared/domain/webAddress.ts'

const syntax = fileURLToPath(new URL('../../../shared/data/bluesky/syntax/', import.meta.url))
const hasSyntaxLists = existsSync(syntax)
const did = 'did:plc:abcdefghijklmnopqrstuvwx'

describe('a handle as an admin types it', () => {
  test.each([
    ['x', '@Name_Example', 'name_example', '@Name_Example'],
    ['x', ' 123 ', '123', '@123'],
    ['bluesky', '@Name.Bsky.Social', 'name.bsky.social', '@name.bsky.social'],
    ['bluesky', did, did, did],
    ['bluesky', 'did:web:group.example.org', 'did:web:group.example.org', 'did:web:group.example.org'],
    [
      'mastodon',
      '@Name_Example@Social.Example.org',
      'name_example@social.example.org',
      '@Name_Example@social.example.org',
    ],
    ['mastodon', 'a.b-c@social.example.org', 'a.b-c@social.example.org', '@a.b-c@social.example.org'],
    ['instagram', '@Name.Example_1', 'name.example_1', '@name.example_1'],
  ] as const)('on %s, %s is compared as %s and shown as %s', (platform, typed, key, shown) => {
    expect(normaliseHandle(platform, typed)).toMatchObject({ ok: true, key, shown })
  })

  test.each([
    ['x', '', /no handle/],
    ['x', '@', /no handle/],
    ['x', 'abcdefghijklmnop', /at most 15/],
    ['x', 'name.example', /only the letters/],
    ['x', 'nаme_example', /only the letters/],
    ['x', '@Home', /page of X/],
    ['bluesky', 'name', /has a dot/],
    ['bluesky', 'handle.invalid', /could not confirm/],
    ['bluesky', 'did:plc:abc', /24/],
    ['bluesky', 'did:ethr:abc', /not a did that Bluesky uses/],
    ['mastodon', 'name', /needs its server/],
    ['mastodon', 'name@server', /name of a server/],
    ['mastodon', 'name@127.0.0.1', /name of a server/],
    ['mastodon', 'a@b.example@c.example', /too many @/],
    ['mastodon', '.name@social.example.org', /not a name/],
    ['instagram', 'a'.repeat(31), /at most 30/],
    ['instagram', 'explore', /page of Instagram/],
  ] as const)('on %s, “%s” is refused with a reason', (platform, typed, why) => {
    const reading = normaliseHandle(platform, typed)
    expect(reading.ok ? 'accepted' : reading.why).toMatch(why)
  })

  test('reading a key again changes nothing, whatever was typed', () => {
    const anyPlatform = fc.constantFrom(...Platform.options)
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^@?[A-Za-z0-9_.]{1,20}(@[a-z]{1,8}\.[a-z]{2,4})?$/),
    )
    fc.assert(
      fc.property(anyPlatform, typed, (platform, text) => {
        const first = normaliseHandle(platform, text)
        if (!first.ok) return
        expect(normaliseHandle(platform, first.key)).toMatchObject({ ok: true, key: first.key, kind: first.kind })
        expect(normaliseHandle(platform, first.shown)).toMatchObject({ ok: true, key: first.key })
      }),
    )
  })

  test('is shown with an @, and as an ID where the handle is not known', () => {
    expect(showHandle({ platform: 'x', handle: 'name_example', stableId: '118804749' })).toBe('@name_example')
    expect(showHandle({ platform: 'mastodon', handle: 'name@social.example.org', stableId: null })).toBe(
      '@name@social.example.org',
    )
    expect(showHandle({ platform: 'x', handle: null, stableId: '118804749' })).toBe('ID 118804749')
    expect(showHandle({ platform: 'bluesky', handle: null, stableId: did })).toBe(did)
  })
})

test('an ID on X is a number of at most 2^63 - 1, and stays text', () => {
  expect(['1', '118804749', '9223372036854775807'].every(isXId)).toBe(true)
  expect(['', '0', '012', '-1', '1.23E+18', '9223372036854775808', '99999999999999999999'].some(isXId)).toBe(false)
})

describe('atproto’s own lists', () => {
  beforeEach(({ skip }) => skip(!hasSyntaxLists, 'the folder ../shared/data/bluesky/syntax is not there'))

  const linesOf = (name: string) =>
    readFileSync(`${syntax}${name}`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))

  test('every valid handle is accepted, and by Bluesky’s reading too', () => {
    const valid = linesOf('handle_syntax_valid.txt')
    expect(valid.length).toBeGreaterThan(50)
    expect(valid.filter((handle) => !isDomainName(handle) || !normaliseHandle('bluesky', handle).ok)).toEqual([])
  })

  test('every invalid handle is refused', () => {
    const invalid = linesOf('handle_syntax_invalid.txt')
    expect(invalid.length).toBeGreaterThan(40)
    expect(invalid.filter(isDomainName)).toEqual([])
  })

  test('valid and invalid DIDs are told apart', () => {
    expect(linesOf('did_syntax_valid.txt').filter((each) => !isDid(each))).toEqual([])
    expect(linesOf('did_syntax_invalid.txt').filter(isDid)).toEqual([])
  })
})

describe('handles that look alike', () => {
  test.each([
    ['name_example', 'nameexample'],
    ['voice_example', 'vo1ce_example'],
    ['voice_example', 'vоicе_example'],
    ['Illinois_example', 'lllinois_example'],
    ['modern_example', 'modem_example'],
    ['news_0_example', 'news_o_example'],
    ['cafe.example', 'café.example'],
    ['name_example', '𝐧𝐚𝐦𝐞_example'],
  ])('%s and %s have one skeleton', (one, other) => {
    expect(confusableSkeleton(one)).toBe(confusableSkeleton(other))
  })

  test('handles that differ in a letter have different skeletons', () => {
    expect(confusableSkeleton('north_example')).not.toBe(confusableSkeleton('south_example'))
  })

  test('case never makes a difference, and a skeleton of a skeleton is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_.@-]{0,40}$/), (handle) => {
        const skeleton = confusableSkeleton(handle)
        expect(confusableSkeleton(handle.toUpperCase())).toBe(skeleton)
        expect(confusableSkeleton(skeleton)).toBe(skeleton)
      }),
    )
  })

  test('a word that mixes scripts is pointed out; two languages side by side are not', () => {
    expect(hasMixedScripts('pаypal')).toBe(true)
    expect(hasMixedScripts('Ωmega group')).toBe(true)
    expect(hasMixedScripts('Кто-то from Leeds')).toBe(false)
    expect(hasMixedScripts('東京Tokyo 2026')).toBe(false)
    expect(hasMixedScripts('Zoë Šťastná')).toBe(false)
  })

  test('invisible marks that turn the direction are noticed; Hebrew and Arabic by themselves are not', () => {
    expect(hasDirectionMarks('name\u202eelpmaxe')).toBe(true)
    expect(hasDirectionMarks('\u2066name\u2069')).toBe(true)
    expect(hasDirectionMarks('שלום name مرحبا')).toBe(false)
  })
})

test('each platform says what it can do', () => {
  expect(Platform.options.map(platformName)).toEqual(['X', 'Bluesky', 'Mastodon', 'Instagram'])
  expect(Platform.options.filter((platform) => platformAbilities(platform).hasSearch)).toEqual([
    'x',
    'bluesky',
    'mastodon',
  ])
  expect(Platform.options.filter((platform) => platformAbilities(platform).hasStableId)).toEqual(['x', 'bluesky'])
})
