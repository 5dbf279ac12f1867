import { expect, test, type Running } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { QueuePage } from './pages/queuePage.ts'

const three = '@rowan_example\n@wren_example\n@hazel_example'

test('a break is proposed after as many uncovered items as the admin set, and is never a block', async ({ app }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  await setNumber(app, 'Propose a break after (uncovered items)', '2')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  const desk = await queue.vetNext()
  await quote(app, 'An invented quotation.')
  // Evidence for the check in hand: U shows it.
  const banner = page.getByRole('status').filter({ hasText: 'How about a break?' })
  await desk.press('u')
  await expect(page.getByText('An invented quotation.')).toBeVisible()
  await expect(page.getByRole('navigation').getByText('1 uncovered')).toBeVisible()
  await expect(banner).toBeHidden()
  await desk.press('u', 'u')
  await expect(page.getByRole('navigation').getByText('2 uncovered')).toBeVisible()
  await expect(banner).toContainText('You have uncovered 2 items since your last break.')

  // The keys of the desk go on while it waits.
  await desk.press('j', 'k')
  await banner.getByRole('button', { name: 'Take a break' }).click()
  await expect(page.getByRole('dialog', { name: 'A break' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to work' }).click()
  await expect(banner).toBeHidden()
  await expect(page.getByText('An invented quotation.')).toBeHidden()
  await expect(desk.account).toHaveText('@rowan_example')
})

test('one key covers everything, from any screen, under a dialog and while typing, and nothing typed is lost', async ({
  app,
  keepPicture,
}) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  const curtain = page.getByRole('dialog', { name: 'Everything is covered' })
  await page.keyboard.press('h')
  await expect(curtain).toBeVisible()
  // Whatever lies behind is out of sight: at every point the curtain is on top.
  const isCovered = await page.evaluate(() =>
    [...Array(12).keys()].every((n) => {
      const top = document.elementFromPoint((innerWidth / 12) * n + 5, (innerHeight / 12) * n + 5)
      return top instanceof Element && top.closest('.curtain') !== null
    }),
  )
  expect(isCovered).toBe(true)
  await keepPicture(page, 'curtain')
  await page.keyboard.press('h')
  await expect(curtain).toBeHidden()

  const desk = await queue.vetNext()
  await desk.press('n')
  const note = page.getByRole('dialog', { name: 'Note' }).getByRole('textbox')
  await note.fill('hush')
  await page.keyboard.press('h')
  await expect(note).toHaveValue('hushh')
  await page.keyboard.press('Control+u')
  await expect(curtain).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(curtain).toBeHidden()
  await expect(note).toHaveValue('hushh')
  await expect(note).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByText('Cover everything on screen')).toBeVisible()
  await page.keyboard.press('h')
  await expect(curtain).toBeVisible()
})

test('once the day’s number of new accounts is reached, next asks, and one more is one more', async ({ app }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(`${three}\n@alder_example`)
  await queue.closeBox()
  await setNumber(app, 'New accounts a day', '1')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  const desk = await queue.vetNext()
  const question = page.getByRole('dialog', { name: 'That is enough for today' })
  await desk.press('x', 'Control+Enter')
  await expect(question).toContainText('You have decided about one new account today')
  await question.getByRole('button', { name: 'One more' }).click()
  await expect(desk.account).toHaveText('@wren_example')
  await desk.press('x', 'Control+Enter')
  await expect(question).toContainText('2 new accounts')
  await question.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByRole('heading', { name: /2 done/ })).toBeVisible()
  await page.keyboard.press('v')
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')

  // What is urgent is never counted.
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Unfollow urgently/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Unfollow urgently', level: 1 })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Reported to us' })).toBeVisible()
})

test('an account is skipped, or passed on, and no reason is asked', async ({ app }) => {
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.paste(three)
  await queue.closeBox()
  const desk = await new QueuePage(app).vetNext()
  await desk.press('s')
  await expect(desk.account).toHaveText('@wren_example')
  await desk.press('p')
  await expect(desk.account).toHaveText('@hazel_example')
})

async function setNumber(app: Running, label: string, value: string): Promise<void> {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  const field = app.page.getByLabel(label)
  await field.fill(value)
  await field.blur()
  await expect(field).toHaveValue(value)
}

async function quote({ page }: Running, says: string): Promise<void> {
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: /What the post says/ }).fill(says)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: /Show the quotation/ })).toBeVisible()
}
