import { describe, expect, test } from 'vitest'
import {
  ALL,
  accountCalled,
  candidate,
  clearToFollow,
  containing,
  countsOf,
  decideAdversely,
  followed,
  followingOf,
  lineOf,
  openCore,
  queueOf,
  vetClear,
  written,
  type OpenCore,
} from '../builders.ts'
import { formulas } from '../formulas.ts'
import { bringFile, importTable, listIn, reportIn, tableOf, tidied, waitFor } from '../importing.ts'
import { contents } from '../faults/judge.ts'

const NO_COLUMNS = { id: null, handle: null, name: null, bio: null, link: null, since: null } as const
const FIRST = [
  { id: '1001', handle: 'moss_example', name: 'Moss', bio: 'Parks.' },
  { id: '1002', handle: 'reed_example', name: 'Reed', bio: 'Rivers.' },
  { id: '1003', handle: 'fern_example', name: 'Fern', bio: 'Woods.' },
]

const foundIn = async (core: OpenCore, snapshot: string, which: 'new' | 'known' | 'renamed' | 'handle-passed') =>
  (await core.page.listFound({ ...ALL, found: { of: 'import', snapshot, which } })).rows

/** What anybody sees is what the records come to. */
function expectSameAfterRebuild(core: OpenCore) {
  const before = contents(core.storage.db)
  core.storage.rebuild()
  expect(contents(core.storage.db)).toEqual(before)
  expect(core.storage.log.faultInChain()).toBeNull()
  expect(core.logged).toEqual([])
}

describe('a list of whom we follow', () => {
  test('puts accounts on file as followed and never vetted, and is counted', async () => {
    const core = await openCore()
    const report = await importTable(core, FIRST)
    expect(listIn(report)).toMatchObject({ rows: 3, fresh: 3, known: 0, left: 0, refused: 0, complete: true })
    expect(await countsOf(core)).toMatchObject({ following: 3, neverVetted: 3 })
    const { rows } = await followingOf(core, { due: 'never-vetted' })
    expect(rows.map((row) => [row.handle, row.stableId, row.name, row.bio])).toEqual([
      ['fern_example', '1003', 'Fern', 'Woods.'],
      ['moss_example', '1001', 'Moss', 'Parks.'],
      ['reed_example', '1002', 'Reed', 'Rivers.'],
    ])
    expect(await accountCalled(core, 'reed_example')).toBe(rows[2]?.id)
    expectSameAfterRebuild(core)
  })

  test('imported again changes no row, and says that it is the same', async () => {
    const core = await openCore()
    const first = await importTable(core, FIRST)
    const before = contents(core.storage.db)
    const again = await importTable(core, FIRST)
    expect(again.sameAs).toBe(first.at)
    expect(listIn(again)).toMatchObject({ fresh: 0, known: 3, renamed: 0, left: 0 })
    const after = contents(core.storage.db)
    for (const table of ['account', 'identity', 'observation', 'member', 'renaming', 'tally'])
      expect([table, after[table]]).toEqual([table, before[table]])
    expect((await core.page.listSnapshots({ ...ALL, platform: null, relation: null })).total).toBe(1)
    expectSameAfterRebuild(core)
  })

  test('makes known candidates followed, and one that was cleared needs no follow any more', async () => {
    const core = await openCore()
    const cleared = await clearToFollow(core, 'moss_example')
    const waiting = await candidate(core, 'reed_example')
    const report = await importTable(core, FIRST)
    expect(listIn(report)).toMatchObject({ fresh: 1, known: 2 })
    expect(await lineOf(core, cleared)).toMatchObject({
      standing: 'following',
      clearedUntil: '2027-11-22',
      stableId: '1001',
    })
    expect(await lineOf(core, waiting)).toMatchObject({ standing: 'following', clearedUntil: null, inQueue: true })
    expect(await countsOf(core)).toMatchObject({ following: 3, neverVetted: 2, toFollow: 0 })
    expectSameAfterRebuild(core)
  })

  test('tells who was decided against and is followed still', async () => {
    const core = await openCore()
    const account = await candidate(core, 'reed_example')
    await decideAdversely(core, account)
    core.clock.pass(48)
    expect(listIn(await importTable(core, FIRST, { madeOn: '2026-11-24' }))).toMatchObject({ stillFollowed: 1 })
    expect((await core.page.standingFigures({ platform: null })).figures).toMatchObject({ 'still-followed': 1 })
    const still = { of: 'standing', platform: 'x', which: 'still-followed' } as const
    expect((await core.page.listFound({ ...ALL, found: still })).rows.map((row) => row.account.id)).toEqual([account])
    expect(await core.page.queueFound({ found: still, source: 'import' })).toMatchObject({ queued: 1, alreadyThere: 0 })
    expect((await queueOf(core)).rows.map((row) => row.id)).toEqual([account])
    expectSameAfterRebuild(core)
  })

  test('that is not complete never makes anybody left', async () => {
    const core = await openCore()
    await importTable(core, FIRST)
    const report = await importTable(core, FIRST.slice(0, 1), { complete: false, madeOn: '2026-11-22' })
    expect(listIn(report)).toMatchObject({ left: 0, complete: false })
    expect(await countsOf(core)).toMatchObject({ following: 3 })
    expectSameAfterRebuild(core)
  })

  test('that is complete says who is followed no longer', async () => {
    const core = await openCore({ now: '2026-12-05T10:00:00.000Z' })
    await importTable(core, FIRST)
    const own = await followed(core, 'sedge_example')
    core.clock.pass(24)
    const report = await importTable(core, FIRST.slice(0, 2), { madeOn: '2026-12-01' })
    expect(listIn(report)).toMatchObject({ left: 1 })
    const fern = await accountCalled(core, 'fern_example')
    expect(await lineOf(core, fern)).toMatchObject({ standing: 'not-following' })
    // Followed after the list was made: it could not hold it.
    expect(await lineOf(core, own)).toMatchObject({ standing: 'following' })
    core.clock.pass(24)
    await importTable(core, FIRST.slice(0, 2), { madeOn: '2026-12-07' })
    // Followed by our records, and on no list: the follow did not happen.
    expect(await lineOf(core, own)).toMatchObject({ standing: 'candidate', clearedUntil: '2027-12-05' })
    expect((await core.page.standingFigures({ platform: null })).figures).toMatchObject({ 'cleared-not-followed': 1 })
    expectSameAfterRebuild(core)
  })

  test('of followers changes no standing', async () => {
    const core = await openCore()
    await importTable(core, FIRST, { relation: 'followers' })
    expect(await countsOf(core)).toMatchObject({ following: 0, neverVetted: 0, queue: 0 })
    const { rows } = await core.page.search({ text: 'moss', limit: 5 })
    expect(rows).toMatchObject([{ standing: 'candidate', inQueue: false }])
    expectSameAfterRebuild(core)
  })
})

describe('an import', () => {
  test('says first what it read, asks what only the admin knows, and remembers what columns mean', async () => {
    const core = await openCore()
    const id = await bringFile(core.page, 'mine.csv', tableOf(FIRST))
    const state = await core.page.importState({ import: id })
    expect(state).toMatchObject({ state: 'preview', format: 'table', table: { rowCount: 3, remembered: false } })
    const mapping = { id: 0, handle: 1, name: 2, bio: null, link: null, since: null }
    const mapped = await core.page.mapImport({ import: id, platform: 'x', mapping })
    expect(mapped).toMatchObject({ lists: [{ rows: 3, questions: ['relation', 'complete', 'made-on', 'own'] }] })
    const again = await bringFile(core.page, 'mine.csv', tableOf(FIRST))
    expect(await core.page.importState({ import: again })).toMatchObject({
      table: { remembered: true, mapping, platform: 'x' },
    })
    expect(written(core)).toBe(written(await core.restart()))
  })

  test('that was cancelled leaves nothing', async () => {
    const core = await openCore()
    const before = contents(core.storage.db)
    const counter = written(core)
    const id = await bringFile(core.page, 'mine.csv', tableOf(FIRST))
    await core.page.mapImport({
      import: id,
      platform: 'x',
      mapping: { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null },
    })
    const lists = [{ list: 0, relation: 'following' as const, complete: true, madeOn: '2026-11-22' }]
    await core.page.startImport({ import: id, lists })
    await core.page.cancelImport({ import: id })
    expect(await waitFor(core.page, id)).toMatchObject({ state: 'cancelled' })
    expect(contents(core.storage.db)).toEqual(before)
    expect(written(core)).toBe(counter)
    await expect(core.page.startImport({ import: id, lists })).rejects.toThrow(/not waiting for your answers/)
  })

  test('keeps what it refused, as a file to mend and bring in again', async () => {
    const core = await openCore()
    const report = await importTable(core, [...FIRST, { id: '1.23E+18', handle: 'sedge_example', name: 'S' }])
    expect(report.refused).toBe(1)
    expect(listIn(report)).toMatchObject({ rows: 3, refused: 1 })
    const [line] = (await core.page.listImports(ALL)).rows
    const refused = await core.page.listRefused({ ...ALL, import: line?.import ?? '' })
    expect(refused.rows).toMatchObject([{ line: 5, why: containing('spreadsheet') }])
    const file = await core.page.refusedFile({ import: line?.import ?? '', from: 0 })
    expect(file).toEqual({
      name: 'not-taken-in.csv',
      text: `\ufeff"ID","Screen Name","Name","Bio","Not taken in because"\r\n"'1.23E+18","sedge_example","S","","${refused.rows[0]?.why}"\r\n`,
      next: null,
    })
    const mended = await bringFile(core.page, file.name, file.text.replace('1.23E+18', '1230000000000000001'))
    expect(await core.page.importState({ import: mended })).toMatchObject({
      table: {
        columns: ['ID', 'Screen Name', 'Name', 'Bio'],
        preview: [['1230000000000000001', 'sedge_example', 'S', '']],
        remembered: true,
        rowCount: 1,
      },
    })
  })

  test('refuses rows into a file in which no cell is a formula, and which is read again to the letter', async () => {
    const core = await openCore()
    const rows = formulas.map((formula, n) => ({ handle: `no handle ${n}`, name: formula, bio: formula }))
    await importTable(core, [...FIRST, ...rows])
    const [line] = (await core.page.listImports(ALL)).rows
    const { name, text } = await core.page.refusedFile({ import: line?.import ?? '', from: 0 })
    for (const [cell] of text.matchAll(/"(?:[^"]|"")*"/g))
      expect(cell.replaceAll(/[\p{Cf}\p{Cc}\s]/gu, '')).not.toMatch(/^"[=+\-@＝＋－＠]/u)
    const again = await bringFile(core.page, name, text)
    await core.page.mapImport({ import: again, platform: 'x', mapping: { ...NO_COLUMNS, handle: 1, name: 2, bio: 3 } })
    const once = (await core.page.listRefused({ ...ALL, import: line?.import ?? '' })).rows
    const twice = (await core.page.listRefused({ ...ALL, import: again })).rows
    expect(twice.map((each) => each.text)).toEqual(once.map((each) => each.text))
  })

  test('says which handle an account had before, and which account had a handle before', async () => {
    const core = await openCore()
    await importTable(core, FIRST, { madeOn: '2026-11-01' })
    const report = await importTable(
      core,
      [
        { id: '1001', handle: 'heath_example', name: 'Moss', bio: 'Parks.' },
        { id: '1002', handle: 'reed_example', name: 'Reed', bio: 'Rivers.' },
        { id: '1003', handle: 'fern_example', name: 'Fern', bio: 'Woods.' },
        { id: '1009', handle: 'moss_example', name: 'Somebody else', bio: 'Loans.' },
      ],
      { madeOn: '2026-11-20' },
    )
    const list = listIn(report)
    expect(list).toMatchObject({ renamed: 1, passedHandles: 1, fresh: 1 })
    const [renamed] = await foundIn(core, list.snapshot, 'renamed')
    expect(renamed).toMatchObject({
      account: { stableId: '1001', handle: 'heath_example' },
      other: { handle: 'moss_example' },
    })
    const [passed] = await foundIn(core, list.snapshot, 'handle-passed')
    expect(passed).toMatchObject({ account: { stableId: '1009' }, other: { account: renamed?.account.id } })
    // Both say so, and the history of the one that changed its handle.
    const [from, to] = [renamed?.account.id ?? '', passed?.account.id ?? '']
    const alarm = { handle: 'moss_example', at: '2026-11-20T00:00:00.000Z', from, to }
    expect((await core.page.account({ account: to })).passedHandles).toEqual([alarm])
    const page = await core.page.account({ account: from })
    expect(page.passedHandles).toEqual([alarm])
    expect(page.memberships).toEqual([
      { relation: 'following', since: '2026-11-01T00:00:00.000Z', left: null, followedOn: null },
    ])
    expect(page.history.map(({ text, detail }) => [text, detail])).toEqual([
      ['Under another handle on the list of whom we follow of 20 November 2026', '@moss_example → @heath_example'],
      ['On the list of whom we follow of 1 November 2026', ''],
    ])
    expect((await core.page.standingFigures({ platform: null })).figures['handle-passed']).toBe(1)
    expectSameAfterRebuild(core)
  })

  test('that is older than another one does not undo what that one said', async () => {
    const core = await openCore()
    await importTable(core, [{ id: '1001', handle: 'heath_example', name: 'New', bio: 'New.' }], {
      madeOn: '2026-11-20',
    })
    await importTable(core, FIRST, { madeOn: '2026-11-01' })
    const [row] = (await core.page.search({ text: 'heath', limit: 5 })).rows
    expect(row).toMatchObject({ handle: 'heath_example', name: 'New', bio: 'New.', standing: 'following' })
    const { handles } = await core.page.account({ account: row?.id ?? '' })
    expect(new Set(handles.map((each) => each.handle))).toEqual(new Set(['heath_example', 'moss_example']))
    // They were followed on the first, and not on the twentieth.
    expect(await countsOf(core)).toMatchObject({ following: 1 })
    expectSameAfterRebuild(core)
  })

  test('that gives the ID and the handle joins what was two records', async () => {
    const core = await openCore()
    const byHandle = await candidate(core, 'moss_example')
    await core.page.addNote({ account: byHandle, vetting: null, unfollow: null, text: 'Met at the allotment.' })
    await importTable(core, [{ id: '1001' }, { id: '1002' }])
    expect(await countsOf(core)).toMatchObject({ following: 2 })
    const report = await importTable(core, FIRST.slice(0, 2), { madeOn: '2026-11-23' })
    expect(listIn(report)).toMatchObject({ joined: 1, fresh: 0, known: 2, left: 0 })
    const page = await core.page.account({ account: byHandle })
    expect(page.account).toMatchObject({
      handle: 'moss_example',
      stableId: '1001',
      standing: 'following',
      inQueue: true,
    })
    expect(page.history.some((line) => line.detail === 'Met at the allotment.')).toBe(true)
    expect(await countsOf(core)).toMatchObject({ following: 2, queue: 1 })
    await core.page.addNote({ account: byHandle, vetting: null, unfollow: null, text: 'Another.' })
    expectSameAfterRebuild(core)
  })

  test('of accounts that were cleared makes those due whose handle, name or bio has changed', async () => {
    const core = await openCore()
    await importTable(core, FIRST, { madeOn: '2026-11-01' })
    for (const handle of ['moss_example', 'reed_example']) {
      const account = await accountCalled(core, handle)
      await vetClear(core, account, 'keep', 'audit')
    }
    core.clock.pass(72)
    const report = await importTable(
      core,
      [{ id: '1001', handle: 'moss_example', name: 'Moss', bio: 'Something else.' }, ...FIRST.slice(1)],
      { madeOn: '2026-11-25' },
    )
    expect(listIn(report)).toMatchObject({ dueAgain: 1 })
    const { rows } = await followingOf(core, { due: 'due' })
    expect(rows.filter((row) => row.clearedUntil !== null)).toMatchObject([
      { handle: 'moss_example', dueBecause: ['bio'] },
    ])
    expectSameAfterRebuild(core)
  })
})

test('what a killed process left is settled by the next start', async () => {
  const core = await openCore()
  const rows = Array.from({ length: 3_000 }, (_, n) => ({ id: String(20_000 + n), handle: `voice_${n}_ex` }))
  const id = await bringFile(core.page, 'long.csv', tableOf(rows))
  await core.page.mapImport({
    import: id,
    platform: 'x',
    mapping: { id: 0, handle: 1, name: 2, bio: 3, link: null, since: null },
  })
  await core.page.startImport({
    import: id,
    lists: [{ list: 0, relation: 'following', complete: true, madeOn: '2026-11-22' }],
  })
  await waitFor(core.page, id, (state) => state.state === 'running' && state.step === 'settling' && state.done > 0)
  expect(await countsOf(core)).toMatchObject({ following: 0, neverVetted: 0 })
  expect((await followingOf(core)).rows).toEqual([])
  const again = await core.restart()
  expect(listIn(reportIn(await waitFor(again.page, id)))).toMatchObject({ fresh: 3_000, known: 0, repeated: 0 })
  await tidied(again)
  expect(await countsOf(again)).toMatchObject({ following: 3_000, neverVetted: 3_000 })
  expectSameAfterRebuild(again)
})
