// Audits as a test needs them: accounts that we follow, a plan of them, a look at its state.
import { planOfEveryone, type Plan } from './auditPlan.ts'
import { ALL, FIRST_DAY, type CoreClient, type OpenCore } from './builders.ts'

/** Accounts that we follow and nobody has vetted, as a follow list brings them: handles `voice_0_example`, `voice_1_example` … */
export function followUnvetted(
  core: OpenCore,
  count: number,
  name = 'voice',
  platform: 'x' | 'bluesky' = 'x',
): string[] {
  return core.storage.write({ admin: null, at: `${FIRST_DAY}T10:00:00.000Z`, believed: null }, (append) =>
    Array.from({ length: count }, (_, n) => {
      const account = `${idOf(name)}-${n.toString(16).padStart(12, '0')}`
      const handle = platform === 'x' ? `${name}_${n}_example` : `${name}${n}.example.com`
      append('identified', { account, platform, handle, stableId: null })
      append('followed', { account, undone: false })
      return account
    }),
  )
}

/** The first parts of an id, the same for the same name. */
function idOf(name: string): string {
  const hex = Buffer.from(name).toString('hex').padEnd(8, '0').slice(0, 8)
  return `${hex}-1111-7111-8111`
}

/** `planOfEveryone`, but for what is given. */
export async function planAudit(core: OpenCore, plan: Partial<Plan> = {}): Promise<string> {
  const { audit } = await core.page.planAudit({ ...planOfEveryone(FIRST_DAY), ...plan })
  return audit
}

export async function me(core: OpenCore): Promise<string> {
  return (await core.page.start({})).admin?.id ?? ''
}

export async function colleague(core: OpenCore, name = 'Mel Ayers'): Promise<string> {
  return (await core.page.addAdmin({ name, role: 'admin' })).admin.id
}

export async function membersOf(
  core: OpenCore,
  audit: string,
  asked: Partial<Parameters<CoreClient['listAuditMembers']>[0]> = {},
) {
  return (await core.page.listAuditMembers({ ...ALL, audit, state: 'all', whose: 'everybody', text: '', ...asked }))
    .rows
}

/** Every row of the tables of this area, to compare before and after. */
export function auditTables(core: OpenCore): unknown {
  const all = (sql: string) => core.storage.db.prepare(sql).all()
  return [
    all('SELECT * FROM audit ORDER BY no'),
    all('SELECT * FROM audit_pause ORDER BY audit, counter'),
    all('SELECT * FROM audit_member ORDER BY audit, place'),
    all('SELECT * FROM audit_share WHERE total > 0 ORDER BY audit, admin'),
    all('SELECT id, assigned FROM account ORDER BY id'),
    all('SELECT * FROM regular_task ORDER BY id'),
    all('SELECT * FROM regular_done ORDER BY id'),
  ]
}
