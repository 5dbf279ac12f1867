// What the first start holds of the store: what was typed so far.
import type { Role } from '../../shared/domain/admin.ts'
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/code.ts'
import { noHandles, type OwnHandles } from '../ownAccounts.ts'

export type FirstStartState = {
  readonly step: 'who' | 'numbers'
  readonly name: string
  readonly role: Role
  readonly groupName: string
  readonly ownHandles: OwnHandles
  readonly policy: Policy
  readonly busy: boolean
}

export const noFirstStart: FirstStartState = {
  step: 'who',
  name: '',
  role: 'admin',
  groupName: '',
  ownHandles: noHandles,
  policy: DEFAULT_POLICY,
  busy: false,
}
