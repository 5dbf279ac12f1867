// An evening that goes past midnight: the page's day is the core's, without a reload.
import { expect, test } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'

test('after midnight the page offers the new day, and keeps what stands on it', async ({ open, shell }) => {
  test.skip(shell !== 'loopback', 'the answers of the core can be changed on the way only where they go by HTTP')
  const app = await open()
  const { page } = app
  await page.clock.install()
  await page.reload()
  let told = ''
  page.on('response', async (response) => {
    if (response.url().endsWith('/call/start')) told = await response.text()
  })
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.paste('@rowan_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.press('e')
  const evidence = page.getByRole('dialog', { name: 'Evidence' })
  const words = evidence.getByRole('textbox', { name: /^What the post says/ })
  await words.fill('Seen before midnight.')
  const seenOn = evidence.getByLabel('Seen on')
  const before = await seenOn.inputValue()
  const after = new Date(Date.parse(before) + 24 * 60 * 60_000).toISOString().slice(0, 10)
  await expect(seenOn).toHaveAttribute('max', before)

  expect(told).toContain(`"today":"${before}"`)
  const tomorrow = told.replace(`"today":"${before}"`, `"today":"${after}"`)
  await page.route('**/call/start', (route) => route.fulfill({ contentType: 'application/json', body: tomorrow }))
  await page.clock.fastForward(61_000)
  await expect(seenOn).toHaveAttribute('max', after)
  await expect(words).toHaveValue('Seen before midnight.')
})
