import { expect, test } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { QueuePage } from './pages/queuePage.ts'

const three = '@rowan_example\n@wren_example\n@hazel_example'

test('a clear account takes at most fourteen keys from opening to the next account', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.decide('x')
  // The next profile opens by itself: that is the setting that saves a key.
  await expect.poll(() => app.openedLinks()).toContain('https://x.com/wren_example')
  await expect(desk.account).toHaveText('@wren_example')
  desk.pressed = 0
  await desk.whoAndBio()
  await desk.postsClear()
  await desk.redFlagsClear()
  await desk.decide('f')
  expect(desk.pressed).toBeLessThanOrEqual(14)
  await expect(desk.account).toHaveText('@hazel_example')
})

test('a vetting that a kill cut off goes on where it was', async ({ open }) => {
  const app = await open()
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.whoAndBio()
  await desk.press('1')
  await expect(app.page.getByRole('article', { name: 'Replies' })).toHaveAttribute('aria-current', 'true')
  await app.kill()

  const again = await open()
  await expect(again.page.getByRole('navigation')).toBeVisible()
  const resumed = await new QueuePage(again).vetNext()
  await expect(resumed.account).toHaveText('@rowan_example')
  await expect(again.page.getByRole('article', { name: 'Replies' })).toHaveAttribute('aria-current', 'true')
  await resumed.press('1', '1')
  await resumed.redFlagsClear()
  await resumed.decide('f')
  await expect(resumed.account).toHaveText('@wren_example')
})

test('an adverse decision without a ground and evidence is refused with the reason', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.press('r', 'Control+Enter')
  await expect(app.page.getByText('Please name at least one ground.').first()).toBeVisible()
  await expect(desk.account).toHaveText('@rowan_example')
})

test('single-letter keys can be switched off, and never fire in a text field', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  await app.page.getByRole('searchbox', { name: 'Handle, name or bio' }).fill('v')
  await expect(app.page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible()

  await app.page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await app.page.getByRole('switch', { name: /single.letter/i }).click()
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await expect(app.page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible()
  await app.page.getByRole('heading', { name: 'Queue', level: 1 }).click()
  await app.page.keyboard.press('v')
  await expect(app.page.getByRole('region', { name: 'The checklist' })).toBeHidden()
})

test('the cleared accounts are followed one by one at the end, and the follow link exists nowhere before', async ({
  app,
  keepPicture,
}) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste('@rowan_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.whoAndBio()
  await desk.postsClear()
  await desk.redFlagsClear()
  expect(await app.page.content()).not.toContain('intent/follow')
  await desk.press('f', 'Control+Enter')
  await expect(
    app.page
      .getByRole('heading', { name: /1 done/ })
      .or(app.page.getByText(/1 done/))
      .first(),
  ).toBeVisible()
  await keepPicture(app.page, 'end-of-session')
  await app.page.keyboard.press('o')
  await expect.poll(() => app.openedLinks()).toContain('https://x.com/intent/follow?screen_name=rowan_example')
  await app.page.keyboard.press('d')
  await app.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Following/ })
    .click()
  await expect(app.page.getByRole('row').filter({ hasText: '@rowan_example' })).toHaveCount(1)
  await keepPicture(app.page, 'following')
})
