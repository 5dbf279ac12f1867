// One valid input for each call about audits, given accounts and regular tasks, and what they name.
import type { z } from 'zod'
import type { auditCalls } from '../../shared/api/auditCalls.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { planAudit, colleague } from '../auditBuilders.ts'
import { FIRST_DAY, followed, type OpenCore } from '../builders.ts'

export type AuditIds = {
  readonly audit: string
  readonly member: string
  readonly admin: string
  readonly task: string
  readonly done: string
}

const PAGE = { offset: 0, limit: 10 }

type Inputs = { readonly [N in keyof typeof auditCalls]: z.input<(typeof auditCalls)[N]['input']> }

export function auditInputs({ audit, member, admin, task, done }: AuditIds): Inputs {
  return {
    previewAudit: {
      which: 'found',
      dueBy: null,
      platform: 'x',
      found: { of: 'standing', platform: null, which: 'still-followed' },
    },
    planAudit: {
      which: 'everyone',
      dueBy: null,
      platform: null,
      name: 'Autumn',
      sampleSize: 5,
      finishOn: addDays(FIRST_DAY, 30),
      shares: [{ admin: null, parts: 1 }],
    },
    listAudits: PAGE,
    audit: { audit },
    changeAudit: { audit, name: 'Late autumn', finishOn: addDays(FIRST_DAY, 40) },
    pauseAudit: { audit },
    resumeAudit: { audit },
    listAuditMembers: { ...PAGE, audit, state: 'all', whose: admin, text: 'lichen' },
    nextInAudit: { audit, skipped: [member] },
    setAside: { audit, accounts: [member], why: 'protected', note: 'Since May.' },
    coverage: { audit },
    takeOutAudit: { audit, form: 'csv', after: null },
    addAdmin: { name: 'Mel Ayers', role: 'contributor' },
    assign: { accounts: [member], admin, audit },
    assignNext: { audit, holder: null, count: 20, admin },
    closeAudit: { audit, note: 'Enough for now.' },
    regularTasks: {},
    writeRegularTask: {
      task,
      title: 'Water the plants',
      interval: { every: 2, unit: 'week' },
      who: admin,
      off: false,
    },
    doRegularTask: { task },
    undoRegularTask: { task, done },
  }
}

/** Puts on file what these inputs name. */
export async function fileAudit(core: OpenCore): Promise<AuditIds> {
  const member = await followed(core, 'lichen_example')
  const audit = await planAudit(core)
  const admin = await colleague(core, 'Jo Okafor')
  const interval = { every: 1, unit: 'week' as const }
  const { task } = await core.page.writeRegularTask({ task: null, title: 'Water', interval, who: null, off: false })
  const { done } = await core.page.doRegularTask({ task })
  return { audit, member, admin, task, done }
}
