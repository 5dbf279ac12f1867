import { expect, test, type Running } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { UrgentPage } from './pages/urgentPage.ts'

const toPlace = (app: Running, place: string) =>
  app.page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click()

test('a post is cleared for reposting from its link, and the clearance says until when', async ({
  app,
  keepPicture,
}) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  await toPlace(app, 'Retweets')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.insertText('https://x.com/rowan_example/status/1000000000000000001')
  await page
    .getByRole('textbox', { name: /post says|words/i })
    .fill('An invented post about the litter pick on Saturday.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'The checklist' })).toBeVisible()
  // Every required check is clear; what is not required may stay.
  for (let answered = 0; answered < 30; answered += 1) {
    if (await page.getByText('We would repost it').isVisible()) break
    await page.keyboard.press('1')
    await page.waitForTimeout(60)
    if (answered === 20) await page.keyboard.press('z')
  }
  await expect(page.getByText('We would repost it')).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Retweets', level: 1 })).toBeVisible()
  await expect(page.getByText(/23 h left|24 h left/).first()).toBeVisible()
  await keepPicture(page, 'retweets')
})

test('what was reported to us is on the list in one line, and cannot be done before somebody has looked', async ({
  app,
}) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const urgent = new UrgentPage(app)
  await urgent.report('@shouting_exampl', 'rude replies, says a member')
  await urgent.open('@shouting_exampl')
  await expect(page.getByText('nobody has looked yet').first()).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByText(/Somebody has to look first/).first()).toBeVisible()
  await urgent.describe({
    ground: 'Antisemitism',
    severity: /threat or open hatred/i,
    says: 'An invented repost of an old lie.',
    reads: 'The caption agrees with it.',
  })
  await urgent.markDone()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('button', { name: /^Done/ })).toBeEnabled()
  await urgent.markDone()
  await toPlace(app, 'Records')
  await expect(page.getByRole('row').filter({ hasText: '@shouting_exampl' })).toHaveCount(1)
})

test('an answer that another admin gave outside is recorded as reported, and the case can be vetted again', async ({
  app,
  keepPicture,
}) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste('@rowan_example\n@wren_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.press('a')
  await desk.confirm()
  await toPlace(app, 'Second opinions')
  await expect(page.getByText('@rowan_example').first()).toBeVisible()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox', { name: /by whom|who/i })
    .first()
    .fill('MA')
  await dialog
    .getByRole('radio', { name: /agrees/i })
    .first()
    .check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/reported by KS/i).first()).toBeVisible()
  await keepPicture(page, 'second-opinions')
})

test('the palette finds an account while its name is being typed', async ({ open }) => {
  const app = await open({ args: ['--demo'] })
  const { page } = app
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('rowan br')
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Rowan Brook/)
      .first(),
  ).toBeVisible()
})
