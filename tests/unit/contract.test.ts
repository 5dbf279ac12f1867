import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { contract, coreContract } from '../../shared/api/contract.ts'
import { openCore, openEmptyCore, written, type OpenCore } from '../builders.ts'
import { filled, inputs, NOBODY, UNKNOWN } from './contractInputs.ts'
import {
  addQuotation,
  addScreenshot,
  candidate,
  clearToFollow,
  followed,
  openCore,
  openEmptyCore,
  openVetting,
  withBreach,
  decision,
  ADVERSE,
  written,
  type OpenCore,
} from '../builders.ts'

const names = Object.keys(coreContract)

type Ids = {
  readonly account: string
  readonly cleared: string
  readonly vetting: string
  readonly decision: string
  readonly evidence: string
  readonly picture: string
  readonly report: string
  readonly unfollow: string
  readonly ordinary: string
  readonly import: string
  readonly audit: string
  readonly member: string
  readonly admin: string
  readonly task: string
  readonly done: string
}
const UNKNOWN = 'ffffffff-ffff-7fff-8fff-ffffffffffff'
const NOBODY: Ids = {
  account: UNKNOWN,
  cleared: UNKNOWN,
  vetting: UNKNOWN,
  decision: UNKNOWN,
  evidence: UNKNOWN,
  picture: UNKNOWN,
  report: UNKNOWN,
  unfollow: UNKNOWN,
  ordinary: UNKNOWN,
  import: UNKNOWN,
  audit: UNKNOWN,
  member: UNKNOWN,
  admin: UNKNOWN,
  task: UNKNOWN,
  done: UNKNOWN,
}
const PAGE = { offset: 0, limit: 10 }

/** One input for each call as the page would send it. */
function inputs(ids: Ids): Inputs {
  const { account, vetting, unfollow } = ids
  return {
    start: {},
    overview: {},
    setUp: { name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY },
    saveSettings: {
      theme: 'dark',
      singleKeys: true,
      layout: 'beside',
      plainHandlesAre: 'x',
      keepOnTop: false,
      openNextProfile: true,
      greyImages: true,
      blurImages: 2,
      breakAfterShown: 10,
      breakAfterMinutes: null,
      dailyCap: 40,
    },
    countUncovered: {},
    publishHelp: { text: 'Samaritans\nPhone 116 123' },
    saveAdmin: { name: 'Kim Shaw', role: 'admin' },
    publishGroup: { name: 'Walkers', ownAccounts: [{ platform: 'x', handle: 'walkers_example' }] },
    publishPolicy: DEFAULT_POLICY,
    publishCode: { text: 'Be kind.' },
    confirmToday: { today: '2026-11-22' },
    dismissNotice: { notice: 'file-0' },
    mayOpen: { url: 'https://x.com/voice_example' },
    giveBytes: { file: 'none', offset: 0, bytes: 'AAAA' },
    dropFile: { file: 'none' },
    takeOut: { which: 'following', platform: null, form: 'json', after: null },
    previewPaste: { text: '@voice_example', plainHandlesAre: 'x' },
    queuePasted: { text: '@voice_example', plainHandlesAre: 'x', source: 'followed-us' },
    listQueue: { ...PAGE, sort: 'suggested', platform: 'x', source: 'followed-us', text: 'voice' },
    removeFromQueue: { accounts: [account] },
    returnToQueue: { accounts: [account], source: 'suggested' },
    passOn: { account },
    nextInQueue: { after: account, skipped: [account] },
    openVetting: { account, purpose: 'follow-back' },
    openRetweet: {
      link: 'https://x.com/voice_example/status/118',
      text: 'Words.',
      handle: 'voice_example',
      platform: 'x',
    },
    vetting: { vetting },
    answerCheck: { vetting, check: 'bio', answer: { ...UNANSWERED, answer: 'clear' } },
    answerTogether: { vetting },
    mark: { vetting, mark: 'active-in-our-group', on: true },
    recordSearch: { vetting, check: 'antisemitism', result: 'nothing' },
    observe: { account, name: 'Voice', bio: 'Maps.' },
    addEvidence: {
      vetting,
      unfollow: null,
      check: 'bio',
      form: 'quotation',
      says: 'Words.',
      link: 'https://x.com/a/status/1',
      reads: 'Rude.',
      seenOn: '2026-11-22',
    },
    withdrawEvidence: { evidence: ids.evidence },
    beginScreenshot: {
      vetting,
      unfollow: null,
      check: null,
      says: 'A reply.',
      link: '',
      reads: '',
      seenOn: '2026-11-22',
      head: { name: 'screenshot.png', size: 400 },
    },
    lookForImage: { sha256: 'a'.repeat(64) },
    imagePart: { evidence: ids.picture, offset: 0 },
    keptImages: {},
    checkImages: {},
    logReport: {
      account,
      unfollow: null,
      evidence: null,
      body: 'The platform itself',
      on: '2026-11-22',
      reference: '4711',
      note: '',
    },
    recordReportOutcome: { report: ids.report, outcome: 'acted', on: '2026-11-22', note: 'Taken down.' },
    addNote: { account, vetting, unfollow, text: 'A note.' },
    decide: { ...decision(vetting, 'ask'), ...ADVERSE, lookAgainOn: '2026-12-22' },
    listWaiting: PAGE,
    recordOutsideAnswer: {
      decision: ids.decision,
      by: 'MO',
      when: '2026-11-22',
      how: 'by letter',
      view: 'agrees',
      note: '',
    },
    followUps: PAGE,
    markFollowed: { account: ids.cleared, undone: false },
    session: { since: '2026-11-22T10:00:00.000Z' },
    reportToUs: { handle: '@stone_example', platform: 'x', line: 'Please look.', raisedBy: 'A reader' },
    addToUnfollow: { account: ids.cleared, reason: 'inactive', note: '' },
    listUrgent: {},
    listToUnfollow: {},
    unfollow: { unfollow },
    describeUnfollow: { unfollow, grounds: ['trolling'], severity: 2, says: 'A post.', reads: '' },
    ownUnfollow: { unfollow, mine: true },
    markUnfollowed: { unfollow: ids.ordinary },
    reopenUnfollow: { unfollow, why: 'Again.' },
    nothingFound: { unfollow, note: '' },
    listFollowing: { ...PAGE, due: 'due', platform: 'x', text: 'voice' },
    listRetweets: { ...PAGE, lapsed: false },
    listRecords: { ...PAGE, admin: '', outcome: 'follow', ground: 'trolling', platform: 'x', text: 'voice' },
    account: { account },
    search: { text: 'voice', limit: 10 },
    beginImport: { name: 'following.txt', size: 400 },
    readPasted: { text: '@voice_example', plainHandlesAre: 'x' },
    importState: { import: ids.import },
    mapImport: {
      import: ids.import,
      platform: 'x',
      mapping: { id: null, handle: 0, name: 1, bio: null, link: null, since: null },
    },
    startImport: {
      import: ids.import,
      lists: [{ list: 0, relation: 'following', complete: false, madeOn: '2026-11-22' }],
    },
    cancelImport: { import: ids.import },
    listImports: PAGE,
    listRefused: { ...PAGE, import: ids.import },
    refusedFile: { import: ids.import, from: 0 },
    listSnapshots: { ...PAGE, platform: 'x', relation: 'following' },
    compareSnapshots: { before: UNKNOWN, after: UNKNOWN },
    standingFigures: { platform: null },
    listFound: { ...PAGE, found: { of: 'standing', platform: 'x', which: 'never-vetted' } },
    queueFound: { found: { of: 'standing', platform: null, which: 'never-vetted' }, source: 'import' },
    previewAudit: { which: 'due', dueBy: '2027-11-29', platform: 'x' },
    planAudit: {
      which: 'everyone',
      dueBy: null,
      platform: null,
      name: 'Autumn',
      sampleSize: 5,
      finishOn: '2026-12-24',
      shares: [{ admin: null, parts: 1 }],
    },
    listAudits: PAGE,
    audit: { audit: ids.audit },
    changeAudit: { audit: ids.audit, name: 'Late autumn', finishOn: '2026-12-31' },
    pauseAudit: { audit: ids.audit },
    resumeAudit: { audit: ids.audit },
    listAuditMembers: { ...PAGE, audit: ids.audit, state: 'all', whose: ids.admin, text: 'lichen' },
    nextInAudit: { audit: ids.audit, skipped: [account] },
    setAside: { audit: ids.audit, account: ids.member, why: 'protected', note: 'Since May.' },
    coverage: { audit: ids.audit },
    takeOutAudit: { audit: ids.audit, form: 'csv', after: null },
    addAdmin: { name: 'Mel Ayers', role: 'contributor' },
    assign: { accounts: [ids.member], admin: ids.admin, audit: ids.audit },
    assignNext: { audit: ids.audit, holder: null, count: 20, admin: ids.admin },
    closeAudit: { audit: ids.audit, note: 'Enough for now.' },
    regularTasks: {},
    writeRegularTask: {
      task: ids.task,
      title: 'Water the plants',
      interval: { every: 2, unit: 'week' },
      who: ids.admin,
      off: false,
    },
    doRegularTask: { task: ids.task },
    undoRegularTask: { task: ids.task, done: ids.done },
  }
}

async function filled(): Promise<{ readonly core: OpenCore; readonly ids: Ids }> {
  const core = await openCore()
  const account = await candidate(core, 'voice_example')
  const { id: vetting } = await openVetting(core, account)
  const evidence = await addQuotation(core, { vetting })
  const picture = await addScreenshot(core, { vetting })
  const { report } = await core.page.logReport({
    account,
    unfollow: null,
    evidence: null,
    body: 'The platform itself',
    on: '2026-11-22',
    reference: '',
    note: '',
  })
  const other = await withBreach(core, await candidate(core, 'reed_example'))
  const { decision: decided } = await core.page.decide({ ...decision(other.id, 'do-not-follow'), ...ADVERSE })
  const { unfollow } = await core.page.reportToUs({
    handle: '@fern_example',
    platform: 'x',
    line: 'Please look.',
    raisedBy: '',
  })
  const { unfollow: ordinary } = await core.page.addToUnfollow({
    account: await clearToFollow(core, 'sedge_example'),
    reason: 'inactive',
    note: '',
  })
  const member = await followed(core, 'lichen_example')
  const { audit } = await core.page.planAudit({
    which: 'everyone',
    dueBy: null,
    platform: null,
    name: 'Spring',
    sampleSize: null,
    finishOn: '2026-12-24',
    shares: [{ admin: null, parts: 1 }],
  })
  const { admin } = await core.page.addAdmin({ name: 'Jo Okafor', role: 'admin' })
  const { task } = await core.page.writeRegularTask({
    task: null,
    title: 'Water the flowers',
    interval: { every: 1, unit: 'week' },
    who: null,
    off: false,
  })
  const { done } = await core.page.doRegularTask({ task })
  return {
    core,
    ids: {
      account,
      audit,
      member,
      admin: admin.id,
      task,
      done,
      vetting,
      evidence,
      picture,
      report,
      decision: decided,
      unfollow,
      ordinary,
      cleared: await clearToFollow(core, 'moss_example'),
      import: (await core.page.readPasted({ text: '@heath_example', plainHandlesAre: 'x' })).import,
    },
  }
}

const nasty: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  '',
  ' ',
  'x',
  'x'.repeat(30_000),
  '\u0000',
  '\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; DROP TABLE record; --",
  '%',
  '"',
  UNKNOWN,
  UNKNOWN.toUpperCase(),
  `${UNKNOWN}\n`,
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '2026-11-22T10:00:00',
  'javascript:alert(1)',
  'https://x.com@evil.example/',
  [],
  [null],
  [[]],
  ['x'],
  {},
  { toString: 'x' },
  { __proto__: null, length: 1e9 },
  new Date(0),
  new Map(),
]

const told = (value: unknown) => inspect(value).slice(0, 60)

/** Sends what a hostile page might; what comes back is data, and a refusal has written nothing. */
async function judge(core: OpenCore, name: unknown, input: unknown, what: string): Promise<string> {
  const before = written(core)
  const reply = await core.dispatch(name, input)
  expect([what, core.logged]).toEqual([what, []])
  if (reply.ok) return 'answered'
  expect([what, reply.failure.code]).not.toEqual([what, 'internal'])
  expect([
    what,
    reply.failure.message.length > 10 && !/node_modules|SQLITE|\/tmp|at .*\.ts/.test(reply.failure.message),
  ]).toEqual([what, true])
  expect([what, written(core)]).toEqual([what, before])
  return reply.failure.code
}

describe('every call', () => {
  test('takes what the page sends', async () => {
    const { core, ids } = await filled()
    const sent = Object.entries(inputs(ids))
    expect(sent.map(([name]) => name).toSorted()).toEqual(names.toSorted())
    // An open entry cannot be opened again, and no file is on the way.
    // The text that was pasted is no table, and there is no snapshot yet.
    const expected: { readonly [name: string]: string } = {
      reopenUnfollow: 'refused',
      giveBytes: 'not-found',
      mapImport: 'refused',
      startImport: 'unavailable',
      compareSnapshots: 'not-found',
    }
    for (const [name, input] of sent)
      expect([name, await judge(core, name, input, name)]).toEqual([name, expected[name] ?? 'answered'])
  })

  test.each(names)('%s answers each malformed input with a failure that says so, and writes nothing', async (name) => {
    const { core, ids } = await filled()
    const sent: Readonly<Record<string, unknown>> = { ...new Map(Object.entries(inputs(ids))).get(name) }
    for (const value of nasty) {
      // An empty object is what some calls take.
      const isBare =
        typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
      const outcome = await judge(core, name, value, `${name}(${told(value)})`)
      expect([told(value), outcome]).toEqual([told(value), isBare ? outcome : 'invalid'])
    }
    expect(await judge(core, name, { ...sent, more: 1 }, `${name} with a field more`)).toBe('invalid')
    for (const field of Object.keys(sent)) {
      const { [field]: _, ...less } = sent
      expect(['invalid', ...(name === 'saveSettings' ? ['answered'] : [])]).toContain(
        await judge(core, name, less, `${name} without ${field}`),
      )
      for (const value of nasty)
        await judge(core, name, { ...sent, [field]: value }, `${name} with ${field}: ${told(value)}`)
    }
    expect(core.storage.log.faultInChain()).toBeNull()
  })

  test('that names what is not on file is refused as such, before and after the first start', async () => {
    const namesSomebody = ([name, input]: readonly [string, object]) =>
      name !== 'nextInQueue' &&
      Object.values(input).some((value) => value === UNKNOWN || (Array.isArray(value) && value.includes(UNKNOWN)))
    const calls = Object.entries(inputs(NOBODY)).filter(namesSomebody)
    expect(calls.length).toBeGreaterThan(20)
    for (const core of [await openEmptyCore(), (await filled()).core]) {
      for (const [name, input] of calls)
        expect([name, await judge(core, name, input, `${name} of nobody`)]).toEqual([name, 'not-found'])
    }
  })

  test('is in the contract: no other name reaches anything', async () => {
    const core = await openCore()
    for (const name of [
      '',
      'Start',
      'start ',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'then',
      null,
      undefined,
      0,
      {},
      ['start'],
      { toString: () => 'start' },
    ]) {
      expect(await core.dispatch(name, {})).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    }
  })

  test('has bounded lists and texts: nothing can be asked for whole', () => {
    const lists = Object.entries(contract).filter(([name]) => name.startsWith('list') || name === 'followUps')
    expect(lists.length).toBeGreaterThan(5)
    for (const [name, call] of lists) {
      const { success } = call.input.safeParse({
        offset: 0,
        limit: 100_000,
        sort: 'suggested',
        platform: null,
        source: null,
        text: '',
        due: 'all',
        lapsed: true,
        admin: '',
        outcome: '',
        ground: null,
      })
      expect([name, success]).toEqual([name, false])
    }
  })
})
