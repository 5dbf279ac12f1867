import { describe, expect, test } from 'vitest'
import {
  ALL,
  addQuotation,
  candidate,
  clearToFollow,
  countsOf,
  dayAfter,
  decideAdversely,
  decision,
  followed,
  followingOf,
  openCore,
  openVetting,
  paste,
  recordsOf,
  vetClear,
  type OpenCore,
} from '../builders.ts'

describe('Following', () => {
  const dueOf = async (core: OpenCore, due: 'due' | 'this-week' | 'never-vetted' | 'all') =>
    (await followingOf(core, { due })).rows.map((row) => row.handle)

  test('is due on the day on which the clearance lapses, not a day before', async () => {
    const core = await openCore()
    const { policy } = await core.page.start({})
    await core.page.publishPolicy({ ...policy, clearedForMonths: { ...policy.clearedForMonths, person: 1 } })
    await followed(core, 'voice_example')
    expect((await followingOf(core)).rows).toMatchObject([{ clearedUntil: '2026-12-22' }])
    for (const [moment, due, week, count] of [
      ['2026-12-14T12:00:00.000Z', [], [], 0],
      ['2026-12-15T12:00:00.000Z', [], ['voice_example'], 1],
      ['2026-12-21T23:00:00.000Z', [], ['voice_example'], 1],
      ['2026-12-22T12:00:00.000Z', ['voice_example'], ['voice_example'], 1],
    ] as const) {
      core.clock.set(moment)
      expect([
        moment,
        await dueOf(core, 'due'),
        await dueOf(core, 'this-week'),
        (await countsOf(core)).dueThisWeek,
      ]).toEqual([moment, due, week, count])
    }
  })

  test('lasts to the end of a shorter month', async () => {
    const core = await openCore({ now: '2026-08-31T12:00:00.000Z' })
    const { policy } = await core.page.start({})
    await core.page.publishPolicy({ ...policy, clearedForMonths: { ...policy.clearedForMonths, person: 6 } })
    await followed(core, 'voice_example')
    expect((await followingOf(core)).rows[0]?.clearedUntil).toBe('2027-02-28')
  })

  test('clears by what kind of account it is, and longer where they are active in our group', async () => {
    const core = await openCore()
    const until = async (handle: string, kind: string, active: boolean) => {
      const view = await openVetting(core, await candidate(core, handle))
      for (const check of view.checklist.checks) {
        if (!check.required) continue
        const reach = check.reach === null ? null : { posts: check.reach.posts, backTo: '2026-10-01' }
        const answer = check.form === 'choice' ? null : ('clear' as const)
        const choice = check.id === 'kind' ? kind : (check.options[0]?.id ?? null)
        await core.page.answerCheck({
          vetting: view.id,
          check: check.id,
          answer: { answer, choice, reach, why: null, grounds: [], note: '', together: false },
        })
      }
      await core.page.mark({ vetting: view.id, mark: 'active-in-our-group', on: active })
      await core.page.decide({ ...decision(view.id, 'follow'), reason: 'We know them.' })
      return (await core.page.search({ text: handle, limit: 1 })).rows[0]?.clearedUntil
    }
    expect(await until('person_ex', 'person', false)).toBe('2027-11-22')
    expect(await until('figure_ex', 'public-figure', false)).toBe('2027-05-22')
    expect(await until('unknown_ex', 'dont-know', false)).toBe('2027-02-22')
    expect(await until('ours_ex', 'journalist', true)).toBe('2027-11-22')
  })

  test('has who was never vetted apart, and first among what is due', async () => {
    const core = await openCore()
    const voice = await followed(core, 'voice_example')
    // Followed long before Bonafide: what an import of the follow list will record.
    core.storage.write({ admin: null, at: '2026-11-22T10:00:00.000Z', believed: null }, (append) => {
      const account = '11111111-1111-7111-8111-111111111111'
      append('identified', { account, platform: 'x', handle: 'old_example', stableId: null })
      append('followed', { account, undone: false })
    })
    expect(await dueOf(core, 'never-vetted')).toEqual(['old_example'])
    expect(await dueOf(core, 'due')).toEqual(['old_example'])
    expect(await dueOf(core, 'all')).toEqual(['old_example', 'voice_example'])
    const again = await core.restart()
    expect(await countsOf(again)).toMatchObject({ following: 2, neverVetted: 1 })
    await vetClear(again, voice, 'keep', 'audit')
    expect((await followingOf(again, { text: 'voi' })).rows.map((row) => row.id)).toEqual([voice])
    expect((await followingOf(again, { platform: 'bluesky' })).total).toBe(0)
  })
})

describe('Records', () => {
  const filled = async () => {
    const core = await openCore()
    await clearToFollow(core, 'voice_example')
    await decideAdversely(core, await candidate(core, 'moss_example'))
    const view = await openVetting(core, (await paste(core, 'https://bsky.app/profile/fern.example.com'))[0] ?? '')
    await core.page.decide({ ...decision(view.id, 'not-for-us'), reason: '100% off_topic for us' })
    return core
  }
  const handlesOf = async (core: OpenCore, asked: Parameters<typeof recordsOf>[1]) =>
    (await recordsOf(core, asked)).rows.map((row) => row.account.handle)

  test('are filtered by outcome, ground, platform, admin and words, with totals of their own', async () => {
    const core = await filled()
    const { admin } = await core.page.start({})
    expect(await handlesOf(core, {})).toEqual(['fern.example.com', 'moss_example', 'voice_example'])
    expect(await handlesOf(core, { outcome: 'follow' })).toEqual(['voice_example'])
    expect(await handlesOf(core, { ground: 'trolling' })).toEqual(['moss_example'])
    expect(await handlesOf(core, { ground: 'antisemitism' })).toEqual([])
    expect(await handlesOf(core, { platform: 'bluesky' })).toEqual(['fern.example.com'])
    expect(await handlesOf(core, { admin: admin?.id ?? '' })).toHaveLength(3)
    expect(await handlesOf(core, { admin: 'somebody else' })).toEqual([])
    expect(await handlesOf(core, { text: 'moss' })).toEqual(['moss_example'])
    expect(await handlesOf(core, { text: '100% off_' })).toEqual(['fern.example.com'])
    expect(await handlesOf(core, { text: '100_' })).toEqual([])
    expect(await recordsOf(core, { platform: 'x', limit: 1 })).toMatchObject({ total: 2, rows: [{}] })
    expect(await handlesOf(core, { ground: 'trolling', outcome: 'follow' })).toEqual([])
  })

  test('come in pages that neither repeat nor leave out a line', async () => {
    const core = await openCore()
    const accounts = await paste(core, Array.from({ length: 25 }, (_, place) => `@page_${place}_ex`).join(' '))
    for (const account of accounts)
      await core.page.decide(decision((await openVetting(core, account)).id, 'not-for-us'))
    const pages = []
    for (let offset = 0; offset < 30; offset += 10) pages.push(await recordsOf(core, { offset, limit: 10 }))
    expect(pages.map((page) => page.rows.length)).toEqual([10, 10, 5])
    expect(pages.map((page) => page.total)).toEqual([25, 25, 25])
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.id))).size).toBe(25)
    expect(pages.flatMap((page) => page.rows.map((row) => row.account.id))).toEqual(accounts.toReversed())
  })
})

describe('search as you type', () => {
  const filled = async () => {
    const core = await openCore()
    const [voice = '', moss = ''] = await paste(core, '@voice_example @moss_example')
    await core.page.observe({ account: voice, name: 'Zoë Müller', bio: 'Wanderungen in der Nähe · 散歩と地図 · карты' })
    await core.page.addNote({ account: moss, vetting: null, unfollow: null, text: 'Met them at the allotment.' })
    return { core, voice, moss }
  }
  const found = async (core: OpenCore, text: string) =>
    (await core.page.search({ text, limit: 20 })).rows.map((row) => row.id)

  test('finds the beginnings of words of handle, name, bio and notes, with or without accents', async () => {
    const { core, voice, moss } = await filled()
    for (const typed of ['voi', 'VOICE', 'zoe mul', 'Zoë', 'wander nah', 'карт', '散歩'])
      expect([typed, await found(core, typed)]).toEqual([typed, [voice]])
    for (const typed of ['mos', 'allot']) expect([typed, await found(core, typed)]).toEqual([typed, [moss]])
    expect(await found(core, 'example')).toEqual([moss, voice])
    expect(await found(core, 'oice')).toEqual([])
    expect(await found(core, 'voice allotment')).toEqual([])
  })

  test('finds a note at once, and what was noted before a restart', async () => {
    const { core, voice } = await filled()
    await core.page.addNote({ account: voice, vetting: null, unfollow: null, text: 'Gave a talk.' })
    expect(await found(core, 'talk')).toEqual([voice])
    expect(await found(await core.restart(), 'talk')).toEqual([voice])
  })

  test('says that there is more than it shows', async () => {
    const { core } = await filled()
    expect(await core.page.search({ text: 'example', limit: 1 })).toMatchObject({
      rows: [{ handle: 'moss_example' }],
      more: true,
    })
    expect(await core.page.search({ text: 'example', limit: 2 })).toMatchObject({ more: false })
  })

  test.each([
    [
      '',
      '   ',
      '"',
      '""',
      "'",
      '*',
      '^',
      '-',
      '+',
      '(',
      ')',
      'NEAR(',
      'AND',
      'voice OR moss',
      'NOT voice',
      'handle:voice',
      '{handle}:voice',
      'voice*',
      '"voice',
      'a"b"c',
      '%',
      '_',
      '\\',
      '\\%',
      ';--',
    ],
    [
      '🙃',
      '👩‍👩‍👧',
      'voice 🙃',
      '\u0000',
      'vo\u0000ice',
      '\ud800',
      '\u200b',
      '\u202evoice',
      '\ue000',
      '\u0301',
      'é\u0301\u0327',
      'ﬁ',
      'İ',
      'ß',
      '𝒱𝑜𝒾𝒸𝑒',
      '１２３',
      '\u{e0001}',
      '\u{10ffff}',
      '\ufdfa',
      '\u1e9e',
    ],
    [
      'карты',
      '散歩と地図',
      'مرحبا',
      'שלום',
      'नमस्ते',
      '안녕',
      'ไทย',
      'ꙮ',
      '𞤀𞤣𞤤𞤢𞤥',
      'a b c d e f g h i j k l m n o p',
      'x'.repeat(500),
      '"*'.repeat(250),
      '٣',
      'ⅷ',
      '½',
      'a\u00adb',
    ],
  ])('takes whatever is typed and never fails (%#)', async (...typed) => {
    const { core } = await filled()
    for (const text of typed) {
      await expect(core.page.search({ text, limit: 5 }), `search ${JSON.stringify(text)}`).resolves.toBeDefined()
      await expect(recordsOf(core, { text }), `records ${JSON.stringify(text)}`).resolves.toBeDefined()
      await expect(followingOf(core, { text }), `following ${JSON.stringify(text)}`).resolves.toBeDefined()
    }
    expect(core.logged).toEqual([])
  })

  test('reads operators as words: nobody gets another answer by typing OR', async () => {
    const { core, voice } = await filled()
    expect(await found(core, 'voice OR moss')).toEqual([])
    expect(await found(core, '"voice" *')).toEqual([voice])
  })
})

describe('the overview', () => {
  test('of an empty app is all noughts, for eight weeks that begin on Mondays', async () => {
    const core = await openCore()
    const { weeks, grounds, secondsEach, counts } = await core.page.overview({})
    expect(weeks.map((week) => week.monday)).toEqual([
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ])
    expect(weeks.every((week) => week.follow + week.neutral + week.asked + week.adverse === 0)).toBe(true)
    expect(grounds).toEqual([])
    expect(secondsEach).toBeNull()
    expect(counts).toMatchObject({ queue: 0, following: 0, records: 0, urgentOldestAt: null })
  })

  test('counts decisions by week and kind, and grounds by quarter', async () => {
    const core = await openCore()
    await clearToFollow(core, 'voice_example')
    await decideAdversely(core, await candidate(core, 'moss_example'))
    core.clock.set('2026-11-23T12:00:00.000Z')
    const neutral = await openVetting(core, await candidate(core, 'fern_example'))
    await core.page.decide(decision(neutral.id, 'not-for-us'))
    const asked = await openVetting(core, await candidate(core, 'reed_example'))
    await core.page.decide(decision(asked.id, 'ask'))
    const { weeks, grounds } = await core.page.overview({})
    expect(weeks.slice(-2)).toEqual([
      { monday: '2026-11-16', follow: 1, neutral: 0, asked: 0, adverse: 1 },
      { monday: '2026-11-23', follow: 0, neutral: 1, asked: 1, adverse: 0 },
    ])
    expect(grounds).toEqual([{ ground: 'trolling', count: 1 }])
    core.clock.set('2026-12-20T12:00:00.000Z')
    await candidate(core, 'day_one_ex')
    core.clock.set('2027-01-02T12:00:00.000Z')
    expect((await core.page.overview({})).grounds).toEqual([])
  })

  test('tells the pace by the middle of the last vettings, without those that were left for long', async () => {
    const core = await openCore()
    for (const [place, hours] of [60 / 3600, 90 / 3600, 120 / 3600, 5].entries()) {
      const view = await openVetting(core, await candidate(core, `pace_${place}_ex`))
      core.clock.pass(hours)
      await core.page.decide(decision(view.id, 'not-for-us'))
    }
    expect((await core.page.overview({})).secondsEach).toBe(90)
  })
})

test('an account’s page holds its whole history, newest first, with covered quotations', async () => {
  const core = await openCore()
  const account = await candidate(core, 'voice_example')
  const view = await openVetting(core, account)
  await addQuotation(core, { vetting: view.id }, 'Words that are covered.')
  await core.page.decide({ ...decision(view.id, 'not-for-us'), reason: 'Another field.' })
  core.clock.set(dayAfter(1))
  await core.page.addNote({ account, vetting: null, unfollow: null, text: 'They asked why.' })
  const page = await core.page.account({ account })
  expect(page.history.map((each) => [each.text, each.detail, each.covered])).toEqual([
    ['Note', 'They asked why.', false],
    ['Follow back: not for us', 'Another field.', false],
    ['Evidence kept: quotation', 'Words that are covered.', true],
    ['Vetting opened: follow back, case 1', '', false],
    ['Came in: followed us', '', false],
    ['On file as @voice_example', '', false],
  ])
  expect(page).toMatchObject({
    openVetting: null,
    openUnfollow: null,
    profileLink: 'https://x.com/voice_example',
    handles: [{ handle: 'voice_example' }],
  })
  expect((await core.page.listRetweets({ ...ALL, lapsed: false })).total).toBe(0)
})
