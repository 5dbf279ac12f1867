// Findings among our own posts and likes, as lists show them and as one is looked at.
import { z } from 'zod'
import type { OwnShown } from '../../../shared/api/ownPostCalls.ts'
import type { OwnFinding, OwnFindingLine, OwnTermView } from '../../../shared/api/ownPostViews.ts'
import { postLinkById } from '../../../shared/domain/links.ts'
import { OwnAnswer, OwnKind, OwnTerm, type OwnRef } from '../../../shared/domain/ownPosts.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { UnfollowState, Urgency } from '../../../shared/domain/unfollow.ts'
import { Term } from '../../../shared/domain/wordList.ts'
import { findAccount } from '../accounts.ts'
import { notFound, type Context } from '../context.ts'
import { text, type Row } from '../lines.ts'
import type { Storage } from '../storage/storage.ts'
import type { OwnWords } from './looking.ts'

/** A post with no term in it that was by an account which was erased since is no finding any more. */
const IS_FINDING = '(f.rank < 3 OR f.by_urgent = 1)'
const ORDER = 'f.by_urgent DESC, f.rank, f.at DESC, f.post DESC, f.kind'
const COLUMNS =
  'f.platform, f.kind, f.post, f.at, f.terms, f.answer, f.answered_by, f.answered_at, b.account, a.handle, a.stable_id'
const JOINS = `LEFT JOIN own_finding_by b ON b.platform = f.platform AND b.kind = f.kind AND b.post = f.post
  LEFT JOIN account a ON a.id = b.account`
/** So many places of one post are marked. */
const MOST_PLACES = 200

/** How many nobody has looked at; at most `most` are counted. */
export function countOwnToLookAt(storage: Storage, most: number): number {
  const counted = storage.prepare(
    `SELECT count(*) AS n FROM (SELECT 1 FROM own_finding f WHERE f.answer IS NULL AND ${IS_FINDING} LIMIT ?)`,
  )
  return Number(counted.get(most)?.['n'] ?? 0)
}

export function countOwn(context: Context, show: OwnShown): number {
  const { sql, values } = shown(show)
  const counted = context.storage.prepare(`SELECT count(*) AS n FROM own_finding f WHERE ${sql} AND ${IS_FINDING}`)
  return Number(counted.get(...values)?.['n'] ?? 0)
}

export function ownLines(
  context: Context,
  asked: { readonly show: OwnShown; readonly offset: number; readonly limit: number },
): OwnFindingLine[] {
  const { sql, values } = shown(asked.show)
  return context.storage
    .prepare(
      `WITH page AS MATERIALIZED (SELECT f.platform, f.kind, f.post FROM own_finding f WHERE ${sql} AND ${IS_FINDING} ORDER BY ${ORDER} LIMIT ? OFFSET ?)
       SELECT ${COLUMNS} FROM page p JOIN own_finding f ON f.platform = p.platform AND f.kind = p.kind AND f.post = p.post ${JOINS} ORDER BY ${ORDER}`,
    )
    .all(...values, asked.limit, asked.offset)
    .map((row) => lineOf(context, row))
}

/** Throws `Refusal` where there is no such finding. */
export function ownLine(context: Context, ref: OwnRef): OwnFindingLine {
  const row = context.storage
    .prepare(
      `SELECT ${COLUMNS} FROM own_finding f ${JOINS} WHERE ${IS_FINDING} AND f.platform = ? AND f.kind = ? AND f.post = ?`,
    )
    .get(ref.platform, ref.kind, ref.post)
  if (row === undefined) throw notFound('This finding')
  return lineOf(context, row)
}

/** `words`: as long as they are here. */
export function ownFinding(context: Context, ref: OwnRef, words: OwnWords | null): OwnFinding {
  const line = ownLine(context, ref)
  return {
    line,
    link: ref.kind === 'note' ? null : postLinkById(ref.platform, ref.post),
    words:
      words === null
        ? null
        : { text: words.text, places: words.places.slice(0, MOST_PLACES).map((place) => ({ ...place })) },
    author: authorOf(context, ref, words),
    terms: termsOf(context, ref),
    entry: line.urgent === null ? null : entryOf(context, line.urgent.account),
  }
}

function shown(show: OwnShown): { readonly sql: string; readonly values: readonly string[] } {
  switch (show) {
    case 'all':
      return { sql: '1', values: [] }
    case 'to-look-at':
      return { sql: 'f.answer IS NULL', values: [] }
    case 'nothing-in-it':
    case 'undone':
    case 'to-discuss':
      return { sql: 'f.answer = ?', values: [show] }
  }
}

const Line = z.object({
  platform: Platform,
  kind: OwnKind,
  post: z.string(),
  at: z.string(),
  answer: OwnAnswer.nullable(),
})

function lineOf(context: Context, row: Row): OwnFindingLine {
  const { platform, kind, post, at, answer } = Line.parse({ ...row })
  const terms = OwnTerm.array().parse(JSON.parse(String(row['terms'])))
  const account = text(row['account'])
  return {
    ref: { platform, kind, post },
    at: at === '' ? null : at,
    grounds: [...new Set(terms.map(({ ground }) => ground))],
    strength: strongest(terms),
    terms: terms.length,
    urgent:
      account === null ? null : { account, platform, handle: text(row['handle']), stableId: text(row['stable_id']) },
    answer,
    answeredBy: context.nameOf(text(row['answered_by'])),
    answeredAt: text(row['answered_at']),
  }
}

function strongest(terms: readonly OwnTerm[]): OwnFindingLine['strength'] {
  const strengths = new Set(terms.map(({ strength }) => strength))
  return (['strong', 'contested', 'contextual'] as const).find((each) => strengths.has(each)) ?? null
}

function termsOf(context: Context, ref: OwnRef): OwnTermView[] {
  const { prepare } = context.storage
  const row = prepare('SELECT terms FROM own_finding WHERE platform = ? AND kind = ? AND post = ?').get(
    ref.platform,
    ref.kind,
    ref.post,
  )
  const content = prepare('SELECT content FROM word_term WHERE list = ? AND id = ?')
  const name = prepare('SELECT name FROM word_list WHERE id = ?')
  return OwnTerm.array()
    .parse(JSON.parse(String(row?.['terms'] ?? '[]')))
    .map(({ list, term, ground, strength }) => {
      const kept = text(content.get(list, term)?.['content'])
      const known = kept === null ? GONE : Term.parse(JSON.parse(kept))
      const { meaning, why, innocent, lookFor, source } = known
      const listName = text(name.get(list)?.['name']) ?? ''
      return { list, listName, term, ground, strength, meaning, why, innocent: [...innocent], lookFor, source }
    })
}

/** What is said of a term that somebody has taken off its list since. */
const GONE = {
  meaning: 'This term is on no list any more.',
  why: '',
  innocent: [],
  lookFor: '',
  source: 'none yet',
} as const

function authorOf(context: Context, { platform }: OwnRef, words: OwnWords | null): OwnFinding['author'] {
  if (words === null || words.author === null) return null
  const who = { platform, handle: words.author.handle, stableId: words.author.stableId }
  return { ...who, account: findAccount(context, who) }
}

/** The newest entry of the account on the urgent list. */
function entryOf(context: Context, account: string): OwnFinding['entry'] {
  const row = context.storage
    .prepare(
      "SELECT id, urgency, state FROM unfollow WHERE account = ? AND urgency <> 'ordinary' ORDER BY counter DESC LIMIT 1",
    )
    .get(account)
  if (row === undefined) return null
  return {
    unfollow: String(row['id']),
    urgency: Urgency.parse(row['urgency']),
    state: UnfollowState.parse(row['state']),
  }
}
