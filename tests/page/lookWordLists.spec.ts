// The screens of the word lists, light and dark: nothing for axe to find, and pictures.
import { lookIn } from '../e2e/axe.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { GLOSSARY } from '../e2e/glossary.ts'
import { WordListsPage } from '../e2e/pages/wordListsPage.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a word list, a term in the open, and every dialog, ${theme}`, async ({
    open,
    keepPicture,
  }) => {
    test.setTimeout(180_000)
    const app = await open({ args: ['--demo'] })
    const { page } = app
    const look = await lookIn(theme, page, keepPicture)
    const lists = new WordListsPage(app)
    await lists.goThere()
    await lists.choose('Antisemitism')
    await lists.terms.focus()
    await page.keyboard.press('u')
    await expect(lists.pane.getByRole('button', { name: /^Cover/ })).toBeVisible()
    await look('word-list')
    await page.keyboard.press('u')
    await page.keyboard.press('e')
    await expect(lists.dialog.getByRole('textbox', { name: 'Term', exact: true })).toBeFocused()
    await look('edit-term')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await expect(lists.dialog).toBeVisible()
    await look('take-terms-out')
    await page.keyboard.press('Escape')
    await lists.chooseFile('glossary.tsv', GLOSSARY)
    await expect(lists.dialog).toContainText('a table with 3 rows')
    await page.keyboard.press('Alt+u')
    await look('bring-terms-in')
    await page.keyboard.press('Escape')
    await lists.head.getByRole('button', { name: 'Versions' }).click()
    await expect(lists.dialog).toBeVisible()
    await look('versions')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 440, height: 800 })
    await lists.terms.focus()
    await look('word-list-narrow')
    await page.keyboard.press('Enter')
    await expect(lists.terms).toBeHidden()
    await look('term-narrow')
    await page.keyboard.press('Escape')
    await expect(lists.terms).toBeFocused()
  })
}
