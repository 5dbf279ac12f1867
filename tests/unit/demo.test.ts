import { expect, onTestFinished, test } from 'vitest'
import { seedDemo } from '../../electron/core/demo/seedDemo.ts'
import { openStorage } from '../../electron/core/storage/storage.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS } from '../../shared/domain/settings.ts'
import { countedIds, temporaryFolder } from '../builders.ts'

test('the demo is a year of real calls: its log proves itself, and computes again to the same lists', async () => {
  const now = new Date('2026-11-22T10:00:00.000Z')
  const newId = countedIds()
  const storage = openStorage({ folder: temporaryFolder(), now: now.toISOString(), newId })
  onTestFinished(() => storage.close())
  const seed = { settings: DEFAULT_SETTINGS, rules: DEFAULT_RULES, storage, now, newId, version: '0.0.0' }
  const seeded = await seedDemo(seed)
  expect(seeded.settings.admin).not.toBeNull()
  const tables = [
    'account',
    'entry',
    'unfollow',
    'vetting',
    'evidence',
    'opinion',
    'tally',
    'clock',
    'publication',
    'admin',
    'audit',
    'audit_member',
    'audit_share',
    'regular_done',
  ]
  const state = () =>
    tables.map((table) => [
      table,
      storage.db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ])
  const made = state()
  const count = (sql: string) => Number(storage.db.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.['n'])
  expect(count('account')).toBeGreaterThan(150)
  expect(count('unfollow')).toBeGreaterThan(3)
  expect(count('entry WHERE waiting = 1')).toBeGreaterThan(0)
  expect(count("audit_member WHERE state = 'done'")).toBeGreaterThan(5)
  expect(storage.log.faultInChain()).toBeNull()
  storage.rebuild()
  expect(state()).toEqual(made)
  const records = storage.log.counter()
  await seedDemo({ ...seed, ...seeded })
  expect(storage.log.counter()).toBe(records)
})
