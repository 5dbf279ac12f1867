// The screens and dialogs of the demo's audit, light and dark: nothing for axe to find, and a picture to look at.
import { lookIn } from '../e2e/axe.ts'
import { expect, test } from '../e2e/fixtures.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an audit, its dialogs and its statement, ${theme}`, async ({ open, keepPicture }) => {
    test.setTimeout(180_000)
    const { page } = await open({ args: ['--demo'] })
    const look = await lookIn(theme, page, keepPicture)
    const dialog = async (key: string, name: string, picture: string) => {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await look(picture)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Audits/ })
      .click()
    await expect(page.getByRole('grid', { name: 'Audits' })).toBeVisible()
    await dialog('p', 'Plan an audit', 'plan-an-audit')
    await page.keyboard.press('p')
    await page.getByRole('radio', { name: 'Found by comparison' }).press('Space')
    await expect(page.getByRole('combobox', { name: 'Which list that was found' })).toBeVisible()
    await look('plan-of-a-list')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'How it stands' })).toBeVisible()
    await look('audit')
    await page.setViewportSize({ width: 440, height: 800 })
    await look('audit-narrow')
    await page.setViewportSize({ width: 1280, height: 800 })
    await dialog('g', 'Give to an admin', 'give-to-an-admin')
    await dialog('n', 'Could not look', 'could-not-look')
    await page.keyboard.press('s')
    await expect(page.getByRole('region', { name: 'Statement' })).toBeVisible()
    await look('coverage')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'How it stands' })).toBeVisible()
    await page.keyboard.press('v')
    await expect(page.getByRole('region', { name: 'The checklist' })).toBeVisible()
    await page.keyboard.press('x')
    await look('audit-desk')
  })
}
