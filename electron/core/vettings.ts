// A vetting: opened, answered, left and resumed. Each key press is one durable record.
import { Refusal, type Handlers } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import type { Search, VettingDelta } from '../../shared/api/views.ts'
import {
  answerOfItself,
  checkOf,
  type GivenAnswer,
  type Purpose,
  togetherChecks,
  UNANSWERED,
  whyNotAnswered,
  type Answer,
} from '../../shared/domain/checklist.ts'
import { MITIGATIONS } from '../../shared/domain/mitigation.ts'
import { normaliseHandle } from '../../shared/domain/handle.ts'
import { readPostLink } from '../../shared/domain/links.ts'
import type { Post } from '../../shared/domain/record.ts'
import { checklistFor } from '../../shared/domain/rules.ts'
import type { SearchResult } from '../../shared/domain/searched.ts'
import { ensureAccount, isFollowed, lineOf } from './accounts.ts'
import { decidedAlready, notFound, type Context } from './context.ts'
import { text } from './lines.ts'
import { digestOf } from './publications.ts'
import { searchedRecord } from './shortSearches.ts'
import type { Append } from './storage/storage.ts'
import { answersOf, checklistOf, marksOf, searchesOf, viewOf } from './vettingView.ts'

type Calls = 'openVetting' | 'openRetweet' | 'vetting' | 'answerCheck' | 'answerTogether' | 'mark' | 'recordSearch'

export function vettingCalls(context: Context): Pick<Handlers<BonafideContract>, Calls> {
  const { db } = context.storage
  const unfinished = db.prepare(
    'SELECT id FROM vetting WHERE account = ? AND purpose = ? AND decision IS NULL AND post_link IS ? ORDER BY case_number DESC',
  )
  const bareVetting = db.prepare(
    'SELECT v.id, v.account, v.decision, v.purpose, v.checklist_digest, v.checklist_version, a.platform FROM vetting v JOIN account a ON a.id = v.account WHERE v.id = ?',
  )

  /** The vetting, if it can still be written to. Reads one row: this is on the way of every key. */
  const writable = (vetting: string) => {
    const row = bareVetting.get(vetting)
    if (row === undefined) throw notFound('This vetting')
    if (row['decision'] !== null) throw decidedAlready()
    return { row, account: String(row['account']), checklist: checklistOf(context, row) }
  }

  const begin = (append: Append, account: string, purpose: Purpose, post: Post | null): string => {
    const { checklists, policy } = context.held.rules
    const vetting = context.newId()
    const checklist = checklistFor(checklists.text, purpose)
    const caseNumber = Number(db.prepare("SELECT n FROM tally WHERE name = 'cases'").get()?.['n'] ?? 0) + 1
    append('vetting-opened', {
      vetting,
      account,
      purpose,
      caseNumber,
      checklistVersion: checklist.version,
      checklistDigest: digestOf(checklists.text),
      policyVersion: policy.version,
      post,
    })
    const platform = lineOf(context, account).platform
    for (const check of checklist.checks) {
      const answer = answerOfItself(check, platform)
      if (answer !== null) append('answered', { vetting, account, check: check.id, answer })
    }
    return vetting
  }

  return {
    openVetting: ({ account, purpose }) => {
      const { standing } = lineOf(context, account)
      if (purpose === 'audit' && !isFollowed(standing))
        throw new Refusal(
          'refused',
          'An audit is of an account that we follow. Nothing was changed. Vet it for a follow-back.',
        )
      const before = text(unfinished.get(account, purpose, null)?.['id'])
      if (before !== null)
        return {
          vetting: viewOf(context, before),
          change: context.write([], () => ({ accounts: [], result: null })).change,
        }
      const { result, change } = context.write(['queue', 'accounts', 'vettings'], (append) => ({
        accounts: [account],
        result: begin(append, account, purpose, null),
      }))
      return { vetting: viewOf(context, result), change }
    },
    openRetweet: ({ link, text: words, handle, platform }) => {
      const read = link === '' ? null : readPostLink(link)
      if (read !== null && !read.ok)
        throw new Refusal('invalid', `${read.why} Nothing was saved; please check the link.`)
      const typed = handle === '' ? null : normaliseHandle(read?.platform ?? platform, handle)
      if (typed !== null && !typed.ok)
        throw new Refusal('invalid', `${typed.why} Nothing was saved; please check the handle.`)
      const who = {
        platform: read?.platform ?? platform,
        handle: typed?.ok === true && typed.kind === 'handle' ? typed.key : (read?.handle ?? null),
        stableId: typed?.ok === true && typed.kind === 'stableId' ? typed.key : (read?.stableId ?? null),
      }
      if (who.handle === null && who.stableId === null)
        throw new Refusal(
          'invalid',
          'The link does not say whose post it is. Please type the handle too. Nothing was saved.',
        )
      if (link === '' && words.trim() === '')
        throw new Refusal('invalid', 'Please paste the link or the words of the post. Nothing was saved.')
      const post = { link: read?.link ?? '', text: words }
      const { result, change } = context.write(['retweets', 'accounts', 'vettings'], (append) => {
        const account = ensureAccount(context, append, who)
        const before = post.link === '' ? null : text(unfinished.get(account, 'retweet', post.link)?.['id'])
        return { accounts: [account], result: before ?? begin(append, account, 'retweet', post) }
      })
      return { vetting: viewOf(context, result), change }
    },
    vetting: ({ vetting }) => viewOf(context, vetting),

    answerCheck: ({ vetting, check: id, answer }) => {
      const { account, checklist } = writable(vetting)
      const check = checkOf(checklist, id)
      if (check === undefined) throw notFound('This check')
      if (answer !== null) {
        const why = whyNotAnswered(check, answer)
        if (why !== null) throw new Refusal('invalid', `${why} Nothing was saved by this step.`)
        if (answer.together && !check.together)
          throw new Refusal(
            'invalid',
            `${check.short} is answered by itself, never together with others. Nothing was saved by this step.`,
          )
        if (answer.grounds.some((ground) => !check.grounds.includes(ground)))
          throw new Refusal('invalid', `${check.short} cannot raise this ground. Nothing was saved by this step.`)
      }
      const opened =
        check.search === null
          ? undefined
          : db.prepare('SELECT 1 FROM search WHERE vetting = ? AND check_id = ?').get(vetting, id)
      const { change } = context.write(['vettings'], (append) => {
        append('answered', { vetting, account, check: id, answer })
        if (opened !== undefined && check.search !== null && answer !== null)
          append(
            'searched',
            searchedRecord(context, { vetting, account, check: id, ground: check.search }, resultOf(answer)),
          )
        return { accounts: [], result: null }
      })
      return delta(vetting, { [id]: answer }, change, opened === undefined ? null : searchesOf(context, vetting))
    },
    answerTogether: ({ vetting }) => {
      const { account, checklist } = writable(vetting)
      const given = answersOf(context, vetting)
      const open = togetherChecks(checklist).filter((check) => whyNotAnswered(check, given[check.id]) !== null)
      const answer: GivenAnswer = { ...UNANSWERED, answer: 'clear', together: true }
      const { change } = context.write(['vettings'], (append) => {
        for (const check of open) append('answered', { vetting, account, check: check.id, answer })
        return { accounts: [], result: null }
      })
      return delta(vetting, Object.fromEntries(open.map((check) => [check.id, answer])), change, null)
    },
    mark: ({ vetting, mark, on }) => {
      const { account, checklist } = writable(vetting)
      if (![...checklist.marks, ...MITIGATIONS].some((each) => each.id === mark)) throw notFound('This mark')
      const { change } = context.write(['vettings'], (append) => {
        append('marked', { vetting, account, mark, on })
        return { accounts: [], result: null }
      })
      return { ...delta(vetting, {}, change, null), marks: marksOf(context, vetting) }
    },
    recordSearch: ({ vetting, check: id, result }) => {
      const { account, checklist } = writable(vetting)
      const ground = checkOf(checklist, id)?.search ?? null
      if (ground === null) throw notFound('This search')
      const { change } = context.write(['vettings'], (append) => {
        append('searched', searchedRecord(context, { vetting, account, check: id, ground }, result))
        return { accounts: [], result: null }
      })
      return delta(vetting, {}, change, searchesOf(context, vetting))
    },
  }
}

/** What an answer says about the search that was opened for its check. */
function resultOf(given: { readonly answer: Answer | null; readonly why: string | null }): SearchResult | null {
  if (given.answer === 'clear') return 'nothing'
  if (given.answer === 'concern' || given.answer === 'breach') return 'found'
  return given.answer === 'could-not-check' ? 'could-not-search' : null
}

function delta(
  vetting: string,
  answers: VettingDelta['answers'],
  change: VettingDelta['change'],
  searches: Search[] | null,
): VettingDelta {
  return { vetting, answers, marks: null, searches, change }
}
