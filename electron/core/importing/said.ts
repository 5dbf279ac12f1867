// What was recognised, as a sentence.
import type { Relation } from '../../../shared/domain/importing.ts'
import { platformName, type Platform } from '../../../shared/domain/platform.ts'
import type { OwnPost, ReadList } from './reading.ts'

/** "1,204 accounts". */
export function accounts(count: number): string {
  return count === 1 ? '1 account' : `${count.toLocaleString('en-GB')} accounts`
}

/** "3 pieces", of a text. */
export function pieces(count: number): string {
  return count === 1 ? '1 piece' : `${count.toLocaleString('en-GB')} pieces`
}

/** "1,204 accounts that you follow". */
export function accountsOf({ rows, relation }: Pick<ReadList, 'rows' | 'relation'>): string {
  return relation === null ? accounts(rows.length) : `${accounts(rows.length)} ${relationClause(relation, rows.length)}`
}

/** "A list of X: 1,204 accounts that you follow." */
export function listSaid(what: string, lists: readonly Pick<ReadList, 'rows' | 'relation'>[]): string {
  if (lists.length === 0) return `${what}, without any account.`
  return `${what}: ${and(lists.map(accountsOf))}.`
}

/** "412 accounts of X and 3 of Bluesky". */
export function byPlatform(
  lists: readonly { readonly platform: Platform; readonly rows: readonly unknown[] }[],
): string {
  const [first, ...rest] = lists.filter(({ rows }) => rows.length > 0)
  if (first === undefined) return 'no account'
  return and([
    `${accounts(first.rows.length)} of ${platformName(first.platform)}`,
    ...rest.map(({ platform, rows }) => `${rows.length.toLocaleString('en-GB')} of ${platformName(platform)}`),
  ])
}

/** "1,204 posts, 12 reposts and 3 likes of your own, and 310 handles of others". */
export function postsSaid(posts: readonly OwnPost[], handles: number): string {
  const of = (kind: OwnPost['kind']) => posts.filter((each) => each.kind === kind).length
  const counted = [numbered(of('post'), 'post'), numbered(of('repost'), 'repost'), numbered(of('like'), 'like')]
  const ours = and(counted.filter((each) => each !== null))
  const others = numbered(handles, 'handle')
  return `${ours === '' ? 'no posts' : ours} of your own${others === null ? '' : `, and ${others} of others`}`
}

function numbered(number: number, noun: string): string | null {
  return number === 0 ? null : `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
}

export function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function relationClause(relation: Relation, count: number): string {
  switch (relation) {
    case 'following':
      return 'that you follow'
    case 'followers':
      return count === 1 ? 'that follows you' : 'that follow you'
    case 'blocked':
      return 'that you blocked'
    case 'muted':
      return 'that you muted'
  }
}
