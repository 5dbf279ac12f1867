import { describe, expect, test } from 'vitest'
import {
  candidate,
  clearToFollow,
  countsOf,
  decideAdversely,
  decision,
  followed,
  lineOf,
  openCore,
  openVetting,
  paste,
  queueOf,
} from '../builders.ts'

const preview = async (core: Awaited<ReturnType<typeof openCore>>, text: string) =>
  core.page.previewPaste({ text, plainHandlesAre: 'x' })
const add = async (core: Awaited<ReturnType<typeof openCore>>, text: string) =>
  core.page.queuePasted({ text, plainHandlesAre: 'x', source: 'followed-us' })

describe('pasting a list', () => {
  test('takes handles, links and IDs of every platform, and leaves in the box what it cannot read', async () => {
    const core = await openCore()
    const pasted = await add(
      core,
      '@voice_example\nhttps://bsky.app/profile/moss.example.com\n@fern@social.example\n\nthis is not a handle at all\n1187000000000000001\n',
    )
    expect(pasted).toMatchObject({ added: 4, returned: 0, alreadyThere: 0 })
    expect(pasted.unreadable).toHaveLength(1)
    expect(pasted.change.counts.queue).toBe(4)
    const { rows, total } = await queueOf(core)
    expect(total).toBe(4)
    expect(rows.map((row) => row.platform).toSorted()).toEqual(['bluesky', 'mastodon', 'x', 'x'])
    expect(rows.every((row) => row.inQueue && row.standing === 'candidate' && row.addedBy === 'KS')).toBe(true)
  })

  test('shows what will happen before anything is added', async () => {
    const core = await openCore()
    await add(core, '@voice_example')
    const shown = await preview(core, '@voice_example @moss_example @MOSS_example')
    expect(shown).toMatchObject({ fresh: 1, known: 1, duplicates: 1, unreadableCount: 0, tooMany: false })
    expect(shown.lines.map((line) => line.known !== null)).toEqual([true, false])
    expect(shown.lines[0]?.known).toMatchObject({ inQueue: true, following: false, seenBefore: null, urgent: false })
    expect((await countsOf(core)).queue).toBe(1)
  })

  test('says that an account is there already, whatever the letters’ case', async () => {
    const core = await openCore()
    await add(core, '@Voice_Example')
    expect(await add(core, 'https://x.com/voice_EXAMPLE')).toMatchObject({ added: 0, returned: 0, alreadyThere: 1 })
    expect((await queueOf(core)).total).toBe(1)
  })

  test('brings an account back that was decided on before, as one account with its history', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    await core.page.decide(decision(view.id, 'not-for-us'))
    expect(await add(core, '@voice_example')).toMatchObject({ added: 0, returned: 1 })
    const { rows } = await queueOf(core)
    expect(rows.map((row) => row.id)).toEqual([account])
    expect(rows[0]?.seenBefore).toMatchObject({ outcome: 'not-for-us', by: 'KS' })
  })

  test('shows a decision as seen before until its record expires, and not a day longer', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const view = await openVetting(core, account)
    await core.page.decide(decision(view.id, 'not-for-us'))
    core.clock.set('2026-12-20T12:00:00.000Z')
    await add(core, '@moss_example')
    core.clock.set('2027-01-18T12:00:00.000Z')
    await add(core, '@fern_example')
    // 90 days after 22 November.
    core.clock.set('2027-02-15T12:00:00.000Z')
    await add(core, '@voice_example')
    core.clock.set('2027-02-20T12:00:00.000Z')
    expect((await lineOf(core, account)).seenBefore?.outcome).toBe('not-for-us')
    core.clock.set('2027-02-21T12:00:00.000Z')
    expect((await lineOf(core, account)).seenBefore).toBeNull()
    expect((await lineOf(core, account)).lastDecision?.outcome).toBe('not-for-us')
    expect((await preview(core, '@voice_example')).lines[0]?.known?.seenBefore).toBeNull()
  })

  test('points out a handle that looks like one on file, before and after it is added', async () => {
    const core = await openCore()
    await add(core, '@voice_example')
    expect((await preview(core, '@vo1ce_example')).lines[0]?.lookAlike).toBe('voice_example')
    await add(core, '@vo1ce_example')
    const twin = (await queueOf(core)).rows.find((row) => row.handle === 'vo1ce_example')
    expect(twin?.lookAlike).toBe('voice_example')
  })

  test('does not call the same name on another platform a look-alike of itself', async () => {
    const core = await openCore()
    await add(core, '@voice_example')
    expect((await preview(core, 'https://www.instagram.com/voice_example/')).lines[0]?.lookAlike).toBeNull()
    await add(core, 'https://www.instagram.com/voice_example/')
    expect((await queueOf(core)).rows.map((row) => row.lookAlike)).toEqual([null, null])
  })

  test('tells a followed account, and one on the list to unfollow, in the preview', async () => {
    const core = await openCore()
    await followed(core, 'voice_example')
    await core.page.reportToUs({
      handle: '@moss_example',
      platform: 'x',
      line: 'Somebody wrote to us.',
      raisedBy: 'A reader',
    })
    const shown = await preview(core, '@voice_example @moss_example')
    expect(shown.lines.map((line) => [line.shown, line.known?.following, line.known?.urgent])).toEqual([
      ['@voice_example', true, false],
      ['@moss_example', false, true],
    ])
  })

  test('takes 10,000 accounts at once, shows 500 of them, and leaves what is beyond in the box', async () => {
    const core = await openCore()
    const text = Array.from({ length: 10_002 }, (_, place) => `@many_${place}_ex`).join('\n')
    const shown = await preview(core, text)
    expect(shown).toMatchObject({ fresh: 10_002, tooMany: true })
    expect(shown.lines).toHaveLength(500)
    const pasted = await add(core, text)
    expect(pasted.added).toBe(10_000)
    expect(pasted.unreadable.map((each) => each.line)).toEqual([10_001, 10_002])
    expect(pasted.unreadable[0]?.why).toContain('10,000')
    expect((await queueOf(core, { offset: 9_990 })).rows).toHaveLength(10)
    expect((await countsOf(core)).queue).toBe(10_000)
    // About two seconds of work; a machine that does ten other things takes longer.
  }, 60_000)
})

describe('the queue', () => {
  test('has known and look-alike accounts first, then the oldest', async () => {
    const core = await openCore()
    await decideAdversely(core, await candidate(core, 'known_example'))
    await add(core, '@first_example\n@second_example\n@f1rst_example\n@known_example')
    expect((await queueOf(core)).rows.map((row) => row.handle)).toEqual([
      'f1rst_example',
      'known_example',
      'first_example',
      'second_example',
    ])
    const order = async (sort: 'oldest' | 'newest' | 'handle') =>
      (await queueOf(core, { sort })).rows.map((row) => row.handle)
    expect(await order('oldest')).toEqual(['first_example', 'second_example', 'f1rst_example', 'known_example'])
    expect(await order('newest')).toEqual(['known_example', 'f1rst_example', 'second_example', 'first_example'])
    expect(await order('handle')).toEqual(['f1rst_example', 'first_example', 'known_example', 'second_example'])
  })

  test('is filtered by platform, source and words, with its own totals', async () => {
    const core = await openCore()
    await add(core, '@voice_example https://bsky.app/profile/moss.example.com')
    await core.page.queuePasted({ text: '@fern_example', plainHandlesAre: 'x', source: 'reposted-us' })
    const handles = async (asked: Parameters<typeof queueOf>[1]) =>
      (await queueOf(core, asked)).rows.map((row) => row.handle)
    expect(await handles({ platform: 'bluesky' })).toEqual(['moss.example.com'])
    expect(await handles({ source: 'reposted-us' })).toEqual(['fern_example'])
    expect(await handles({ text: 'fer' })).toEqual(['fern_example'])
    expect(await queueOf(core, { text: 'nothing like it' })).toEqual({ rows: [], total: 0 })
    expect((await queueOf(core, { platform: 'x', limit: 1 })).total).toBe(2)
  })

  test('gives an account up and takes it back', async () => {
    const core = await openCore()
    const [voice = '', moss = ''] = await paste(core, '@voice_example @moss_example')
    const removed = await core.page.removeFromQueue({ accounts: [voice, moss] })
    expect(removed.change.counts.queue).toBe(0)
    expect(await queueOf(core)).toEqual({ rows: [], total: 0 })
    const returned = await core.page.returnToQueue({ accounts: [voice], source: 'followed-us' })
    expect(returned.change.counts.queue).toBe(1)
    expect((await queueOf(core)).rows.map((row) => row.id)).toEqual([voice])
    expect((await core.page.account({ account: voice })).history.map((each) => each.text)).toContain(
      'Taken out of the queue',
    )
  })

  test('removes all or none: one account that is not on file leaves the rest', async () => {
    const core = await openCore()
    const [voice = ''] = await paste(core, '@voice_example')
    const unknown = 'ffffffff-ffff-7fff-8fff-ffffffffffff'
    await expect(core.page.removeFromQueue({ accounts: [voice, unknown] })).rejects.toMatchObject({ code: 'not-found' })
    expect((await countsOf(core)).queue).toBe(1)
  })

  test('puts an account that was passed on at its end, and does not offer it again', async () => {
    const core = await openCore()
    const [voice = '', moss = ''] = await paste(core, '@voice_example @moss_example')
    const { change } = await core.page.passOn({ account: voice })
    expect(change.counts).toMatchObject({ queue: 2, passedOn: 1 })
    const { rows } = await queueOf(core)
    expect(rows.map((row) => [row.id, row.passedOn])).toEqual([
      [moss, false],
      [voice, true],
    ])
    expect(await core.page.nextInQueue({ after: null, skipped: [] })).toEqual({ account: moss })
    expect(await core.page.nextInQueue({ after: moss, skipped: [] })).toEqual({ account: null })
  })

  test('no longer calls an account passed on once somebody decided', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await core.page.passOn({ account })
    const view = await openVetting(core, account)
    const { change } = await core.page.decide(decision(view.id, 'not-for-us'))
    expect(change.counts.passedOn).toBe(0)
    expect((await lineOf(core, account)).passedOn).toBe(false)
  })

  test('offers the next account in its own order, without the one in hand and those skipped', async () => {
    const core = await openCore()
    const [first = '', second = '', third = ''] = await paste(core, '@first_example @second_example @third_example')
    const next = async (after: string | null, ...skipped: string[]) =>
      (await core.page.nextInQueue({ after, skipped })).account
    expect(await next(null)).toBe(first)
    expect(await next(first)).toBe(second)
    expect(await next(third, first)).toBe(second)
    expect(await next(first, second, third)).toBeNull()
  })

  test('lets an account go once it is decided', async () => {
    const core = await openCore()
    const account = await clearToFollow(core, 'voice_example')
    expect((await countsOf(core)).queue).toBe(0)
    expect((await lineOf(core, account)).inQueue).toBe(false)
  })

  test('is the same after a restart', async () => {
    const core = await openCore()
    const [voice = ''] = await paste(core, '@voice_example @moss_example @fern_example')
    await core.page.passOn({ account: voice })
    const before = await queueOf(core)
    const again = await core.restart()
    expect(await queueOf(again)).toEqual(before)
    expect(await countsOf(again)).toMatchObject({ queue: 3, passedOn: 1 })
  })
})
