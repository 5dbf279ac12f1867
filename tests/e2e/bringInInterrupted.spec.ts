// A long list on its way in, and what comes between: a change of mind, a process that dies, a page that is loaded anew.
import { call, listOf, valueOf } from './calling.ts'
import { expect, test, type Running } from './fixtures.ts'
import { BringInPage } from './pages/bringInPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'

const NAME = 'following_accounts.csv'
const LIST = 'Accounts that we follow on Mastodon'

/** A list that is long enough for somebody to come between. */
async function begin(app: Running, rows: number): Promise<BringInPage> {
  test.setTimeout(180_000)
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const bringIn = new BringInPage(app)
  const lines = Array.from({ length: rows }, (_, n) => `r${n}_example@social.example,true`)
  await bringIn.drop({ name: NAME, content: ['Account address,Show boosts', ...lines].join('\n') })
  const list = bringIn.list(LIST)
  await expect(list).toContainText(`${rows.toLocaleString('en-GB')} accounts`, { timeout: 60_000 })
  await list.getByRole('radio', { name: /^No, or/ }).click()
  await app.page.keyboard.press('Control+Enter')
  return bringIn
}

const imports = async ({ page }: Running) =>
  listOf(valueOf(await call(page, 'listImports', { offset: 0, limit: 10 }), 'rows'))
const found = async ({ page }: Running, text: string) =>
  listOf(valueOf(await call(page, 'search', { text, limit: 5 }), 'rows'))

test('an import that is cancelled while its rows are kept leaves nothing', async ({ app, keepPicture }) => {
  const { page } = app
  await begin(app, 200_000)
  await page.getByText('Step 1 of 2').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing of it was kept. Your records are as they were.')).toBeVisible({
    timeout: 60_000,
  })
  // Whoever works by keyboard goes on from the top of what came.
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeFocused()
  await keepPicture(page, 'bring-in-cancelled')
  expect(await imports(app)).toEqual([])
  expect(await found(app, 'r1_example')).toEqual([])
})

test('an app that is killed while rows are kept has nothing of them at its next start, and says so', async ({
  app,
  open,
  keepPicture,
}) => {
  await begin(app, 200_000)
  // At the frame in which it shows: an expectation looks once a second after a while, and the step may be over by then.
  await app.page.getByText('Step 1 of 2').waitFor()
  await app.kill()

  const again = await open()
  await expect(again.page.getByText(/was being brought in when Bonafide ended, and was not on file yet/)).toBeVisible()
  await keepPicture(again.page, 'bring-in-lost')
  expect(await imports(again)).toEqual([])
  expect(await found(again, 'r1_example')).toEqual([])
})

test('an app that is killed while it compares brings all of the list in at its next start, and says so', async ({
  app,
  open,
  keepPicture,
}) => {
  await begin(app, 60_000)
  await app.page.getByText('Step 2 of 2').waitFor()
  await app.kill()

  const again = await open()
  const { page } = again
  await expect(page.getByText(`“${NAME}” was being brought in when Bonafide ended`)).toBeVisible()
  await keepPicture(page, 'bring-in-resumed')
  const bringIn = new BringInPage(again)
  await bringIn.openFromAnywhere(NAME)
  await bringIn.isIn(NAME)
  await expect(bringIn.list(LIST)).toContainText('60,000 accounts are new on file, 0 were known')
  expect(await imports(again)).toMatchObject([{ name: NAME, settled: true }])
})

test('an import is found again after the page is loaded anew, while it runs and once it has ended', async ({ app }) => {
  const { page } = app
  const bringIn = await begin(app, 60_000)
  await expect(page.getByText(/Step [12] of 2/)).toBeVisible()
  await page.reload()
  // The same screen goes on. From another one, a line beside the places leads back.
  await expect(page.getByRole('heading', { level: 1, name: /following_accounts/ })).toBeVisible()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Records/ })
    .click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible()
  await bringIn.openFromAnywhere(NAME)
  await bringIn.isIn(NAME)
  await page.reload()
  await bringIn.isIn(NAME)
  await expect(bringIn.list(LIST)).toContainText('60,000 accounts are new on file')
})
