// An admin on a weeknight: forty new followers, six of them vetted by keyboard alone, one thing reported to us.
import { expect, test } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { UrgentPage } from './pages/urgentPage.ts'
import { fortyHandles } from './pasted.ts'

test('forty handles are pasted, six accounts vetted by keyboard, one report is done, and all is there after a restart', async ({
  open,
  keepPicture,
}) => {
  test.setTimeout(180_000)
  const app = await open()
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  const left = await queue.paste(fortyHandles)
  await keepPicture(page, 'pasted')
  expect(left).toContain('and a line of prose')
  await queue.closeBox()
  await expect(page.getByText('40 accounts wait to be vetted.')).toBeVisible()
  await keepPicture(page, 'queue')

  const desk = await queue.vetNext()
  await keepPicture(page, 'desk')

  await test.step('clear', async () => {
    await desk.whoAndBio()
    await desk.postsClear()
    await desk.redFlagsClear()
    await expect(page.getByText('We would follow')).toBeVisible()
    await keepPicture(page, 'decide')
    await desk.decide('f')
  })

  await test.step('not for us: the rest may stay unanswered', async () => {
    await desk.whoAndBio('1', '2')
    await desk.decide('x')
  })

  await test.step('against our Code, with evidence', async () => {
    await desk.whoAndBio()
    await desk.press('1', '3', '2', 'Enter', 'e')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
    await page.keyboard.type('An invented reply that calls a neighbour names.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeHidden()
    await expect(page.getByText('We would not follow').or(page.getByText('Do not follow')).first()).toBeVisible()
    await desk.press('r')
    await keepPicture(page, 'against-our-code')
    await desk.confirm()
  })

  await test.step('a journalist: clear, with a reminder to consult somebody', async () => {
    await desk.whoAndBio('4')
    await desk.postsClear()
    await desk.redFlagsClear()
    await expect(page.getByText('Consult somebody before you reply to them.').first()).toBeVisible()
    await desk.decide('f')
  })

  await test.step('could not check: another admin is asked', async () => {
    await desk.whoAndBio()
    await desk.press('4', '1', '4', '1', '4', '1')
    await desk.redFlagsClear()
    await expect(page.getByText('We would ask another admin')).toBeVisible()
    await desk.press('a')
    await expect(page.getByText(/Could one of you look at this account\? Case 5/)).toBeVisible()
    await keepPicture(page, 'ask')
    await desk.confirm()
  })

  await test.step('a concern: look again later', async () => {
    await desk.whoAndBio()
    await desk.press('1', '2')
    await desk.press('l')
    await desk.confirm()
  })

  await test.step('reported to us, seen, done', async () => {
    const urgent = new UrgentPage(app)
    await page.keyboard.press('Escape')
    await urgent.report('@shouting_exampl', 'harassing replies, says a member')
    await urgent.open('@shouting_exampl')
    await urgent.describe({
      ground: 'Bullying or harassment',
      severity: /hateful or harassing/i,
      says: 'Six invented replies that shout at one person.',
      reads: 'Harassing, not arguing.',
    })
    await keepPicture(page, 'urgent')
    await urgent.markDone()
  })

  await app.close()
  const again = await open()
  await again.page.getByRole('navigation').getByRole('button', { name: 'Records' }).click()
  const records = again.page.getByRole('row')
  for (const [handle, outcome] of [
    ['@rowan0_example', 'Follow'],
    ['@rowan1_example', 'Not for us'],
    ['@rowan2_example', 'Do not follow'],
    ['@rowan3_example', 'Follow'],
    ['@rowan4_example', 'Ask another admin'],
    ['@rowan5_example', 'Look again'],
    ['@shouting_exampl', 'Unfollowed'],
  ] as const)
    await expect(records.filter({ hasText: handle }).filter({ hasText: new RegExp(outcome, 'i') })).toHaveCount(1)
  await keepPicture(again.page, 'records')
  await expect(again.page.getByRole('navigation').getByRole('button', { name: /^Queue/ })).toContainText('34')
})
