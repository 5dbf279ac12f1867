// The real core over real SQLite in a folder of its own, driven through the contract as the page drives it.
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createClient, createDispatch, type Client, type Dispatch } from '../shared/api/call.ts'
import type { Change } from '../shared/api/change.ts'
import { coreContract } from '../shared/api/contract.ts'
import type { VettingView } from '../shared/api/views.ts'
import { addDays } from '../shared/domain/calendar.ts'
import { reachToOffer, UNANSWERED, type Check, type GivenAnswer, type Purpose } from '../shared/domain/checklist.ts'
import { DEFAULT_POLICY } from '../shared/domain/code.ts'
import type { Outcome } from '../shared/domain/decision.ts'
import type { Incoming } from '../shared/domain/incomingFile.ts'
import { DEFAULT_RULES, type Rules } from '../shared/domain/rules.ts'
import { DEFAULT_SETTINGS, NO_GROUP, type Settings } from '../shared/domain/settings.ts'
import { createCore } from '../electron/core/core.ts'
import { openStorage, type Storage } from '../electron/core/storage/storage.ts'
import { png } from './pictures.ts'

export type CoreClient = Client<typeof coreContract>

export type OpenCore = {
  readonly folder: string
  readonly page: CoreClient
  readonly dispatch: Dispatch
  readonly storage: Storage
  /** What every other open page was told. */
  readonly announced: Change[]
  /** What the core could not explain; a test that expects none looks here. */
  readonly logged: unknown[]
  /** The machine's clock. `pass` moves it on by hours. */
  readonly clock: { readonly set: (moment: string) => void; readonly pass: (hours: number) => void }
  /** The small files, as the shell would have saved them. */
  readonly files: { settings: Settings; rules: Rules }
  /** Ends the app and starts it again on the same folder, at the same time of day. */
  readonly restart: () => Promise<OpenCore>
  readonly close: () => void
}

export const FIRST_MOMENT = '2026-11-22T10:00:00.000Z'
export const FIRST_DAY = '2026-11-22'

/** Linux keeps this folder in memory, where every sync is free: the same SQLite, six times as fast. */
const IN_MEMORY = '/dev/shm'
const ROOM_NEEDED = 512 * 1024 * 1024

function fastFolder(): string {
  if (!existsSync(IN_MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(IN_MEMORY)
  return bavail * bsize > ROOM_NEEDED ? IN_MEMORY : tmpdir()
}

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(fastFolder(), 'bonafide-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Ids in the form of UUIDs, one after the other. */
export function countedIds(): () => string {
  let given = 0
  return () => `00000000-0000-7000-8000-${(++given).toString(16).padStart(12, '0')}`
}

type Given = { readonly folder?: string; readonly now?: string; readonly rules?: Rules; readonly settings?: Settings }

/** The app as it is at its very first start: nobody has set it up. */
export async function openEmptyCore(given: Given = {}): Promise<OpenCore> {
  const files = { settings: given.settings ?? DEFAULT_SETTINGS, rules: given.rules ?? DEFAULT_RULES }
  const clock = { now: Date.parse(given.now ?? FIRST_MOMENT) }
  return open(given.folder ?? temporaryFolder(), files, clock, countedIds())
}

/** The app after its first start: KS (Kim Shaw) is the admin, with the default policy. */
export async function openCore(given: Given = {}): Promise<OpenCore> {
  const core = await openEmptyCore(given)
  await core.page.setUp({ name: 'Kim Shaw', role: 'admin', group: NO_GROUP, policy: DEFAULT_POLICY })
  return core
}

async function open(
  folder: string,
  files: OpenCore['files'],
  clock: { now: number },
  newId: () => string,
): Promise<OpenCore> {
  const wall = () => new Date(clock.now)
  const announced: Change[] = []
  const logged: unknown[] = []
  const storage = openStorage({ folder, now: wall().toISOString(), newId })
  onTestFinished(() => storage.close())
  const handlers = await createCore({
    storage,
    settings: files.settings,
    rules: files.rules,
    wall,
    newId,
    announce: (change) => void announced.push(change),
    log: (_what, error) => void logged.push(error),
    ports: {
      saveSettings: async (settings) => {
        files.settings = settings
      },
      saveRules: async (rules) => {
        files.rules = rules
      },
    },
    surroundings: { shell: 'loopback', demo: false, version: '0.0.0', notices: [] },
  })
  const dispatch = createDispatch(coreContract, handlers, (_call, error) => void logged.push(error))
  return {
    folder,
    page: createClient(coreContract, (name, input) => dispatch(name, input)),
    dispatch,
    storage,
    announced,
    logged,
    clock: {
      set: (moment) => {
        clock.now = Date.parse(moment)
      },
      pass: (hours) => {
        clock.now += hours * 3_600_000
      },
    },
    files,
    restart: () => {
      storage.close()
      return open(folder, files, clock, newId)
    },
    close: () => storage.close(),
  }
}

/** Pastes the text into the queue; gives the accounts of the queue, oldest first. */
export async function paste(core: OpenCore, text: string): Promise<readonly string[]> {
  await core.page.queuePasted({ text, plainHandlesAre: 'x', source: 'followed-us' })
  const { rows } = await core.page.listQueue({ ...ALL, sort: 'oldest', platform: null, source: null, text: '' })
  return rows.map((row) => row.id)
}

/** The whole of a short list. */
export const ALL = { offset: 0, limit: 200 } as const

/** An account in the queue. */
export async function candidate(core: OpenCore, handle: string): Promise<string> {
  await core.page.queuePasted({ text: `@${handle}`, plainHandlesAre: 'x', source: 'followed-us' })
  return accountCalled(core, handle)
}

export async function accountCalled(core: OpenCore, handle: string): Promise<string> {
  const { rows } = await core.page.search({ text: handle, limit: 50 })
  const found = rows.find((row) => row.handle === handle)
  if (found === undefined) throw new Error(`no account ${handle}`)
  return found.id
}

export async function openVetting(
  core: OpenCore,
  account: string,
  purpose: Purpose = 'follow-back',
): Promise<VettingView> {
  return (await core.page.openVetting({ account, purpose })).vetting
}

/** A clear answer to this check: the first option of a choice, and exactly the reach that is asked for. */
export function clearAnswer(check: Check, today: string): GivenAnswer {
  if (check.form === 'choice') return { ...UNANSWERED, choice: check.options[0]?.id ?? null }
  return { ...UNANSWERED, answer: 'clear', reach: reachToOffer(check, today) }
}

/** Answers every required check of the vetting with clear. */
export async function answerAllClear(core: OpenCore, view: VettingView): Promise<void> {
  const { today } = await core.page.start({})
  for (const check of view.checklist.checks) {
    if (check.required)
      await core.page.answerCheck({ vetting: view.id, check: check.id, answer: clearAnswer(check, today) })
  }
}

export const CONCERN: GivenAnswer = { ...UNANSWERED, answer: 'concern' }
export const BREACH: GivenAnswer = { ...UNANSWERED, answer: 'breach', grounds: ['trolling'] }

/** A decision that says nothing but its outcome. */
export function decision(vetting: string, outcome: Outcome): Parameters<CoreClient['decide']>[0] {
  return { vetting, outcome, reason: '', grounds: [], severity: null, says: '', reads: '', lookAgainOn: null }
}

/** What every adverse decision needs. */
export const ADVERSE = {
  grounds: ['trolling' as const],
  severity: 3 as const,
  says: 'A reply that insults a stranger.',
  reads: 'Trolling.',
}

export async function addQuotation(
  core: OpenCore,
  place: { readonly vetting?: string; readonly unfollow?: string },
  says = 'Words of a post.',
): Promise<string> {
  const { evidence } = await core.page.addEvidence({
    vetting: place.vetting ?? null,
    unfollow: place.unfollow ?? null,
    check: null,
    form: 'quotation',
    says,
    link: '',
    reads: '',
    seenOn: FIRST_DAY,
  })
  return evidence
}

export type Place = { readonly vetting?: string; readonly unfollow?: string; readonly check?: string }

/** Brings a file in as the page does, part by part. Throws what the core refuses. */
export async function sendScreenshot(core: OpenCore, place: Place, bytes: Uint8Array): Promise<void> {
  const begun = await core.page.beginScreenshot({
    vetting: place.vetting ?? null,
    unfollow: place.unfollow ?? null,
    check: place.check ?? null,
    says: 'A post with a drawing.',
    link: '',
    reads: '',
    seenOn: FIRST_DAY,
    head: { name: 'screenshot.png', size: bytes.length },
  })
  await giveFile(core, begun, bytes)
}

/** Gives every part of a file that the core asks for. */
export async function giveFile(core: OpenCore, { file, ...begun }: Incoming, bytes: Uint8Array): Promise<void> {
  for (let { next } = begun; next !== null;) {
    const part = bytes.subarray(next.offset, next.offset + next.length)
    next = (await core.page.giveBytes({ file, offset: next.offset, bytes: Buffer.from(part).toString('base64') })).next
  }
}

/** A screenshot is kept; gives the id of its evidence. */
export async function addScreenshot(
  core: OpenCore,
  place: Place,
  bytes: Uint8Array = png({ width: 320, height: 200 }),
): Promise<string> {
  await sendScreenshot(core, place, bytes)
  const row = core.storage.db.prepare('SELECT id FROM evidence ORDER BY counter DESC LIMIT 1').get()
  return String(row?.['id'])
}

/** Vetted with nothing found, and decided: follow. */
export async function clearToFollow(core: OpenCore, handle: string): Promise<string> {
  const account = await candidate(core, handle)
  await vetClear(core, account, 'follow')
  return account
}

/** Vetted, decided and followed. */
export async function followed(core: OpenCore, handle: string): Promise<string> {
  const account = await clearToFollow(core, handle)
  await core.page.markFollowed({ account, undone: false })
  return account
}

/** Vets the account with every required check clear, and decides. Gives the decision. */
export async function vetClear(
  core: OpenCore,
  account: string,
  outcome: Outcome,
  purpose: Purpose = 'follow-back',
): Promise<string> {
  const view = await openVetting(core, account, purpose)
  await answerAllClear(core, view)
  return (await core.page.decide(decision(view.id, outcome))).decision
}

/** A vetting in which one answer is against our Code and one quotation is kept. */
export async function withBreach(
  core: OpenCore,
  account: string,
  purpose: Purpose = 'follow-back',
): Promise<VettingView> {
  const view = await openVetting(core, account, purpose)
  await core.page.answerCheck({ vetting: view.id, check: 'replies', answer: BREACH })
  await addQuotation(core, { vetting: view.id })
  return view
}

export async function decideAdversely(core: OpenCore, account: string): Promise<string> {
  const view = await withBreach(core, account)
  return (await core.page.decide({ ...decision(view.id, 'do-not-follow'), ...ADVERSE })).decision
}

/** The line of an account as the lists show it. */
export async function lineOf(core: OpenCore, account: string) {
  return (await core.page.account({ account })).account
}

export async function countsOf(core: OpenCore) {
  return (await core.page.start({})).counts
}

export async function queueOf(core: OpenCore, asked: Partial<Parameters<CoreClient['listQueue']>[0]> = {}) {
  return core.page.listQueue({ ...ALL, sort: 'suggested', platform: null, source: null, text: '', ...asked })
}

export async function followingOf(core: OpenCore, asked: Partial<Parameters<CoreClient['listFollowing']>[0]> = {}) {
  return core.page.listFollowing({ ...ALL, due: 'all', platform: null, text: '', ...asked })
}

export async function recordsOf(core: OpenCore, asked: Partial<Parameters<CoreClient['listRecords']>[0]> = {}) {
  return core.page.listRecords({ ...ALL, admin: '', outcome: '', ground: null, platform: null, text: '', ...asked })
}

/** How many records there are, to see that nothing was written. */
export function written(core: OpenCore): number {
  return core.storage.log.counter()
}

/** Midday of a day so many days after the first one. */
export function dayAfter(days: number): string {
  return `${addDays(FIRST_DAY, days)}T12:00:00.000Z`
}

/** Any text with these words in it, for a comparison of objects. */
export function containing(words: string): unknown {
  return expect.stringContaining(words)
}

/** Asks another admin about an account, with a concern; gives the decision's id. */
export async function askAnother(core: OpenCore, account: string): Promise<string> {
  const view = await openVetting(core, account)
  await core.page.answerCheck({ vetting: view.id, check: 'replies', answer: CONCERN })
  return (await core.page.decide({ ...decision(view.id, 'ask'), reason: 'one repost unclear' })).decision
}
