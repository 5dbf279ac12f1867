// Working an audit: the next account of it, from its screen, from the overview, and from one account to the next.
import type { VettingView } from '../shared/api/views.ts'
import type { Found } from '../shared/domain/found.ts'
import { attempt, go, openLink, takeCounts } from './actions.ts'
import { api } from './api.ts'
import { openPlan } from './audits/planning.ts'
import { patch, useStore } from './store.ts'
import { say } from './toasts.ts'

/** From one account to the next the desk takes up the new one before the screen is asked for it. */
type Take = (view: VettingView) => void

/** Opens the plan of an audit of a list that was found. */
export async function auditThese(found: Found): Promise<void> {
  await openPlan(found)
}

/**
 * Opens the next account of my share, then of what nobody was given, with the audit's checklist. Where nothing is left it
 * goes to the audit and says so. False: the core refused.
 */
export async function auditNext(audit: string, take: Take | null = null): Promise<boolean> {
  const { skipped } = useStore.getState().vetting
  const next = await attempt(() => api.nextInAudit({ audit, skipped: [...skipped] }))
  if (next === null) return false
  if (next.account !== null) return auditAccount(audit, next.account, take)
  say(skipped.length > 0 ? 'All that is left of your share was skipped.' : 'Nothing is left of your share.')
  // Whoever goes on from here has come to those that were skipped.
  patch('vetting', { skipped: [] })
  await go({ name: 'audit', audit })
  return true
}

/** Opens one account of an audit, or takes up the vetting that is open. */
export async function auditAccount(audit: string, account: string, take: Take | null = null): Promise<boolean> {
  const opened = await attempt(() => api.openVetting({ account, purpose: 'audit' }))
  if (opened === null) return false
  takeCounts(opened.change)
  take?.(opened.vetting)
  await go({ name: 'vetting', vetting: opened.vetting.id, audit })
  const { profileLink } = opened.vetting
  const isWanted = take !== null && useStore.getState().start?.settings.openNextProfile === true
  if (profileLink !== null && isWanted) void openLink(profileLink)
  return true
}
