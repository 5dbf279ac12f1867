import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AccountsFile, takenFileName, type TakenAccounts, type TakenForm } from '../../shared/domain/takeOut.ts'
import { candidate, clearToFollow, decideAdversely, followed, openCore, type OpenCore } from '../builders.ts'

async function takenOut(
  core: OpenCore,
  which: TakenAccounts,
  form: TakenForm,
  platform: 'x' | 'mastodon' | null = null,
) {
  let text = ''
  let accounts = 0
  let after: number | null = null
  do {
    const part: Awaited<ReturnType<OpenCore['page']['takeOut']>> = await core.page.takeOut({
      which,
      platform,
      form,
      after,
    })
    text += part.text
    accounts += part.accounts
    after = part.next
  } while (after !== null)
  return { text, accounts }
}

async function filled() {
  const core = await openCore()
  const clear = await followed(core, 'moss_example')
  await core.page.observe({
    account: clear,
    name: '=HYPERLINK("https://beyond.example")',
    bio: 'Buses,\n"libraries" \u202eand tea',
  })
  await clearToFollow(core, 'fern_example')
  await decideAdversely(core, await candidate(core, 'reed_example'))
  await core.page.queuePasted({ text: '@sedge@social.example', plainHandlesAre: 'x', source: 'followed-us' })
  return core
}

describe('a list that is taken out', () => {
  test('as JSON is of the published form and holds what is on file', async () => {
    const core = await filled()
    const { text, accounts } = await takenOut(core, 'all', 'json')
    const file = AccountsFile.parse(JSON.parse(text))
    expect(accounts).toBe(4)
    expect(file.accounts.map(({ handle, standing }) => [handle, standing])).toEqual([
      ['moss_example', 'following'],
      ['fern_example', 'candidate'],
      ['reed_example', 'not-following'],
      ['sedge@social.example', 'candidate'],
    ])
    expect(file.accounts[0]).toMatchObject({
      name: '=HYPERLINK("https://beyond.example")',
      link: 'https://x.com/moss_example',
      lastDecision: { outcome: 'follow', by: 'KS' },
    })
  })

  test.each([
    ['following', ['moss_example']],
    ['queue', ['sedge@social.example']],
    ['decided-against', ['reed_example']],
    ['never-vetted', []],
    ['unfollowed-urgently', []],
  ] as const)('holds only %s', async (which, handles) => {
    const { text } = await takenOut(await filled(), which, 'json')
    expect(AccountsFile.parse(JSON.parse(text)).accounts.map(({ handle }) => handle)).toEqual(handles)
  })

  test('as CSV for a spreadsheet has no cell that is a formula', async () => {
    const { text } = await takenOut(await filled(), 'following', 'csv-safe')
    expect(text).toContain(`"'=HYPERLINK(""https://beyond.example"")"`)
    expect(text.startsWith('\ufeff"Platform","ID","Handle","Name","Bio","Link"')).toBe(true)
  })

  test('as exact CSV keeps every text to the letter', async () => {
    const { text } = await takenOut(await filled(), 'following', 'csv-exact')
    expect(text).toContain(',"=HYPERLINK(""https://beyond.example"")","Buses,\n""libraries"" \u202eand tea",')
  })

  test('for Mastodon holds Mastodon addresses alone, as its import wants them', async () => {
    const core = await filled()
    expect(await takenOut(core, 'all', 'mastodon-blocks')).toEqual({ text: 'sedge@social.example\r\n', accounts: 1 })
    expect(await takenOut(core, 'all', 'mastodon-mutes')).toEqual({
      text: 'Account address,Hide notifications\r\nsedge@social.example,true\r\n',
      accounts: 1,
    })
  })

  test('of thousands comes in parts, each account once, in one file', async () => {
    const core = await openCore()
    const handles = Array.from({ length: 4_100 }, (_, place) => `@m${place}_example`)
    await core.page.queuePasted({ text: handles.join('\n'), plainHandlesAre: 'x', source: 'followed-us' })
    const { text, accounts } = await takenOut(core, 'queue', 'json')
    const file = AccountsFile.parse(JSON.parse(text))
    expect(accounts).toBe(4_100)
    expect(new Set(file.accounts.map(({ handle }) => handle)).size).toBe(4_100)
  })

  test('is named by what it is, never by foreign text', () => {
    expect(takenFileName({ which: 'queue', platform: 'x', form: 'csv-safe', day: '2026-11-22' })).toBe(
      'bonafide-queue-x-2026-11-22.csv',
    )
    expect(takenFileName({ which: 'all', platform: null, form: 'mastodon-mutes', day: '2026-11-22' })).toBe(
      'mastodon-mutes-2026-11-22.csv',
    )
  })
})

test('the published JSON Schema is the one by which the file is made', () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../build/resources/accounts.schema.json', import.meta.url), 'utf8'),
  )
  expect(published).toEqual(JSON.parse(JSON.stringify(schema())))
})

function schema() {
  return { title: 'Accounts taken out of Bonafide', ...z.toJSONSchema(AccountsFile) }
}
