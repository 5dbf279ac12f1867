import type { AuditPage } from '../../shared/api/auditViews.ts'
import { scopeText, whyNotWorkable } from '../../shared/domain/audit.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Foreign } from '../ui/Foreign.tsx'
import { useKeys } from '../ui/keys.ts'
import { resume, workOn } from './actions.ts'
import { AsideDialog } from './AsideDialog.tsx'
import { AuditSide } from './AuditSide.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { Members } from './Members.tsx'

/** One audit: its accounts, whose they are, and the pace. */
export function AuditScreen() {
  const page = useStore(({ audits }) => audits.page)
  if (page === null) return <p className="dim">Opening the audit …</p>
  return (
    <>
      <Head page={page} />
      <div className="cols two audit-cols">
        <Members page={page} />
        <AuditSide page={page} />
      </div>
      <AsideDialog />
      <ChangeDialog />
      <CloseDialog />
    </>
  )
}

function Head({ page }: { readonly page: AuditPage }) {
  const { state } = page
  const statement = () => void go({ name: 'coverage', audit: page.id })
  const whyNot = whyNotNext(page)
  useKeys([
    {
      keys: 'V',
      label: 'Vet the next of my share',
      group: 'Audit',
      run: () => void workOn(),
      enabled: whyNot === null,
    },
    { keys: 'S', label: 'The statement: what was covered', group: 'Audit', run: statement },
    { keys: 'Escape', label: 'To the audits', group: 'Audit', run: () => void go({ name: 'audits' }) },
  ])
  return (
    <header className="bar">
      <div>
        <h1 tabIndex={-1}>
          <Foreign text={page.name} />
        </h1>
        <p className="dim">
          {scopeText(page.scope, page.lists)}
          {state !== 'running' && ` · ${state}`}
        </p>
      </div>
      <div className="right">
        <Button variant="quiet" keyHint="Escape" onPress={() => void go({ name: 'audits' })}>
          Audits
        </Button>
        <Button keyHint="S" onPress={statement}>
          Statement
        </Button>
        {state === 'running' ? (
          <Button variant="primary" keyHint="V" onPress={() => void workOn()} whyNot={whyNot}>
            Next of my share
          </Button>
        ) : (
          <Button variant="primary" onPress={() => void resume()}>
            {state === 'paused' ? 'Resume' : 'Take up again'}
          </Button>
        )}
      </div>
    </header>
  )
}

function whyNotNext(page: AuditPage): string | null {
  const nobodys = page.shares.find(({ admin }) => admin === null)?.open ?? 0
  if (page.state !== 'running') return whyNotWorkable(page.state)
  if (page.open === 0) return 'Everything in this audit is looked at. Its statement says what came of it.'
  return page.mine.open + nobodys === 0 ? 'Nothing is left of your share; what is left is others’.' : null
}
