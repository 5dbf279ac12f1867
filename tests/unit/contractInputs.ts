// One valid input for each call of the contract, and a core that holds what they name.
import type { z } from 'zod'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import type { OwnRef } from '../../shared/domain/ownPosts.ts'
import { NO_GROUP } from '../../shared/domain/settings.ts'
import { columnsBy, type TermMapping } from '../../shared/domain/termMapping.ts'
import type { coreContract } from '../../shared/api/contract.ts'
import {
  addQuotation,
  addScreenshot,
  candidate,
  clearToFollow,
  openCore,
  openVetting,
  withBreach,
  decision,
  ADVERSE,
  type OpenCore,
} from '../builders.ts'
import { tweetEntry, type OwnTweet } from '../ownArchive.ts'
import { assigned } from '../zips.ts'
import { auditInputs, fileAudit, type AuditIds } from './contractAuditInputs.ts'
import { aTerm, giveTerms } from './wordListParts.ts'

type Name = keyof typeof coreContract
type Inputs = { readonly [N in Name]: z.input<(typeof coreContract)[N]['input']> }
export type Ids = AuditIds & {
  readonly account: string
  readonly cleared: string
  readonly vetting: string
  readonly decision: string
  readonly evidence: string
  readonly picture: string
  readonly report: string
  readonly fullSearch: string
  readonly hit: string
  readonly unfollow: string
  readonly ordinary: string
  readonly import: string
  readonly archive: string
  readonly own: OwnRef
  readonly list: string
  readonly term: string
  readonly reading: string
}
export const UNKNOWN = 'ffffffff-ffff-7fff-8fff-ffffffffffff'
export const NOBODY: Ids = {
  account: UNKNOWN,
  audit: UNKNOWN,
  member: UNKNOWN,
  admin: UNKNOWN,
  task: UNKNOWN,
  done: UNKNOWN,
  cleared: UNKNOWN,
  vetting: UNKNOWN,
  decision: UNKNOWN,
  evidence: UNKNOWN,
  picture: UNKNOWN,
  report: UNKNOWN,
  fullSearch: UNKNOWN,
  hit: UNKNOWN,
  unfollow: UNKNOWN,
  ordinary: UNKNOWN,
  import: UNKNOWN,
  archive: UNKNOWN,
  own: { platform: 'x', kind: 'like', post: '1' },
  list: UNKNOWN,
  term: UNKNOWN,
  reading: UNKNOWN,
}
/** A mapping for a table with a term and its meaning. */
const hushed: TermMapping = {
  hasHeader: true,
  columns: columnsBy((column) => (column === 'term' ? 0 : column === 'meaning' ? 1 : null)),
  separator: ';',
  grounds: [{ word: 'rude', answer: 'trolling' }],
  ground: 'trolling',
  strength: 'contextual',
  language: 'en-GB',
  meaning: '',
}
const PAGE = { offset: 0, limit: 10 }

/** One input for each call as the page would send it. */
export function inputs(ids: Ids): Inputs {
  const { account, vetting, unfollow, list } = ids
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
    readWithLens: { vetting: ids.vetting, text: 'Allotments and buses.' },
    answerHit: { vetting: ids.vetting, hit: ids.hit, use: 'quoted' },
    beginFullSearch: { vetting: ids.vetting, afresh: false },
    fullSearch: { search: ids.fullSearch, batch: 0 },
    answerBatch: { search: ids.fullSearch, batch: 0, result: 'nothing' },
    searchTerms: { of: { kind: 'full', search: ids.fullSearch, batch: 0 } },
    publishHelp: { text: 'Samaritans\nPhone 116 123' },
    saveAdmin: { name: 'Kim Shaw', role: 'admin' },
    publishGroup: { name: 'Walkers', ownAccounts: [{ platform: 'x', handle: 'walkers_example' }] },
    publishPolicy: DEFAULT_POLICY,
    publishCode: { text: 'Be kind.' },
    publishDefinition: { choice: 'own', name: 'Our own', text: 'Hatred of Jews.', address: '' },
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
    publishNeverKept: { text: 'Never keep it.' },
    publishReportTo: { text: 'The platform itself' },
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
    lookThroughOwnPosts: { import: ids.archive },
    ownLook: {},
    listOwnFindings: { ...PAGE, show: 'to-look-at' },
    ownFinding: ids.own,
    answerOwnFinding: { ref: ids.own, answer: 'to-discuss' },
    listSnapshots: { ...PAGE, platform: 'x', relation: 'following' },
    compareSnapshots: { before: UNKNOWN, after: UNKNOWN },
    standingFigures: { platform: null },
    listFound: { ...PAGE, found: { of: 'standing', platform: 'x', which: 'never-vetted' } },
    queueFound: { found: { of: 'standing', platform: null, which: 'never-vetted' }, source: 'import' },
    wordLists: {},
    listTerms: { ...PAGE, list, version: 1, ground: 'trolling', strength: 'strong', enabled: true, text: 'shout' },
    listWordListVersions: { ...PAGE, list },
    makeWordList: { name: 'Another list', about: '' },
    describeWordList: { list, name: 'Our own list', about: 'Words of our town.' },
    useWordList: { list, use: 'off' },
    returnWordList: { list, version: 2 },
    addTerm: { list, content: { ...aTerm, term: 'another word' } },
    editTerm: { list, term: ids.term, content: aTerm },
    switchTerms: { list, terms: [ids.term], enabled: false },
    moveTerm: { list, term: ids.term, before: null },
    removeTerms: { list, terms: [ids.term] },
    ...auditInputs(ids),
    readWordList: { name: 'words.csv', size: 12 },
    previewWordList: { reading: ids.reading, mapping: hushed, into: list },
    refusedTerms: { reading: ids.reading, mapping: hushed },
    importWordList: { reading: ids.reading, mapping: hushed, into: { list }, different: 'keep' },
    forgetWordListReading: { reading: ids.reading },
    takeOutTerms: { list, grounds: ['trolling'], strengths: ['strong'], alsoOff: true, form: 'csv' },
  }
}

/** A core with one of everything that the calls name. */
export async function filled(): Promise<{ readonly core: OpenCore; readonly ids: Ids }> {
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
  const { page: begun } = await core.page.beginFullSearch({ vetting, afresh: false })
  const { lens } = await core.page.readWithLens({ vetting, text: 'They call it a holohoax.' })
  const other = await withBreach(core, await candidate(core, 'reed_example'))
  const { decision: decided } = await core.page.decide({ ...decision(other.id, 'do-not-follow'), ...ADVERSE })
  const { unfollow } = await core.page.reportToUs({
    handle: '@fern_example',
    platform: 'x',
    line: 'Please look.',
    raisedBy: '',
  })
  const { list } = await core.page.makeWordList({ name: 'Our list', about: '' })
  const { term } = await core.page.addTerm({ list, content: aTerm })
  const { unfollow: ordinary } = await core.page.addToUnfollow({
    account: await clearToFollow(core, 'sedge_example'),
    reason: 'inactive',
    note: '',
  })
  const own = { id: '1627000000000000001', text: 'They call it a holohoax.' }
  const archive = await giveOwnPosts(core, [own])
  return {
    core,
    ids: {
      ...(await fileAudit(core)),
      account,
      vetting,
      evidence,
      picture,
      report,
      fullSearch: begun.progress.search ?? '',
      hit: lens.hits[0]?.hit ?? '',
      decision: decided,
      unfollow,
      ordinary,
      list,
      term,
      reading: await giveTerms(core, 'Term,Meaning\nhush,Silencing somebody.'),
      cleared: await clearToFollow(core, 'moss_example'),
      import: (await core.page.readPasted({ text: '@heath_example', plainHandlesAre: 'x' })).import,
      archive,
      own: { platform: 'x', kind: 'post', post: own.id },
    },
  }
}

/** Our own posts, read and looked through; gives the import. */
async function giveOwnPosts(core: OpenCore, tweets: readonly OwnTweet[]): Promise<string> {
  const text = assigned('tweets', 0, tweets.map(tweetEntry))
  const { import: id } = await core.page.readPasted({ text, plainHandlesAre: 'x' })
  await core.page.lookThroughOwnPosts({ import: id })
  while ((await core.page.ownLook({})).running !== null)
    await new Promise<void>((resolve) => void setImmediate(resolve))
  return id
}
