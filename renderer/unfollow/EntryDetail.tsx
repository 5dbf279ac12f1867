import { useRef } from 'react'
import type { UnfollowPage } from '../../shared/api/views.ts'
import { HistoryList } from '../HistoryList.tsx'
import { AccountName } from '../AccountName.tsx'
import { NoteList } from '../NoteList.tsx'
import { ReportLog } from '../ReportLog.tsx'
import { OpinionList } from '../OpinionList.tsx'
import { standingWords } from '../accountWords.ts'
import { go } from '../actions.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { addNote, closeEntry, typeNote } from './actions.ts'
import { EntryActions } from './EntryActions.tsx'
import { EntryFacts } from './EntryFacts.tsx'
import { SeenForm } from './SeenForm.tsx'
import { HowWeReadIt, WhatThePostSays } from './WhatWasSeen.tsx'

type Props = {
  readonly page: UnfollowPage
  /** Milliseconds. */
  readonly now: number
}

/** One entry: what to do with it, what the post says, how we read it, who agrees, notes, history. */
export function EntryDetail({ page, now }: Props) {
  const { entry, account } = page
  const draft = useStore(({ unfollow }) =>
    unfollow.describing === entry.id ? unfollow.seenDrafts[entry.id] : undefined,
  )
  const isOpen = entry.state === 'open'
  const note = useStore(({ unfollow }) => unfollow.noteDrafts[entry.id] ?? '')
  const noteField = useRef<HTMLTextAreaElement>(null)
  const moment = new Date(now).toISOString()
  const isOrdinary = entry.urgency === 'ordinary'
  const wasSeen = entry.grounds.length > 0

  useKeys([{ keys: 'N', label: 'Write a note', group: 'This entry', run: () => noteField.current?.focus() }])

  return (
    <>
      <div className="back">
        <Button variant="quiet" size="tight" onPress={closeEntry} keyHint="Escape">
          ← Back to the list
        </Button>
      </div>
      <h2 tabIndex={-1}>
        <AccountName account={entry} />
      </h2>
      <p className="dim">
        {standingWords(account, moment)} ·{' '}
        <button
          type="button"
          className="link"
          aria-keyshortcuts="A"
          onClick={() => void go({ name: 'account', account: account.id })}
        >
          account’s page
        </button>{' '}
        <Key keys="A" />
      </p>
      <EntryActions page={page} />
      <EntryFacts page={page} now={now} />
      {draft !== undefined && !isOpen ? (
        <p className="why-not">
          It was closed while you wrote what you saw. What you typed is kept: reopen it to go on.
        </p>
      ) : null}
      {draft === undefined || !isOpen ? null : <SeenForm page={page} draft={draft} />}
      {isOrdinary || (draft !== undefined && isOpen) ? null : (
        <>
          {wasSeen || page.evidence.length > 0 ? <WhatThePostSays page={page} now={moment} /> : null}
          {wasSeen ? <HowWeReadIt page={page} /> : null}
        </>
      )}
      {wasSeen || page.opinions.length > 0 ? (
        <OpinionList opinions={page.opinions} notLookedOver={entry.notLookedOver} />
      ) : null}
      {isOrdinary ? null : (
        <ReportLog
          account={account.id}
          unfollow={entry.id}
          reports={page.reports}
          evidence={page.evidence}
          now={moment}
          keys="G"
        />
      )}
      {/* Ctrl+Enter has one meaning at a time. */}
      {draft === undefined || !isOpen ? (
        <NoteList
          notes={page.notes}
          now={moment}
          draft={note}
          fieldRef={noteField}
          onType={(text) => typeNote(entry.id, text)}
          onAdd={() => void addNote(account.id, entry.id)}
        />
      ) : null}
      <HistoryList lines={page.history.filter(({ what }) => what !== 'note')} now={moment} />
    </>
  )
}
