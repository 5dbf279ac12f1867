// The calls of a session, each with an input that the rules allow in most states. Rows are chosen by their order, never by
// id: ids differ from run to run.
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import { checkOf, Purpose, UNANSWERED, type Check, type GivenAnswer } from '../../shared/domain/checklist.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { outcomeKeys } from '../../shared/domain/decision.ts'
import { DEFAULT_CHECKLISTS } from '../../shared/domain/defaultChecklists.ts'
import { DEFAULT_RULES } from '../../shared/domain/rules.ts'
import { inventedAccount } from '../bench/accounts.ts'
import type { Chance } from './session.ts'
import { auditSteps } from './auditSteps.ts'
import { idOf, over, plain, rows, type StepMaker } from './stepMaking.ts'

const SOURCES = ['followed-us', 'reposted-us', 'liked-us', 'suggested'] as const
const REASONS = ['inactive', 'not-for-us', 'bot-or-spam', 'they-left'] as const
const GROUNDS = ['trolling', 'offensive', 'harassment', 'sexism'] as const

const today = () => localDateOf(new Date())

const OPEN_VETTING =
  'SELECT v.id, v.purpose, a.standing FROM vetting v JOIN account a ON a.id = v.account WHERE v.decision IS NULL ORDER BY v.case_number, v.rowid'
const OPEN_SEARCH =
  'SELECT s.id FROM full_search s JOIN vetting v ON v.id = s.vetting WHERE v.decision IS NULL ORDER BY s.counter'
const ANY_ACCOUNT = 'SELECT id FROM account ORDER BY no'
const QUEUED = 'SELECT id FROM account WHERE queued = 1 ORDER BY no'
const OPEN_UNFOLLOW = "SELECT id, urgency FROM unfollow WHERE state = 'open' ORDER BY counter"

function checksOf(purpose: unknown): readonly Check[] {
  return DEFAULT_CHECKLISTS[Purpose.parse(purpose)].checks
}

function givenTo(check: Check, chance: Chance, only: 'clear' | null = null): GivenAnswer {
  if (check.form === 'choice')
    return { ...UNANSWERED, choice: only === null ? chance.one(check.options).id : (check.options[0]?.id ?? null) }
  const answer = only ?? chance.one(['clear', 'clear', 'concern', 'could-not-check'] as const)
  return {
    ...UNANSWERED,
    answer,
    why: answer === 'could-not-check' ? 'language' : null,
    reach: check.form === 'reach' ? { posts: 60, backTo: addDays(today(), -60) } : null,
    note: chance.one(['', 'Read the newest posts.', 'Grüße, 你好 and “quotes”']),
  }
}

const evidence = (chance: Chance) => ({
  form: 'quotation',
  says: `What the post says, number ${chance.below(1000)}`,
  link: 'https://social.example/post/1',
  reads: chance.one(['', 'How we read it.']),
  seenOn: today(),
})

function drafted(outcome: string, chance: Chance): object {
  return {
    outcome,
    reason: 'Talked over with the others.',
    grounds: [chance.one(GROUNDS)],
    severity: 2,
    says: 'What the post says.',
    reads: '',
    lookAgainOn: outcome === 'look-again' ? addDays(today(), 20) : null,
  }
}

/** The whole way of one vetting: every check answered, evidence kept, decided, and followed where it was cleared. */
const wholeVetting: StepMaker = (core, chance) => {
  const purpose = chance.one(['follow-back', 'audit'] as const)
  const vetting = { id: '' }
  const account = { id: '' }
  const find = () => {
    const row = rows(
      core,
      `SELECT id, account FROM vetting WHERE decision IS NULL AND purpose = '${purpose}' ORDER BY case_number DESC, rowid DESC LIMIT 1`,
    )[0]
    vetting.id = idOf(row ?? null) ?? ''
    account.id = row === undefined ? '' : String(row['account'])
    return vetting.id === '' ? null : vetting.id
  }
  const known = (input: (id: string) => object) => () =>
    vetting.id === '' && find() === null ? null : input(vetting.id)
  const decision = purpose === 'audit' ? 'keep' : chance.one(['follow', 'follow', 'do-not-follow', 'ask'] as const)
  return [
    ...over('openVetting', 'SELECT id FROM account WHERE vetting IS NULL ORDER BY no', (id) => ({
      account: id,
      purpose,
    }))(core, chance),
    ...DEFAULT_CHECKLISTS[purpose].checks.map((check) => ({
      call: 'answerCheck',
      input: known((id) => ({ vetting: id, check: check.id, answer: givenTo(check, chance, 'clear') })),
    })),
    { call: 'addEvidence', input: known((id) => ({ vetting: id, unfollow: null, check: null, ...evidence(chance) })) },
    { call: 'decide', input: known((id) => ({ vetting: id, ...drafted(decision, chance) })) },
    {
      call: 'markFollowed',
      input: () => (account.id === '' || decision !== 'follow' ? null : { account: account.id, undone: false }),
    },
  ]
}

/** One maker a writing call, and whole ways through several. */
export const steps: { readonly setUp: StepMaker; readonly [name: string]: StepMaker } = {
  setUp: plain('setUp', (chance) => ({
    name: chance.one(['Kim Shaw', 'Sam Reid']),
    role: 'manager',
    group: { name: 'Bonafide Example', ownAccounts: [{ platform: 'mastodon', handle: 'us@social.example' }] },
    policy: { ...DEFAULT_POLICY, repostHours: 12 + chance.below(20) },
  })),
  saveSettings: plain('saveSettings', (chance) => ({ theme: chance.one(['light', 'dark', 'system']) })),
  saveAdmin: plain('saveAdmin', (chance) => ({ name: chance.one(['Kim Shaw', 'Kim A. Shaw']), role: 'manager' })),
  publishGroup: plain('publishGroup', (chance) => ({ name: `Group ${chance.below(100)}`, ownAccounts: [] })),
  publishPolicy: plain('publishPolicy', (chance) => ({ ...DEFAULT_POLICY, lookAgainMonths: 1 + chance.below(12) })),
  publishCode: plain('publishCode', (chance) => ({ text: `${DEFAULT_RULES.code.text} ${chance.below(100)}` })),
  publishNeverKept: plain('publishNeverKept', (chance) => ({ text: `Never keep it, number ${chance.below(100)}.` })),
  publishReportTo: plain('publishReportTo', (chance) => ({ text: `A body, number ${chance.below(100)}` })),
  publishHelp: plain('publishHelp', (chance) => ({ text: `A place that helps, number ${chance.below(100)}` })),
  confirmToday: plain('confirmToday', () => ({ today: today() })),
  queuePasted: plain('queuePasted', (chance) => ({
    text: Array.from(
      { length: 1 + chance.below(12) },
      () => `@${inventedAccount(chance.below(5_000)).handle.replace(/@.*/, '')}`,
    ).join('\n'),
    plainHandlesAre: 'x',
    source: chance.one(SOURCES),
  })),
  removeFromQueue: over('removeFromQueue', QUEUED, (id) => ({ accounts: [id] })),
  returnToQueue: over('returnToQueue', 'SELECT id FROM account WHERE queued = 0 ORDER BY no', (id, chance) => ({
    accounts: [id],
    source: chance.one(SOURCES),
  })),
  passOn: over('passOn', QUEUED, (id) => ({ account: id })),
  openVetting: over('openVetting', ANY_ACCOUNT, (id, chance) => ({
    account: id,
    purpose: chance.one(['follow-back', 'audit']),
  })),
  openRetweet: plain('openRetweet', (chance) => ({
    link: '',
    text: 'The words of the post.',
    handle: `reposted_${chance.below(40)}`,
    platform: 'x',
  })),
  answerCheck: over('answerCheck', OPEN_VETTING, (id, chance, row) => {
    const check = chance.one(checksOf(row['purpose']))
    return { vetting: id, check: check.id, answer: chance.below(8) === 0 ? null : givenTo(check, chance) }
  }),
  answerTogether: over('answerTogether', OPEN_VETTING, (id) => ({ vetting: id })),
  mark: over('mark', OPEN_VETTING, (id, chance) => ({
    vetting: id,
    mark: 'active-in-our-group',
    on: chance.below(2) === 0,
  })),
  recordSearch: over('recordSearch', OPEN_VETTING, (id, chance, row) => {
    const check = checksOf(row['purpose']).find((each) => each.search !== null)
    return check === undefined || checkOf(DEFAULT_CHECKLISTS[Purpose.parse(row['purpose'])], check.id) === undefined
      ? null
      : { vetting: id, check: check.id, result: chance.one([null, 'found', 'nothing']) }
  }),
  beginFullSearch: over('beginFullSearch', OPEN_VETTING, (id, chance) => ({
    vetting: id,
    afresh: chance.below(4) === 0,
  })),
  answerBatch: over('answerBatch', OPEN_SEARCH, (id, chance) => ({
    search: id,
    batch: chance.below(3),
    result: chance.one([null, 'found', 'nothing', 'could-not-search']),
  })),
  countUncovered: plain('countUncovered', () => ({})),
  observe: over('observe', ANY_ACCOUNT, (id, chance) => {
    const { name, bio } = inventedAccount(chance.below(5_000))
    return { account: id, name, bio }
  }),
  addNote: over('addNote', ANY_ACCOUNT, (id, chance) => ({
    account: id,
    vetting: null,
    unfollow: null,
    text: `A note, number ${chance.below(1000)}`,
  })),
  addEvidence: over('addEvidence', OPEN_VETTING, (id, chance) => ({
    vetting: id,
    unfollow: null,
    check: null,
    ...evidence(chance),
  })),
  evidenceOfUnfollow: over('addEvidence', OPEN_UNFOLLOW, (id, chance) => ({
    vetting: null,
    unfollow: id,
    check: null,
    ...evidence(chance),
  })),
  withdrawEvidence: over(
    'withdrawEvidence',
    'SELECT e.id FROM evidence e JOIN vetting v ON v.id = e.vetting WHERE v.decision IS NULL ORDER BY e.counter',
    (id) => ({ evidence: id }),
  ),
  logReport: over('logReport', ANY_ACCOUNT, (id, chance) => ({
    account: id,
    unfollow: null,
    evidence: null,
    body: chance.one(['The platform itself', 'True Vision']),
    on: today(),
    reference: `R-${chance.below(1000)}`,
    note: '',
  })),
  recordReportOutcome: over('recordReportOutcome', 'SELECT id FROM report ORDER BY counter', (id, chance) => ({
    report: id,
    outcome: chance.one(['acted', 'not-acted', 'no-answer', 'mistake']),
    on: today(),
    note: '',
  })),
  decide: over('decide', OPEN_VETTING, (id, chance, row) => {
    const keys = outcomeKeys(Purpose.parse(row['purpose']), row['standing'] === 'following')
    return { vetting: id, ...drafted(chance.one(keys).outcome, chance) }
  }),
  wholeVetting,
  auditOrFollow: wholeVetting,
  recordOutsideAnswer: over(
    'recordOutsideAnswer',
    'SELECT id FROM entry WHERE vetting IS NOT NULL ORDER BY counter',
    (id, chance) => ({
      decision: id,
      by: 'Ada Outside',
      when: today(),
      how: 'by phone',
      view: chance.one(['agrees', 'disagrees', 'asks-for-more']),
      note: '',
    }),
  ),
  markFollowed: over(
    'markFollowed',
    "SELECT id, to_follow FROM account WHERE to_follow = 1 OR standing = 'following' ORDER BY no",
    (id, _, row) => ({ account: id, undone: row['to_follow'] !== 1 }),
  ),
  reportToUs: plain('reportToUs', (chance) => ({
    handle: `@reported_${chance.below(60)}`,
    platform: 'x',
    line: 'Somebody told us of a post.',
    raisedBy: 'a member',
  })),
  addToUnfollow: over('addToUnfollow', 'SELECT id FROM account WHERE unfollow_open = 0 ORDER BY no', (id, chance) => ({
    account: id,
    reason: chance.one(REASONS),
    note: 'As talked over.',
  })),
  describeUnfollow: over('describeUnfollow', OPEN_UNFOLLOW, (id, chance) => ({
    unfollow: id,
    grounds: [chance.one(GROUNDS)],
    severity: 3,
    says: 'What the post says.',
    reads: '',
  })),
  ownUnfollow: over('ownUnfollow', OPEN_UNFOLLOW, (id, chance) => ({ unfollow: id, mine: chance.below(2) === 0 })),
  markUnfollowed: over(
    'markUnfollowed',
    "SELECT id FROM unfollow WHERE state = 'open' AND (urgency = 'ordinary' OR id IN (SELECT unfollow FROM evidence)) ORDER BY counter",
    (id) => ({ unfollow: id }),
  ),
  reopenUnfollow: over(
    'reopenUnfollow',
    "SELECT id FROM unfollow WHERE state <> 'open' ORDER BY counter",
    (id, chance) => ({ unfollow: id, why: chance.one(['', 'New posts.']) }),
  ),
  nothingFound: over(
    'nothingFound',
    "SELECT id FROM unfollow WHERE state = 'open' AND urgency <> 'ordinary' ORDER BY counter",
    (id) => ({ unfollow: id, note: 'Looked, found nothing.' }),
  ),
  ...auditSteps,
}
