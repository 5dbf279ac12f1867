// The real page against the real core, with nothing, with very much, and with very long names.
import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/fixtures.ts'
import { BringInPage } from '../e2e/pages/bringInPage.ts'
import { FirstStartPage } from '../e2e/pages/firstStartPage.ts'

test('ten thousand pasted lines become a queue that draws only what is on screen', async ({ app, keepPicture }) => {
  test.setTimeout(120_000)
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  // Through the clipboard, as a person does: typing so much at once is what no keyboard can.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    (lines) => navigator.clipboard.writeText(lines),
    Array.from({ length: 10_000 }, (_, n) => `@r${n}_example`).join('\n'),
  )
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('button', { name: /^Add 10,?000 to the queue/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('10,000 accounts wait to be vetted.')).toBeVisible({ timeout: 60_000 })
  await queue.closeBox()
  expect(await queue.rows.count()).toBeLessThan(80)

  await page.getByRole('grid').press('End')
  await expect(page.getByText('@r9999_example').first()).toBeVisible()
  expect(await queue.rows.count()).toBeLessThan(80)
  await keepPicture(page, 'queue-10000-end')

  await page.getByRole('searchbox', { name: 'Handle, name or bio' }).fill('r4321')
  await expect(queue.rows).toHaveCount(1)
  await expect(page.getByText('@r4321_example').first()).toBeVisible()
})

test('with nothing on file every place says the next step, and nothing breaks', async ({ app, keepPicture }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  for (const place of [
    'Overview',
    'Queue',
    'Second opinions',
    'Following',
    'Unfollow urgently',
    'To unfollow',
    'Retweets',
    'Records',
    'Bring in',
  ]) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${place}`) })
      .click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await keepPicture(page, `nothing-${place.toLowerCase().replaceAll(' ', '-')}`)
  }
})

test('a list of ten thousand accounts is brought in, and the report’s list draws only what is on screen', async ({
  app,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const bringIn = new BringInPage(app)
  const rows = Array.from({ length: 10_000 }, (_, n) => `r${n}_example@social.example,true`)
  await bringIn.drop({ name: 'following_accounts.csv', content: ['Account address,Show boosts', ...rows].join('\n') })
  const list = bringIn.list('Accounts that we follow on Mastodon')
  await expect(list).toContainText('10,000 accounts', { timeout: 30_000 })
  await list.getByRole('radio', { name: /^No, or/ }).click()
  // Other screens are used meanwhile; the sidebar leads back.
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Records/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible()
  await bringIn.openFromAnywhere('following_accounts.csv')
  await bringIn.isIn('following_accounts.csv')
  await list.getByRole('button', { name: /^Show.*new on file/ }).click()
  const found = page.getByRole('grid', { name: 'New on file' })
  await expect(found).toHaveAttribute('aria-rowcount', '10001')
  expect(await found.getByRole('row').count()).toBeLessThan(80)
  await found.press('End')
  await expect(found.locator('[aria-rowindex="10001"]')).toContainText('_example@social.example')
  expect(await found.getByRole('row').count()).toBeLessThan(80)
  await keepPicture(page, 'found-10000-end')
})

for (const width of [420, 640, 1280, 2200]) {
  test(`a very long name in a list neither widens the page nor hides what can be done, ${width} px wide`, async ({
    app,
    keepPicture,
  }) => {
    const { page } = app
    await page.setViewportSize({ width, height: 800 })
    const queue = await new FirstStartPage(app).begin('KS')
    await queue.closeBox()
    const bringIn = new BringInPage(app)
    const name = `${'very-long-'.repeat(20)}.csv`
    const long = `${'w'.repeat(400)} \u202Eturned round`
    await bringIn.drop({ name, content: `Handle,Name,Bio\n@rowan_example,${long},${long}\n@wren_example,W,B\n` })
    await expect(page.getByRole('region', { name: 'What do the columns hold?' })).toBeVisible()
    await keepPicture(page, `bring-in-mapper-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
    await page.getByRole('combobox', { name: 'The accounts are on' }).selectOption('X')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('radio', { name: 'Accounts that we follow' }).click()
    await page.getByRole('radio', { name: /^Yes, everybody/ }).click()
    await expect(page.getByText('Please say on which day the list was made.').first()).toBeVisible()
    await page.getByLabel('On which day was the list made?').fill('2026-01-02')
    await page.getByText('Its rows').click()
    await keepPicture(page, `bring-in-preview-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /is in$/ })).toBeVisible()
    await keepPicture(page, `bring-in-report-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
    await page.getByRole('button', { name: /^Show.*new on file/ }).click()
    await expect(page.getByRole('grid', { name: 'New on file' })).toBeVisible()
    await keepPicture(page, `found-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lists over time')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: 'Our lists over time' })).toBeVisible()
    await keepPicture(page, `lists-over-time-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
  })
}

for (const width of [420, 640, 1280, 2200]) {
  test(`a very long name neither widens the page nor hides what can be done, ${width} px wide`, async ({
    app,
    keepPicture,
  }) => {
    const { page } = app
    await page.setViewportSize({ width, height: 800 })
    const queue = await new FirstStartPage(app).begin('KS')
    await queue.paste(`@${'long'.repeat(15)}@${'very-'.repeat(11)}long.example\n@wren_example`)
    await queue.closeBox()
    await keepPicture(page, `long-queue-${width}`)
    await expect(page.getByText(/2 accounts wait/)).toBeVisible()
    expect(await widerThanTheWindow(page)).toBe(0)
    await page.keyboard.press('v')
    await expect(page.getByText('Genuine').first()).toBeVisible()
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill('An extraordinarily long display name '.repeat(10))
    await dialog
      .getByRole('textbox')
      .last()
      .fill(`${'w'.repeat(3000)} \u202Eturned round\u202C and a line\n`.repeat(3))
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await keepPicture(page, `long-desk-${width}`)
    expect(await widerThanTheWindow(page)).toBe(0)
  })
}

test('a page that is reloaded finds its way back in', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste('@rowan_example')
  await queue.closeBox()
  await app.page.reload()
  await expect(app.page.getByRole('navigation').getByRole('button', { name: /^Queue/ })).toContainText('1')
})

async function widerThanTheWindow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
