// Screenshots as evidence: pasted, covered, shown, kept over a restart; told of twice; reported.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { gif, png } from '../pictures.ts'
import { faults } from './axe.ts'
import { copyScreenshot } from './clipboard.ts'
import { expect, test } from './fixtures.ts'
import { DeskPage } from './pages/deskPage.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'
import { UrgentPage } from './pages/urgentPage.ts'

/** Files under the folder of evidence, by their names. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'evidence'), { withFileTypes: true, recursive: true }).flatMap((each) =>
    each.isFile() ? [each.name] : [],
  )
}

/** Drops a file on the middle of the page, as from the system's file manager. */
async function drop(page: Page, file: Buffer, name = 'dropped.png', type = 'image/png'): Promise<void> {
  const data = await page.evaluateHandle(
    ({ bytes, called }) => {
      const held = new DataTransfer()
      held.items.add(new File([Uint8Array.from(bytes)], called.name, { type: called.type }))
      return held
    },
    { bytes: [...file], called: { name, type } },
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Evidence' })
const kept = (page: Page) => page.getByText(/^Covered screenshot · PNG, 640 × 400/)
const image = (page: Page) => page.getByRole('img', { name: 'The screenshot that was kept' })

test('a screenshot is pasted on the desk, kept covered, and is there after a restart', async ({
  open,
  shell,
  dataFolder,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const app = await open()
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.paste('@voice_example @moss_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.isOpen()

  await test.step('Ctrl+V anywhere on the desk begins a piece of evidence', async () => {
    // A person's screenshot program fills the clipboard; here the page itself must be let do it. In Electron the app lets it.
    if (shell === 'loopback') await page.context().grantPermissions(['clipboard-write'])
    await copyScreenshot(page, 1)
    await page.keyboard.press('Control+V')
    await expect(dialog(page)).toBeVisible()
    await expect(dialog(page).getByText(/^Covered screenshot · PNG, 640 × 400/)).toBeVisible()
    await expect(dialog(page).getByText('Never save or copy sexual images of children')).toBeVisible()
    await expect(dialog(page).getByRole('img')).toHaveCount(0)
    await keepPicture(page, 'screenshot-pasted')
    expect(await faults(page)).toEqual([])
  })
  await test.step('with what the post says, by keyboard, it is kept', async () => {
    await dialog(page)
      .getByRole('textbox', { name: /^What the post says/ })
      .focus()
    await page.keyboard.type('A drawing that mocks a neighbour.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(kept(page)).toBeVisible()
    expect(filesIn(dataFolder)).toHaveLength(1)
  })
  await test.step('it is shown for the asking, and covered again with the same key', async () => {
    await page.keyboard.press('i')
    await expect(image(page)).toBeVisible()
    await expect
      .poll(() => image(page).evaluate((each) => (each instanceof HTMLImageElement ? each.src.slice(0, 5) : '')))
      .toBe('blob:')
    await keepPicture(page, 'screenshot-shown')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('i')
    await expect(image(page)).toHaveCount(0)
  })
  await test.step('the same image says where it is evidence already', async () => {
    await page.keyboard.press('s')
    await expect(page.getByRole('region', { name: 'The account' }).getByText('@voice_example')).toHaveCount(0)
    await page.keyboard.press('Control+V')
    await expect(dialog(page).getByText('This image is already evidence for @voice_example, case 1.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await app.close()
  const again = await open()
  await again.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Queue/ })
    .click()
  await expect(again.page.getByText('@voice_example')).toBeVisible()
  await again.page.keyboard.press('v')
  await new DeskPage(again).isOpen()
  await expect(kept(again.page)).toBeVisible()
  await again.page.keyboard.press('i')
  await expect(image(again.page)).toBeVisible()

  await test.step('once its file has changed it is not shown, and the evidence says so', async () => {
    await again.page.keyboard.press('i')
    const [name = ''] = filesIn(dataFolder)
    const file = join(dataFolder, 'evidence', name.slice(0, 2), name)
    const bytes = readFileSync(file)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('!')]))
    await again.page.keyboard.press('i')
    await expect(again.page.getByText('This file has changed since it was kept.').first()).toBeVisible()
    await expect(image(again.page)).toHaveCount(0)
  })
})

test('a file is chosen, a wrong one is refused with a sentence, and what is reported elsewhere is logged', async ({
  open,
  keepPicture,
}) => {
  test.setTimeout(120_000)
  const app = await open()
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.closeBox()
  const urgent = new UrgentPage(app)
  await urgent.report('@shouting_exampl', 'harassing replies, says a member')
  await urgent.open('@shouting_exampl')
  await page.keyboard.press('s')
  const form = page.getByRole('form', { name: 'What you saw' })
  await form.getByRole('checkbox', { name: 'Bullying or harassment' }).focus()
  await page.keyboard.press('Space')
  await form.getByRole('radio', { name: /hateful or harassing/i }).focus()
  await page.keyboard.press('Space')
  await form.getByRole('radio', { name: 'Screenshot' }).click()
  const chooser = form.getByLabel('The file of the screenshot')
  const choose = (name: string, buffer: Buffer) => chooser.setInputFiles({ name, mimeType: 'image/png', buffer })

  await choose('drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
  await expect(form.getByRole('alert')).toContainText('SVG')
  await choose('holiday.png', Buffer.concat([png({ width: 60, height: 40 }), Buffer.from('PK\u0003\u0004')]))
  await expect(form.getByRole('alert')).toContainText('hangs on behind')
  await choose(
    'broken.png',
    Buffer.concat([png({ width: 60, height: 40 }).subarray(0, 60), png({ width: 60, height: 40 }).subarray(70)]),
  )
  await expect(form.getByRole('alert')).toContainText(/damaged|cut off/)
  await choose('moving.gif', gif({ width: 80, height: 60, frames: 3 }))
  await expect(form.getByText(/^Covered screenshot · GIF, 80 × 60, .*moves: its first frame is shown$/)).toBeVisible()
  await drop(page, png({ width: 640, height: 400 }))
  await expect(form.getByText(/^Covered screenshot · PNG, 640 × 400/)).toBeVisible()
  await form
    .getByRole('textbox', { name: /^What the post says/ })
    .fill('Six invented replies that shout at one person.')
  await form.getByRole('textbox', { name: /link/ }).fill('https://x.com/shouting_exampl/status/1850000000000000000')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(kept(page)).toBeVisible()
  await expect(page.getByText('X post 1850000000000000000, posted 26 Oct 2024')).toBeVisible()

  await page.keyboard.press('g')
  const log = page.getByRole('dialog', { name: 'Log a report' })
  await log.getByText('Where something can be reported').click()
  await expect(log.getByText('not legal advice')).toBeVisible()
  await keepPicture(page, 'log-a-report')
  expect(await faults(page)).toEqual([])
  await log.getByRole('combobox', { name: 'Reported to' }).selectOption('True Vision')
  await log.getByRole('textbox', { name: /reference/ }).fill('TV-4711')
  await page.keyboard.press('Control+Enter')
  await expect(log).toBeHidden()
  await expect(page.getByText('No outcome yet.')).toBeVisible()

  await page.getByRole('button', { name: 'What came of it…' }).click()
  const outcome = page.getByRole('dialog', { name: 'What came of the report' })
  await outcome.getByRole('radio', { name: 'they acted', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(outcome).toBeHidden()
  await expect(page.getByText(/^They acted, .* noted by KS\./)).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: '@shouting_exampl', level: 1 })).toBeVisible()
  await expect(page.getByText('Reported to True Vision')).toBeVisible()
  await expect(page.getByText('reference TV-4711')).toBeVisible()
  await keepPicture(page, 'account-with-report')
})

test('a file that is no picture is not taken while evidence is open, and leads nowhere else', async ({ app }) => {
  const { page } = app
  const queue = await new FirstStartPage(app).begin('Kim Shaw')
  await queue.paste('@voice_example')
  await queue.closeBox()
  const desk = await queue.vetNext()
  await desk.press('e')
  const words = dialog(page).getByRole('textbox', { name: /^What the post says/ })
  await words.fill('Half a sentence')
  await drop(page, Buffer.from('@moss_example'), 'names.txt', 'text/plain')
  await expect(page.getByText('This cannot be taken here.', { exact: false })).toBeVisible()
  await expect(words).toHaveValue('Half a sentence')
  await expect(page.locator('.drop-over')).toBeHidden()
})
