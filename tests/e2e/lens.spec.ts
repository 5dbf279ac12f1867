// A friendly-looking account with one coded post among fifty: pasted, found and answered for by keyboard.
import { copyScreenshot } from './clipboard.ts'
import { expect, test } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { WordListsPage } from './pages/wordListsPage.ts'

const plain = [
  'Tea before the bus.',
  'The library is open again.',
  'Allotments in the rain.',
  'Thanks for the march!',
  'Good soup.',
]
const telling: { readonly [place: number]: string } = {
  16: 'They never say it aloud, but the goyim know.',
  22: 'Whoever writes holohoax has no place in our group. Read a book.',
  40: 'New address: 88 Acacia Road.',
}

/** Fifty posts as they are copied from a timeline of X. */
function timeline(): string {
  return Array.from({ length: 50 }, (_, place) =>
    [
      'Rowan Brook',
      '@rowan_example',
      '·',
      `${place + 1}h`,
      telling[place] ?? `${plain[place % plain.length]} Day ${place + 1} of the walk.`,
      '3',
      '1',
      '12',
      '240',
    ].join('\n'),
  ).join('\n')
}

test('one coded post among fifty is found in its place, answered for in context, and stands in the decision', async ({
  open,
  shell,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const app = await open()
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.paste('@rowan_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.whoAndBio()

  await page.keyboard.press('g')
  const lens = page.getByRole('dialog', { name: 'The lens' })
  await expect(lens.getByRole('textbox')).toBeFocused()
  await keepPicture(page, 'lens-empty')
  if (shell === 'loopback') await page.context().grantPermissions(['clipboard-write'])
  await copyScreenshot(page, 2)
  await page.keyboard.press('Control+V')
  await expect(lens.getByRole('alert')).toContainText('That is a picture, and the lens reads words.')
  // As Ctrl+V does it: the clipboard of the machine is not the test's to fill.
  await lens.getByRole('textbox').evaluate((box, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, timeline())

  await expect(lens.getByText('3 places to look at in these 50 posts.', { exact: false })).toBeVisible()
  await expect(lens.getByText('Place 1 of 3')).toBeVisible()
  await expect(lens.getByText('goyim know')).toBeHidden()
  await page.keyboard.press('u')
  await expect(lens.getByText('They never say it aloud', { exact: false })).toBeVisible()
  await keepPicture(page, 'lens-place')
  await page.keyboard.press('e')
  await expect(lens.getByRole('button', { name: /^Keep the post/ })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('1')
  await expect(lens.getByText('Place 2 of 3')).toBeVisible()
  // The next one is covered again: one at a time.
  await expect(lens.getByText('Whoever writes')).toBeHidden()
  await page.keyboard.press('3')
  await expect(lens.getByText('Place 3 of 3')).toBeVisible()
  // Back to the first, whose post was kept, by the keys that stand below.
  await expect(lens.getByRole('button', { name: /^Before/ })).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(lens.getByText('Kept, with “Antisemitism”.', { exact: false })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(lens.getByText('Place 3 of 3')).toBeVisible()
  await page.keyboard.press('5')
  await expect(lens.getByRole('radio', { name: /^Another sense/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(lens).toBeHidden()

  await test.step('a screenshot is pasted beside it', async () => {
    await copyScreenshot(page, 1)
    await page.keyboard.press('Control+V')
    const evidence = page.getByRole('dialog', { name: 'Evidence' })
    // Until the picture has been read there is nothing to keep.
    await expect(evidence.getByText(/^Covered screenshot · PNG, 640 × 400/)).toBeVisible()
    await evidence.getByRole('textbox', { name: /^What the post says/ }).fill('A drawing beside the post.')
    await page.keyboard.press('Control+Enter')
    await expect(evidence).toBeHidden()
  })

  await desk.postsClear()
  await expect(
    page
      .getByRole('article', { name: 'Antisemitism' })
      .getByText('Lens: 50 texts read, 3 places here: 1 used, 1 condemned, 1 another sense.'),
  ).toBeVisible()
  await test.step('a full search is begun and left half done', async () => {
    await desk.press('w')
    const search = page.getByRole('dialog', { name: 'Full search of their posts' })
    await expect(search).toContainText(/0 of \d+ searches done/)
    await desk.press('1')
    await expect(search).toContainText(/1 of \d+ searches done/)
    await page.keyboard.press('Escape')
  })
  await desk.redFlagsClear()
  await expect(
    page.getByText('Antisemitism is clear, and a term in the lens is used or unsure: please look again.'),
  ).toBeVisible()
  await keepPicture(page, 'lens-decide')
  await desk.decide('a')

  await app.close()
  const again = await open()
  await again.page.getByRole('button', { name: /^Second opinions/ }).click()
  await expect(
    again.page.getByText('Lens: 50 texts read, 3 places: 1 used, 1 condemned, 1 another sense.'),
  ).toBeVisible()
  await expect(again.page.getByText(/Full search: 1 of \d+ searches done, nothing found\./)).toBeVisible()
  await again.page.keyboard.press('o')
  await expect(again.page.getByText(/^Covered screenshot · PNG, 640 × 400/)).toBeVisible()
  await expect(again.page.getByText('Covered quotation', { exact: false })).toBeVisible()
})

test('a list whose words turn the direction of writing reverses nothing beside it', async ({ app }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.paste('@rowan_example')
  await queue.closeBox()
  const lists = new WordListsPage(app)
  await lists.goThere()
  await lists.chooseFile('\u202eours.csv', 'term,meaning,ground\nquibblewort,\u202eA word of a test.,antisemitism\n')
  await expect(lists.dialog.getByText('a table with 1 row and 3 columns.', { exact: false })).toContainText(
    'RLOours.csv',
  )
  await page.keyboard.press('Control+Enter')
  await expect(lists.dialog).toBeHidden()

  await page.keyboard.press('v')
  await expect(page.getByRole('article', { name: 'Genuine' })).toBeFocused()
  await page.keyboard.press('g')
  const lens = page.getByRole('dialog', { name: 'The lens' })
  await lens.getByRole('textbox').fill('A quibblewort.')
  await page.keyboard.press('Control+Enter')
  const meaning = lens.getByRole('complementary', { name: 'What the term means' })
  await expect(meaning).toContainText('RLOA word of a test.')
  await expect(meaning).toContainText(/contextual · RLOours/i)
  expect(await lens.textContent()).not.toContain('\u202e')
})
