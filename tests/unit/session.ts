// A long session that nobody planned: hundreds of calls, chosen by a seed, many of them refused.
import { CallFailed } from '../../shared/api/call.ts'
import { UNANSWERED } from '../../shared/domain/checklist.ts'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { Outcome } from '../../shared/domain/decision.ts'
import {
  ADVERSE,
  ALL,
  answerAllClear,
  BREACH,
  CONCERN,
  decision,
  queueOf,
  recordsOf,
  type OpenCore,
} from '../builders.ts'

type Choose = { readonly below: (limit: number) => number; readonly of: <T>(things: readonly T[]) => T | undefined }

/** The same numbers for the same seed (xorshift, 32 bits). */
function choosing(seed: number): Choose {
  let state = seed * 2_654_435_761 || 1
  const below = (limit: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  return { below, of: (things) => things[below(Math.max(1, things.length))] }
}

/** Plays so many steps; gives how many were not refused. Anything but a refusal with a reason is thrown. */
export async function playSession(core: OpenCore, seed: number, steps: number): Promise<number> {
  const choose = choosing(seed)
  let done = 0
  for (let step = 0; step < steps; step++) {
    if (choose.below(5) === 0) core.clock.pass(choose.below(30))
    try {
      await choose.of(moves)?.(core, choose)
      done += 1
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code === 'internal') throw error
    }
  }
  return done
}

type Move = (core: OpenCore, choose: Choose) => Promise<unknown>

const anAccount = async (core: OpenCore, choose: Choose) =>
  choose.of((await core.page.search({ text: 'example', limit: 50 })).rows)?.id ?? ''
const anEntry = async (core: OpenCore, choose: Choose) => {
  const [urgent, ordinary] = [await core.page.listUrgent({}), await core.page.listToUnfollow({})]
  return choose.of([...urgent.open, ...ordinary.open, ...urgent.closed, ...ordinary.closed])?.id ?? ''
}
const aVetting = async (core: OpenCore, choose: Choose) => {
  const purpose = choose.of(['follow-back', 'follow-back', 'audit'] as const) ?? 'follow-back'
  return (await core.page.openVetting({ account: await anAccount(core, choose), purpose })).vetting
}

const paste: Move = (core, choose) => {
  const handles = Array.from(
    { length: 1 + choose.below(3) },
    () => `@${choose.of(['voice', 'v0ice', 'moss', 'm0ss', 'fern', 'reed', 'sedge'])}_${choose.below(4)}_example`,
  )
  return core.page.queuePasted({
    text: handles.join(' '),
    plainHandlesAre: choose.of(['x', 'instagram'] as const) ?? 'x',
    source: choose.of(['followed-us', 'liked-us'] as const) ?? 'import',
  })
}

const decide: Move = async (core, choose) => {
  const view = choose.below(3) === 0 ? await aRetweet(core, choose) : await aVetting(core, choose)
  if (choose.below(4) > 0) await answerAllClear(core, view)
  const check = choose.of(view.checklist.checks)
  const breach = { ...BREACH, grounds: check?.grounds.slice(0, 1) ?? [] }
  const answer =
    choose.of([
      CONCERN,
      breach,
      null,
      { ...UNANSWERED, answer: 'could-not-check' as const, why: 'no-time' as const },
    ]) ?? null
  if (choose.below(2) === 0 && check !== undefined && check.form === 'judged')
    await core.page.answerCheck({ vetting: view.id, check: check.id, answer })
  const outcome = choose.of(Outcome.options) ?? 'ask'
  if (choose.below(2) === 0)
    await core.page.addEvidence({
      vetting: view.id,
      unfollow: null,
      check: null,
      form: 'quotation',
      says: `Words ${choose.below(9)}`,
      link: '',
      reads: '',
      seenOn: '2026-11-22',
    })
  const { today } = await core.page.start({})
  await core.page.decide({
    ...decision(view.id, outcome),
    ...ADVERSE,
    reason: 'Seen.',
    lookAgainOn: `${Number(today.slice(0, 4)) + 1}-01-15`,
  })
}

const aRetweet = async (core: OpenCore, choose: Choose) =>
  (
    await core.page.openRetweet({
      link: `https://x.com/${choose.of(['voice', 'moss', 'new'])}_1_example/status/${118 + choose.below(3)}`,
      text: '',
      handle: '',
      platform: 'x',
    })
  ).vetting

const moves: readonly Move[] = [
  paste,
  paste,
  decide,
  decide,
  decide,
  decide,
  async (core, choose) => core.page.answerTogether({ vetting: (await aVetting(core, choose)).id }),
  async (core, choose) =>
    core.page.mark({
      vetting: (await aVetting(core, choose)).id,
      mark: choose.of(['active-in-our-group', 'seems-under-18', 'old-and-only']) ?? '',
      on: choose.below(2) === 0,
    }),
  async (core, choose) =>
    core.page.recordSearch({
      vetting: (await aVetting(core, choose)).id,
      check: choose.of(['antisemitism', 'other-racism']) ?? '',
      result: choose.of(['found', 'nothing', null] as const) ?? null,
    }),
  async (core, choose) => {
    const view = await aVetting(core, choose)
    return core.page.withdrawEvidence({ evidence: choose.of(view.evidence)?.id ?? '' })
  },
  async (core, choose) =>
    core.page.observe({
      account: await anAccount(core, choose),
      name: `Name ${choose.below(5)}`,
      bio: choose.of([null, 'A bio \ud83d\ude43 \u0000 end', 'Maps']) ?? null,
    }),
  async (core, choose) =>
    core.page.addNote({
      account: await anAccount(core, choose),
      vetting: null,
      unfollow: null,
      text: `Note ${choose.below(99)}`,
    }),
  async (core, choose) => core.page.removeFromQueue({ accounts: [await anAccount(core, choose)] }),
  async (core, choose) => core.page.returnToQueue({ accounts: [await anAccount(core, choose)], source: 'suggested' }),
  async (core, choose) => core.page.passOn({ account: choose.of((await queueOf(core)).rows)?.id ?? '' }),
  async (core, choose) =>
    core.page.markFollowed({
      account: choose.of((await core.page.followUps(ALL)).rows)?.account.id ?? '',
      undone: false,
    }),
  async (core, choose) =>
    core.page.markFollowed({
      account: choose.of((await core.page.followUps(ALL)).rows)?.account.id ?? '',
      undone: false,
    }),
  async (core, choose) => core.page.markFollowed({ account: await anAccount(core, choose), undone: true }),
  async (core, choose) =>
    core.page.recordOutsideAnswer({
      decision: choose.of((await core.page.listWaiting(ALL)).rows)?.decision ?? '',
      by: 'MO',
      when: '2026-11-22',
      how: 'by letter',
      view: choose.of(['agrees', 'disagrees'] as const) ?? 'agrees',
      note: '',
    }),
  async (core, choose) =>
    core.page.reportToUs({
      handle: `@${choose.of(['voice', 'moss', 'fern'])}_${choose.below(4)}_example`,
      platform: 'x',
      line: 'Please look.',
      raisedBy: '',
    }),
  async (core, choose) =>
    core.page.addToUnfollow({ account: await anAccount(core, choose), reason: 'inactive', note: '' }),
  async (core, choose) =>
    core.page.describeUnfollow({
      unfollow: await anEntry(core, choose),
      grounds: ['sexism', 'trolling'],
      severity: 2,
      says: 'A post.',
      reads: '',
    }),
  async (core, choose) =>
    core.page.addEvidence({
      vetting: null,
      unfollow: await anEntry(core, choose),
      check: null,
      form: 'quotation',
      says: 'Seen here.',
      link: '',
      reads: '',
      seenOn: '2026-11-22',
    }),
  async (core, choose) => core.page.ownUnfollow({ unfollow: await anEntry(core, choose), mine: choose.below(2) === 0 }),
  async (core, choose) => core.page.markUnfollowed({ unfollow: await anEntry(core, choose) }),
  async (core, choose) => core.page.markUnfollowed({ unfollow: await anEntry(core, choose) }),
  async (core, choose) =>
    core.page.reopenUnfollow({ unfollow: await anEntry(core, choose), why: choose.of(['', 'Seen again.']) ?? '' }),
  async (core, choose) => core.page.nothingFound({ unfollow: await anEntry(core, choose), note: '' }),
  async (core, choose) => core.page.publishPolicy({ ...DEFAULT_POLICY, repostHours: 1 + choose.below(48) }),
  async (core, choose) => core.page.saveAdmin({ name: choose.of(['Kim Shaw', 'Kim Okafor']) ?? '', role: 'admin' }),
  async (core) => core.page.confirmToday({ today: (await core.page.start({})).clockDoubt ?? '' }),
  async (core) => recordsOf(core, { ground: 'trolling' }),
  async (core) => core.page.overview({}),
]
