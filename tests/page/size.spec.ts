// The real page against the real core, with nothing, with very much, and with very long names.
import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/fixtures.ts'
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
  ]) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${place}`) })
      .click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await keepPicture(page, `nothing-${place.toLowerCase().replaceAll(' ', '-')}`)
  }
})

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
