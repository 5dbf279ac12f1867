// What our own account posted and liked, from its archive, through the lens: found, read covered, answered by keyboard.
import type { Page } from '@playwright/test'
import { ownArchive, plainTweets } from '../ownArchive.ts'
import { lookIn } from './axe.ts'
import { call } from './calling.ts'
import { expect, test, type Running } from './fixtures.ts'
import { BringInPage } from './pages/bringInPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'

const WORDS = 'Please read this about the holohoax before the meeting.'
const archive = () =>
  ownArchive({
    tweets: [
      ...plainTweets(40),
      { id: '1627000000000000001', text: WORDS },
      { id: '1627000000000000002', text: 'See you on Saturday.', by: { handle: 'stone_example', id: '77' } },
    ],
    likes: [{ id: '1620000000000000003', text: 'The holohoax is a lie that hurts survivors.' }, { id: '5' }],
  })

/** The archive is in, with an account on the urgent list that we reposted once. */
async function bringIn(app: Running): Promise<void> {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  await call(app.page, 'reportToUs', {
    handle: '@stone_example',
    platform: 'x',
    line: 'Please look.',
    raisedBy: 'A reader',
  })
  const bring = new BringInPage(app)
  await bring.drop({ name: 'archive.zip', content: await archive() })
  await bring.bringIn('archive.zip')
}

const pane = (page: Page) => page.getByRole('region', { name: 'The finding in hand' })
const rows = (page: Page) => page.getByRole('option')

async function lookThrough(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look through our own 44 posts and likes' }).click()
  await expect(page.getByText(/^Looked through: 41 posts, 1 repost and 2 likes\./)).toBeVisible()
}

test('our own posts are looked through on request, and each finding is answered with one key', async ({
  app,
  open,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await bringIn(app)
  await lookThrough(page)
  await expect(page.getByText('1 has no words in the archive, and nobody has read it.')).toBeVisible()
  await expect(rows(page)).toHaveText([
    /^By @stone_example.*we reposted it/,
    /Antisemitism.*we posted it/,
    /Antisemitism.*we liked it/,
  ])

  // By keyboard from here on. Whose words a repost is stands open; its words are covered until they are asked for.
  await expect(pane(page)).toContainText('Words of @stone_example')
  await expect(page.getByText('See you on Saturday.')).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(pane(page).getByText('See you on Saturday.')).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByText('@stone_example is in the queue.')).toBeVisible()
  await page.keyboard.press('j')
  await expect(pane(page)).toContainText('we posted it')
  await page.keyboard.press('u')
  await expect(pane(page).locator('mark')).toHaveText('holohoax')
  await expect(pane(page)).toContainText('It may also be')
  await page.keyboard.press('3')
  await expect(rows(page)).toHaveCount(2)
  // The next one takes its place, covered.
  await expect(pane(page)).toContainText('we liked it')
  await expect(page.getByText('that hurts survivors')).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(pane(page)).toContainText('we reposted it')
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('2')
  await expect(pane(page)).toContainText('we liked it')
  await page.keyboard.press('1')
  await expect(page.getByText('Everything that was found is looked at')).toBeVisible()

  // A reload comes back to it, the words too; after a restart what was said stands, and the words are gone.
  await page.reload()
  await page.getByRole('radio', { name: 'To discuss' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Show the post' }).click()
  await expect(pane(page)).toContainText(WORDS)
  await app.close()
  const again = await open()
  await expect(again.page.getByRole('navigation').first()).toBeVisible()
  await again.page.keyboard.press('Control+k')
  await again.page.keyboard.type('our own posts')
  await again.page.keyboard.press('Enter')
  await again.page.getByRole('radio', { name: 'To discuss' }).click()
  await expect(pane(again.page)).toContainText('The words of our posts are never kept')
  await expect(pane(again.page).getByRole('radio', { name: 'To discuss' })).toHaveAttribute('aria-checked', 'true')
})

test('a finding far down the list comes into hand too', async ({ app }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const likes = Array.from({ length: 250 }, (_, n) => ({ id: String(5_000 + n), text: 'A holohoax.' }))
  const bring = new BringInPage(app)
  await bring.drop({ name: 'archive.zip', content: await ownArchive({ tweets: [{ id: '4', text: WORDS }], likes }) })
  await bring.bringIn('archive.zip')
  await page.getByRole('button', { name: 'Look through our own 251 posts and likes' }).click()
  // The only one with a day comes first; those of a like from the first years have none.
  await expect(pane(page)).toContainText('we posted it')
  await page.getByRole('listbox').press('End')
  await expect(pane(page)).toContainText('we liked it · no day is known')
  await page.keyboard.press('u')
  await expect(pane(page)).toContainText('A holohoax.')
})

test('an archive without posts of our own offers nothing to look through', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const bring = new BringInPage(app)
  await bring.drop({ name: 'archive.zip', content: await ownArchive({}) })
  await bring.bringIn('archive.zip')
  await expect(bring.list('Accounts that we follow on X')).toBeVisible()
  await expect(app.page.getByRole('button', { name: /^Look through/ })).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing among our own posts and likes, ${theme}`, async ({ app, keepPicture }) => {
    test.setTimeout(180_000)
    const { page } = app
    const look = await lookIn(theme, page, keepPicture)
    await bringIn(app)
    await look('own-posts-report')
    await lookThrough(page)
    await expect(pane(page)).toContainText('Words of @stone_example')
    await look('own-posts')
    await page.keyboard.press('j')
    await expect(pane(page)).toContainText('we posted it')
    await page.keyboard.press('u')
    await look('own-posts-shown')
    await page.setViewportSize({ width: 420, height: 800 })
    await look('own-posts-narrow')
    await page.setViewportSize({ width: 1280, height: 800 })
    for (const inHand of ['we posted it', 'we liked it', 'we reposted it']) {
      await expect(pane(page)).toContainText(inHand)
      await page.keyboard.press('1')
    }
    await expect(page.getByText('Everything that was found is looked at')).toBeVisible()
    await look('own-posts-done')
  })
}
