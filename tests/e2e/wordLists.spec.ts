import { WordListFile } from '../../shared/domain/wordList.ts'
import { expect, test } from './fixtures.ts'
import { GLOSSARY } from './glossary.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { WordListsPage } from './pages/wordListsPage.ts'

test('a list of our own is made, changed, filled from a glossary and taken out, and is there after a restart', async ({
  open,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const app = await open()
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const lists = new WordListsPage(app)
  await lists.goThere()
  await expect(lists.terms.getByRole('row').nth(1)).toBeVisible()

  await test.step('a list and its first term, by keyboard', async () => {
    await lists.makeList('Our town')
    await lists.addTerm({ term: 'grumbleword', meaning: 'Grumbling at a neighbour.', ground: 'Trolling or aggression' })
    await lists.addTerm({
      term: 'mutterword',
      meaning: 'Muttering about a neighbour.',
      ground: 'Trolling or aggression',
    })
    await expect(lists.head).toContainText('version 3')
  })

  await test.step('a term stays covered in the list until it is asked for, and is covered again by the same key', async () => {
    await lists.find('grumbling')
    await expect(app.page.getByText('grumbleword')).toHaveCount(0)
    await app.page.keyboard.press('u')
    await expect(lists.pane.getByText('grumbleword')).toBeVisible()
    await app.page.keyboard.press('u')
    await expect(app.page.getByText('grumbleword')).toHaveCount(0)
  })

  await test.step('a term is switched off by a key', async () => {
    await app.page.keyboard.press('s')
    await expect(app.page.getByText(/One term switched off/)).toBeVisible()
    await expect(lists.head).toContainText('version 4')
    await lists.find('')
  })

  await test.step('a glossary comes in through the mapper', async () => {
    await lists.chooseFile('glossary.tsv', GLOSSARY)
    await expect(lists.dialog).toContainText('a table with 3 rows and 6 columns')
    await expect(lists.dialog).toContainText('Line 4: The term is longer than 80 characters.')
    await expect(lists.dialog.getByRole('combobox', { name: /^transphobic/ })).toHaveValue('transphobia')
    await keepPicture(app.page, 'bring-terms-in')
    const refused = await app.savedFile(() =>
      lists.dialog.getByRole('button', { name: 'Save the refused rows' }).click(),
    )
    expect(refused.name).toBe('terms-not-taken-in.csv')
    expect(refused.bytes.toString('utf8')).toContain('spoonspoon')
    // An opinion is no ground: somebody has to say that it stays out.
    await expect(lists.dialog.getByRole('button', { name: /^Take in one term/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await lists.dialog.getByRole('button', { name: 'Leave out the one without an answer' }).click()
    await lists.dialog.getByRole('combobox', { name: 'Into which list' }).selectOption({ label: 'Into: Our town' })
    await expect(lists.dialog.getByRole('button', { name: /^Take in one term/ })).toBeEnabled()
    await app.page.keyboard.press('Control+Enter')
    await expect(app.page.getByText('1 term taken in, 1 refused.')).toBeVisible()
    await expect(lists.head).toContainText('version 5')
  })

  await test.step('the list is taken out, with what is off', async () => {
    await app.page.keyboard.press('o')
    await lists.dialog.getByRole('checkbox', { name: 'Also terms that are switched off' }).check()
    const saved = await app.savedFile(() => app.page.keyboard.press('Control+Enter'))
    expect(saved.name).toBe('our-town-version-5.json')
    const file = WordListFile.parse(JSON.parse(saved.bytes.toString('utf8')))
    expect(file.terms.map(({ term, enabled = true }) => [term, enabled])).toEqual([
      ['grumbleword', false],
      ['mutterword', true],
      ['teacup', true],
    ])
    expect(file.terms[2]).toMatchObject({ forms: ['teacups', 'tea cup'], ground: 'transphobia' })
  })

  await app.close()
  const again = await open()
  const after = new WordListsPage(again)
  await after.goThere()
  await after.choose('Our town')
  await expect(after.head).toContainText('version 5')
  await expect(after.terms.getByRole('row')).toHaveCount(4)
  await expect(after.terms.getByRole('row').nth(1)).toContainText('off')
  await test.step('and is still there as it was in an older version', async () => {
    await after.readVersion(2)
    await expect(after.terms.getByRole('row')).toHaveCount(2)
    await expect(after.terms.getByRole('row').nth(1)).not.toContainText('off')
  })
})
