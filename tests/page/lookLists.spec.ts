// The screens of a list on its way in and of lists over time, light and dark: nothing for axe to find, and pictures.
import { lookIn } from '../e2e/axe.ts'
import { dropFiles } from '../e2e/dropping.ts'
import { expect, test } from '../e2e/fixtures.ts'

const people = Array.from({ length: 30 }, (_, n) => `@r${n}_example;Robin ${n}`)

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a list is brought in, ${theme}`, async ({ open, keepPicture }) => {
    test.setTimeout(240_000)
    const { page } = await open({ args: ['--demo'] })
    const look = await lookIn(theme, page, keepPicture)
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
    await dropFiles(page, [{ name: 'a list.csv', content: ['Handle;Name', ...people, 'no handle;Nobody'].join('\n') }])
    await expect(page.getByRole('region', { name: 'What do the columns hold?' })).toBeVisible()
    await look('bring-in-mapper')
    await page.getByRole('combobox', { name: 'The accounts are on' }).selectOption('X')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('radio', { name: 'Accounts that we follow' }).click()
    await page.getByRole('radio', { name: /^Yes, everybody/ }).click()
    await look('bring-in-preview')
    await page.getByLabel('On which day was the list made?').fill('2026-01-02')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'a list.csv is in' })).toBeVisible({ timeout: 30_000 })
    await look('bring-in-report')
    await page.getByRole('button', { name: 'Fix them here…' }).click()
    await look('bring-in-box')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Show.*new on file/ }).click()
    await expect(page.getByRole('grid', { name: 'New on file' })).toBeVisible()
    await look('found')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lists over time')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('grid', { name: 'Our lists over time' })).toBeVisible()
    await look('lists-over-time')
  })
}
