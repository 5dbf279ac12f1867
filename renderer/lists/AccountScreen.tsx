import { useRef } from 'react'
import type { AccountPage } from '../../shared/api/views.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { AccountName } from '../AccountName.tsx'
import { standingWords } from '../accountWords.ts'
import { goBack } from '../actions.ts'
import { EvidenceList } from '../EvidenceList.tsx'
import { HistoryList } from '../HistoryList.tsx'
import { NoteList } from '../NoteList.tsx'
import { OpinionList } from '../OpinionList.tsx'
import { ReportLog } from '../ReportLog.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useKeys } from '../ui/keys.ts'
import { useNow } from '../useNow.ts'
import { AccountActions } from './AccountActions.tsx'
import { addNote, typeNote } from './accountActions.ts'
import { AccountWho } from './AccountWho.tsx'
import { DecisionList } from './DecisionList.tsx'
import { PutDialog } from './PutDialog.tsx'

/** Everything that is held about one account. */
export function AccountScreen() {
  const page = useStore(({ lists }) => lists.account)
  useKeys([{ keys: 'Escape', label: 'Back', group: 'This account', run: () => void goBack() }])
  if (page === null) return <p className="dim">Opening …</p>
  return <Page key={page.account.id} page={page} />
}

function Page({ page }: { readonly page: AccountPage }) {
  const { account } = page
  const now = new Date(useNow()).toISOString()
  const note = useStore(({ lists }) => lists.notes[account.id] ?? '')
  const noteField = useRef<HTMLTextAreaElement>(null)
  const notes = page.history.flatMap(({ what, id, at, by, detail }) =>
    what === 'note' ? [{ id, at, by, text: detail }] : [],
  )
  useKeys([{ keys: 'N', label: 'Write a note', group: 'This account', run: () => noteField.current?.focus() }])
  return (
    <>
      <header className="bar account-page">
        <Button variant="quiet" size="icon" label="Back" onPress={() => void goBack()}>
          <span aria-hidden="true">←</span>
        </Button>
        <div>
          <h1 tabIndex={-1} aria-label={showHandle(account)}>
            <AccountName account={account} />
          </h1>
          <p className="dim">{standingWords(account, now)}</p>
        </div>
      </header>
      <AccountActions page={page} />
      <div className="cols account-cols">
        <section className="card who-card" aria-label="Who it is">
          <AccountWho page={page} now={now} />
        </section>
        <section className="card" aria-label="Decisions and evidence">
          <h2>Decisions</h2>
          <DecisionList decisions={page.decisions} now={now} />
          {page.opinions.length === 0 ? null : (
            <OpinionList opinions={page.opinions} notLookedOver={page.decisions.some((each) => each.notLookedOver)} />
          )}
          <h2 className="next-part">Evidence</h2>
          {page.evidence.length === 0 ? (
            <p className="dim">None is kept.</p>
          ) : (
            <EvidenceList evidence={page.evidence} now={now} hasKeys />
          )}
          <ReportLog
            account={account.id}
            unfollow={page.openUnfollow}
            reports={page.reports}
            evidence={page.evidence}
            now={now}
            keys="G"
          />
        </section>
        <section className="card" aria-label="Notes and history">
          <NoteList
            notes={notes}
            now={now}
            draft={note}
            fieldRef={noteField}
            onType={(text) => typeNote(account.id, text)}
            onAdd={() => void addNote(account.id)}
          />
          <HistoryList lines={page.history.filter(({ what }) => what !== 'note')} now={now} />
        </section>
      </div>
      <PutDialog />
    </>
  )
}
