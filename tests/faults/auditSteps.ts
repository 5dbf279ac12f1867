// What a session does with audits, with whom accounts are given to, and with what is to be done regularly.
import { addDays, localDateOf } from '../../shared/domain/calendar.ts'
import { idOf, over, plain, some, type StepMaker } from './stepMaking.ts'

const OPEN_AUDIT = "SELECT id FROM audit WHERE state IN ('running', 'paused') ORDER BY no"
const MEMBER = `SELECT m.account AS id, u.id AS audit FROM audit_member m JOIN audit u ON u.no = m.audit
  WHERE u.state IN ('running', 'paused') AND m.state IN ('open', 'aside') ORDER BY m.audit, m.place`
const ADMIN = 'SELECT id FROM admin ORDER BY rowid'
const TASK = 'SELECT id FROM regular_task ORDER BY rowid'

const finishOn = () => addDays(localDateOf(new Date()), 27)

/** Gives what the query finds to an admin by chance, or to nobody in particular. */
const given =
  (call: string, sql: string, input: (row: { readonly [column: string]: unknown }) => object): StepMaker =>
  (core, chance) => [
    {
      call,
      input: () => {
        const row = some(core, chance, sql)
        const admin = chance.below(3) === 0 ? null : idOf(some(core, chance, ADMIN))
        return row === null ? null : { ...input(row), admin }
      },
    },
  ]

export const auditSteps = {
  planAudit: plain('planAudit', (chance) => ({
    name: `Audit ${chance.below(100)}`,
    which: chance.one(['everyone', 'everyone', 'never-vetted']),
    dueBy: null,
    platform: null,
    sampleSize: null,
    finishOn: finishOn(),
    shares: [{ admin: null, parts: 1 }],
  })),
  changeAudit: over('changeAudit', OPEN_AUDIT, (audit) => ({ audit, name: 'Another name', finishOn: finishOn() })),
  pauseAudit: over('pauseAudit', "SELECT id FROM audit WHERE state = 'running' ORDER BY no", (audit) => ({ audit })),
  resumeAudit: over('resumeAudit', "SELECT id FROM audit WHERE state IN ('paused', 'closed') ORDER BY no", (audit) => ({
    audit,
  })),
  closeAudit: over('closeAudit', OPEN_AUDIT, (audit) => ({ audit, note: 'Enough for now.' })),
  setAside: over('setAside', MEMBER, (account, chance, row) => ({
    audit: row['audit'],
    accounts: [account],
    why: chance.one([null, 'protected', 'language']),
    note: 'Since May.',
  })),
  assign: given('assign', 'SELECT id FROM account WHERE queued = 1 ORDER BY no', (row) => ({
    accounts: [row['id']],
    audit: null,
  })),
  assignNext: given('assignNext', OPEN_AUDIT, (row) => ({
    audit: row['id'],
    holder: null,
    count: 2,
  })),
  addAdmin: plain('addAdmin', (chance) => ({ name: `Admin ${chance.below(500)}`, role: 'contributor' })),
  writeRegularTask: plain('writeRegularTask', () => ({
    task: null,
    title: 'Water the plants',
    interval: { every: 2, unit: 'week' },
    who: null,
    off: false,
  })),
  doRegularTask: over('doRegularTask', TASK, (task) => ({ task })),
  undoRegularTask: over('undoRegularTask', 'SELECT id, task FROM regular_done ORDER BY counter', (done, _, row) => ({
    done,
    task: row['task'],
  })),
} as const
