// The demo: about 200 invented accounts in every state, made by the real use cases on a clock that runs through the
// last thirteen months.
import { localDateOf } from '../../../shared/domain/calendar.ts'
import { UNANSWERED, type GivenAnswer } from '../../../shared/domain/checklist.ts'
import type { Outcome } from '../../../shared/domain/decision.ts'
import type { Ground } from '../../../shared/domain/ground.ts'
import { readPastedText } from '../../../shared/domain/pastedText.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { createCore, type CoreHandlers } from '../core.ts'
import type { Storage } from '../storage/storage.ts'
import { doRegularly, playAudit } from './seedAudit.ts'
import { createDemoLists } from './seedLists.ts'
import { invent, type Invented, INVENTED } from './people.ts'

type Seeded = { readonly settings: Settings; readonly rules: Rules }
type Options = Seeded & {
  readonly storage: Storage
  readonly now: Date
  readonly newId: () => string
  readonly version: string
}

const DAY = 86_400_000
/** Accounts pasted in one evening. */
const A_BATCH = 11
/** Followed accounts that nobody has vetted: what lists bring. */
const UNVETTED = 24
const group = {
  name: 'Riverside Group (demo)',
  ownAccounts: [
    { platform: 'x' as const, handle: 'riverside_examp' },
    { platform: 'mastodon' as const, handle: 'riverside@social.example' },
  ],
}

/** Fills empty records; gives the small files as they are afterwards. Does nothing where somebody worked before. */
export async function seedDemo(options: Options): Promise<Seeded> {
  if (options.settings.admin !== null || options.storage.log.counter() > 0) return options
  let held: Seeded = options
  await options.storage.fill(async () => {
    held = await playAYear(options)
  })
  return held
}

async function playAYear(options: Options): Promise<Seeded> {
  let held: Seeded = { settings: options.settings, rules: options.rules }
  let moment = options.now.getTime() - 400 * DAY
  const coreOf = () =>
    createCore({
      ...held,
      storage: options.storage,
      wall: () => new Date(moment),
      newId: options.newId,
      announce: () => undefined,
      log: () => undefined,
      ports: {
        saveSettings: async (settings) => void (held = { ...held, settings }),
        saveRules: async (rules) => void (held = { ...held, rules }),
      },
      surroundings: { shell: 'loopback', demo: true, version: options.version, notices: [] },
    })
  const at = (daysAgo: number) => {
    moment = Math.max(moment + 1000, options.now.getTime() - daysAgo * DAY)
  }

  const kim = await coreOf()
  await kim.setUp({ name: 'Kim Shaw', role: 'manager', group, policy: options.rules.policy.text })
  const mel = options.newId()
  options.storage.write({ admin: null, at: new Date(moment).toISOString(), believed: null }, (append) =>
    append('admin-named', { admin: mel, name: 'Mel Ayers', initials: 'MA', role: 'admin' }),
  )
  const kimSettings = held.settings
  held = { ...held, settings: { ...held.settings, admin: mel } }
  const second = await coreOf()
  held = { ...held, settings: kimSettings }

  const seed = createSeed({ at, tick: (seconds) => void (moment += seconds * 1000), now: () => new Date(moment) })
  let next = 0
  const paste = async (core: CoreHandlers, count: number) => {
    const people = Array.from({ length: count }, () => invent(next++ % INVENTED))
    await core.queuePasted({
      text: people.map((each) => each.pasted).join('\n'),
      plainHandlesAre: 'x',
      source: next % 3 === 0 ? 'reposted-us' : 'followed-us',
    })
    return people
  }

  const evenings = [396, 250, 200, 170, 54, 47, 40, 33, 26, 19, 12, 6]
  const lists = createDemoLists(
    Array.from({ length: UNVETTED }, (_, n) => invent((evenings.length * A_BATCH + n) % INVENTED)),
  )
  // A year of evenings: many clear, some not for us, a few hard ones.
  for (const [evening, daysAgo] of evenings.entries()) {
    at(daysAgo)
    const core = evening % 3 === 2 ? second : kim
    // The gaps are longer than the app believes without asking.
    await kim.confirmToday({ today: localDateOf(new Date(moment)) })
    await paste(core, A_BATCH)
    await seed.vetQueue(core, evening)
    if (daysAgo === 170) await doRegularly(kim, [5])
    if (daysAgo === 33) {
      at(30)
      await lists.first(kim, localDateOf(new Date(moment)))
    }
    if (daysAgo === 54) await doRegularly(kim, [3, 4, 6])
  }
  at(5)
  await lists.later(kim, localDateOf(new Date(moment)))
  next += UNVETTED
  at(4)
  await playAudit({ kim, mel: second }, localDateOf(new Date(moment)), (seconds) => void (moment += seconds * 1000))
  at(2)
  await doRegularly(second, [2])
  await seed.urgentList(kim, second)
  at(1)
  await doRegularly(kim, [0])
  await paste(kim, 37)
  await seed.seenBefore(kim)
  at(0.12)
  await seed.retweets(kim)
  await doRegularly(kim, [1])
  return held
}

type Hands = {
  readonly at: (daysAgo: number) => void
  readonly tick: (seconds: number) => void
  readonly now: () => Date
}

function createSeed(hands: Hands) {
  const firstOf = async (core: CoreHandlers) =>
    (
      await core.listQueue({
        offset: 0,
        limit: 200,
        sort: 'oldest',
        platform: null,
        source: null,
        whose: 'everybody',
        text: '',
      })
    ).rows
  const noGrounds: Ground[] = []
  const none = {
    reason: '',
    grounds: noGrounds,
    severity: null,
    says: '',
    reads: '',
    lookAgainOn: null,
    unfollowReason: null,
  }

  const answerAll = async (
    core: CoreHandlers,
    account: string,
    kind: string,
    differs: Partial<Record<string, Partial<GivenAnswer>>>,
  ) => {
    const { vetting } = await core.openVetting({ account, purpose: 'follow-back' })
    for (const check of vetting.checklist.checks) {
      if (vetting.answers[check.id] !== undefined || check.together) continue
      const reach = { posts: 24, backTo: new Date(hands.now().getTime() - 35 * DAY).toISOString().slice(0, 10) }
      const plain =
        check.form === 'choice'
          ? { ...UNANSWERED, choice: check.id === 'kind' ? kind : (check.options[0]?.id ?? null) }
          : { ...UNANSWERED, answer: 'clear' as const, reach: check.form === 'reach' ? reach : null }
      if (check.search !== null) await core.recordSearch({ vetting: vetting.id, check: check.id, result: null })
      await core.answerCheck({ vetting: vetting.id, check: check.id, answer: { ...plain, ...differs[check.id] } })
    }
    await core.answerTogether({ vetting: vetting.id })
    return vetting.id
  }
  /** A full search that somebody left half done. */
  const searchHalf = async (core: CoreHandlers, vetting: string) => {
    const { page } = await core.beginFullSearch({ vetting, afresh: false })
    const { search, batches } = page.progress
    if (search === null) return
    for (let batch = 0; batch < Math.min(3, batches); batch += 1)
      await core.answerBatch({ search, batch, result: 'nothing' })
  }
  const evidence = {
    form: 'quotation' as const,
    says: '[An invented reply that calls a neighbour names because of where they come from.]',
    link: 'https://x.com/i/status/1000000000000000001',
    reads: 'It is said in earnest, and twice.',
  }

  return {
    vetQueue: async (core: CoreHandlers, evening: number) => {
      for (const [place, account] of (await firstOf(core)).entries()) {
        const person = whoIs(account.handle ?? '')
        await core.observe({ account: account.id, name: person?.name ?? null, bio: person?.bio ?? null })
        const kind =
          ['person', 'person', 'person', 'organisation', 'person', 'public-figure', 'journalist'][
            (place + evening) % 7
          ] ?? 'person'
        const turn = (place * 5 + evening) % 9
        const outcome: Outcome = turn < 5 ? 'follow' : turn < 7 ? 'not-for-us' : turn === 7 ? 'ask' : 'do-not-follow'
        const hard: Partial<Record<string, Partial<GivenAnswer>>> =
          outcome === 'do-not-follow'
            ? { replies: { answer: 'breach', grounds: ['other-racism'] } }
            : outcome === 'ask'
              ? { reposts: { answer: 'concern', note: 'one repost unclear' } }
              : outcome === 'not-for-us'
                ? { want: { choice: 'not-for-us' } }
                : {}
        const vetting = await answerAll(core, account.id, kind, hard)
        if (outcome === 'ask' && account.platform === 'x') await searchHalf(core, vetting)
        if (outcome === 'do-not-follow')
          await core.addEvidence({
            ...evidence,
            seenOn: hands.now().toISOString().slice(0, 10),
            vetting,
            unfollow: null,
            check: 'replies',
          })
        hands.tick(70)
        const adverse =
          outcome === 'do-not-follow'
            ? { grounds: ['other-racism' as const], severity: 3 as const, says: evidence.says, reads: evidence.reads }
            : {}
        await core.decide({
          ...none,
          ...adverse,
          vetting,
          outcome,
          reason: outcome === 'ask' ? 'one repost unclear' : '',
        })
        if (outcome === 'follow' && place % 4 !== 3) await core.markFollowed({ account: account.id, undone: false })
      }
    },
    urgentList: async (kim: CoreHandlers, second: CoreHandlers) => {
      const report = async (handle: string, line: string, by: string) =>
        (await kim.reportToUs({ handle, platform: 'x', line, raisedBy: by })).unfollow
      const late = await report('@blueheron_exa', 'a repost with a caption that agrees', 'MA')
      await second.describeUnfollow({
        unfollow: late,
        grounds: ['antisemitism'],
        severity: 4,
        says: '[An invented repost that repeats an old lie about Jewish people.]',
        reads: 'A repost with a caption that agrees; not a quotation to criticise.',
      })
      await second.addEvidence({
        form: 'link',
        says: '[An invented repost that repeats an old lie about Jewish people.]',
        link: 'https://x.com/i/status/1000000000000000002',
        reads: 'The caption adds to it.',
        seenOn: hands.now().toISOString().slice(0, 10),
        vetting: null,
        unfollow: late,
        check: null,
      })
      await second.ownUnfollow({ unfollow: late, mine: true })
      const { account } = await kim.unfollow({ unfollow: late })
      await second.addNote({
        account: account.id,
        vetting: null,
        unfollow: late,
        text: 'Came in with an old list. Nobody had looked.',
      })
      const done = await report('@localrants_ex', 'replies to a councillor', 'KS')
      await kim.describeUnfollow({
        unfollow: done,
        grounds: ['trolling'],
        severity: 3,
        says: '[Invented replies that shout at the same person six times.]',
        reads: 'Harassing, not arguing.',
      })
      await kim.addEvidence({
        ...evidence,
        seenOn: hands.now().toISOString().slice(0, 10),
        vetting: null,
        unfollow: done,
        check: null,
      })
      await kim.markUnfollowed({ unfollow: done })
      const nothing = await report('@oldsport_exam', 'somebody said they were rude', 'a member')
      await second.nothingFound({ unfollow: nothing, note: 'Read 60 posts back to August. Nothing of the kind.' })
      hands.at(0.3)
      await report('@gardener@social.example', 'jokes about accents, says a member', 'a member')
      const followed = await kim.listFollowing({ offset: 0, limit: 3, due: 'never-vetted', platform: null, text: '' })
      for (const [place, each] of followed.rows.entries())
        await kim.addToUnfollow({ account: each.id, reason: place === 0 ? 'inactive' : 'bot-or-spam', note: '' })
    },
    seenBefore: async (core: CoreHandlers) => {
      const earlier = await core.listRecords({
        offset: 0,
        limit: 3,
        admin: '',
        outcome: 'not-for-us',
        ground: null,
        platform: null,
        text: '',
      })
      await core.returnToQueue({ accounts: earlier.rows.map((row) => row.account.id), source: 'liked-us' })
      const [, , passed] = await firstOf(core)
      if (passed !== undefined) await core.passOn({ account: passed.id })
    },
    retweets: async (core: CoreHandlers) => {
      for (const place of [1, 2, 3]) {
        const { vetting } = await core.openRetweet({
          link: `https://x.com/rowabro_example/status/100000000000000000${place}`,
          text: 'An invented post about Saturday’s litter pick by the river.',
          handle: '',
          platform: 'x',
        })
        for (const check of vetting.checklist.checks) {
          if (vetting.answers[check.id] !== undefined) continue
          const reach = { posts: 20, backTo: new Date(hands.now().getTime() - 31 * DAY).toISOString().slice(0, 10) }
          const choice = check.options[0]?.id ?? null
          await core.answerCheck({
            vetting: vetting.id,
            check: check.id,
            answer:
              check.form === 'choice'
                ? { ...UNANSWERED, choice }
                : { ...UNANSWERED, answer: 'clear', reach: check.form === 'reach' ? reach : null },
          })
        }
        await core.decide({
          ...none,
          vetting: vetting.id,
          outcome: place === 2 ? 'fine-to-repost-not-follow' : 'fine-to-repost',
        })
      }
    },
  }
}

const everybody = new Map(
  Array.from({ length: INVENTED }, (_, n) => invent(n)).flatMap((person) =>
    readPastedText(person.pasted, { plainHandlesAre: 'x' }).found.map((each) => [each.handle ?? '', person] as const),
  ),
)

function whoIs(handle: string): Invented | undefined {
  return everybody.get(handle)
}
