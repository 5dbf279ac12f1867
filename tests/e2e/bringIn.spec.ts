// Lists that the platforms hand out, brought in as a new user would: dropped on the window, looked at, reported.
import { assigned, xEntries, xManifest, zipOf } from '../zips.ts'
import { call, listOf, valueOf } from './calling.ts'
import { expect, test, type Running } from './fixtures.ts'
import { BringInPage } from './pages/bringInPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'

async function begin(app: Running): Promise<BringInPage> {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  return new BringInPage(app)
}

const archive = () =>
  zipOf({
    'data/manifest.js': xManifest([
      { kind: 'following', name: 'following.js', count: 3 },
      { kind: 'follower', name: 'follower.js', count: 2 },
      { kind: 'tweets', name: 'tweets.js', count: 1 },
    ]),
    'data/following.js': assigned('following', 0, xEntries('following', ['1001', '1002', '1003'])),
    'data/follower.js': assigned('follower', 0, xEntries('follower', ['1001', '2001'])),
    'data/account.js': 'window.YTD.account.part0 = [ { "account": { "email": "us@private.example" } } ]',
    'data/tweets.js': assigned('tweets', 0, [
      {
        tweet: {
          id_str: '1626922300000000000',
          created_at: 'Sat Feb 18 12:33:11 +0000 2023',
          full_text: 'Thanks @rowan_example',
          entities: { user_mentions: [{ id_str: '1001', screen_name: 'rowan_example' }] },
        },
      },
    ]),
  })

test('an archive of X that is dropped on the window ends in a report that leads on', async ({ app, keepPicture }) => {
  const { page } = app
  const bringIn = await begin(app)
  await bringIn.drop({ name: 'twitter-2026-03-03.zip', content: await archive() })
  await expect(page.getByText(/archive of 3 March 2026/)).toBeVisible()
  await expect(bringIn.list('Accounts that we follow on X')).toContainText('the archive promises 3, and all are here')
  await keepPicture(page, 'bring-in-preview')
  await bringIn.bringIn('twitter-2026-03-03.zip')
  await expect(bringIn.list('Accounts that we follow on X')).toContainText('3 accounts are new on file')
  await expect(bringIn.list('Accounts that follow us on X')).toContainText('1 account is new on file, 1 was known')
  await keepPicture(page, 'bring-in-report')
  // Nothing about us was kept.
  expect(JSON.stringify(await call(page, 'search', { text: 'private', limit: 5 }))).not.toContain('private.example')

  // One click from the figure to its list, one action from there to the queue.
  await bringIn
    .list('Accounts that follow us on X')
    .getByRole('button', { name: /^Show.*new on file/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'New on file' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'ID 2001' })).toHaveCount(1)
  await page.keyboard.press('q')
  await expect(page.getByText('One account put into the queue.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /2001/ })).toBeVisible()

  // The same archive again changes nothing, and says so.
  await bringIn.drop({ name: 'again.zip', content: await archive() })
  await expect(page.getByText(/archive of 3 March 2026/)).toBeVisible()
  await bringIn.bringIn('again.zip')
  await expect(page.getByText(/The very same lists were brought in before.*Nothing changed\./)).toBeVisible()
})

const table = [
  'Profile;Notes;Who;About',
  'https://x.com/rowan_example;seen at the fair;Rowan Brook;Walks and birds',
  'https://x.com/wren_example;;"Wren ""W"" Field";"Two lines\nof a bio"',
  'not a link at all;;Nobody;',
  'https://x.com/kit_example;;=HYPERLINK("https://evil.example","Kit");<img src=x onerror=alert(1)>',
].join('\r\n')

test('a CSV with unknown columns is mapped, its refused row is fixed in place, and hostile cells stay text', async ({
  app,
  keepPicture,
}) => {
  const { page } = app
  const bringIn = await begin(app)
  await bringIn.drop({ name: 'our list.csv', content: `\uFEFF${table}` })
  const mapper = bringIn.list('What do the columns hold?')
  await expect(mapper).toBeVisible()
  await mapper.getByRole('combobox', { name: 'The accounts are on' }).selectOption('X')
  await mapper.getByRole('combobox', { name: 'Link of the profile' }).selectOption('Profile')
  await mapper.getByRole('combobox', { name: 'Name' }).selectOption('Who')
  await mapper.getByRole('combobox', { name: 'Bio' }).selectOption('About')
  await expect(mapper.getByText('=HYPERLINK("https://evil.example","Kit")')).toBeVisible()
  await keepPicture(page, 'bring-in-mapper')
  await mapper.getByRole('button', { name: 'Read the table like this' }).focus()
  await page.keyboard.press('Enter')

  const found = bringIn.list('A list of X')
  await expect(found).toContainText('3 accounts')
  // The button that had the focus is gone: whoever works by keyboard stands at the top of what came.
  await expect(page.getByRole('heading', { level: 1, name: 'our list.csv' })).toBeFocused()
  await found.getByRole('radio', { name: 'Accounts that follow us' }).click()
  await expect(page.getByRole('button', { name: /^Bring in this list/ })).toHaveAttribute('aria-disabled', 'true')
  await found.getByRole('radio', { name: /^No, or/ }).click()
  await keepPicture(page, 'bring-in-questions')
  await bringIn.bringIn('our list.csv')
  await expect(page.getByRole('heading', { name: '1 row could not be read' })).toBeVisible()

  await page.getByRole('button', { name: 'See them, with the reasons' }).click()
  await expect(page.getByRole('dialog').getByText('not a link at all').first()).toBeVisible()
  await keepPicture(page, 'bring-in-refused')
  await page.keyboard.press('Escape')
  const saved = await app.savedFile(() => page.getByRole('button', { name: 'Save them as a file' }).click())
  expect(saved.name).toBe('not-taken-in.csv')
  expect(saved.bytes.toString('utf8')).toContain('not a link at all')

  await page.getByRole('button', { name: 'Fix them here…' }).click()
  const box = page.getByRole('textbox', { name: 'Handles and links' })
  await expect(box).toHaveValue(/not a link at all/)
  await box.fill('@nobody_example')
  await page.keyboard.press('Control+Enter')
  await expect(bringIn.list('A list of X')).toContainText('1 account')
  await bringIn.list('A list of X').getByRole('radio', { name: 'Accounts that follow us' }).click()
  await bringIn.bringIn('pasted text')
  await expect(bringIn.figure('new on file')).toContainText('1')
  const { rows } = { rows: listOf(valueOf(await call(page, 'search', { text: 'kit_example', limit: 5 }), 'rows')) }
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ handle: 'kit_example', bio: '<img src=x onerror=alert(1)>' })

  // The columns are remembered.
  await bringIn.drop({ name: 'later.csv', content: `\uFEFF${table}` })
  await expect(bringIn.list('What do the columns hold?')).toContainText('You said it before')
})

test('an import that is cancelled leaves nothing, and what cannot be read says so', async ({ app }) => {
  const { page } = app
  const bringIn = await begin(app)
  await bringIn.drop({ name: 'archive.zip', content: await archive() })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing of it was kept.')).toBeVisible()
  expect(listOf(valueOf(await call(page, 'listImports', { offset: 0, limit: 10 }), 'rows'))).toEqual([])
  expect(listOf(valueOf(await call(page, 'search', { text: 'rowan_example', limit: 5 }), 'rows'))).toEqual([])

  await bringIn.drop({ name: 'broken.zip', content: Buffer.from('PK\u0003\u0004 and then nothing of a zip', 'latin1') })
  await expect(page.getByRole('heading', { name: 'This could not be brought in' })).toBeVisible()
})

test('several files that are dropped together are read one after the other', async ({ app }) => {
  const { page } = app
  const bringIn = await begin(app)
  await bringIn.drop(
    { name: 'following.js', content: assigned('following', 0, xEntries('following', ['1001', '1002'])) },
    { name: 'following-part1.js', content: assigned('following', 1, xEntries('following', ['1003'])) },
  )
  const list = bringIn.list('Accounts that we follow on X')
  await expect(list).toContainText('2 accounts')
  await expect(page.getByText('Next: following-part1.js')).toBeVisible()
  await list.getByRole('radio', { name: /^No, or/ }).click()
  await bringIn.bringIn('following.js')
  await page.getByRole('button', { name: 'Read the next file' }).click()
  await expect(list).toContainText('1 account')
  await list.getByRole('radio', { name: /^No, or/ }).click()
  await bringIn.bringIn('following-part1.js')
})
