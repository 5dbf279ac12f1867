// The admin whose turn the audit is: a sample, a slice at a time, until the statement says what was covered.
import { expect, test } from './fixtures.ts'
import { setUp } from './calling.ts'
import { followAll } from './followed.ts'
import { AuditPage } from './pages/auditPage.ts'
import { DeskPage } from './pages/deskPage.ts'

const handles = ['ash', 'briar', 'clover', 'fern', 'heath', 'ivy', 'laurel', 'moss'].map((name) => `${name}_example`)

test('a sample is audited by keyboard, paused, resumed, taken up after a restart, and stated', async ({
  open,
  keepPicture,
}) => {
  test.setTimeout(240_000)
  const app = await open()
  const { page } = app
  await setUp(app)
  await followAll(page, handles)
  await page.reload()
  const audit = new AuditPage(app)
  const desk = new DeskPage(app)

  await test.step('planned: six drawn at random, shared by two', async () => {
    await audit.toAudits()
    await expect(page.getByText('No audit has been planned')).toBeVisible()
    await audit.planSample('Autumn', 6, 'Mel Ayers')
    await expect(page.getByText(/^A random sample of 6 of everyone we follow \(seed [0-9a-f]{8}\)/)).toBeVisible()
    await expect(audit.stands).toContainText('0 of 3 my share')
    await expect(audit.stands).toContainText('0 of 6 in all')
    await keepPicture(page, 'audit')
  })

  await test.step('worked: one kept, one unfollowed with its reason, one unfollowed urgently with its ground', async () => {
    await audit.next()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('0 of 3 in my share')
    await expect(page.getByText(/^Last time, .* by KS$/)).toBeVisible()
    await keepPicture(page, 'audit-desk')
    // What changed, posts, replies, reposts; each red flag after its search; the rest together; still wanted.
    await desk.press('1', '1', '1', '1')
    await desk.redFlagsClear()
    await desk.press('1')
    await desk.decide('f')

    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 3 in my share')
    await desk.press('x', '3')
    await expect(page.getByRole('radio', { name: 'bot or spam' })).toBeChecked()
    await desk.confirm()

    await expect(page.getByRole('heading', { level: 1 })).toContainText('2 of 3 in my share')
    await desk.press('1', '1', '3', '2', 'Enter', 'e')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
    await page.keyboard.type('An invented reply that calls a neighbour names.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeHidden()
    await desk.press('r')
    await page.keyboard.press('Control+Enter')
    await audit.isBack()
    await expect(page.getByText('Nothing is left of your share.')).toBeVisible()
    await expect(audit.stands).toContainText('3 of 3 my share')
    await expect(audit.stands).toContainText('3 of 6 in all')
  })

  await test.step('what was found is on the lists, with its reason and its ground', async () => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^To unfollow/ })
      .click()
    await expect(page.getByText('bot or spam').first()).toBeVisible()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Unfollow urgently/ })
      .click()
    await expect(page.getByText(/Trolling|racism|harassment|Sexism|Bullying/i).first()).toBeVisible()
  })

  await test.step('one of Mel’s is given to me; one could not be looked at', async () => {
    await audit.toAudits()
    await audit.openFirst('Autumn')
    await page.getByRole('button', { name: /^Give… what is left of MA/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Give to an admin' })
    await dialog.getByRole('spinbutton').fill('1')
    await dialog.getByRole('radio', { name: /Kim Shaw/ }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('One account given to me.')).toBeVisible()
    await expect(audit.stands).toContainText('3 of 4 my share')
    await page.getByRole('combobox', { name: 'Whose' }).selectOption('mine')
    await expect(audit.rows).toHaveCount(1)
    await page.getByRole('grid').focus()
    await page.keyboard.press('n')
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Set aside, with the reason.')).toBeVisible()
    await expect(audit.stands).toContainText('4 of 4 my share')
  })

  await test.step('paused, and the pace stands still', async () => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(audit.stands).toContainText('Paused')
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  })

  await app.close()
  const again = await open()
  const later = new AuditPage(again)

  await test.step('after a restart it is as it was left, and goes on', async () => {
    await later.toAudits()
    await later.openFirst('Autumn')
    await expect(later.stands).toContainText('4 of 6 in all')
    await again.page.getByRole('button', { name: 'Resume' }).click()
    await expect(again.page.getByRole('button', { name: /^Next of my share/ })).toBeVisible()
  })

  await test.step('the statement says how many of how many, what came of it, and why not', async () => {
    const statement = await later.toStatement()
    await expect(statement).toContainText('3 of 6 accounts were looked at')
    for (const [name, count] of [
      ['Keep following', 1],
      ['Unfollow', 1],
      ['Unfollow urgently', 1],
      ['bot or spam', 1],
      ['Could not look: posts are protected', 1],
      ['Not yet', 2],
    ] as const)
      await expect(statement.getByRole('row', { name: `${name} ${count}`, exact: true })).toBeVisible()
    await keepPicture(again.page, 'coverage')
  })

  await test.step('and goes out as a file with every account', async () => {
    const { name, bytes } = await again.savedFile(() => again.page.getByRole('button', { name: 'Save as CSV' }).click())
    expect(name).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/)
    const lines = bytes.toString('utf8').trim().split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines.filter((line) => line.includes('"Keep following"'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('"bot or spam"'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('"Posts are protected"'))).toHaveLength(1)
  })
})

test('what a colleague was given in the queue comes up for nobody else', async ({ app }) => {
  const { page } = app
  await setUp(app)
  await page.reload()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await page.keyboard.press('p')
  await page.keyboard.insertText(
    handles
      .slice(0, 3)
      .map((handle) => `@${handle}`)
      .join('\n'),
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 accounts wait to be vetted.')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog', { name: 'Give to an admin' })
  await dialog.getByRole('button', { name: '+ Add an admin' }).click()
  await page.keyboard.type('Mel Ayers')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: /Mel Ayers/ })).toBeChecked()
  await dialog.getByRole('spinbutton').fill('2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('2 accounts given to MA.')).toBeVisible()
  await expect(page.getByText('given to MA').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Whose' }).selectOption('nobody')
  await expect(page.getByText('1 shown')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('v')
  const desk = new DeskPage(app)
  await desk.isOpen()
  await desk.press('x')
  await page.keyboard.press('Control+Enter')
  // The other two are Mel's: this sitting is over.
  await expect(page.getByRole('heading', { name: '1 done' })).toBeVisible()
})

test('what is to be done regularly is done now, taken back, changed and added', async ({ app }) => {
  const { page } = app
  await setUp(app)
  await page.reload()
  const place = page.getByRole('navigation').getByRole('button', { name: /^To do regularly/ })
  await expect(place).toContainText('3')
  await place.click()
  const mentions = page
    .getByRole('region', { name: 'Regular tasks' })
    .getByRole('listitem')
    .filter({ hasText: 'Read our mentions' })
  await expect(mentions).toContainText('due today')
  await page.keyboard.press('d')
  await expect(mentions).toContainText('next tomorrow')
  await expect(place).toContainText('2')
  await page.keyboard.press('Control+z')
  await expect(mentions).toContainText('due today')
  await page.keyboard.press('n')
  await page.keyboard.type('Thank new followers')
  await page.keyboard.press('Control+Enter')
  await expect(
    page
      .getByRole('region', { name: 'Regular tasks' })
      .getByRole('listitem')
      .filter({ hasText: 'Thank new followers' }),
  ).toContainText('every week')
  await expect(place).toContainText('4')
})
