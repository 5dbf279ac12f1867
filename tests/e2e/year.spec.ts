// A year of an admin: the list comes in, an account is audited, two are unfollowed urgently, and the next list tells which
// of the two unfollows happened.
import { assigned, xEntries, xManifest, zipOf } from '../zips.ts'
import { expect, test } from './fixtures.ts'
import { BringInPage } from './pages/bringInPage.ts'
import { DeskPage } from './pages/deskPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { UrgentPage } from './pages/urgentPage.ts'

const people = [
  { id: '1001', handle: 'rowan_example' },
  { id: '1002', handle: 'wren_example' },
  { id: '1003', handle: 'hazel_example' },
  { id: '1004', handle: 'linden_example' },
  { id: '1005', handle: 'sorrel_example' },
] as const

/** An archive of ours in which we follow these; our own posts mention all of them, so their handles are known. */
function archive(ids: readonly string[], madeAt: string): Promise<Buffer> {
  const mentions = people.map(({ id, handle }) => ({ id_str: id, screen_name: handle }))
  const text = people.map(({ handle }) => `@${handle}`).join(' ')
  return zipOf({
    'data/manifest.js': xManifest(
      [
        { kind: 'following', name: 'following.js', count: ids.length },
        { kind: 'tweets', name: 'tweets.js', count: 1 },
      ],
      { madeAt },
    ),
    'data/following.js': assigned('following', 0, xEntries('following', ids)),
    'data/tweets.js': assigned('tweets', 0, [
      {
        tweet: {
          id_str: '1626922300000000000',
          created_at: 'Sat Feb 18 12:33:11 +0000 2023',
          full_text: `Good to see you: ${text}`,
          entities: { user_mentions: mentions },
        },
      },
    ]),
  })
}

test('of two urgent unfollows that were marked as done, the next list verifies one and opens the other again', async ({
  app,
  keepPicture,
}) => {
  test.setTimeout(150_000)
  const { page } = app
  const queue = await new FirstStartPage(app).begin('KS')
  await queue.closeBox()
  const bringIn = new BringInPage(app)
  const ids = people.map(({ id }) => id).filter((id) => id !== '1005')
  const entry = (handle: string) => page.locator('.entries').getByRole('listitem').filter({ hasText: handle })

  await test.step('the list of accounts that we follow comes in', async () => {
    await bringIn.drop({ name: 'spring.zip', content: await archive(ids, '2026-03-03T12:00:00.000Z') })
    await expect(bringIn.list('Accounts that we follow on X')).toContainText('4 accounts')
    await page.getByRole('textbox', { name: /^Our own account on X/ }).fill('@us_example')
    await bringIn.bringIn('spring.zip')
    await expect(bringIn.figure('new on file')).toContainText('4')
    await expect(page.getByRole('button', { name: /^See who has no vetting on record/ })).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.getByRole('row').filter({ hasText: '_example' })).toHaveCount(4)
  })

  await test.step('one of them is audited at the desk, and kept', async () => {
    await page.getByRole('row').filter({ hasText: '@hazel_example' }).click()
    await page.keyboard.press('a')
    const desk = new DeskPage(app)
    await desk.isOpen()
    expect(await desk.handle()).toBe('@hazel_example')
    // Every required check is clear; then the decision is to keep following until the clearance lapses.
    for (let answered = 0; answered < 30; answered += 1) {
      if (await page.getByText(/We would (keep|go on)/).isVisible()) break
      await page.keyboard.press('1')
      await page.waitForTimeout(60)
      if (answered === 20) await page.keyboard.press('z')
    }
    await page.keyboard.press('f')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'The checklist' })).toBeHidden()
  })

  const urgent = new UrgentPage(app)
  for (const handle of ['@rowan_example', '@wren_example'])
    await test.step(`${handle} is to be unfollowed urgently, and is marked as unfollowed`, async () => {
      await urgent.report(handle, 'somebody told us about a repost')
      await urgent.open(handle)
      await entry(handle).click()
      await urgent.describe({
        ground: 'Other racism',
        severity: /hateful or harassing/i,
        says: 'An invented repost.',
        reads: 'The caption agrees with it.',
      })
      await urgent.markDone()
    })

  await test.step('a later list still has one of the two', async () => {
    const now = [...ids.filter((id) => id !== '1002'), '1005']
    await bringIn.drop({ name: 'autumn.zip', content: await archive(now, new Date().toISOString()) })
    await expect(bringIn.list('Accounts that we follow on X')).toContainText('4 accounts')
    await bringIn.bringIn('autumn.zip')
    const alarm = bringIn.figure('marked as unfollowed, and still followed')
    await expect(alarm).toContainText('Alarm: ')
    await expect(alarm.locator('b')).toHaveText('1')
    await expect(bringIn.figure('unfollow verified').locator('b')).toHaveText('1')
    await keepPicture(page, 'year-report')
    await bringIn.figure('unfollow verified').getByRole('button', { name: /^Show/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Unfollows verified' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '_example' })).toHaveCount(1)
    await expect(page.getByRole('row').filter({ hasText: '@wren_example' })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(alarm).toBeVisible()
  })

  await test.step('exactly that one is open again, and the other is verified', async () => {
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { level: 1, name: 'Unfollow urgently' })).toBeVisible()
    await expect(entry('@rowan_example')).not.toContainText('verified')
    await expect(entry('@wren_example')).toContainText('✓ verified')
    await expect(page.getByText(/Still on the list of/).first()).toBeVisible()
    await keepPicture(page, 'year-urgent')
    await expect(page.getByRole('navigation').getByRole('button', { name: /^Unfollow urgently/ })).toContainText('1')
    // A closed one that was looked at last is not in hand at the next visit: the open one is.
    const place = page.getByRole('navigation')
    const inHand = page.getByRole('region', { name: 'The entry in hand' }).getByRole('heading', { level: 2 })
    await page.keyboard.press('j')
    await expect(inHand).toContainText('@wren_example')
    await page.keyboard.press('Escape')
    await place.getByRole('button', { name: 'Overview' }).click()
    await place.getByRole('button', { name: /^Unfollow urgently/ }).click()
    await expect(inHand).toContainText('@rowan_example')
  })

  await test.step('the two lists are compared', async () => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Following/ })
      .click()
    await page.getByRole('button', { name: 'Lists over time' }).click()
    await expect(page.getByRole('grid', { name: 'Our lists over time' }).getByRole('row')).toHaveCount(3)
    await page.getByRole('grid', { name: 'Our lists over time' }).focus()
    await page.keyboard.press('Enter')
    const compared = page.getByRole('region', { name: /3 March 2026 to/ })
    await expect(compared.getByRole('listitem').filter({ hasText: 'left' }).locator('b')).toHaveText('1')
    await keepPicture(page, 'year-compared')
    await compared.getByRole('button', { name: /^Show.*left/ }).click()
    await expect(page.getByRole('row').filter({ hasText: '@wren_example' })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(compared).toBeVisible()
  })

  await test.step('who was added between them is audited, by keyboard', async () => {
    await page.getByRole('button', { name: /^Show.*added/ }).click()
    await expect(page.getByRole('row').filter({ hasText: '@sorrel_example' })).toHaveCount(1)
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: 'Plan an audit' })
    await expect(dialog.getByRole('radio', { name: 'Found by comparison' })).toBeChecked()
    await expect(dialog.getByRole('combobox', { name: 'Which list that was found' })).toContainText('Added')
    await expect(dialog.getByRole('button', { name: /^Start the audit of 1/ })).toBeEnabled()
    await keepPicture(page, 'year-plan')
    // Nothing is planned, and the list is still there.
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('row').filter({ hasText: '@sorrel_example' })).toHaveCount(1)
    await page.keyboard.press('a')
    await expect(dialog.getByRole('button', { name: /^Start the audit of 1/ })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByText(/^Those we follow that were added between the lists .*of 3 March 2026 and/),
    ).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Accounts of the audit' })).toContainText('@sorrel_example')
  })
})
