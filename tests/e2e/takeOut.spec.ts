import { AccountsFile } from '../../shared/domain/takeOut.ts'
import { expect, test } from './fixtures.ts'

test('the list of accounts that we follow is taken out from the keyboard, as a file that says what it is', async ({
  open,
  keepPicture,
}) => {
  const app = await open({ args: ['--demo'] })
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+K')
  await page.keyboard.type('take out')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Take out a list' })
  await dialog.getByRole('radio', { name: /^JSON/ }).click()
  await keepPicture(page, 'take-out')
  const saved = await app.savedFile(() => page.keyboard.press('Control+Enter'))
  expect(saved.name).toMatch(/^bonafide-following-\d{4}-\d\d-\d\d\.json$/)
  const file = AccountsFile.parse(JSON.parse(saved.bytes.toString('utf8')))
  expect(file.accounts.length).toBeGreaterThan(20)
  expect(file.accounts.every(({ standing }) => standing === 'following')).toBe(true)
  await expect(page.getByText(/accounts taken out\.$/)).toBeVisible()
})
