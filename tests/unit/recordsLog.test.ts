import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DATABASE } from '../../electron/core/storage/open.ts'
import { createWords, splitWords } from '../../electron/core/storage/words.ts'
import {
  addQuotation,
  ADVERSE,
  candidate,
  clearToFollow,
  countsOf,
  decision,
  followed,
  openCore,
  openVetting,
  recordsOf,
  withBreach,
  type OpenCore,
} from '../builders.ts'
import { playSession } from './session.ts'

/** Everything that the lists and desks are read from. */
function currentState(core: OpenCore) {
  const { db } = core.storage
  const tables = [
    'admin',
    'publication',
    'account',
    'identity',
    'same_account',
    'tally',
    'observation',
    'note',
    'vetting',
    'answer',
    'mark',
    'search',
    'evidence',
    'entry',
    'entry_ground',
    'opinion',
    'unfollow',
    'report',
    'word_list',
    'word_term',
    'word_list_version',
    'clock',
  ]
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  )
}

const filled = async () => {
  const core = await openCore()
  const account = await followed(core, 'voice_example')
  const view = await withBreach(core, account, 'audit')
  await core.page.decide({ ...decision(view.id, 'unfollow-urgently'), ...ADVERSE })
  return { core, account }
}

describe('the log of records', () => {
  test('proves itself link by link, also over a restart', async () => {
    const { core } = await filled()
    expect(core.storage.log.faultInChain()).toBeNull()
    const again = await core.restart()
    await candidate(again, 'moss_example')
    expect(again.storage.log.faultInChain()).toBeNull()
  })

  test.each([
    ['UPDATE', "UPDATE record SET content = '{}' WHERE no = 3"],
    ['UPDATE of its own device’s counter', 'UPDATE record SET counter = counter + 1'],
    ['DELETE', 'DELETE FROM record WHERE no = 3'],
    ['INSERT OR REPLACE of an id', 'INSERT OR REPLACE INTO record SELECT * FROM record WHERE no = 3'],
    [
      'INSERT OR REPLACE of a sequence',
      "INSERT OR REPLACE INTO record SELECT 999, 'x', kind, account, admin, device, seq, counter, at, salt, commitment, link, content FROM record WHERE no = 3",
    ],
    ['UPDATE OR REPLACE', 'UPDATE OR REPLACE record SET seq = seq - 1 WHERE no = 3'],
    [
      'REPLACE through an upsert',
      'INSERT INTO record SELECT * FROM record WHERE no = 3 ON CONFLICT DO UPDATE SET content = NULL',
    ],
  ])('refuses %s', async (_, sql) => {
    const { core } = await filled()
    const before = core.storage.db.prepare('SELECT * FROM record').all()
    expect(() => core.storage.db.exec(sql)).toThrow(/records are appended/)
    expect(core.storage.db.prepare('SELECT * FROM record').all()).toEqual(before)
  })

  test('tells a record that was changed behind its back, or is missing', async () => {
    const tampered = async (sql: string) => {
      const { core } = await filled()
      core.storage.db.exec(`DROP TRIGGER record_no_update; DROP TRIGGER record_no_delete; ${sql}`)
      return core.storage.log.faultInChain()
    }
    expect(
      await tampered("UPDATE record SET content = replace(content, 'insults', 'praises') WHERE kind = 'decided'"),
    ).toMatch(/was changed/)
    expect(await tampered("UPDATE record SET at = '2020-01-01T00:00:00.000Z' WHERE no = 5")).toMatch(/was changed/)
    expect(await tampered('UPDATE record SET salt = NULL WHERE no = 5')).toMatch(/was changed/)
    expect(await tampered("UPDATE record SET content = 'not JSON' WHERE no = 5")).toMatch(/was changed/)
    expect(await tampered('DELETE FROM record WHERE no = 5')).toMatch(/missing/)
    expect(await tampered('UPDATE record SET commitment = randomblob(32) WHERE no = 5')).toMatch(/does not follow/)
  })

  test('keeps nothing of a call that failed in the middle', async () => {
    const { core } = await filled()
    const before = currentState(core)
    const counter = core.storage.log.counter()
    const half = () =>
      core.storage.write({ admin: null, at: '2026-11-22T10:00:00.000Z', believed: null }, (append) => {
        append('identified', {
          account: '11111111-1111-7111-8111-111111111111',
          platform: 'x',
          handle: 'half_example',
          stableId: null,
        })
        throw new Error('cut off')
      })
    expect(half).toThrow('cut off')
    expect(currentState(core)).toEqual(before)
    expect(core.storage.log.counter()).toBe(counter)
    await candidate(core, 'moss_example')
    expect(core.storage.log.faultInChain()).toBeNull()
  })
})

describe('erasing an account', () => {
  const secret = 'Unrepeatable-words-of-a-post'
  const erase = (core: OpenCore, account: string) =>
    core.storage.erase({ admin: null, at: '2026-11-22T11:00:00.000Z', believed: null }, account)
  const filesOf = (core: OpenCore) =>
    readdirSync(core.folder)
      .filter((name) => name.startsWith(DATABASE) && !name.endsWith('-shm'))
      .map((name) => readFileSync(join(core.folder, name)).toString('latin1'))

  test('leaves a chain that proves everything else, and no text in the file or its log', async () => {
    const core = await openCore()
    await clearToFollow(core, 'moss_example')
    const account = await candidate(core, 'erased_example')
    await core.page.observe({ account, name: `${secret} name`, bio: `${secret} bio` })
    await core.page.addNote({ account, vetting: null, unfollow: null, text: `${secret} note` })
    const view = await openVetting(core, account)
    await addQuotation(core, { vetting: view.id }, `${secret} quotation`)
    await core.page.decide({ ...decision(view.id, 'not-for-us'), reason: `${secret} reason` })
    expect(filesOf(core).some((text) => text.includes(secret))).toBe(true)
    const before = core.storage.log.counter()
    erase(core, account)
    expect(filesOf(core).filter((text) => text.includes(secret) || text.includes('erased_example'))).toEqual([])
    expect(core.storage.log.faultInChain()).toBeNull()
    expect(core.storage.log.counter()).toBe(before)
    expect((await core.page.search({ text: 'Unrepeatable', limit: 5 })).rows).toEqual([])
    await candidate(core, 'reed_example')
    const again = await core.restart()
    expect(again.storage.log.faultInChain()).toBeNull()
    expect([...again.storage.log.all()].some((record) => JSON.stringify(record).includes(secret))).toBe(false)
    expect((await recordsOf(again)).rows.map((row) => row.account.handle)).toEqual(['moss_example'])
  })

  test('closes its door behind it', async () => {
    const core = await openCore()
    const account = await candidate(core, 'erased_example')
    erase(core, account)
    expect(() => core.storage.db.exec("UPDATE record SET content = '{}' WHERE content IS NULL")).toThrow(
      /records are appended/,
    )
    expect(core.storage.db.prepare('SELECT * FROM erasing').all()).toEqual([])
  })
})

describe('the current state', () => {
  test.each([1, 2, 3])(
    'computed again from the log is the same as the one kept call by call (session %i)',
    async (seed) => {
      const core = await openCore()
      const done = await playSession(core, seed, 120)
      expect(done).toBeGreaterThan(60)
      expect(core.logged).toEqual([])
      const kept = currentState(core)
      const found = await core.page.search({ text: 'example', limit: 50 })
      core.storage.rebuild()
      expect(currentState(core)).toEqual(kept)
      expect(await core.page.search({ text: 'example', limit: 50 })).toEqual(found)
      expect(core.storage.log.faultInChain()).toBeNull()
      const again = await core.restart()
      expect(currentState(again)).toEqual(kept)
    },
  )

  test('has counts that agree with what is counted', async () => {
    const core = await openCore()
    await playSession(core, 4, 120)
    const count = (sql: string) => Number(core.storage.db.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.['n'])
    expect(await countsOf(core)).toMatchObject({
      queue: count('account WHERE queued = 1'),
      passedOn: count('account WHERE queued = 1 AND passed = 1'),
      following: count("account WHERE standing = 'following'"),
      neverVetted: count("account WHERE standing = 'following' AND cleared_until IS NULL"),
      toFollow: count('account WHERE to_follow = 1'),
      records: count('entry'),
    })
    expect(
      count("account a WHERE unfollow_open <> (SELECT count(*) FROM unfollow WHERE account = a.id AND state = 'open')"),
    ).toBe(0)
    expect(count('account a WHERE waiting <> EXISTS (SELECT 1 FROM entry WHERE account = a.id AND waiting = 1)')).toBe(
      0,
    )
    expect(
      count(
        "(SELECT account FROM unfollow WHERE state = 'open' GROUP BY account, urgency = 'ordinary' HAVING count(*) > 1)",
      ),
    ).toBe(0)
  })

  test('computed again keeps the clock: a day that was confirmed once is no news', async () => {
    const core = await openCore()
    core.clock.set('2027-06-01T12:00:00.000Z')
    await core.page.confirmToday({ today: '2027-06-01' })
    core.clock.set('2027-06-25T12:00:00.000Z')
    await candidate(core, 'voice_example')
    core.clock.set('2027-07-20T12:00:00.000Z')
    core.storage.rebuild()
    expect((await core.page.start({})).clockDoubt).toBeNull()
  })
})

describe('words without a full-text index', () => {
  test('are found by what they contain, whatever is typed', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await core.page.observe({ account, name: 'Zoë', bio: '100% maps' })
    const { db } = core.storage
    // A SQLite that was built without FTS5 refuses to make the table.
    db.exec('DROP TABLE words')
    const words = createWords({
      prepare: (sql) => db.prepare(sql),
      exec: () => {
        throw new Error('no such module: fts5')
      },
    })
    expect(words.usesFullText).toBe(false)
    for (const typed of ['voice', 'oice_ex', 'Zoë', '100%']) expect([typed, words.find(typed, 5)]).toEqual([typed, [1]])
    for (const typed of ['v%e', '1__%', '"', '\\', '🙃']) expect([typed, words.find(typed, 5)]).toEqual([typed, []])
  })

  test('are split as the index splits them, twelve at most', () => {
    expect(splitWords('voice_example! Zoë’s "maps"')).toEqual(['voice', 'example', 'Zoë', 's', 'maps'])
    expect(splitWords('a b c d e f g h i j k l m n')).toHaveLength(12)
    expect(splitWords(' 🙃 " * ')).toEqual([])
  })
})
