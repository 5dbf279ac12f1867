// Decisions: what an admin decided, beside what the answers added up to; and what other admins said of it.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { WaitingLine } from '../../shared/api/views.ts'
import { addDays, addMonths } from '../../shared/domain/calendar.ts'
import { ACTIVE_IN_OUR_GROUP } from '../../shared/domain/checklist.ts'
import { clearedForMonths } from '../../shared/domain/code.ts'
import { isAdverse, whyNotDecidable, type Outcome } from '../../shared/domain/decision.ts'
import { followLink } from '../../shared/domain/links.ts'
import { Kind } from '../../shared/domain/kind.ts'
import { mitigationsIn } from '../../shared/domain/mitigation.ts'
import { lensSentence } from '../../shared/domain/lens.ts'
import { questionFor } from '../../shared/domain/question.ts'
import { kindIn, recommend } from '../../shared/domain/recommend.ts'
import { searchedSentences } from '../../shared/domain/searched.ts'
import { isFollowed, lineOf } from './accounts.ts'
import { adminsOf } from './admins.ts'
import { homeServerOf, notFound, policyOf, type Context } from './context.ts'
import { keptOf } from './fullSearch.ts'
import { lensKeptOf, lensOf } from './lensOf.ts'
import { ACCOUNT_COLUMNS, accountLine, opinionOf, text } from './lines.ts'
import { addHours } from './time.ts'
import { putOnList } from './unfollows.ts'
import { definitionUsed } from './publications.ts'
import { listVersions } from './wordLists.ts'
import { answersOf, checklistOf, searchesOf, viewOf } from './vettingView.ts'

type Calls = 'decide' | 'listWaiting' | 'recordOutsideAnswer' | 'followUps' | 'markFollowed' | 'session'

export function decisionCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db } = context.storage
  return {
    decide: ({ vetting, outcome, reason, grounds, severity, says, reads, lookAgainOn, unfollowReason }) => {
      const view = viewOf(context, vetting)
      if (view.decision !== null)
        throw new Refusal('refused', 'This vetting has been decided already. Nothing was changed.')
      const { account, purpose, checklist, answers, marks } = view
      const today = context.clock.today()
      const policy = policyOf(context)
      const kind = kindIn({ checklist, answers, kind: Kind.nullable().parse(account.kind) })
      const findings = {
        purpose,
        checklist,
        answers,
        marks,
        kind,
        policy,
        today,
        standing: account.standing,
        mitigations: mitigationsIn(marks),
        accountCleared: view.accountCleared,
        hits: view.lens.hits,
      }
      const recommended = recommend(findings)
      const why = whyNotDecidable({
        outcome,
        purpose,
        followed: isFollowed(account.standing),
        recommendation: recommended.outcome,
        unanswered: recommended.unanswered,
        reason,
        unfollowReason,
        grounds,
        evidenceCount: view.evidence.length,
        says,
        lookAgainOn,
        today,
      })
      if (why !== null) throw new Refusal('refused', `${why} Your answers are saved.`)

      const active = marks.includes(ACTIVE_IN_OUR_GROUP)
      const decision = context.newId()
      const fullSearch = keptOf(context, vetting)
      const lens = lensKeptOf(view.lens)
      const now = context.clock.now()
      const until = untilOf(outcome, {
        lookAgainOn,
        clearedUntil: addMonths(today, clearedForMonths(policy, kind, active)),
        repostUntil: addHours(now, policy.repostHours),
      })
      const { change } = context.write(
        ['queue', 'accounts', 'vettings', 'decisions', 'following', 'retweets', 'unfollows'],
        (append) => {
          append('decided', {
            decision,
            account: account.id,
            vetting,
            purpose,
            outcome,
            recommended: recommended.outcome,
            reasons: recommended.reasons.map((each) => each.text),
            reason,
            grounds,
            severity,
            says,
            reads,
            kind,
            activeInGroup: active,
            until,
            keepUntil: keepUntilOf(context, outcome, today),
            answers,
            searches: view.searches.map(({ ground, listVersion, result, lists }) => ({
              ground,
              listVersion,
              result,
              lists,
            })),
            ...(fullSearch === null ? {} : { fullSearch }),
            ...(lens === null ? {} : { lens }),
            evidence: view.evidence.map((each) => each.id),
            checklistDigest: checklistDigestOf(context, vetting),
            policyVersion: context.held.rules.policy.version,
            madeUnder: { definition: definitionUsed(context), wordLists: [...listVersions(context)] },
          })
          if (outcome === 'unfollow' || outcome === 'unfollow-urgently')
            putOnList(context, append, {
              account: account.id,
              urgency: outcome === 'unfollow' ? 'ordinary' : 'urgent',
              line: reason,
              raisedBy: '',
              grounds,
              severity,
              says,
              reads,
              reason: outcome === 'unfollow' ? (unfollowReason ?? 'not-for-us') : null,
              decision,
              evidence: view.evidence.map((each) => each.id),
            })
          return { accounts: [account.id], result: null }
        },
      )
      return { decision, change }
    },

    listWaiting: ({ offset, limit }) => {
      const where = 'e.waiting = 1 OR e.not_looked_over = 1'
      const rows = db
        .prepare(
          `SELECT e.id AS decision, e.account AS account_id, e.purpose AS purpose, e.admin, e.at AS at, e.reason, e.reasons, e.outcome, e.not_looked_over, e.vetting, v.case_number, v.checklist_digest
           FROM entry e JOIN vetting v ON v.id = e.vetting WHERE ${where} ORDER BY e.counter DESC, e.device LIMIT ? OFFSET ?`,
        )
        .all(limit, offset)
      return {
        rows: rows.map((row) => waitingLine(context, row)),
        total: Number(db.prepare(`SELECT count(*) AS n FROM entry e WHERE ${where}`).get()?.['n'] ?? 0),
      }
    },
    recordOutsideAnswer: ({ decision, by, when, how, view, note }) => {
      const row = db.prepare('SELECT account, admin FROM entry WHERE id = ?').get(decision)
      if (row === undefined) throw notFound('This decision')
      const account = String(row['account'])
      if (namesOf(context, text(row['admin'])).some((name) => sameName(by, name)))
        throw new Refusal('refused', 'Nobody gives a second opinion on their own decision. Nothing was saved.')
      if (when > context.clock.today())
        throw new Refusal('invalid', 'This day is still to come. Nothing was saved; please check the date.')
      const { change } = context.write(['decisions', 'accounts', 'unfollows'], (append) => {
        append('opinion-reported', { opinion: context.newId(), decision, account, by, when, how, view, note })
        return { accounts: [account], result: null }
      })
      return { change }
    },

    followUps: ({ offset, limit }) => {
      const rows = db
        .prepare(
          `SELECT ${ACCOUNT_COLUMNS} FROM account a WHERE a.to_follow = 1 ORDER BY a.last_at, a.no LIMIT ? OFFSET ?`,
        )
        .all(limit, offset)
      return {
        rows: rows.map((row) => {
          const account = accountLine(context, row)
          return {
            account,
            followLink: followLink(account, homeServerOf(context)),
            decidedAt: account.lastDecision?.at ?? account.addedAt,
            decidedBy: account.lastDecision?.by ?? '',
          }
        }),
        total: context.counting.counts().toFollow,
      }
    },
    markFollowed: ({ account, undone }) => {
      const line = lineOf(context, account)
      const cleared = db.prepare('SELECT to_follow FROM account WHERE id = ?').get(account)?.['to_follow'] === 1
      if (!undone && !cleared)
        throw new Refusal(
          'refused',
          'There is no decision to follow this account. Nothing was changed. Please vet it first.',
        )
      if (undone && line.standing !== 'following')
        throw new Refusal('refused', 'This account is not marked as followed. Nothing was changed.')
      const { change } = context.write(['following', 'accounts', 'decisions'], (append) => {
        append('followed', { account, undone })
        return { accounts: [account], result: null }
      })
      return { change }
    },
    session: ({ since }) => {
      const mine = context.admin()?.id ?? ''
      const done = db
        .prepare('SELECT count(*) AS n FROM entry WHERE admin = ? AND at >= ? AND purpose IS NOT NULL')
        .get(mine, since)
      const { toFollow, queue, passedOn } = context.counting.counts()
      return { done: Number(done?.['n'] ?? 0), toFollow, left: queue - passedOn, passedOn }
    },
  }
}

function waitingLine(context: Context, row: { readonly [column: string]: unknown }): WaitingLine {
  const account = lineOf(context, String(row['account_id']))
  const opinions = context.storage.db
    .prepare('SELECT * FROM opinion WHERE decision = ? ORDER BY counter')
    .all(String(row['decision']))
  const reasons: unknown = JSON.parse(String(row['reasons']))
  const reason = String(row['reason'])
  const caseNumber = Number(row['case_number'])
  const vetting = String(row['vetting'])
  const checklist = checklistOf(context, row)
  const told = WaitingLine.pick({ purpose: true, outcome: true, reasons: true }).parse({
    purpose: row['purpose'],
    outcome: row['outcome'],
    reasons,
  })
  return {
    ...told,
    decision: String(row['decision']),
    account,
    caseNumber,
    askedBy: context.nameOf(text(row['admin'])),
    askedAt: String(row['at']),
    reason,
    question: questionFor({
      caseNumber,
      checklist,
      answers: answersOf(context, vetting),
    }),
    searched: [
      ...searchedSentences(checklist, searchesOf(context, vetting), keptOf(context, vetting)),
      lensSentence(lensKeptOf(lensOf(context, vetting))),
    ],
    notLookedOver: row['not_looked_over'] === 1,
    opinions: opinions.map((each) => opinionOf(context, each)),
  }
}

function untilOf(
  outcome: Outcome,
  days: { readonly lookAgainOn: string | null; readonly clearedUntil: string; readonly repostUntil: string },
): string | null {
  if (outcome === 'follow' || outcome === 'keep') return days.clearedUntil
  if (outcome === 'look-again') return days.lookAgainOn
  return outcome === 'fine-to-repost' || outcome === 'fine-to-repost-not-follow' ? days.repostUntil : null
}

/** How long the record shows as *seen before*, by the policy. */
function keepUntilOf(context: Context, outcome: Outcome, today: string): string {
  const policy = policyOf(context)
  if (outcome === 'not-for-us') return addDays(today, policy.keepNotForUsDays)
  if (outcome === 'unfollow-urgently') return addMonths(today, policy.keepUrgentMonths)
  return isAdverse(outcome) ? addMonths(today, policy.keepDoNotFollowMonths) : addMonths(today, 24)
}

function checklistDigestOf(context: Context, vetting: string): string {
  return String(
    context.storage.db.prepare('SELECT checklist_digest FROM vetting WHERE id = ?').get(vetting)?.['checklist_digest'],
  )
}

/** By what an admin may be called: name and initials. */
function namesOf(context: Context, admin: string | null): readonly string[] {
  return adminsOf(context.storage)
    .filter((each) => each.id === admin)
    .flatMap(({ name, initials }) => [name, initials])
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
