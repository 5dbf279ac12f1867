import { describe, expect, test } from 'vitest'
import { readFile } from '../../electron/core/importing/open.ts'
import { fileOf, fileOfPieces } from '../incomingFiles.ts'
import { assigned, directoryAt, rawZip, xEntries, xManifest, zip64End, zipOf } from '../zips.ts'

const read = (content: Uint8Array) => readFile(fileOf('archive.zip', content), { plainHandlesAre: 'x' })

const tweets = assigned('tweets', 0, [
  {
    tweet: {
      id_str: '1626922300000000000',
      created_at: 'Sat Feb 18 12:33:11 +0000 2023',
      full_text: 'Thanks @Old_Example &amp; @two_example: 1 &lt; 2, &amp;lt;',
      entities: {
        user_mentions: [
          { id_str: '11', screen_name: 'Old_Example' },
          { id_str: '-1', screen_name: 'gone_example' },
          { id_str: '7000001', screen_name: 'us_example' },
        ],
      },
      in_reply_to_user_id_str: '12',
      in_reply_to_screen_name: 'two_example',
    },
  },
  {
    tweet: {
      id_str: '1726922300000000001',
      created_at: 'Sun Nov 26 12:33:11 +0000 2023',
      full_text: 'RT @New_Example: A post of somebody else',
      entities: { user_mentions: [{ id_str: '11', screen_name: 'New_Example' }] },
    },
  },
])
const files = {
  'data/manifest.js': xManifest([
    { kind: 'following', name: 'following.js', count: 2 },
    { kind: 'following', name: 'following-part1.js', count: 1 },
    { kind: 'follower', name: 'follower.js', count: 1 },
    { kind: 'tweets', name: 'tweets.js', count: 2 },
  ]),
  'data/following.js': assigned('following', 0, xEntries('following', ['11', '12'])),
  'data/following-part1.js': assigned('following', 1, xEntries('following', ['1187469999999999999'])),
  'data/follower.js': assigned('follower', 0, xEntries('follower', ['11'])),
  'data/account.js':
    'window.YTD.account.part0 = [ { "account": { "email": "us@private.example", "username": "us_example" } } ]',
  'data/tweets.js': tweets,
  'data/like.js': assigned('like', 0, [
    { like: { tweetId: '1', fullText: 'Somebody&apos;s words', expandedUrl: 'https://twitter.com/i/web/status/1' } },
    { like: { tweetId: '2' } },
  ]),
}

describe('an X archive', () => {
  test('gives its lists, with their parts joined, and says when it was made and that it is whole', async () => {
    const reading = await read(await zipOf(files))
    expect(reading.format).toBe('x-archive')
    expect(reading.warnings).toEqual([])
    expect(reading.lists).toMatchObject([
      { relation: 'following', expected: 3, complete: true, madeAt: '2026-03-03T12:00:00.000Z' },
      { relation: 'followers', expected: 1, complete: true },
    ])
    expect(reading.lists[0]?.rows.map(({ stableId }) => stableId)).toEqual(['11', '12', '1187469999999999999'])
    expect(reading.said).toBe(
      'An X archive of 3 March 2026, with 3 accounts that you follow and 1 account that follows you. It holds 1 post, 1 repost and 2 likes of your own, and 2 handles of others.',
    )
  })

  test('gives the newest handle of each account that our own posts mention, and none of our own', async () => {
    expect((await read(await zipOf(files))).recovered).toEqual([
      { stableId: '11', handle: 'new_example', seenAt: '2023-11-26T12:33:11.000Z' },
      { stableId: '12', handle: 'two_example', seenAt: '2023-02-18T12:33:11.000Z' },
    ])
  })

  test('gives our own posts, reposts and likes as they were written, for the lens', async () => {
    const { ownPosts } = await read(await zipOf(files))
    expect(ownPosts).toMatchObject([
      {
        kind: 'post',
        text: 'Thanks @Old_Example & @two_example: 1 < 2, &lt;',
        author: null,
        at: '2023-02-18T12:33:11.000Z',
      },
      { kind: 'repost', text: 'A post of somebody else', author: { handle: 'new_example', stableId: '11' } },
      { kind: 'like', id: '1', author: null, at: null },
      { kind: 'like', id: '2', text: '' },
    ])
  })

  test('never gives on what it says about us', async () => {
    const given = JSON.stringify(await read(await zipOf(files)))
    expect(given).not.toContain('private.example')
    expect(given).not.toContain('7000001')
    // Our own handle stands in our own post, and nowhere else.
    expect(given.replace(/"ownPosts":.*?\]/, '')).not.toContain('us_example')
  })

  test.each([
    ['a part that is missing', { 'data/following-part1.js': undefined }, /following-part1\.js is missing/],
    [
      'fewer entries than promised',
      { 'data/following.js': assigned('following', 0, xEntries('following', ['11'])) },
      /promises 3 entries for the accounts that you follow; 2 were there/,
    ],
    [
      'a file that holds another list',
      { 'data/following.js': assigned('follower', 0, xEntries('follower', ['11', '12'])) },
      /following\.js holds “follower”/,
    ],
  ])('with %s is not whole, and says so', async (_, changed, warning) => {
    const kept = Object.fromEntries(
      Object.entries<string | undefined>({ ...files, ...changed }).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, text]],
      ),
    )
    const reading = await read(await zipOf(kept))
    expect(reading.lists[0]).toMatchObject({ relation: 'following', complete: false })
    expect(reading.lists[1]).toMatchObject({ relation: 'followers', complete: true })
    expect(reading.warnings.join(' ')).toMatch(warning)
  })

  test('of several zips is never whole', async () => {
    const manifest = xManifest([{ kind: 'follower', name: 'follower.js', count: 1 }], { isPartial: true })
    const { lists } = await read(
      await zipOf({ 'data/manifest.js': manifest, 'data/follower.js': files['data/follower.js'] }),
    )
    expect(lists).toMatchObject([{ relation: 'followers', complete: false, madeAt: '2026-03-03T12:00:00.000Z' }])
  })

  test('in the old form, without a manifest and a data folder, is read; the admin is asked when it was made', async () => {
    const reading = await read(
      await zipOf({
        'following.js': 'window.YTD.following.part0 = [ {\n  "following" : {\n    "accountId" : "11"\n  }\n} ]',
        'tweet.js': tweets.replace('tweets', 'tweet'),
      }),
    )
    expect(reading.lists).toMatchObject([
      { relation: 'following', rows: [{ stableId: '11' }], madeAt: null, complete: null },
    ])
    expect(reading.recovered).toHaveLength(3)
    expect(reading.warnings).toEqual([expect.stringMatching(/does not say when it was made/)])
  })

  test('that was packed again is read, and of two in one zip only one', async () => {
    const again = (folder: string) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
    const list = assigned('following', 0, xEntries('following', ['99']))
    const reading = await read(await zipOf({ ...again('twitter-2026'), 'other/data/following.js': list }))
    expect(reading.lists[0]).toMatchObject({ relation: 'following', complete: true })
    expect(reading.lists[0]?.rows).toHaveLength(3)
  })

  test('gives a long post its whole text', async () => {
    const long = 'A long post that X cuts off after its first two hundred and eighty letters, and goes on'
    const reading = await read(
      await zipOf({
        'data/follower.js': files['data/follower.js'],
        'data/tweets.js': assigned('tweets', 0, [
          { tweet: { id_str: '5', created_at: 'Sat Feb 18 12:33:11 +0000 2023', full_text: `${long.slice(0, 60)}…` } },
        ]),
        'data/note-tweet.js': assigned('note_tweet', 0, [
          {
            noteTweet: { noteTweetId: '9', createdAt: '2023-02-18T12:33:11.500Z', core: { text: long, mentions: [] } },
          },
          {
            noteTweet: {
              noteTweetId: '8',
              createdAt: '2023-02-19T12:33:11.500Z',
              core: { text: 'Without its post', mentions: [] },
            },
          },
        ]),
      }),
    )
    expect(reading.ownPosts).toMatchObject([
      { id: '5', text: long },
      { id: '8', text: 'Without its post' },
    ])
  })

  test('of ten gigabytes, with all its pictures, is read for a megabyte', async () => {
    const pictures = Array.from({ length: 3_000 }, (_, n) => ({ name: `data/tweets_media/${n}.jpg`, stored: true }))
    const lists = Object.entries(files).map(([name, content]) => ({ name, content }))
    const small = rawZip([...pictures, ...lists])
    // The directory and the end, moved behind ten gigabytes of nothing.
    const at = directoryAt(small)
    const behind = 10 * 1024 ** 3
    const end = Buffer.concat([small.subarray(at, -22), zip64End(small, { movedTo: behind })])
    const file = fileOfPieces('archive.zip', behind + end.length, [
      { at: 0, bytes: small.subarray(0, at) },
      { at: behind, bytes: end },
    ])
    const reading = await readFile(file, { plainHandlesAre: 'x' })
    expect(reading.lists[0]).toMatchObject({ complete: true, expected: 3 })
    expect(file.bytesRead()).toBeLessThan(1024 * 1024)
  })
})

describe('other zips', () => {
  const entry = (name: string) => ({
    title: name,
    string_list_data: [{ href: `https://www.instagram.com/_u/${name}`, timestamp: 1_676_723_591 }],
  })

  test('of Instagram give both lists, with the parts of each joined', async () => {
    const folder = 'connections/followers_and_following'
    const reading = await read(
      await zipOf({
        [`${folder}/following.json`]: JSON.stringify({ relationships_following: [entry('a_example')] }),
        [`${folder}/followers_1.json`]: JSON.stringify([entry('b_example')]),
        [`${folder}/followers_2.json`]: JSON.stringify([entry('c_example'), entry('__deleted__0a1b2c')]),
        [`${folder}/close_friends.json`]: JSON.stringify({ relationships_close_friends: [entry('d_example')] }),
        'personal_information/personal_information.json': JSON.stringify({ email: 'us@private.example' }),
      }),
    )
    expect(reading).toMatchObject({ format: 'instagram-json', warnings: [] })
    expect(reading.said).toBe('An Instagram archive: 1 account that you follow and 2 accounts that follow you.')
    expect(reading.lists.map(({ relation, rows }) => [relation, rows.map(({ handle }) => handle)])).toEqual([
      ['following', ['a_example']],
      ['followers', ['b_example', 'c_example']],
    ])
    expect(reading.lists[1]?.leftOut).toEqual([{ why: 'An account that Instagram shows as deleted.', count: 1 }])
    expect(JSON.stringify(reading)).not.toContain('private')
  })

  test('with Mastodon’s lists in them give those', async () => {
    const reading = await read(
      await zipOf({
        'following_accounts.csv': 'Account address,Show boosts\nname@social.example,true\n',
        'blocked_accounts.csv': 'bad@social.example\n',
        'blocked_domains.csv': 'bad.example\n',
        'contacts.csv': 'Handle,Name\na_example,A\n',
      }),
    )
    expect(reading.lists.map(({ relation, rows }) => [relation, rows.length])).toEqual([
      ['following', 1],
      ['blocked', 1],
    ])
    expect(reading.warnings).toEqual([
      expect.stringMatching(/^blocked_domains\.csv: .*whole servers/),
      expect.stringMatching(/^contacts\.csv is a table/),
    ])
  })

  test.each([
    [{ 'connections/followers_and_following/following.html': '<html></html>' }, /as JSON/],
    [{ 'actor.json': '{}', 'outbox.json': '{"orderedItems": []}' }, /under Preferences/],
    [{ 'holiday.jpg': 'x' }, /no list of accounts in this zip/],
  ])('without a list are refused with what to do instead', async (content, why) => {
    await expect(read(await zipOf(content))).rejects.toThrow(why)
  })

  test('an empty zip is refused', async () => {
    await expect(read(rawZip([]))).rejects.toThrow(/no list of accounts in this zip/)
  })
})
