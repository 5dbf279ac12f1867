import { describe, expect, test } from 'vitest'
import { DEFAULT_CODE, DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, NO_GROUP } from '../../shared/domain/settings.ts'
import {
  ALL,
  answerAllClear,
  candidate,
  clearToFollow,
  containing,
  countsOf,
  decision,
  followed,
  followingOf,
  lineOf,
  openCore,
  openEmptyCore,
  openVetting,
  written,
  type OpenCore,
} from '../builders.ts'

const publications = (core: OpenCore, what: string) =>
  [...core.storage.log.all()].flatMap((record) =>
    record.kind === 'published' && record.content.what === what ? [record.content.version] : [],
  )

describe('the first start', () => {
  test('finds nobody, and the default checklists, Code and policy on record', async () => {
    const core = await openEmptyCore()
    expect(await core.page.start({})).toMatchObject({
      admin: null,
      admins: [],
      group: NO_GROUP,
      policy: DEFAULT_POLICY,
      policyVersion: 1,
      code: DEFAULT_CODE,
      settings: DEFAULT_SETTINGS,
      today: '2026-11-22',
      clockDoubt: null,
      notices: [],
    })
    for (const what of ['checklists', 'code', 'policy', 'group', 'help']) expect(publications(core, what)).toEqual([1])
  })

  test('names the admin, the group and its numbers, in the records and in the small files', async () => {
    const core = await openEmptyCore()
    const group = {
      name: 'Walkers of the valley',
      ownAccounts: [{ platform: 'mastodon' as const, handle: '@walkers@social.example' }],
    }
    await core.page.setUp({
      name: ' Kim Shaw ',
      role: 'manager',
      group,
      policy: { ...DEFAULT_POLICY, repostHours: 12 },
    })
    const start = await core.page.start({})
    expect(start).toMatchObject({
      admin: { name: 'Kim Shaw', initials: 'KS', role: 'manager' },
      group,
      policy: { repostHours: 12 },
      policyVersion: 2,
    })
    expect(core.files.settings.admin).toBe(start.admin?.id)
    expect(core.files.rules).toMatchObject({
      group: { version: 2, text: group },
      policy: { version: 2 },
      code: { version: 1 },
    })
    const again = await core.restart()
    expect(await again.page.start({})).toEqual(start)
    expect(publications(again, 'policy')).toEqual([1, 2])
  })

  test('once more does not make a second admin, nor a new version of what did not change', async () => {
    const core = await openCore()
    await core.page.setUp({ name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
    const start = await core.page.start({})
    expect(start.admins).toHaveLength(1)
    expect(start.policyVersion).toBe(1)
  })

  test('is not asked for again when the preferences were lost: the records know who works here', async () => {
    const core = await openCore()
    await candidate(core, 'voice_example')
    core.files.settings = DEFAULT_SETTINGS
    const again = await core.restart()
    expect((await again.page.start({})).admin?.name).toBe('Kim Shaw')
  })

  test('comes before a change of name', async () => {
    const core = await openEmptyCore()
    await expect(core.page.saveAdmin({ name: 'Kim', role: 'admin' })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('settings', () => {
  test('are kept one by one, and never name another admin', async () => {
    const core = await openCore()
    await core.page.saveSettings({ theme: 'dark' })
    await core.page.saveSettings({ singleKeys: false })
    expect(core.files.settings).toMatchObject({ theme: 'dark', singleKeys: false, openNextProfile: true })
    const reply = await core.dispatch('saveSettings', { admin: null })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect((await (await core.restart()).page.start({})).settings.theme).toBe('dark')
  })

  test('that came later stay as they were chosen when another is changed', async () => {
    const core = await openCore()
    await core.page.saveSettings({ greyImages: true, blurImages: 3, breakAfterShown: 5, dailyCap: 20 })
    await core.page.saveSettings({ theme: 'light' })
    expect((await core.page.start({})).settings).toMatchObject({
      greyImages: true,
      blurImages: 3,
      breakAfterShown: 5,
      breakAfterMinutes: null,
      dailyCap: 20,
      theme: 'light',
    })
  })

  test('a new name is shown on what was done before', async () => {
    const core = await openCore()
    const account = await clearToFollow(core, 'voice_example')
    await core.page.saveAdmin({ name: 'Kim Okafor', role: 'manager' })
    expect((await lineOf(core, account)).lastDecision?.by).toBe('KO')
    expect((await core.page.start({})).admins).toMatchObject([{ name: 'Kim Okafor', role: 'manager' }])
  })

  test('a notice is gone once it was read', async () => {
    const core = await openCore()
    expect(await core.page.dismissNotice({ notice: 'file-0' })).toEqual({})
  })
})

describe('publishing', () => {
  test('appends the Code, policy, group and places that help to the records and writes the file', async () => {
    const core = await openCore()
    await core.page.publishCode({ text: 'Be kind, and say why.' })
    await core.page.publishGroup({ name: 'Walkers', ownAccounts: [] })
    await core.page.publishPolicy({ ...DEFAULT_POLICY, repostHours: 48 })
    await core.page.publishHelp({ text: 'Samaritans\nPhone 116 123' })
    expect(core.files.rules).toMatchObject({
      help: { version: 2, text: 'Samaritans\nPhone 116 123' },
      code: { version: 2, text: 'Be kind, and say why.' },
      group: { version: 2 },
      policy: { version: 2 },
    })
    for (const what of ['code', 'group', 'policy', 'help']) expect(publications(core, what)).toEqual([1, 2])
  })

  test('a policy changes what is decided from now on, not what was', async () => {
    const core = await openCore()
    const before = await followed(core, 'before_example')
    await core.page.publishPolicy({
      ...DEFAULT_POLICY,
      clearedForMonths: { ...DEFAULT_POLICY.clearedForMonths, person: 2 },
    })
    const after = await followed(core, 'after_example')
    expect([(await lineOf(core, before)).clearedUntil, (await lineOf(core, after)).clearedUntil]).toEqual([
      '2027-11-22',
      '2027-01-22',
    ])
  })

  test('refuses numbers that cannot be meant', async () => {
    const core = await openCore()
    const log = written(core)
    await expect(core.page.publishPolicy({ ...DEFAULT_POLICY, repostHours: 0 })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(core.page.publishCode({ text: '   ' })).rejects.toMatchObject({ code: 'invalid' })
    expect(written(core)).toBe(log)
  })

  test('a file that is older than the records, or lost, comes back from the records', async () => {
    const core = await openCore()
    await core.page.publishCode({ text: 'The second.' })
    core.files.rules = DEFAULT_RULES
    const again = await core.restart()
    expect((await again.page.start({})).code).toBe('The second.')
    expect(again.files.rules.code).toEqual({ version: 2, text: 'The second.' })
    expect(publications(again, 'code')).toEqual([1, 2])
  })

  test('a file that is newer than the records is published', async () => {
    const core = await openCore()
    core.files.rules = { ...core.files.rules, code: { version: 5, text: 'From the other laptop.' } }
    const again = await core.restart()
    expect((await again.page.start({})).code).toBe('From the other laptop.')
    expect(publications(again, 'code')).toEqual([1, 5])
    await again.page.publishCode({ text: 'The next.' })
    expect(publications(again, 'code')).toEqual([1, 5, 6])
  })

  test('an older file with the same words does not make a version that exists already', async () => {
    const core = await openCore()
    await core.page.publishCode({ text: 'The second.' })
    await core.page.publishCode({ text: DEFAULT_CODE })
    core.files.rules = DEFAULT_RULES
    const again = await core.restart()
    await again.page.publishCode({ text: 'The fourth.' })
    expect(publications(again, 'code')).toEqual([1, 2, 3, 4])
    expect(again.files.rules.code.version).toBe(4)
  })
})

describe('a clock in doubt', () => {
  const month = { ...DEFAULT_POLICY, clearedForMonths: { ...DEFAULT_POLICY.clearedForMonths, person: 1 } }
  const filled = async () => {
    const core = await openCore()
    await core.page.publishPolicy(month)
    await followed(core, 'voice_example')
    const { vetting } = await core.page.openRetweet({
      link: 'https://x.com/moss_example/status/118',
      text: '',
      handle: '',
      platform: 'x',
    })
    await answerAllClear(core, vetting)
    await core.page.decide(decision(vetting.id, 'fine-to-repost'))
    await core.page.reportToUs({ handle: '@fern_example', platform: 'x', line: 'Please look.', raisedBy: '' })
    return core
  }
  const state = async (core: OpenCore) => ({
    doubt: (await core.page.start({})).clockDoubt,
    due: (await followingOf(core, { due: 'due' })).total,
    lapsed: (await core.page.listRetweets({ ...ALL, lapsed: true })).total,
    late: (await countsOf(core)).urgentPastTarget,
  })

  test('more than 30 days after the last use nothing lapses or is late until the day is confirmed', async () => {
    const core = await filled()
    core.clock.set('2027-06-01T12:00:00.000Z')
    const again = await core.restart()
    expect(await state(again)).toEqual({ doubt: '2027-06-01', due: 0, lapsed: 0, late: 0 })
    expect((await again.page.start({})).today).toBe('2026-11-22')
    await expect(again.page.confirmToday({ today: '2027-06-02' })).rejects.toMatchObject({
      code: 'refused',
      message: containing('clock'),
    })
    await again.page.confirmToday({ today: '2027-06-01' })
    expect(await state(again)).toEqual({ doubt: null, due: 1, lapsed: 1, late: 1 })
    expect((await again.page.start({})).today).toBe('2027-06-01')
  })

  test('30 days are not yet a doubt', async () => {
    const core = await filled()
    core.clock.set('2026-12-22T12:00:00.000Z')
    expect(await state(await core.restart())).toEqual({ doubt: null, due: 1, lapsed: 1, late: 1 })
  })

  test('a clock that is behind the newest record is asked about, and ten minutes are not', async () => {
    const core = await filled()
    core.clock.set('2026-11-22T09:52:00.000Z')
    expect((await state(core)).doubt).toBeNull()
    core.clock.set('2026-11-21T10:00:00.000Z')
    expect(await state(core)).toEqual({ doubt: '2026-11-21', due: 0, lapsed: 0, late: 0 })
    expect((await core.page.start({})).today).toBe('2026-11-22')
  })

  test('what is written in doubt does not make the clock believed', async () => {
    const core = await filled()
    core.clock.set('2027-06-01T12:00:00.000Z')
    await candidate(core, 'reed_example')
    expect(await state(core)).toEqual({ doubt: '2027-06-01', due: 0, lapsed: 0, late: 0 })
    const again = await core.restart()
    expect((await state(again)).doubt).toBe('2027-06-01')
  })

  test('a day that was confirmed stays confirmed over a restart, and the next one is no doubt', async () => {
    const core = await filled()
    core.clock.set('2027-06-01T12:00:00.000Z')
    await core.page.confirmToday({ today: '2027-06-01' })
    const again = await core.restart()
    expect((await state(again)).doubt).toBeNull()
    again.clock.set('2027-06-02T12:00:00.000Z')
    expect((await state(again)).doubt).toBeNull()
    again.clock.set('2027-07-03T12:00:00.000Z')
    expect((await state(again)).doubt).toBe('2027-07-03')
  })

  test('a day that was confirmed earlier is believed backwards too', async () => {
    const core = await filled()
    core.clock.set('2026-11-20T12:00:00.000Z')
    await core.page.confirmToday({ today: '2026-11-20' })
    expect((await core.page.start({})).today).toBe('2026-11-20')
    const view = await openVetting(core, await candidate(core, 'reed_example'))
    expect(view.openedAt).toBe('2026-11-20T12:00:00.000Z')
  })
})
