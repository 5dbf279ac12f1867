import { describe, expect, test } from 'vitest'
import { readFile, readText } from '../../electron/core/importing/open.ts'
import type { Reading } from '../../electron/core/importing/reading.ts'
import { fileOf } from '../incomingFiles.ts'
import { assigned, xEntries } from '../zips.ts'

const read = (name: string, content: string | Uint8Array) => readFile(fileOf(name, content), { plainHandlesAre: 'x' })
const only = ({ lists }: Reading) => {
  const [list] = lists
  if (list === undefined || lists.length > 1) throw new Error(`${lists.length} lists`)
  return list
}
const ids = (reading: Reading) => only(reading).rows.map(({ stableId }) => stableId)
const handles = (reading: Reading) => only(reading).rows.map(({ handle }) => handle)
const refusals = (reading: Reading) => only(reading).refused.map(({ line, why }) => `${line}: ${why}`)

describe('a list from an X archive', () => {
  const entry = (key: string, id: string) =>
    `{\n    "${key}" : {\n      "accountId" : "${id}",\n      "userLink" : "https://twitter.com/intent/user?user_id=${id}"\n    }\n  }`

  test.each([
    ['following', 'following', 'following'],
    ['follower', 'follower', 'followers'],
    ['block', 'blocking', 'blocked'],
    ['mute', 'muting', 'muted'],
  ])('%s.js is recognised by what it assigns, whatever the file is called', async (kind, key, relation) => {
    const text = `window.YTD.${kind}.part0 = [\n  ${entry(key, '118804749')},\n  ${entry(key, '1187469999999999999')}\n]`
    const reading = await read('file.txt', text)
    expect(reading.format).toBe('x-list')
    expect(only(reading)).toMatchObject({ platform: 'x', relation, refused: [], leftOut: [], complete: null })
    expect(ids(reading)).toEqual(['118804749', '1187469999999999999'])
    expect(only(reading).rows.map(({ line }) => line)).toEqual([1, 2])
  })

  test('is said in a sentence', async () => {
    const text = `window.YTD.following.part0 = [ ${entry('following', '118804749')} ]`
    expect((await read('following.js', text)).said).toBe('A list from an X archive: 1 account that you follow.')
  })

  test('the old form without userLink, its array on the first line, is read', async () => {
    const text =
      'window.YTD.follower.part0 = [ {\n  "follower" : {\n    "accountId" : "73747798"\n  }\n}, {\n  "follower" : {\n    "accountId" : "386025404"\n  }\n} ]'
    expect(ids(await read('follower.js', text))).toEqual(['73747798', '386025404'])
  })

  test('an empty list is a list without accounts', async () => {
    const reading = await read('block.js', 'window.YTD.block.part0 = [ ]')
    expect(only(reading)).toMatchObject({ relation: 'blocked', rows: [], refused: [] })
  })

  test('what an admin edited by hand is read: unquoted keys, trailing commas, comments, no assignment', async () => {
    const text = `// ours
    [ { following: { accountId: '118804749', }, },
      /* left out: { following: { accountId: '1' } }, */
      { "following": { "accountId": 118804750 } }, ];`
    expect(ids(await read('mine.js', text))).toEqual(['118804749', '118804750'])
  })

  test('numbers beyond 2^53 keep every digit, in JSON and in hand-edited files', async () => {
    const text =
      'window.YTD.following.part1 = [ { "following": { "accountId": 1187469999999999999 } }, { following: { accountId: 9223372036854775807, } } ]'
    expect(ids(await read('following.js', text))).toEqual(['1187469999999999999', '9223372036854775807'])
  })

  test('an id that lost its digits, or is none, is refused with its entry and a reason, and the rest is read', async () => {
    const text =
      'window.YTD.following.part0 = [ {"following":{"accountId":"1.23E+18"}}, {"following":{"accountId":1.23E+18}}, {"following":{"accountId":"abc"}}, {"following":{}}, {"following":{"accountId":"5"}} ]'
    const reading = await read('following.js', text)
    expect(ids(reading)).toEqual(['5'])
    expect(refusals(reading)).toEqual([
      expect.stringMatching(/^1: A spreadsheet shortened/),
      expect.stringMatching(/^2: A spreadsheet shortened/),
      expect.stringMatching(/^3: This is not an ID/),
      expect.stringMatching(/^4: This entry names no account/),
    ])
  })

  test('one slip of the pen costs one entry', async () => {
    const text = `window.YTD.following.part0 = [\n  ${entry('following', '11')},\n  ${entry('following', '12').replace('"12"', '"12')},\n  ${entry('following', '13')}\n]`
    const reading = await read('following.js', text)
    expect(ids(reading)).toEqual(['11', '13'])
    expect(refusals(reading)).toEqual([expect.stringMatching(/^2: This entry could not be read/)])
  })

  test('a file that was cut short gives what is whole, and says so', async () => {
    const text = `window.YTD.following.part0 = [\n  ${entry('following', '11')},\n  ${entry('following', '12')}`.slice(
      0,
      -40,
    )
    const reading = await read('following.js', text)
    expect(ids(reading)).toEqual(['11'])
    expect(only(reading).refused.length).toBeGreaterThan(0)
  })

  test('an account that stands there twice is taken once, and counted', async () => {
    const text = `window.YTD.mute.part0 = [ ${entry('muting', '11')}, ${entry('muting', '11')} ]`
    expect(only(await read('mute.js', text))).toMatchObject({
      rows: [{ stableId: '11' }],
      leftOut: [{ why: 'The same account a second time.', count: 1 }],
    })
  })

  test('a file of the archive that lists no accounts is refused with what to take instead', async () => {
    await expect(read('app.js', 'window.YTD.ad_engagements.part0 = [ {"ad": 1} ]')).rejects.toThrow(/following\.js/)
  })

  test('code in the file is text and never runs', async () => {
    const text = 'window.YTD.following.part0 = [ (() => { globalThis.ran = true })(), {"following":{"accountId":"5"}} ]'
    const reading = await read('following.js', text)
    expect(Reflect.has(globalThis, 'ran')).toBe(false)
    expect(only(reading).refused.length).toBeGreaterThan(0)
  })
})

describe('a list from Mastodon', () => {
  test.each([
    [
      'four columns',
      'Account address,Show boosts,Notify on new posts,Languages\nname@social.example,true,false,\nother@home.example,true,false,"en, fr"\n',
    ],
    [
      'two columns with a space before the value',
      'Account address, Show boosts\nname@social.example, true\nother@home.example, false\n',
    ],
    ['one column', 'Account address\nname@social.example\nother@home.example\n'],
    [
      'a leading @ and blank rows',
      'Account address,Show boosts\n@name@social.example,true\n\n,\n@Other@Home.example,true\n',
    ],
    [
      'Windows line ends and a mark of order',
      '\ufeffAccount address,Show boosts\r\nname@social.example,true\r\nother@home.example,true\r\n',
    ],
  ])('%s', async (_, text) => {
    const reading = await read('following_accounts.csv', text)
    expect(reading.format).toBe('mastodon-csv')
    expect(only(reading)).toMatchObject({ platform: 'mastodon', relation: 'following', refused: [] })
    expect(handles(reading)).toEqual(['name@social.example', 'other@home.example'])
  })

  test('blocks have no line of names: the name of the file says what they are, or the admin is asked', async () => {
    const text = 'name@social.example\nother@home.example\n'
    expect(only(await read('blocked_accounts.csv', text)).relation).toBe('blocked')
    expect(only(await read('list.csv', text)).relation).toBeNull()
  })

  test('mutes are known by their line of names', async () => {
    const reading = await read('x.csv', 'Account address,Hide notifications\nname@social.example,true\n')
    expect(only(reading)).toMatchObject({ relation: 'muted', rows: [{ line: 2, handle: 'name@social.example' }] })
  })

  test('blocked servers are no accounts: a file of them is refused, one among accounts is left out and counted', async () => {
    await expect(read('blocked_domains.csv', 'bad.example\nworse.example\n')).rejects.toThrow(/whole servers/)
    const mixed = await read('blocked.csv', 'Account address\nname@social.example\nbad.example\n')
    expect(only(mixed).leftOut).toEqual([{ why: 'A whole server that is blocked, and no account.', count: 1 }])
  })

  test('what is no address is refused with its line and the reason', async () => {
    const reading = await read('f.csv', 'Account address,Show boosts\nname,true\nname@social.example,true\n')
    expect(only(reading).refused).toEqual([
      { line: 2, text: 'name,true', why: 'A handle on Mastodon needs its server, as in @name@server.' },
    ])
  })
})

describe('plain text', () => {
  test('gives a list for each platform, and keeps what could not be read with its line', async () => {
    const text = '@a_example, @b_example\nhttps://bsky.app/profile/name.bsky.social\nhello there\n@a_example\n'
    const reading = await read('notes.txt', text)
    expect(reading.format).toBe('plain-text')
    expect(reading.lists.map(({ platform, rows }) => [platform, rows.map(({ handle }) => handle)])).toEqual([
      ['x', ['a_example', 'b_example']],
      ['bluesky', ['name.bsky.social']],
    ])
    expect(reading.lists[0]).toMatchObject({
      relation: null,
      complete: false,
      refused: [{ line: 3, text: 'hello there' }],
      leftOut: [{ count: 1 }],
    })
    expect(reading.said).toBe('A text with 2 accounts of X and 1 of Bluesky. 1 piece could not be read.')
  })

  test('an empty file, and a file that is no text, are refused with a sentence', async () => {
    await expect(read('a.html', '\n<!DOCTYPE html><html>')).rejects.toThrow(/web page/)
    await expect(read('a.txt', ' \n\n')).rejects.toThrow(/nothing in this file/)
    await expect(read('a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).rejects.toThrow(
      /neither text nor a zip/,
    )
  })
})

test('what was pasted is recognised as well, and is never whole', async () => {
  const text = 'Account address,Show boosts\nname@social.example,true\n'
  const reading = await readText(text, { plainHandlesAre: 'x' })
  expect(reading.format).toBe('mastodon-csv')
  expect(only(reading).complete).toBe(false)
})

test('other work gets its turn while a long list is read', async () => {
  const text = assigned(
    'following',
    0,
    xEntries(
      'following',
      Array.from({ length: 60_000 }, (_, n) => String(n + 1)),
    ),
  )
  let turns = 0
  let reading = true
  const take = () => {
    turns += 1
    if (reading) setImmediate(take)
  }
  setImmediate(take)
  const { lists } = await read('following.js', text)
  reading = false
  expect(lists[0]?.rows).toHaveLength(60_000)
  // Some hundred milliseconds of work, in slices of fifteen.
  expect(turns).toBeGreaterThan(5)
})

test('an import that is cancelled ends with a sentence', async () => {
  const text = Array.from({ length: 50_000 }, (_, n) => `name${n}@social.example`).join('\n')
  await expect(readFile(fileOf('a.csv', text), { plainHandlesAre: 'x', signal: AbortSignal.abort() })).rejects.toThrow(
    'The import was cancelled. Nothing was saved.',
  )
})
