// The demo's audit, shared by two admins and half done, and what they do regularly.
import { addDays } from '../../../shared/domain/calendar.ts'
import { UNANSWERED, type Check, type GivenAnswer } from '../../../shared/domain/checklist.ts'
import type { Outcome } from '../../../shared/domain/decision.ts'
import { DEFAULT_TASKS } from '../../../shared/domain/regularTask.ts'
import type { CoreHandlers } from '../core.ts'

const SIZE = 36
const DAYS_TO_GO = 17

type Admins = { readonly kim: CoreHandlers; readonly mel: CoreHandlers }

/** A sample of everyone, shared by both. `today` is the demo's day; `tick` passes seconds. */
export async function playAudit({ kim, mel }: Admins, today: string, tick: (seconds: number) => void): Promise<void> {
  const { admins } = await kim.start({})
  const { audit } = await kim.planAudit({
    name: 'Autumn audit',
    which: 'everyone',
    dueBy: null,
    platform: null,
    sampleSize: SIZE,
    finishOn: addDays(today, DAYS_TO_GO),
    shares: admins.map(({ id }) => ({ admin: id, parts: 1 })),
  })
  const outcomes: readonly (Outcome | 'aside')[] = ['keep', 'keep', 'unfollow', 'keep', 'aside', 'keep']
  for (const [turn, outcome] of outcomes.entries()) {
    for (const core of turn < 4 ? [kim, mel] : [mel]) {
      const { account } = await core.nextInAudit({ audit, skipped: [] })
      if (account === null) return
      if (outcome === 'aside')
        await core.setAside({
          audit,
          accounts: [account],
          why: 'protected',
          note: 'Their posts are for followers only now.',
        })
      else await vetOnce(core, account, outcome, today)
      tick(95)
    }
  }
}

async function vetOnce(core: CoreHandlers, account: string, outcome: Outcome, today: string): Promise<void> {
  const { vetting } = await core.openVetting({ account, purpose: 'audit' })
  for (const check of vetting.checklist.checks) {
    if (vetting.answers[check.id] !== undefined) continue
    await core.answerCheck({ vetting: vetting.id, check: check.id, answer: plainAnswer(check, outcome, today) })
  }
  await core.decide({
    vetting: vetting.id,
    outcome,
    reason: outcome === 'unfollow' ? 'No post since last year.' : '',
    grounds: [],
    severity: null,
    says: '',
    reads: '',
    lookAgainOn: null,
    unfollowReason: outcome === 'unfollow' ? 'inactive' : null,
  })
}

function plainAnswer(check: Check, outcome: Outcome, today: string): GivenAnswer {
  const wanted = outcome === 'unfollow' ? 'not-for-us' : check.options[0]?.id
  if (check.form === 'choice') return { ...UNANSWERED, choice: wanted ?? null }
  const reach = check.form === 'reach' ? { posts: 22, backTo: addDays(today, -34) } : null
  return { ...UNANSWERED, answer: 'clear', reach }
}

/** Marks regular tasks as done, by their place among those that come with Bonafide. */
export async function doRegularly(core: CoreHandlers, places: readonly number[]): Promise<void> {
  for (const place of places) {
    const task = DEFAULT_TASKS[place]
    if (task !== undefined) await core.doRegularTask({ task: task.id })
  }
}
