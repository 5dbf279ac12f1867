import { expect, test, type Running } from './fixtures.ts'
import type { DeskPage } from './pages/deskPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { QueuePage } from './pages/queuePage.ts'

test('a full search left half done goes on after a restart, and the decision and the history say how far it came', async ({
  open,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const app = await open()
  const { page } = app
  const desk = await atRedFlags(app)
  await expect(page.getByText('Offered because there is a concern.')).toBeHidden()
  await desk.press('2')
  await expect(page.getByText('Offered because there is a concern.')).toBeVisible()

  await desk.press('w')
  const search = page.getByRole('dialog', { name: 'Full search of their posts' })
  await expect(search).toContainText(/0 of \d+ searches done/)
  const many = Number(/0 of (\d+)/.exec((await search.textContent()) ?? '')?.[1])
  expect(many).toBeGreaterThan(5)
  await openedOne(app, desk)
  expect((await app.openedLinks()).at(-1)).toMatch(/^https:\/\/x\.com\/search\?q=from%3Arowan_example%20/)
  await desk.press('1')
  await expect(search).toContainText(`1 of ${many} searches done`)
  await openedOne(app, desk)
  await desk.press('3')
  await expect(search).toContainText(`2 of ${many} searches tried. 1 could not be searched.`)
  await keepPicture(page, 'full-search')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `Full search: 2 of ${many} tried` })).toBeVisible()
  await app.kill()

  const again = await open()
  await expect(again.page.getByRole('navigation')).toBeVisible()
  const resumed = await new QueuePage(again).vetNext()
  await resumed.press('w')
  const taken = again.page.getByRole('dialog', { name: 'Full search of their posts' })
  await expect(taken.getByRole('region', { name: `Search 3 of ${many}` })).toBeVisible()
  await resumed.press('1')
  await expect(taken).toContainText(`3 of ${many} searches tried`)
  await again.page.keyboard.press('Escape')

  await resumed.press('a')
  const says = `Full search: 3 of ${many} searches tried, nothing found, 1 could not be searched.`
  await expect(again.page.getByText(says)).toBeVisible()
  await keepPicture(again.page, 'decision-half-searched')
  await resumed.press('Control+Enter')
  await expect(resumed.account).toHaveText('@wren_example')

  await again.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Second opinions/ })
    .click()
  await expect(again.page.getByRole('region', { name: 'The case in hand' }).getByText(says)).toBeVisible()
  await again.page.keyboard.press('o')
  await expect(again.page.getByRole('list').getByText(says)).toBeVisible()
})

test('a full search is done to its end by keyboard, and says so', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const desk = await atRedFlags(app)
  await desk.press('w')
  const search = page.getByRole('dialog', { name: 'Full search of their posts' })
  await expect(search).toContainText(/0 of \d+ searches done/)
  const many = Number(/0 of (\d+)/.exec((await search.textContent()) ?? '')?.[1])
  for (let done = 0; done < many; done += 1) {
    // Answers are given one after the other, each for the search that is in sight.
    await expect(search.getByRole('region', { name: `Search ${done + 1} of ${many}` })).toBeVisible()
    await desk.press(done === 4 ? '2' : '1')
    await expect(search).toContainText(done + 1 === many ? `All ${many} searches are done` : `${done + 1} of ${many}`)
  }
  // What one gave can still be changed.
  await desk.press('k')
  await expect(search.getByRole('radio', { name: 'Found nothing' })).toBeChecked()
  await page.keyboard.press('Escape')
  await desk.press('a')
  await expect(page.getByText(`Full search: all ${many} searches done, something found in 1.`)).toBeVisible()
})

test('terms are covered until they are asked for, on the desk, in a search and beside the browser', async ({ app }) => {
  const { page } = app
  const desk = await atRedFlags(app)
  const terms = page.getByRole('list').filter({ hasText: 'Antisemitism' })
  await expect(page.getByText('Covered search terms · 18')).toBeVisible()
  await expect(terms).toBeHidden()
  await desk.press('u')
  await expect(terms.getByRole('listitem')).toHaveCount(18)
  await desk.press('u')
  await expect(terms).toBeHidden()

  await page.setViewportSize({ width: 430, height: 800 })
  await desk.press('w')
  const search = page.getByRole('dialog', { name: 'Full search of their posts' })
  await expect(search.getByText('Covered search terms · 18')).toBeVisible()
  await expect(search.getByText('Signed in as the group? A stray like is public.')).toBeVisible()
  await desk.press('u')
  await expect(search.getByRole('listitem')).toHaveCount(18)
  await desk.press('j')
  await expect(search.getByRole('region', { name: /^Search 2 of/ })).toBeVisible()
  await expect(search.getByRole('listitem')).toHaveCount(0)
})

/** Everything before the red flags is clear; the check in focus is antisemitism. */
async function atRedFlags(app: Running): Promise<DeskPage> {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste('@rowan_example\n@wren_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.whoAndBio()
  await desk.postsClear()
  await expect(app.page.getByRole('article', { name: 'Antisemitism' })).toHaveAttribute('aria-current', 'true')
  return desk
}

async function openedOne(app: Running, desk: DeskPage): Promise<void> {
  const before = (await app.openedLinks()).length
  await desk.press('o')
  await expect.poll(async () => (await app.openedLinks()).length).toBe(before + 1)
}
