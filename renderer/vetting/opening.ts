// Into a vetting, out of it, and on to the next account of the queue.
import type { Purpose } from '../../shared/domain/checklist.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { attempt, go, openLink, takeCounts } from '../actions.ts'
import { auditNext } from '../auditing.ts'
import { api } from '../api.ts'
import { mayTakeAnother } from '../dailyCap.ts'
import type { Route } from '../route.ts'
import { useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { hold, lay, vettingState } from './inHand.ts'
import { inOrder, press } from './order.ts'

/** Waits for its turn behind the keys, or an older view would be laid over the answers that they gave. */
export async function loadVetting(vetting: string): Promise<void> {
  const isHeld = vettingState().view?.id === vetting
  const loaded = inOrder(async () => {
    const view = await attempt(() => api.vetting({ vetting }))
    const { route } = useStore.getState()
    if (view !== null && route.name === 'vetting' && route.vetting === vetting) hold(view)
  })
  // Called from within the order when the next account opens: waiting for its own turn would never end.
  if (!isHeld) await loaded
  void loadSitting()
}

export async function loadSitting(): Promise<void> {
  const audit = auditInHand()
  const sitting = await attempt(() => api.session({ since: useStore.getState().sittingSince }))
  const page = audit === null ? null : await attempt(() => api.audit({ audit }))
  if (sitting !== null) lay({ sitting, audit: page === null ? null : { name: page.name, mine: page.mine } })
}

/** Reads the vetting in hand again, after a write that came without a delta. Only from within the order. */
export async function readAgain(): Promise<void> {
  const { view } = vettingState()
  if (view === null) return
  const fresh = await attempt(() => api.vetting({ vetting: view.id }))
  if (fresh !== null) hold(fresh)
}

/** S: leaves it in the queue and takes the next one; not offered again in this sitting. */
export function skip(): Promise<void> {
  return press(async () => {
    const { view, skipped } = vettingState()
    if (view === null) return true
    const where = auditInHand() === null ? 'in the queue' : 'in the audit'
    say(`${showHandle(view.account)} is skipped and stays ${where}. Your answers are kept.`)
    lay({ skipped: [...skipped.filter((id) => id !== view.account.id), view.account.id] })
    return goOnFrom(view.account.id)
  })
}

/** P: leaves it to a colleague, with no reason given. */
export function passOn(): Promise<void> {
  return press(async () => {
    const { view } = vettingState()
    if (view === null || view.decision !== null) return true
    const audit = auditInHand()
    const { id } = view.account
    // In an audit it is nobody's then, and is not offered to me again in this sitting.
    const reply = await attempt(() =>
      audit === null ? api.passOn({ account: id }) : api.assign({ accounts: [id], admin: null, audit }),
    )
    if (reply === null) return false
    if (audit !== null) lay({ skipped: [...vettingState().skipped, id] })
    say(`Case ${view.caseNumber} is passed on. Your answers are kept.`)
    takeCounts(reply.change)
    return goOnFrom(id)
  })
}

/** Esc: out of the vetting. Every answer was saved when it was given. */
export function leave(): Promise<void> {
  return press(leaveNow)
}

/** After a decision: the next account of the audit or of the queue, else back to where the admin came from. */
export async function goOnFrom(account: string): Promise<boolean> {
  const { view } = vettingState()
  const audit = auditInHand()
  if (audit !== null) return auditNext(audit, hold)
  if (view?.purpose === 'retweet') return goTo({ name: 'retweets' })
  return isOfQueue() ? openNext(account) : leaveNow()
}

/** The audit of which the account in hand is one, or null. */
export function auditInHand(): string | null {
  const { route } = useStore.getState()
  return route.name === 'vetting' ? (route.audit ?? null) : null
}

/** Is there a next one after this, of the queue or of an audit? */
export function hasNext(): boolean {
  return auditInHand() !== null || isOfQueue()
}

/** Did the admin come from the queue, so that the next one of it follows? */
export function isOfQueue(): boolean {
  const { view } = vettingState()
  const from = cameFrom().name
  return (
    auditInHand() === null &&
    view?.purpose === 'follow-back' &&
    (view.account.inQueue || from === 'queue' || from === 'overview' || from === 'endOfSession')
  )
}

/** Looks at an account afresh: a new vetting, or the unfinished one. A retweet begins with its post instead. */
export function vetAgain(account: string, purpose: Purpose): Promise<void> {
  return press(async () => {
    const opened = await attempt(() =>
      api.openVetting({ account, purpose: purpose === 'retweet' ? 'follow-back' : purpose }),
    )
    if (opened === null) return false
    takeCounts(opened.change)
    hold(opened.vetting)
    return goTo({ name: 'vetting', vetting: opened.vetting.id })
  })
}

async function openNext(after: string): Promise<boolean> {
  const next = await attempt(() => api.nextInQueue({ after, skipped: [...vettingState().skipped] }))
  if (next === null) return false
  const { account } = next
  if (account === null || !(await mayTakeAnother())) return goTo({ name: 'endOfSession' })
  const opened = await attempt(() => api.openVetting({ account, purpose: 'follow-back' }))
  if (opened === null) return false
  takeCounts(opened.change)
  hold(opened.vetting)
  await go({ name: 'vetting', vetting: opened.vetting.id })
  const { profileLink } = opened.vetting
  if (profileLink !== null && useStore.getState().start?.settings.openNextProfile === true) void openLink(profileLink)
  return true
}

async function leaveNow(): Promise<boolean> {
  return goTo(cameFrom())
}

function cameFrom(): Route {
  const audit = auditInHand()
  if (audit !== null) return { name: 'audit', audit }
  return useStore.getState().past.findLast((route) => route.name !== 'vetting') ?? { name: 'queue' }
}

async function goTo(route: Route): Promise<boolean> {
  await go(route)
  return true
}
