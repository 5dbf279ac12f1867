// The screens of this folder, for the frame.
import { go } from '../actions.ts'
import type { Screen } from '../screen.ts'
import { auditsPaging, loadAudit } from './actions.ts'
import { AuditScreen } from './AuditScreen.tsx'
import { Audits } from './Audits.tsx'
import { CoverageScreen } from './CoverageScreen.tsx'
import { openPlan } from './planning.ts'
import { loadStatement } from './stating.ts'
import './audits.css'

export const auditsScreen: Screen<'audits'> = {
  name: 'audits',
  title: 'Audits',
  load: auditsPaging.reload,
  stale: ['audits', 'decisions', 'following', 'unfollows', 'admins', 'clock'],
  Component: Audits,
  commands: [
    {
      title: 'Plan an audit',
      run: () => {
        void openPlan()
        void go({ name: 'audits' })
      },
    },
  ],
}

export const auditScreen: Screen<'audit'> = {
  name: 'audit',
  title: 'Audit',
  load: loadAudit,
  stale: ['audits', 'accounts', 'decisions', 'following', 'unfollows', 'admins', 'clock'],
  Component: AuditScreen,
}

export const coverageScreen: Screen<'coverage'> = {
  name: 'coverage',
  title: 'What the audit has covered',
  load: loadStatement,
  stale: ['audits', 'decisions', 'following', 'unfollows', 'admins', 'clock'],
  Component: CoverageScreen,
}
