import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { createDispatch } from '../../shared/api/call.ts'
import { coreContract, recoveryContract } from '../../shared/api/contract.ts'
import { createClient } from '../../shared/api/call.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS } from '../../shared/domain/settings.ts'
import { createCore } from '../../electron/core/core.ts'
import { createRecovery } from '../../electron/core/recovery.ts'
import { migrations } from '../../electron/core/storage/migrations.ts'
import { DATABASE, goodCopies, openDatabase, RecordsUnusable } from '../../electron/core/storage/open.ts'
import { openStorage } from '../../electron/core/storage/storage.ts'
import { candidate, containing, countedIds, openCore, temporaryFolder, type OpenCore } from '../builders.ts'

const NOW = '2026-11-23T10:00:00.000Z'

/** A folder with records in it, as the app leaves it when it is closed. */
const leftBehind = async () => {
  const core = await openCore()
  await candidate(core, 'voice_example')
  core.close()
  return core.folder
}
const bytes = (folder: string) => readFileSync(join(folder, DATABASE))
const stateOf = (folder: string) => {
  try {
    openDatabase(folder, NOW).close()
    return 'fine'
  } catch (error) {
    return error instanceof RecordsUnusable ? error.state : 'thrown'
  }
}

/** The app as its worker starts it: over whatever is in the folder. */
async function startOver(folder: string) {
  const newId = countedIds()
  const kept: { close: () => void } = { close: () => undefined }
  const logged: unknown[] = []
  const recovery = createRecovery({
    folder,
    now: () => NOW,
    log: (_call, error) => void logged.push(error),
    open: async () => {
      const storage = openStorage({ folder, now: NOW, newId: () => newId().replace('-7000-', '-7001-') })
      kept.close = storage.close
      const handlers = await createCore({
        storage,
        settings: DEFAULT_SETTINGS,
        rules: DEFAULT_RULES,
        wall: () => new Date(NOW),
        newId: () => newId().replace('-7000-', '-7001-'),
        announce: () => undefined,
        log: () => undefined,
        ports: { saveSettings: async () => undefined, saveRules: async () => undefined },
        surroundings: { shell: 'loopback', demo: false, version: '0.0.0', notices: [] },
      })
      return createDispatch(coreContract, handlers, () => undefined)
    },
  })
  await recovery.start()
  const page = createClient(
    { ...recoveryContract, start: coreContract.start, search: coreContract.search },
    recovery.dispatch,
  )
  return { page, dispatch: recovery.dispatch, close: () => kept.close() }
}

/** A day's copy beside the records, made by a second start. */
const withCopy = async () => {
  const folder = await leftBehind()
  openDatabase(folder, NOW).close()
  expect(goodCopies(folder).map((copy) => copy.name)).toEqual(['daily-2026-11-23.sqlite'])
  return folder
}

describe('records that cannot be used', () => {
  test('of a newer Bonafide are refused, and not a byte is changed', async () => {
    const folder = await leftBehind()
    const db = new DatabaseSync(join(folder, DATABASE))
    db.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    db.close()
    const before = bytes(folder)
    expect(stateOf(folder)).toBe('newer')
    expect(bytes(folder).equals(before)).toBe(true)
    const { page, dispatch } = await startOver(folder)
    expect(await page.recovery({})).toMatchObject({ state: 'newer', copies: [], message: containing('newer') })
    await expect(page.recover({ copy: null })).rejects.toMatchObject({ code: 'refused' })
    expect(await dispatch('start', {})).toMatchObject({
      ok: false,
      failure: { code: 'unavailable', message: containing('newer') },
    })
    expect(bytes(folder).equals(before)).toBe(true)
  })

  test('of a newer Bonafide that was killed keep their log, byte for byte', async () => {
    const core = await openCore()
    await candidate(core, 'voice_example')
    core.storage.db.exec(`PRAGMA user_version = ${migrations.length + 1}`)
    const folder = temporaryFolder()
    for (const name of [DATABASE, `${DATABASE}-wal`]) copyFileSync(join(core.folder, name), join(folder, name))
    const logOf = () => readFileSync(join(folder, `${DATABASE}-wal`))
    const [before, log] = [bytes(folder), logOf()]
    expect(stateOf(folder)).toBe('newer')
    expect([bytes(folder).equals(before), logOf().equals(log)]).toEqual([true, true])
  })

  test('an empty file is damage, never “no records yet”', async () => {
    const folder = await leftBehind()
    truncateSync(join(folder, DATABASE), 0)
    expect(stateOf(folder)).toBe('damaged')
    expect(bytes(folder)).toHaveLength(0)
  })

  test('a file that is gone while its copies are there is lost, never “no records yet”', async () => {
    const folder = await withCopy()
    rmSync(join(folder, DATABASE))
    expect(stateOf(folder)).toBe('damaged')
    expect(existsSync(join(folder, DATABASE))).toBe(false)
  })

  test.each([
    ['that is cut in half', (file: string) => truncateSync(file, 40_960)],
    ['with its first page overwritten', (file: string) => writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'r+' })],
    [
      'that is somebody else’s text',
      (file: string) => writeFileSync(file, 'Dear all, the minutes of the meeting are attached.'),
    ],
    [
      'that is another program’s database',
      (file: string) => {
        rmSync(file)
        const other = new DatabaseSync(file)
        other.exec('CREATE TABLE recipes (name TEXT)')
        other.close()
      },
    ],
  ])('a file %s is said to be damaged, and stays as it is', async (_, damage) => {
    const folder = await leftBehind()
    damage(join(folder, DATABASE))
    const before = bytes(folder)
    expect(stateOf(folder)).toBe('damaged')
    expect(bytes(folder).equals(before)).toBe(true)
  })

  test('a page that was overwritten in the middle is found before anything is shown', async () => {
    const folder = await leftBehind()
    const whole = bytes(folder)
    const damaged = [20_480, 40_960, 61_440, 81_920].filter((at) => {
      if (at + 4096 > whole.length) return false
      writeFileSync(
        join(folder, DATABASE),
        Buffer.concat([whole.subarray(0, at), Buffer.alloc(4096, 0xff), whole.subarray(at + 4096)]),
      )
      return stateOf(folder) === 'damaged'
    })
    expect(damaged.length).toBeGreaterThanOrEqual(3)
  })

  test('nothing in the folder is a first start', () => {
    const folder = temporaryFolder()
    expect(stateOf(folder)).toBe('fine')
    expect(stateOf(folder)).toBe('fine')
  })
})

describe('recovery', () => {
  test('shows the good copies instead of the app, and starts again from one, with the old file beside', async () => {
    const folder = await withCopy()
    copyFileSync(join(folder, 'copies', 'daily-2026-11-23.sqlite'), join(folder, 'copies', 'daily-2026-11-22.sqlite'))
    writeFileSync(join(folder, 'copies', 'daily-2026-11-21.sqlite'), 'no database')
    writeFileSync(join(folder, DATABASE), 'torn')
    const { page, dispatch, close } = await startOver(folder)
    const found = await page.recovery({})
    expect(found.state).toBe('damaged')
    expect(found.copies.map((copy) => copy.name).toSorted()).toEqual([
      'daily-2026-11-22.sqlite',
      'daily-2026-11-23.sqlite',
    ])
    expect(await dispatch('search', { text: 'voice', limit: 5 })).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    })
    expect(await page.recover({ copy: 'daily-2026-11-23.sqlite' })).toEqual({ state: 'fine', message: '', copies: [] })
    expect((await page.search({ text: 'voice', limit: 5 })).rows).toMatchObject([{ handle: 'voice_example' }])
    const kept = readdirSync(folder).filter((name) => name.startsWith('unusable-'))
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8'))).toContain('torn')
    close()
  })

  test('starts again with empty records when that is asked for, and keeps the old and the copies', async () => {
    const folder = await withCopy()
    rmSync(join(folder, DATABASE))
    const { page, close } = await startOver(folder)
    expect((await page.recovery({})).state).toBe('damaged')
    expect((await page.recover({ copy: null })).state).toBe('fine')
    expect((await page.search({ text: 'voice', limit: 5 })).rows).toEqual([])
    close()
    const again = await startOver(folder)
    expect((await again.page.recovery({})).state).toBe('fine')
    expect(goodCopies(folder).length).toBeGreaterThan(0)
    again.close()
  })

  test.each(['../bonafide.sqlite', 'nothing.sqlite', ''])(
    'refuses “%s”, which is not one of the copies',
    async (copy) => {
      const folder = await withCopy()
      writeFileSync(join(folder, DATABASE), 'torn')
      const { page } = await startOver(folder)
      await expect(page.recover({ copy })).rejects.toMatchObject({ code: 'not-found' })
      expect(readFileSync(join(folder, DATABASE), 'utf8')).toBe('torn')
    },
  )

  test('has nothing to do where the records are fine', async () => {
    const { page, close } = await startOver(await leftBehind())
    expect(await page.recovery({})).toMatchObject({ state: 'fine' })
    await expect(page.recover({ copy: null })).rejects.toMatchObject({ code: 'refused' })
    close()
  })
})

describe('copies', () => {
  test('are made once a day, and seven are kept', async () => {
    const folder = await leftBehind()
    const names = () => readdirSync(join(folder, 'copies')).toSorted()
    for (let day = 10; day < 20; day++) openDatabase(folder, `2026-12-${day}T10:00:00.000Z`).close()
    openDatabase(folder, '2026-12-19T20:00:00.000Z').close()
    expect(names()).toHaveLength(7)
    expect(names().at(-1)).toBe('daily-2026-12-19.sqlite')
  })

  test('hold everything that was saved', async () => {
    const folder = await withCopy()
    const other = temporaryFolder()
    mkdirSync(other, { recursive: true })
    copyFileSync(join(folder, 'copies', 'daily-2026-11-23.sqlite'), join(other, DATABASE))
    const { page, close } = await startOver(other)
    expect((await page.search({ text: 'voice', limit: 5 })).rows).toHaveLength(1)
    close()
  })
})

describe('a kill', () => {
  test('in the middle of an evening loses no acknowledged save', async () => {
    const core: OpenCore = await openCore()
    await candidate(core, 'voice_example')
    // What is on the disk while the app runs is what a kill leaves.
    const folder = temporaryFolder()
    for (const name of [DATABASE, `${DATABASE}-wal`]) copyFileSync(join(core.folder, name), join(folder, name))
    const { page, close } = await startOver(folder)
    expect((await page.search({ text: 'voice', limit: 5 })).rows).toHaveLength(1)
    close()
  })
})
