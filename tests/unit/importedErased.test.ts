import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATABASE } from '../../electron/core/storage/open.ts'
import { accountCalled, ALL, followingOf, openCore, type OpenCore, vetClear } from '../builders.ts'
import { importTable, listIn } from '../importing.ts'

const SECRET = 'unrepeatable'
const AUTHOR = { admin: null, at: '2026-11-22T11:00:00.000Z', believed: null }

const filesOf = (core: OpenCore) =>
  readdirSync(core.folder)
    .filter((name) => name.startsWith(DATABASE) && !name.endsWith('-shm'))
    .map((name) => readFileSync(join(core.folder, name)).toString('latin1'))

/** Current state with accounts named by their ids: row numbers are given anew when all is computed again. */
function told(core: OpenCore) {
  const all = (sql: string) =>
    core.storage.db
      .prepare(sql)
      .all()
      .map((row) => JSON.stringify(row).replace(/^\{"no":\d+,/, '{'))
      .toSorted((a, b) => (a < b ? -1 : 1))
  return {
    accounts: all('SELECT * FROM account'),
    identities: all('SELECT * FROM identity'),
    observations: all('SELECT * FROM observation'),
    members: all('SELECT m.list, a.id, m.entered, m.gone, m.since FROM member m JOIN account a ON a.no = m.account'),
    snapshots: all('SELECT * FROM snapshot'),
    entries: all('SELECT id, outcome FROM entry'),
    tallies: all('SELECT * FROM tally'),
    renamings: all('SELECT a.id, r.before, r.after FROM renaming r JOIN account a ON a.no = r.account'),
    passed: all('SELECT handle FROM handle_passed'),
  }
}

const LIST = Array.from({ length: 600 }, (_, n) => ({
  id: String(5_000 + n),
  handle: `voice_${n}_ex`,
  name: `Voice ${n}`,
  bio: n === 300 ? `${SECRET} bio` : 'Parks.',
}))

test('an account is erased out of the slices of an import: its markers are gone, the chain proves the rest, and the others stay', async () => {
  const core = await openCore()
  await importTable(core, LIST, { madeOn: '2026-11-01' })
  const kept = await accountCalled(core, 'voice_301_ex')
  await vetClear(core, kept, 'keep', 'audit')
  const second = LIST.map((row) =>
    row.id === '5300' ? { ...row, handle: 'renamed_300_ex', bio: `${SECRET} again` } : row,
  ).slice(1)
  await importTable(core, second, { madeOn: '2026-11-15' })
  const account = await accountCalled(core, 'renamed_300_ex')
  const markers = [SECRET, 'voice_300_ex', 'renamed_300_ex', account]
  const left = () => markers.filter((marker) => filesOf(core).some((text) => text.includes(marker)))
  core.storage.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  expect(left()).toEqual(markers)

  core.storage.erase(AUTHOR, account)
  expect(left()).toEqual([])
  expect(core.storage.log.faultInChain()).toBeNull()
  expect(told(core).tallies).toEqual(
    expect.arrayContaining(['{"name":"following","n":598}', '{"name":"never","n":597}']),
  )
  const [newest] = (await core.page.listSnapshots({ ...ALL, platform: 'x', relation: 'following' })).rows
  expect(newest).toMatchObject({ size: 599, left: 1 })

  const before = told(core)
  core.storage.rebuild()
  expect(told(core)).toEqual(before)
  // What was decided of another account of the same slice still stands on it.
  expect((await core.page.account({ account: kept })).decisions).toMatchObject([{ outcome: 'keep' }])
  const again = await core.restart()
  expect(told(again)).toEqual(before)
  expect((await followingOf(again)).total).toBe(598)
  expect(again.storage.log.faultInChain()).toBeNull()
})

test('two accounts can be erased out of the same slice, one after the other', async () => {
  const core = await openCore()
  await importTable(core, LIST)
  for (const handle of ['voice_300_ex', 'voice_301_ex']) core.storage.erase(AUTHOR, await accountCalled(core, handle))
  const before = told(core)
  core.storage.rebuild()
  expect(told(core)).toEqual(before)
  expect(filesOf(core).filter((text) => /voice_30[01]_ex/.test(text))).toEqual([])
  expect(core.storage.log.faultInChain()).toBeNull()
  expect(listIn(await importTable(core, LIST, { madeOn: '2026-11-23' }))).toMatchObject({ fresh: 2, known: 598 })
})
