// What our own account posted, reposted or liked, looked through with the word lists and the urgent list. The words are not
// kept: only which post it is, what stands in it, and what an admin said of it.
import { z } from 'zod'
import { Ground } from './ground.ts'
import { Id, Moment } from './plain.ts'
import { Platform } from './platform.ts'
import { ListVersion, Strength } from './wordList.ts'

/** *note*: a long post of which the archive gives the words and not the address. */
export const OwnKind = z.enum(['post', 'note', 'repost', 'like'])
export type OwnKind = z.infer<typeof OwnKind>

/**
 * What an admin says of a finding; none yet is never *nothing in it*. *To discuss*: our own account shared or liked something
 * against our Code: an incident, which the admins discuss and decide (T8).
 */
export const OwnAnswer = z.enum(['nothing-in-it', 'undone', 'to-discuss'])
export type OwnAnswer = z.infer<typeof OwnAnswer>

const answerNames: { readonly [A in OwnAnswer]: string } = {
  'nothing-in-it': 'Nothing in it',
  undone: 'Taken down or undone',
  'to-discuss': 'To discuss',
}
export function ownAnswerName(answer: OwnAnswer): string {
  return answerNames[answer]
}

const answerNotes: { readonly [A in OwnAnswer]: string } = {
  'nothing-in-it': 'Read, and in keeping with our Code',
  undone: 'The post is deleted, or the repost or like taken back',
  'to-discuss': 'An incident: the admins discuss it and decide',
}
export function ownAnswerNote(answer: OwnAnswer): string {
  return answerNotes[answer]
}

const kindNames: { readonly [K in OwnKind]: string } = {
  post: 'we posted it',
  note: 'we posted it',
  repost: 'we reposted it',
  like: 'we liked it',
}
export function ownKindName(kind: OwnKind): string {
  return kindNames[kind]
}

/** Which of our posts, reposts or likes: by the platform's own number, so that two laptops name the same one alike. */
const which = { platform: Platform, kind: OwnKind, post: z.string().regex(/^\w{1,40}$/) }
export const OwnRef = z.strictObject(which)
export type OwnRef = z.infer<typeof OwnRef>

/** A term that stands in it, however often. */
export const OwnTerm = z.strictObject({ list: Id, term: Id, ground: Ground, strength: Strength })
export type OwnTerm = z.infer<typeof OwnTerm>

const count = z.int().min(0)

export const ownPostRecords = {
  /** These are to be looked at, also where somebody did before: something new was found in them. */
  'own-posts-found': z.strictObject({
    reading: Id,
    findings: z.array(z.strictObject({ ...which, at: Moment.nullable(), terms: z.array(OwnTerm) })),
  }),
  /** It is by an account on the urgent list. One record each: it goes when the account is erased. */
  'own-post-by': z.strictObject({ ...which, account: Id }),
  /** The whole archive was looked through. */
  'own-posts-read': z.strictObject({
    reading: Id,
    import: Id,
    posts: count,
    reposts: count,
    likes: count,
    /** Of them, those of which the archive holds no words. */
    wordless: count,
    lists: z.array(ListVersion),
  }),
  /** A null answer takes the answer back. */
  'own-post-answered': z.strictObject({ ...which, answer: OwnAnswer.nullable() }),
} as const

/** Strong terms come first, as in a full search; the last is for a post with no term in it. */
export function rankOf(terms: readonly Pick<OwnTerm, 'strength'>[]): number {
  const ranks = terms.map(({ strength }) => order.indexOf(strength))
  return ranks.length === 0 ? order.length : Math.min(...ranks)
}
const order: readonly Strength[] = ['strong', 'contested', 'contextual']

export type OwnCounts = {
  readonly posts: number
  readonly reposts: number
  readonly likes: number
  readonly wordless: number
}

/** "300 posts, 80 reposts and 1 like". Kinds of which there are none are left out. */
export function ownCountsText({ posts, reposts, likes }: Omit<OwnCounts, 'wordless'>): string {
  const parts = [counted(posts, 'post'), counted(reposts, 'repost'), counted(likes, 'like')].filter(
    (part) => part !== null,
  )
  const last = parts.pop()
  if (last === undefined) return 'no posts'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** What is said once everything was looked through: never a verdict, and never that there is nothing. */
export function ownReadSentence(counts: OwnCounts, findings: number): string {
  const found =
    findings === 0
      ? 'Nothing on these lists was found in them, and none of them passes on an account on the urgent list: this does not show that there is nothing.'
      : 'What was found is a prompt to read, never a verdict.'
  return `Looked through: ${ownCountsText(counts)}. ${found}`
}

/** What no list of findings can show, as a sentence. */
export function ownLimitsSentence({ wordless }: Pick<OwnCounts, 'wordless'>): string {
  const silent =
    wordless === 0
      ? ''
      : ` ${wordless.toLocaleString('en-GB')} ${wordless === 1 ? 'has' : 'have'} no words in the archive, and nobody has read ${wordless === 1 ? 'it' : 'them'}.`
  return `Pictures and videos were not looked at. An archive does not say whose posts we liked: likes are found by their words alone.${silent}`
}

function counted(n: number, what: string): string | null {
  return n === 0 ? null : `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`
}
