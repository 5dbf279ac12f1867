// Every screen of the demo, light and dark: nothing for axe to find, and a picture to look at.
import { lookIn } from '../e2e/axe.ts'
import { expect, test } from '../e2e/fixtures.ts'

const places = [
  'Overview',
  'Queue',
  'Second opinions',
  'Following',
  'Unfollow urgently',
  'To unfollow',
  'Retweets',
  'Audits',
  'Records',
  'Word lists',
  'To do regularly',
  'Bring in',
  'Settings',
  'Help',
]

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ open, keepPicture }) => {
    test.setTimeout(240_000)
    const app = await open({ args: ['--demo'] })
    const { page } = app
    const look = await lookIn(theme, page, keepPicture)
    await expect(page.getByRole('navigation')).toBeVisible()
    for (const place of places) {
      await test.step(place, async () => {
        await page
          .getByRole('navigation')
          .getByRole('button', { name: new RegExp(`^${place}`) })
          .click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await look(place.toLowerCase().replaceAll(' ', '-'))
      })
    }
    await test.step('the desk, and beside mode', async () => {
      await page.keyboard.press('v')
      await expect(page.getByRole('region', { name: 'The checklist' })).toBeVisible()
      await look('desk')
      await page.keyboard.press('w')
      await expect(page.getByRole('dialog', { name: 'Full search of their posts' })).toBeVisible()
      await look('full-search')
      await page.keyboard.press('Escape')
      await page.keyboard.press('h')
      await expect(page.getByRole('dialog', { name: 'Everything is covered' })).toBeVisible()
      await look('curtain')
      await page.keyboard.press('h')
      await page.setViewportSize({ width: 440, height: 800 })
      await look('beside')
      await page.keyboard.press('a')
      await look('decide-beside')
      await page.keyboard.press('e')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('evidence')
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 1280, height: 800 })
    })
    await test.step('reported to us, the palette, the keys', async () => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('t')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('reported-to-us')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('palette')
      await page.keyboard.press('Escape')
    })
  })
}
