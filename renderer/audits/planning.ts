// Planning an audit: what it is of, by when, and who takes which part.
import { AuditWhich, whyNotPlanned } from '../../shared/domain/audit.ts'
import { shareSizes } from '../../shared/domain/auditSplit.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import type { Found } from '../../shared/domain/found.ts'
import { applyChange, attempt, go } from '../actions.ts'
import { api } from '../api.ts'
import { patch, useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { dayText, monthText } from '../when.ts'
import type { Matching, PlanForm } from './state.ts'

const WEEK = 7
/** Time for an audit, while nobody has said another. */
const USUAL_DAYS = 28
export const USUAL_SAMPLE = 60

const unknown: Matching = { everyone: null, 'never-vetted': null, due: null, changed: null, found: null }

const stillFollowed: Found = { of: 'standing', platform: null, which: 'still-followed' }
/** Lists that can be audited without a comparison in hand. */
const always: readonly Found[] = [stillFollowed, { of: 'standing', platform: null, which: 'handle-passed' }]

/** Opens the plan; with a list that was found, as an audit of that. */
export async function openPlan(list: Found | null = null): Promise<void> {
  const { start } = useStore.getState()
  if (start === null) return
  useStore.setState({ failure: null })
  const me = start.admin?.id
  patch('audits', {
    plan: {
      name: `Audit, ${monthText(start.today)}`,
      ...scopeOf(list),
      sample: null,
      finishOn: addDays(start.today, USUAL_DAYS - 1),
      parts: me === undefined ? {} : { [me]: 1 },
      matching: unknown,
      isPlanning: false,
    },
  })
  await countMatching()
}

/** One thing has one name: two of the lists are scopes of their own. */
function scopeOf(list: Found | null): Pick<PlanForm, 'which' | 'platform' | 'found' | 'lists'> {
  const none = { platform: null, found: stillFollowed, lists: always }
  if (list === null) return { ...none, which: 'everyone' }
  if (list.of !== 'standing') return { ...none, which: 'found', found: list, lists: [list, ...always] }
  const { platform, which } = list
  switch (which) {
    case 'never-vetted':
      return { ...none, platform, which }
    case 'due-again':
      return { ...none, platform, which: 'changed' }
    case 'still-followed':
    case 'handle-passed':
    case 'cleared-not-followed':
      return { ...none, platform, which: 'found', found: { of: 'standing', platform: null, which } }
  }
}

export function closePlan(): void {
  patch('audits', { plan: null })
}

export async function editPlan(values: Partial<PlanForm>): Promise<void> {
  const { plan } = useStore.getState().audits
  if (plan === null) return
  patch('audits', { plan: { ...plan, ...values } })
  const isOther = (key: 'platform' | 'found') => values[key] !== undefined && values[key] !== plan[key]
  if (isOther('platform') || isOther('found')) await countMatching()
}

/** Ticks an admin for a share, or takes the tick away. */
export function toggleShare(admin: string): void {
  const { plan } = useStore.getState().audits
  if (plan === null) return
  const { [admin]: before, ...rest } = plan.parts
  void editPlan({ parts: before === undefined ? { ...rest, [admin]: 1 } : rest })
}

export function setParts(admin: string, parts: number): void {
  const { plan } = useStore.getState().audits
  if (plan !== null) void editPlan({ parts: { ...plan.parts, [admin]: parts } })
}

/** How many accounts it will be of; null while that is being counted. */
export function sizeOf({ which, sample, matching }: PlanForm): number | null {
  const all = matching[which]
  return all === null || sample === null ? all : Math.min(all, sample)
}

export function sharesOf({ parts }: PlanForm): { admin: string | null; parts: number }[] {
  const shares = Object.entries(parts).map(([admin, each]) => ({ admin, parts: each }))
  return shares.length === 0 ? [{ admin: null, parts: 1 }] : shares
}

/** How many accounts this admin gets; null where they take no share, or that is not known yet. */
export function shareOf(form: PlanForm, admin: string): number | null {
  const size = sizeOf(form)
  const index = Object.keys(form.parts).indexOf(admin)
  return size === null || index < 0 ? null : (shareSizes(sharesOf(form), size)[index] ?? null)
}

/** Why it cannot be started yet, as a sentence, or null. The core refuses by the same function. */
export function whyNotYet(form: PlanForm, today: string): string | null {
  const finishOn = form.finishOn === '' ? null : form.finishOn
  return whyNotPlanned({ ...form, finishOn, today, matching: form.matching[form.which], sampleSize: form.sample })
}

export async function startAudit(): Promise<void> {
  const { plan } = useStore.getState().audits
  const today = useStore.getState().start?.today ?? ''
  if (plan === null || plan.isPlanning || whyNotYet(plan, today) !== null) return
  const { name, which, platform, sample, finishOn } = plan
  const found = which === 'found' ? { found: plan.found } : {}
  await editPlan({ isPlanning: true })
  const dueBy = which === 'due' ? addDays(today, WEEK) : null
  const isStarted = await begin({
    name,
    which,
    dueBy,
    platform,
    ...found,
    sampleSize: sample,
    finishOn,
    shares: sharesOf(plan),
  })
  if (isStarted) closePlan()
  else await editPlan({ isPlanning: false })
}

/** One press: what is due this week, for me, to be done within it. */
export async function auditWhatIsDue(): Promise<void> {
  const { start } = useStore.getState()
  if (start === null) return
  const by = addDays(start.today, WEEK)
  await begin({
    name: `Due by ${dayText(by)}`,
    which: 'due',
    dueBy: by,
    platform: null,
    sampleSize: null,
    finishOn: by,
    shares: [{ admin: start.admin?.id ?? null, parts: 1 }],
  })
}

async function begin(plan: Parameters<typeof api.planAudit>[0]): Promise<boolean> {
  const reply = await attempt(() => api.planAudit(plan))
  if (reply === null) return false
  await applyChange(reply.change)
  say(`The audit has begun: ${reply.total === 1 ? 'one account' : `${reply.total.toLocaleString('en-GB')} accounts`}.`)
  await go({ name: 'audit', audit: reply.audit })
  return true
}

async function countMatching(): Promise<void> {
  const { plan } = useStore.getState().audits
  if (plan === null) return
  const { platform, found } = plan
  patch('audits', { plan: { ...plan, matching: unknown } })
  const dueBy = addDays(useStore.getState().start?.today ?? '', WEEK)
  for (const which of AuditWhich.options) {
    const list = which === 'found' ? { found } : {}
    const counted = await attempt(() => api.previewAudit({ which, dueBy, platform, ...list }))
    const now = useStore.getState().audits.plan
    // Closed meanwhile, or another platform or list was chosen: this is of another plan.
    if (counted === null || now === null || now.platform !== platform || now.found !== found) return
    patch('audits', { plan: { ...now, matching: { ...now.matching, [which]: counted.matching } } })
  }
}
