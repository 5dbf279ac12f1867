// A vetting as the desk shows it: its checklist as it was, answers, marks, searches, and what helps to judge.
import { Refusal } from '../../shared/api/call.ts'
import { Search, type VettingView } from '../../shared/api/views.ts'
import { isDue } from '../../shared/domain/calendar.ts'
import { GivenAnswer, Purpose, SEEMS_UNDER_18, type Checklist } from '../../shared/domain/checklist.ts'
import { profileLink } from '../../shared/domain/links.ts'
import { checklistFor } from '../../shared/domain/rules.ts'
import { lineOf } from './accounts.ts'
import { hasContestedTerm } from './contested.ts'
import { notFound, type Context } from './context.ts'
import { fullSearchOf } from './fullSearch.ts'
import { lensOf } from './lensOf.ts'
import { historyOf } from './history.ts'
import { lastTimeOf } from './lastTime.ts'
import { evidenceOf, noteOf, observationOf, text, type Row } from './lines.ts'
import { checklistsByDigest } from './publications.ts'
import { madeUnderOf } from './recordLines.ts'
import { searchLinksOf } from './shortSearches.ts'

/** Everything that the desk shows. */
export function viewOf(context: Context, vetting: string): VettingView {
  const { db } = context.storage
  const row = db.prepare('SELECT * FROM vetting WHERE id = ?').get(vetting)
  if (row === undefined) throw notFound('This vetting')
  const account = String(row['account'])
  const line = lineOf(context, account)
  const checklist = checklistOf(context, row)
  const link = row['post_link']
  const evidence = db
    .prepare('SELECT * FROM evidence WHERE vetting = ? ORDER BY counter')
    .all(vetting)
    .map((each) => evidenceOf(context, each))
  return {
    id: vetting,
    caseNumber: Number(row['case_number']),
    purpose: checklist.purpose,
    account: line,
    checklist,
    answers: answersOf(context, vetting),
    marks: marksOf(context, vetting),
    searches: searchesOf(context, vetting),
    evidence,
    notes: db
      .prepare('SELECT * FROM note WHERE account = ? ORDER BY counter DESC')
      .all(account)
      .map((each) => noteOf(context, each)),
    observations: db
      .prepare('SELECT * FROM observation WHERE account = ? ORDER BY counter DESC')
      .all(account)
      .map((each) => observationOf(context, each)),
    history: historyOf(context, account),
    lastTime: lastTimeOf(context, account, text(row['decision'])),
    post: link === null ? null : { link: String(link), text: String(row['post_text']) },
    // While it is on a list to unfollow, or reported to us, a clearance stands for nothing.
    accountCleared:
      !line.unfollowOpen && line.clearedUntil !== null && !isDue(line.clearedUntil, context.clock.today()),
    profileLink: profileLink(line),
    searchLinks: searchLinksOf(context, line, checklist.checks),
    fullSearch: fullSearchOf(context, vetting, line),
    contested: hasContestedTerm(context, [
      line.name ?? '',
      line.bio ?? '',
      String(row['post_text'] ?? ''),
      ...evidence.map(({ says }) => says),
    ]),
    lens: lensOf(context, vetting),
    openedAt: String(row['opened_at']),
    openedBy: context.nameOf(text(row['opened_by'])),
    decision: text(row['decision']),
    madeUnder: madeUnderOf(db.prepare('SELECT made_under FROM entry WHERE id = ?').get(text(row['decision'])) ?? {}),
  }
}

export function answersOf(context: Context, vetting: string): { [check: string]: GivenAnswer } {
  const rows = context.storage.db.prepare('SELECT check_id, answer FROM answer WHERE vetting = ?').all(vetting)
  return Object.fromEntries(
    rows.map((row) => [String(row['check_id']), GivenAnswer.parse(JSON.parse(String(row['answer'])))]),
  )
}

export function marksOf(context: Context, vetting: string): string[] {
  return context.storage.db
    .prepare('SELECT mark FROM mark WHERE vetting = ? ORDER BY mark')
    .all(vetting)
    .map((row) => String(row['mark']))
}

/** Throws `Refusal` where somebody seems under 18: of them nothing is collected. */
export function refuseUnderAge(context: Context, vetting: string): void {
  if (marksOf(context, vetting).includes(SEEMS_UNDER_18))
    throw new Refusal(
      'refused',
      'This account seems to be of somebody under 18: nothing is collected. The outcome is “not for us”.',
    )
}

export function searchesOf(context: Context, vetting: string): Search[] {
  return context.storage.db
    .prepare('SELECT * FROM search WHERE vetting = ? ORDER BY check_id')
    .all(vetting)
    .map((row) => {
      const lists: unknown = JSON.parse(String(row['lists']))
      return Search.parse({
        check: row['check_id'],
        ground: row['ground'],
        listVersion: row['list_version'],
        lists,
        covered: row['covered'],
        result: row['result'],
        at: row['at'],
      })
    })
}

/** The checklist as it was published when the vetting was opened. */
export function checklistOf(context: Context, row: Row): Checklist {
  return checklistFor(checklistsByDigest(context, String(row['checklist_digest'])), Purpose.parse(row['purpose']))
}
