// What was damaged, is newer, or is in use already: each is met with a sentence, and nothing is lost.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, type Running } from './fixtures.ts'
import { FirstStartPage } from './pages/firstStartPage.ts'

const queueCount = (app: Running) => app.page.getByRole('navigation').getByRole('button', { name: /^Queue/ })

test('a damaged file of records is said to be so, and a copy brings the records back', async ({
  open,
  dataFolder,
  keepPicture,
}) => {
  const first = await open()
  const queue = await new FirstStartPage(first).begin('KS')
  await queue.paste('@rowan_example\n@wren_example')
  await first.close()
  // The second start of the day leaves a copy behind.
  const second = await open()
  await expect(queueCount(second)).toContainText('2')
  await second.close()
  const file = join(dataFolder, 'bonafide.sqlite')
  const bytes = readFileSync(file)
  const damaged = Buffer.from(bytes)
  damaged.fill(0xff, 4096, 4096 * 6)
  writeFileSync(file, damaged)

  const third = await open()
  await expect(third.page.getByText(/damaged/i).first()).toBeVisible()
  await keepPicture(third.page, 'recovery')
  await third.page.getByRole('button', { name: /copy/i }).first().click()
  const confirm = third.page.getByRole('dialog').getByRole('button', { name: /copy|start/i })
  if (await confirm.count()) await confirm.first().click()
  await expect(queueCount(third)).toContainText('2')
  await third.close()
  const kept = readdirSync(dataFolder).filter((name) => name.startsWith('unusable-') && name.endsWith('.sqlite'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(dataFolder, kept[0] ?? '')).equals(damaged)).toBe(true)
})

test('records of a newer Bonafide are left as they are', async ({ open, dataFolder, keepPicture }) => {
  const first = await open()
  await new FirstStartPage(first).begin('KS')
  await first.close()
  const file = join(dataFolder, 'bonafide.sqlite')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  const before = readFileSync(file)

  const second = await open()
  await expect(second.page.getByText(/newer Bonafide/).first()).toBeVisible()
  await keepPicture(second.page, 'newer')
  await second.close()
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a damaged file of preferences is put right from its copy, and the admin is told', async ({
  open,
  dataFolder,
}) => {
  const first = await open()
  const queue = await new FirstStartPage(first).begin('Kim Shaw')
  await queue.paste('@rowan_example')
  await first.close()
  writeFileSync(join(dataFolder, 'settings.json'), '{ "theme": "li')

  const second = await open()
  await expect(second.page.getByText(/The file of preferences was damaged/).first()).toBeVisible()
  await expect(second.page.getByRole('navigation').getByText('Kim Shaw')).toBeVisible()
  await expect(queueCount(second)).toContainText('1')
})
