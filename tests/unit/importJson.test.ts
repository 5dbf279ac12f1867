import { describe, expect, test } from 'vitest'
import { csvLine } from '../../shared/domain/csv.ts'
import { takenEnd, takenLine, takenStart, type TakenAccount, type TakenForm } from '../../shared/domain/takeOut.ts'
import { readFile } from '../../electron/core/importing/open.ts'
import { jsonValues } from '../../electron/core/importing/jsonValues.ts'
import type { Reading } from '../../electron/core/importing/reading.ts'
import { fileOf } from '../incomingFiles.ts'
import { formulas } from '../formulas.ts'

const read = (name: string, content: unknown) =>
  readFile(fileOf(name, typeof content === 'string' ? content : JSON.stringify(content)), { plainHandlesAre: 'x' })
const counted = ({ lists }: Reading) => lists.map(({ relation, rows }) => [relation, rows.map(({ handle }) => handle)])

describe('a list from Instagram', () => {
  const old = (name: string) => ({
    title: '',
    media_list_data: [],
    string_list_data: [{ href: `https://www.instagram.com/${name}`, value: name, timestamp: 1_676_723_591 }],
  })
  const newer = (name: string) => ({
    title: name,
    string_list_data: [{ href: `https://www.instagram.com/_u/${name}`, timestamp: 1_676_723_591 }],
  })

  test.each([
    [
      'following, old form',
      'following.json',
      { relationships_following: [old('A_Example'), old('b.example')] },
      'following',
    ],
    [
      'following, newer form',
      'following.json',
      { relationships_following: [newer('a_example'), newer('b.example')] },
      'following',
    ],
    ['following, a bare array in parts', 'following_1.json', [newer('a_example'), newer('b.example')], 'following'],
    ['followers, a bare array', 'followers_1.json', [old('a_example'), newer('b.example')], 'followers'],
    [
      'followers, old form',
      'followers.json',
      { relationships_followers: [old('a_example'), old('b.example')] },
      'followers',
    ],
    [
      'blocked',
      'blocked_profiles.json',
      { relationships_blocked_users: [newer('a_example'), newer('b.example')] },
      'blocked',
    ],
    ['a bare array of which no name says what it is', 'list.json', [old('a_example'), old('b.example')], null],
  ])('%s', async (_, name, content, relation) => {
    const reading = await read(name, content)
    expect(reading.format).toBe('instagram-json')
    expect(counted(reading)).toEqual([[relation, ['a_example', 'b.example']]])
    expect(reading.lists[0]?.rows.map(({ line, since }) => [line, since])).toEqual([
      [1, '2023-02-18'],
      [2, '2023-02-18'],
    ])
  })

  test('placeholders of deleted accounts are left out and counted; a name that only begins so is not', async () => {
    const names = ['__deleted__1a2b3c', 'deleted0123456789ab', 'deleted_scenes', 'deletedscenes']
    const reading = await read('followers_1.json', names.map(old))
    expect(counted(reading)).toEqual([['followers', ['deleted_scenes', 'deletedscenes']]])
    expect(reading.lists[0]?.leftOut).toEqual([{ why: 'An account that Instagram shows as deleted.', count: 2 }])
  })

  test('where the name is missing, the link says it', async () => {
    const entry = { string_list_data: [{ href: 'https://www.instagram.com/_u/a_example' }] }
    expect((await read('following.json', [entry])).lists[0]?.rows).toMatchObject([{ handle: 'a_example', since: null }])
  })

  test('a list of something else is refused by its name', async () => {
    await expect(read('x.json', { relationships_close_friends: [newer('a_example')] })).rejects.toThrow(/close friends/)
  })

  test('an entry that names nobody is refused, and the rest is read', async () => {
    const { lists } = await read('following.json', [newer('a_example'), { string_list_data: [{}] }, { title: 'x' }])
    expect(lists[0]).toMatchObject({ rows: [{ handle: 'a_example' }], refused: [{ line: 2 }, { line: 3 }] })
  })

  test('a list of a hundred thousand in one object is read entry by entry', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => newer(`n${n}_example`))
    expect((await read('f.json', { relationships_following: many })).lists[0]?.rows).toHaveLength(2_000)
  })
})

describe('answers of Bluesky', () => {
  const did = (letter: string) => `did:plc:${letter.repeat(24)}`
  const profile = (letter: string) => ({
    did: did(letter),
    handle: `${letter}.bsky.social`,
    displayName: `Name ${letter}`,
    description: 'A bio',
    createdAt: '2020-01-01T00:00:00.000Z',
    viewer: { knownFollowers: { followers: [{ did: did('z'), handle: 'z.bsky.social' }] } },
    labels: [],
  })
  const follow = (letter: string) => ({
    $type: 'app.bsky.graph.follow',
    subject: did(letter),
    createdAt: '2024-05-06T12:00:00.000Z',
  })
  const record = (letter: string) => ({
    uri: `at://${did('u')}/app.bsky.graph.follow/3k`,
    cid: 'bafy',
    value: follow(letter),
  })

  test.each([
    ['one follow record', follow('a'), 'following', ['a']],
    ['a page of listRecords', { cursor: '3k', records: [record('a'), record('b')] }, 'following', ['a', 'b']],
    ['pages in a row', [{ records: [record('a')] }, { records: [record('b')] }], 'following', ['a', 'b']],
    [
      'getFollows',
      { subject: profile('u'), cursor: 'x', follows: [profile('a'), profile('b')] },
      'following',
      ['a', 'b'],
    ],
    ['getFollowers', { subject: profile('u'), followers: [profile('a')] }, 'followers', ['a']],
    ['getBlocks', { blocks: [profile('a')] }, 'blocked', ['a']],
    ['getMutes', { mutes: [profile('a')] }, 'muted', ['a']],
    ['getList', { list: { creator: profile('u') }, items: [{ uri: 'at://x', subject: profile('a') }] }, null, ['a']],
    ['one profile', profile('a'), null, ['a']],
    ['an empty list', { subject: profile('u'), follows: [] }, null, null],
  ] as const)('%s', async (_, content, relation, letters) => {
    const reading = await read('x.json', content)
    expect(reading.format).toBe('bluesky-json')
    expect(reading.lists.map((list) => [list.relation, list.rows.map(({ stableId }) => stableId)])).toEqual(
      letters === null ? [] : [[relation, letters.map(did)]],
    )
  })

  test('the did is the key; name and bio come with it, and the day of the follow from its record', async () => {
    expect((await read('x.json', { follows: [profile('a')] })).lists[0]?.rows).toEqual([
      { line: 1, stableId: did('a'), handle: 'a.bsky.social', name: 'Name a', bio: 'A bio', since: null },
    ])
    expect((await read('x.json', [follow('a')])).lists[0]?.rows).toMatchObject([{ handle: null, since: '2024-05-06' }])
  })

  test('a handle that Bluesky could not confirm is not taken; a did that is none is refused with the reason', async () => {
    const content = {
      follows: [
        { ...profile('a'), handle: 'handle.invalid' },
        { did: 'did:plc:short', handle: 'handle.invalid' },
      ],
    }
    const { lists } = await read('x.json', content)
    expect(lists[0]).toMatchObject({ rows: [{ stableId: did('a'), handle: null }], refused: [{ line: 2 }] })
  })

  test('a page of thousands is read entry by entry', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => ({
      ...profile('a'),
      did: `did:web:n${n}.example`,
      handle: `n${n}.example`,
    }))
    const { lists } = await read('x.json', { subject: profile('u'), follows: many, cursor: 'x' })
    expect(lists).toMatchObject([{ relation: 'following', refused: [] }])
    expect(lists[0]?.rows).toHaveLength(3_000)
  })
})

describe('what Bonafide took out comes back', () => {
  const account = (given: Partial<TakenAccount>): TakenAccount => ({
    platform: 'x',
    id: null,
    handle: null,
    name: null,
    bio: null,
    link: null,
    standing: 'candidate',
    kind: null,
    clearedUntil: null,
    lastDecision: null,
    ...given,
  })
  const taken: readonly TakenAccount[] = [
    account({
      id: '1187469999999999999',
      handle: 'a_example',
      name: '=1+1',
      bio: 'Two\r\nlines, "marks"',
      standing: 'following',
    }),
    account({ platform: 'mastodon', handle: 'b@social.example', name: '+44', standing: 'following' }),
    account({ platform: 'bluesky', id: 'did:plc:abcdefghijklmnopqrstuvwx', name: '-', standing: 'not-following' }),
    ...formulas.map((formula, n) => account({ handle: `f${n}_example`, name: formula, bio: `bio\n${formula}` })),
  ]
  const head = {
    format: 'bonafide-accounts',
    formatVersion: 1,
    takenOutAt: '2026-11-22T10:00:00.000Z',
    which: 'all',
  } as const
  const fileAs = (form: TakenForm) =>
    takenStart(form, head) + taken.map((each, at) => takenLine(form, each, at === 0)).join('') + takenEnd(form)

  test.each(['csv-exact', 'csv-safe', 'json'] as const)('as %s: the same accounts, names and bios', async (form) => {
    const reading = await read(form === 'json' ? 'a.json' : 'a.csv', fileAs(form))
    expect(reading.format).toBe('bonafide-accounts')
    const rows = reading.lists.flatMap(({ platform, relation, rows: inList }) =>
      inList.map(({ stableId, handle, name, bio }) => ({ platform, relation, id: stableId, handle, name, bio })),
    )
    const expected = taken.map(({ platform, standing, id, handle, name, bio }) => ({
      platform,
      relation: standing === 'following' ? 'following' : null,
      id,
      handle,
      name,
      bio,
    }))
    expect(rows).toHaveLength(expected.length)
    expect(rows).toEqual(expect.arrayContaining(expected))
    expect(reading.lists.every(({ complete, refused }) => complete === false && refused.length === 0)).toBe(true)
  })

  test('a row that was spoiled is refused with its line, in a form that can be mended and brought in', async () => {
    const columns = csvLine(['Platform', 'ID', 'Handle', 'Standing'], 'exact')
    const { lists } = await read('a.csv', `${columns}x,1.23E+18,a_example,candidate\nmyspace,,b,candidate\n`)
    const refused = lists.flatMap((list) => list.refused)
    expect(new Set(refused.map(({ line }) => line))).toEqual(new Set([2, 3]))
    const mended = refused.map(({ text }) => text.replace('1.23E+18', '1187469999999999999').replace('myspace', 'x'))
    const again = await read('mended.json', `[\n${mended.join(',\n')}\n]`)
    expect(again.format).toBe('bonafide-accounts')
    expect(again.lists.flatMap(({ rows }) => rows.map(({ handle }) => handle))).toEqual(['a_example', 'b'])
  })

  test('saved again by a spreadsheet, with semicolons and without marks of order, it is the same', async () => {
    const csv = fileAs('csv-safe').slice(1).replaceAll('","', '";"').replaceAll('",,"', '";;"')
    const reading = await read('a.csv', csv.replaceAll(/(?<=[";]),(?=[",])|(?<=",),/g, ';'))
    expect(reading.format).toBe('bonafide-accounts')
    expect(reading.lists[0]?.rows[0]).toMatchObject({
      stableId: '1187469999999999999',
      handle: 'a_example',
      name: '=1+1',
    })
  })
})

describe('taking JSON apart', () => {
  const values = (text: string) =>
    [...jsonValues([text])].flatMap((item) =>
      item.kind === 'value' ? [item.value] : item.kind === 'broken' ? [item.why.slice(0, 4)] : [],
    )

  test.each([
    ['[1, 2,, 3]', [1, 2, 3]],
    ['[[1], [[2]], {"a": [3]}]', [1, 2, { a: [3] }]],
    ['["]", "\\"", \'}\', "a // b", {"k": "/* c */"}]', [']', '"', '}', 'a // b', { k: '/* c */' }]],
    ['[1] trailing', [1, 'This']],
    ['[1', [1, 'The ']],
    ['[1}', [1, 'From']],
    ['[{"a": tru}, {"a": 2}]', ['This', { a: 2 }]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  test.each([
    ['brackets', '['],
    ['objects', '{"a":'],
    ['quotation marks', '"'],
    ['comments', '/*'],
    ['lines of comment', '//\n'],
    ['broken entries', '{"a:1},'],
    ['comments in entries', '[{/*},'],
    ['commas', ','],
    ['blanks', ' '],
    ['keys', 'a:'],
    ['digits', '1234567890123456 '],
  ])('two megabytes of %s do not hang', (_, piece) => {
    const text = `[${piece.repeat(2_000_000 / piece.length)}`
    // What grows with the square of the length would take hours here: the runner's own time-out notices.
    let items = 0
    for (const item of jsonValues([text])) items += item.kind === 'working' ? 0 : 1
    expect(items).toBeGreaterThan(0)
  })
})
