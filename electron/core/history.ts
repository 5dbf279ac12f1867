// The whole history of an account in plain sentences, newest first, read from its records.
import type { HistoryLine } from '../../shared/api/views.ts'
import { sourceName } from '../../shared/domain/account.ts'
import { dayInWords, localDateOf } from '../../shared/domain/calendar.ts'
import { purposeName } from '../../shared/domain/checklist.ts'
import { outcomeName } from '../../shared/domain/decision.ts'
import { groundName } from '../../shared/domain/ground.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import type { RecordContent } from '../../shared/domain/record.ts'
import { reportOutcomeName } from '../../shared/domain/reportTo.ts'
import { fullSearchSentence } from '../../shared/domain/searched.ts'
import { unfollowReasonName } from '../../shared/domain/unfollow.ts'
import type { Context } from './context.ts'
import { importHistoryOf, type PlacedLine } from './listsOfAccount.ts'
import type { StoredRecord } from './storage/records.ts'

type Told = {
  readonly what: HistoryLine['what']
  readonly text: string
  readonly detail?: string
  readonly covered?: boolean
}

/** Answers, marks and searches are steps on the way and are left out; the decision holds what they came to. */
export function historyOf(context: Context, account: string): HistoryLine[] {
  const recorded = context.storage.log.ofAccount(account).flatMap((record): readonly PlacedLine[] => {
    const told = tell(record)
    if (told === null) return []
    const { id, at, admin, counter } = record
    const { what, text, detail = '', covered = false } = told
    return [{ counter, line: { id, at, by: context.nameOf(admin), what, text, detail, covered } }]
  })
  return [...recorded, ...importHistoryOf(context, account)]
    .toSorted((a, b) => b.counter - a.counter)
    .map(({ line }) => line)
}

function tell(record: StoredRecord): Told | null {
  switch (record.kind) {
    case 'identified':
      return { what: 'handle', text: `On file as ${showHandle(record.content)}` }
    case 'queued':
      return { what: 'came-in', text: `Came in: ${sourceName(record.content.source)}` }
    case 'unqueued':
      return { what: 'came-in', text: 'Taken out of the queue' }
    case 'passed-on':
      return { what: 'came-in', text: 'Passed on to another admin' }
    case 'observed':
      return {
        what: 'profile',
        text: 'Profile noted',
        detail: [record.content.name, record.content.bio].filter(Boolean).join(' · '),
      }
    case 'noted':
      return { what: 'note', text: 'Note', detail: record.content.text }
    case 'vetting-opened':
      return {
        what: 'vetting',
        text: `Vetting opened: ${purposeName(record.content.purpose).toLowerCase()}, case ${record.content.caseNumber}`,
      }
    case 'evidence-added':
      return {
        what: 'evidence',
        text: `Evidence kept: ${record.content.form}`,
        detail: record.content.says,
        covered: true,
      }
    case 'reported-to':
      return {
        what: 'report',
        text: `Reported to ${record.content.body}`,
        detail: [record.content.reference, record.content.note].filter(Boolean).join(' · '),
      }
    case 'report-outcome':
      return {
        what: 'report',
        text: `What came of a report: ${reportOutcomeName(record.content.outcome)}`,
        detail: record.content.note,
      }
    case 'evidence-withdrawn':
      return { what: 'evidence', text: 'Evidence taken back' }
    case 'decided':
      return { what: 'decided', text: decided(record.content), detail: record.content.reason }
    case 'opinion-reported':
      return {
        what: 'opinion',
        text: `${record.content.by} ${viewName(record.content.view)}, as reported`,
        detail: record.content.note,
      }
    case 'followed':
      return { what: 'followed', text: record.content.undone ? 'Marked as not followed yet' : 'Followed' }
    case 'unfollow-opened':
      return { what: 'unfollow', text: opened(record.content), detail: record.content.line }
    case 'unfollow-seen':
      return { what: 'unfollow', text: `Looked into: ${record.content.grounds.map(groundName).join(', ')}` }
    case 'unfollow-owned':
      return {
        what: 'unfollow',
        text: record.content.owner === null ? 'Nobody looks after the entry now' : 'Somebody looks after the entry',
      }
    case 'unfollow-done':
      return { what: 'unfollow', text: 'Unfollowed' }
    case 'unfollow-reopened':
      return {
        what: 'unfollow',
        text: record.content.why === '' ? 'Unfollow taken back' : 'Reopened',
        detail: record.content.why,
      }
    case 'unfollow-verified':
      return {
        what: 'unfollow',
        text: `Unfollow verified by the list of ${dayInWords(localDateOf(new Date(record.content.madeAt)))}`,
      }
    case 'same-account':
      return { what: 'handle', text: 'Two records of this account became one' }
    case 'unfollow-nothing-found':
      return { what: 'unfollow', text: 'Looked into: nothing found', detail: record.content.note }
    default:
      return null
  }
}

function decided(content: RecordContent<'decided'>): string {
  const grounds = content.grounds.length === 0 ? '' : `, ground: ${content.grounds.map(groundName).join(', ')}`
  // A search left half done stays in sight for good.
  const searched = content.fullSearch === undefined ? '' : `. ${fullSearchSentence(content.fullSearch)}`
  return `${purposeName(content.purpose)}: ${outcomeName(content.outcome).toLowerCase()}${grounds}${searched}`
}

function opened(content: RecordContent<'unfollow-opened'>): string {
  if (content.urgency === 'reported') return `Reported to us by ${content.raisedBy}`
  if (content.urgency === 'urgent') return `To unfollow urgently: ${content.grounds.map(groundName).join(', ')}`
  return `To unfollow: ${content.reason === null ? 'other' : unfollowReasonName(content.reason)}`
}

function viewName(view: RecordContent<'opinion-reported'>['view']): string {
  if (view === 'agrees') return 'agrees'
  return view === 'disagrees' ? 'disagrees' : 'asks for more'
}
