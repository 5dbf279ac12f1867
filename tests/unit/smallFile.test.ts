import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSmallFile } from '../../electron/host/smallFile.ts'
import { openStore } from '../../electron/loopback/checklistStore.ts'
import { DEFAULT_RULES, Rules } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, Settings } from '../../shared/domain/settings.ts'
import { temporaryFolder } from '../builders.ts'

const open = (folder: string) =>
  openSmallFile({
    folder,
    name: 'settings',
    title: 'preferences',
    schema: Settings,
    defaults: DEFAULT_SETTINGS,
    openStore,
    now: '2026-11-22T10:00:00.000Z',
  })
const openRules = (folder: string) =>
  openSmallFile({
    folder,
    name: 'checklists',
    title: 'checklists and policy',
    schema: Rules,
    defaults: DEFAULT_RULES,
    openStore,
    now: '2026-11-22T10:00:00.000Z',
  })
const DARK = { ...DEFAULT_SETTINGS, theme: 'dark' as const }
const pathOf = (folder: string) => join(folder, 'settings.json')
const keptIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'))

/** A folder in which the preferences were saved once: dark. */
const saved = () => {
  const folder = temporaryFolder()
  open(folder).save(DARK)
  return folder
}

describe('the file of preferences', () => {
  test('is made with the defaults at the first start, with nothing to tell', () => {
    const folder = temporaryFolder()
    expect(open(folder)).toMatchObject({ value: DEFAULT_SETTINGS, notice: null })
    expect(Settings.loose().parse(JSON.parse(readFileSync(pathOf(folder), 'utf8')))).toMatchObject(DEFAULT_SETTINGS)
  })

  test('of an older Bonafide lacks a preference: the default stands in, and nothing is called damaged', () => {
    const folder = temporaryFolder()
    const { theme: _theme, ...older } = DARK
    const place = { folder, name: 'settings', title: 'preferences', openStore, now: '2026-11-22T10:00:00.000Z' }
    const schema = Settings.omit({ theme: true })
    openSmallFile({ ...place, schema, defaults: older }).save(older)
    const grown = Settings.extend({ theme: Settings.shape.theme.default('light') })
    const opened = openSmallFile({ ...place, schema: grown, defaults: DEFAULT_SETTINGS })
    expect(opened).toMatchObject({ value: { ...older, theme: 'light' }, notice: null })
  })

  test('gives back what was saved', () => {
    expect(open(saved())).toMatchObject({ value: DARK, notice: null })
  })

  test('has copies that its owner alone can read', ({ skip }) => {
    skip(process.platform === 'win32', 'Windows keeps who may read in other ways than the mode of a file')
    const folder = saved()
    for (const name of ['settings.good-1.json', 'settings.good-2.json'])
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['settings.good-1.json', 'settings.good-2.json', 'settings.json'])
  })

  test('that is cut at any byte comes back from its last good copy, is kept, and is told', () => {
    const folder = saved()
    const whole = readFileSync(pathOf(folder))
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(pathOf(folder), whole.subarray(0, length))
      const { value, notice } = open(folder)
      expect([length, value]).toEqual([length, DARK])
      expect(notice).toMatch(/was damaged.*last good copy is in use again.*settings\.damaged-/)
      expect(open(folder)).toMatchObject({ value: DARK, notice: null })
    }
    expect(keptIn(folder).length).toBeGreaterThan(whole.length / 2)
  })

  test('with one byte changed is never silently different', () => {
    const folder = saved()
    const whole = readFileSync(pathOf(folder))
    for (let place = 0; place < whole.length; place += 3) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 1
      writeFileSync(pathOf(folder), changed)
      expect([place, open(folder).value]).toEqual([place, DARK])
      writeFileSync(pathOf(folder), whole)
    }
    expect(keptIn(folder).length).toBeGreaterThan(0)
  })

  test('that is lost comes back from its copy, and is told', () => {
    const folder = saved()
    rmSync(pathOf(folder))
    const found = open(folder)
    expect(found.value).toEqual(DARK)
    expect(found.notice).toMatch(/was gone.*last good copy/)
    expect(open(folder)).toMatchObject({ value: DARK, notice: null })
  })

  test('that is damaged together with its newer copy comes back from the older one', () => {
    const folder = saved()
    writeFileSync(pathOf(folder), '{')
    writeFileSync(join(folder, 'settings.good-1.json'), '{')
    expect(open(folder).value).toEqual(DEFAULT_SETTINGS)
    expect(keptIn(folder)).toHaveLength(1)
  })

  test('that is damaged with all its copies gives the defaults, says so, and is kept', () => {
    const folder = saved()
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'not JSON')
    const { value, notice } = open(folder)
    expect(value).toEqual(DEFAULT_SETTINGS)
    expect(notice).toMatch(/defaults/)
    expect(keptIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['not JSON'])
  })

  test.each([
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['an unknown preference', JSON.stringify({ ...DARK, telemetry: true, digest: 'x' })],
    ['preferences by hand, without the digest', JSON.stringify(DARK)],
  ])('that holds %s is not taken for good', (_, text) => {
    const folder = saved()
    writeFileSync(pathOf(folder), text)
    expect(open(folder)).toMatchObject({ value: DARK })
    expect(keptIn(folder)).toHaveLength(1)
  })

  test('keeps what was saved last when it is saved many times', () => {
    const folder = temporaryFolder()
    const file = open(folder)
    for (let place = 0; place < 20; place++)
      file.save({ ...DEFAULT_SETTINGS, keepOnTop: place % 2 === 0, theme: 'light' })
    expect(open(folder).value).toMatchObject({ keepOnTop: false, theme: 'light' })
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('the file of checklists', () => {
  test('holds the group’s rules, with dots and odd keys in its texts', () => {
    const folder = temporaryFolder()
    const rules = {
      ...DEFAULT_RULES,
      code: { version: 2, text: 'Be kind. See group.example/code.v2 “now” \ud83d\ude43' },
    }
    openRules(folder).save(rules)
    expect(openRules(folder)).toMatchObject({ value: rules, notice: null })
  })

  test('is named in the notice by what it is for', () => {
    const folder = temporaryFolder()
    openRules(folder)
    writeFileSync(join(folder, 'checklists.json'), '')
    expect(openRules(folder).notice).toContain('checklists and policy')
  })
})
