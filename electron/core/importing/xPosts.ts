// Our own posts and likes from an X archive: tweets.js (tweet.js before 2022), note-tweet.js, like.js.
import { z } from 'zod'
import { normaliseHandle } from '../../../shared/domain/handle.ts'
import type { RefusedRow } from '../../../shared/domain/importing.ts'
import { readPlatformLink } from '../../../shared/domain/platformLink.ts'
import { jsonValues } from './jsonValues.ts'
import type { LongText } from './longText.ts'
import type { OwnPost, RecoveredHandle } from './reading.ts'
import { xAssignmentOf } from './xList.ts'
import { readXNumber } from './xNumber.ts'

export type PostItem =
  | { readonly kind: 'post'; readonly post: OwnPost }
  /** The whole text of a long post, of which `tweets.js` has the beginning. */
  | { readonly kind: 'long-text'; readonly post: OwnPost }
  | { readonly kind: 'handle'; readonly recovered: RecoveredHandle }
  | { readonly kind: 'refused'; readonly refused: RefusedRow }
  | { readonly kind: 'working' }

/** The kinds of file in an X archive that hold what we posted or liked. Deleted posts are not read. */
export function holdsXPosts(kind: string): boolean {
  return ['tweet', 'tweets', 'community_tweet', 'note_tweet', 'like'].includes(kind)
}

/** Posts, and the handles of accounts that they mention or answer, by id. Nothing else of a post is given on. */
export function* readXPosts(text: LongText): Generator<PostItem, void, undefined> {
  let entry = 0
  const refused = (shown: string, why: string): PostItem => ({
    kind: 'refused',
    refused: { line: entry, text: shown.slice(0, 300), why },
  })
  for (const item of jsonValues(text, xAssignmentOf(text)?.valueAt ?? 0)) {
    if (item.kind === 'working') {
      yield item
      continue
    }
    entry += 1
    if (item.kind === 'broken') yield refused(item.text, item.why)
    else yield* readEntry(item.value) ?? [refused(item.text, 'This entry is no post as X’s own archives have them.')]
  }
}

/** Is this an entry of such a file? For one whose first line is gone. */
export function isXPost(value: unknown): boolean {
  return readEntry(value) !== null
}

function readEntry(value: unknown): readonly PostItem[] | null {
  const like = Like.safeParse(value)
  if (like.success) {
    const { tweetId, fullText } = like.data.like
    const text = fullText === undefined ? '' : unescapeHtml(fullText)
    return [{ kind: 'post', post: { id: tweetId, kind: 'like', text, author: null, at: null } }]
  }
  const note = NoteTweet.safeParse(value)
  if (note.success) {
    const { noteTweetId, createdAt, core } = note.data.noteTweet
    const at = momentOf(createdAt, noteTweetId)
    const post = { id: noteTweetId, kind: 'post', isNote: true, text: core.text, author: null, at } as const
    return [{ kind: 'long-text', post }, ...core.mentions.flatMap(({ id, screenName }) => handleOf(id, screenName, at))]
  }
  const wrapped = Wrapped.safeParse(value)
  const tweet = Tweet.safeParse(wrapped.success ? wrapped.data.tweet : value)
  return tweet.success ? readTweet(tweet.data) : null
}

function readTweet(tweet: z.infer<typeof Tweet>): readonly PostItem[] {
  const { id_str: id, full_text: escaped, entities, created_at: createdAt } = tweet
  const at = momentOf(createdAt, id)
  const mentions = entities?.user_mentions ?? []
  const repost = /^RT @(\w{1,15}): /.exec(escaped)
  const text = unescapeHtml(escaped.slice(repost?.[0].length ?? 0))
  return [
    {
      kind: 'post',
      post:
        repost === null
          ? { id, kind: 'post', text, author: null, at, ...quotedIn(entities?.urls ?? []) }
          : { id, kind: 'repost', text, author: authorOf(repost[1] ?? '', mentions), at },
    },
    ...mentions.flatMap((each) => handleOf(each.id_str, each.screen_name, at)),
    ...handleOf(tweet.in_reply_to_user_id_str ?? '', tweet.in_reply_to_screen_name ?? '', at),
  ]
}

/** A quoted post stands among the links of ours, the last of them. */
function quotedIn(urls: readonly z.infer<typeof Url>[]): Pick<OwnPost, 'quotes'> {
  const link = readPlatformLink(urls.at(-1)?.expanded_url ?? '')
  return link.ok && link.platform === 'x' && link.post !== null && link.handle !== null
    ? { quotes: link.handle.toLowerCase() }
    : {}
}

function authorOf(name: string, mentions: readonly Mention[]): OwnPost['author'] {
  const handle = name.toLowerCase()
  const mention = mentions.find((each) => each.screen_name?.toLowerCase() === handle)
  const id = readXNumber(mention?.id_str ?? '')
  return { handle, stableId: id.ok ? id.id : null }
}

/** X writes the id -1 for accounts that are gone. */
function handleOf(id: string | undefined, name: string | undefined, seenAt: string | null): readonly PostItem[] {
  const reading = readXNumber(id ?? '')
  const handle = normaliseHandle('x', name ?? '')
  if (!reading.ok || !handle.ok) return []
  return [{ kind: 'handle', recovered: { stableId: reading.id, handle: handle.key, seenAt } }]
}

/** By what the file says, else by the time inside the id: (id >> 22) + 1288834974657 ms since 1970. */
function momentOf(written: string | undefined, id: string): string | null {
  const time = Date.parse(written ?? '')
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  const reading = readXNumber(id)
  if (!reading.ok || BigInt(reading.id) < FIRST_TIMED_ID) return null
  return new Date(Number((BigInt(reading.id) >> 22n) + 1_288_834_974_657n)).toISOString()
}
/** Earlier ids, before November 2010, were counted. */
const FIRST_TIMED_ID = 30_000_000_000n

/** X escapes these and no others. In one pass: `&amp;lt;` is the text "&lt;". */
function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => letters[entity] ?? entity)
}
const letters: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const Mention = z.looseObject({ id_str: z.string().optional(), screen_name: z.string().optional() })
type Mention = z.infer<typeof Mention>
const PostNumber = z.string().regex(/^\w{1,40}$/)
const Url = z.looseObject({ expanded_url: z.string().optional() })
const Tweet = z.looseObject({
  id_str: PostNumber,
  full_text: z.string(),
  created_at: z.string().optional(),
  entities: z.looseObject({ user_mentions: z.array(Mention).nullish(), urls: z.array(Url).nullish() }).nullish(),
  in_reply_to_user_id_str: z.string().nullish(),
  in_reply_to_screen_name: z.string().nullish(),
})
const Wrapped = z.looseObject({ tweet: z.unknown() })
const Like = z.looseObject({ like: z.looseObject({ tweetId: PostNumber, fullText: z.string().optional() }) })
const NoteTweet = z.looseObject({
  noteTweet: z.looseObject({
    noteTweetId: PostNumber,
    createdAt: z.string().optional(),
    core: z.looseObject({
      text: z.string(),
      mentions: z.array(z.looseObject({ id: z.string().optional(), screenName: z.string().optional() })).default([]),
    }),
  }),
})
