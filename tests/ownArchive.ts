// X archives with posts and likes of our own account, all invented.
import { assigned, xEntries, xManifest, zipOf } from './zips.ts'

export type OwnTweet = {
  readonly id: string
  readonly text: string
  /** The link of a post that it quotes. */
  readonly quotes?: string
  /** Of a repost: whose post it was. */
  readonly by?: { readonly handle: string; readonly id?: string }
}
export type OwnLike = { readonly id: string; readonly text?: string }

/** A post as X writes it. */
export function tweetEntry({ id, text, by, quotes }: OwnTweet): object {
  const mentions = by?.id === undefined ? [] : [{ id_str: by.id, screen_name: by.handle }]
  return {
    tweet: {
      id_str: id,
      created_at: 'Sat Feb 18 12:33:11 +0000 2023',
      full_text: by === undefined ? text : `RT @${by.handle}: ${text}`,
      entities: { user_mentions: mentions, urls: quotes === undefined ? [] : [{ expanded_url: quotes }] },
    },
  }
}

function likeEntry({ id, text }: OwnLike): object {
  return { like: { tweetId: id, fullText: text, expandedUrl: `https://twitter.com/i/web/status/${id}` } }
}

/** A whole archive: two accounts that we follow, and what we posted and liked. */
export async function ownArchive(own: {
  readonly tweets?: readonly OwnTweet[]
  readonly likes?: readonly OwnLike[]
}): Promise<Buffer> {
  const { tweets = [], likes = [] } = own
  const posts = tweets.length + likes.length === 0 ? {} : postFiles(tweets, likes)
  return zipOf({
    'data/manifest.js': xManifest([{ kind: 'following', name: 'following.js', count: 2 }]),
    'data/following.js': assigned('following', 0, xEntries('following', ['11', '12'])),
    'data/account.js': 'window.YTD.account.part0 = [ { "account": { "email": "us@private.example" } } ]',
    ...posts,
  })
}

function postFiles(tweets: readonly OwnTweet[], likes: readonly OwnLike[]) {
  return {
    'data/tweets.js': assigned('tweets', 0, tweets.map(tweetEntry)),
    'data/like.js': assigned('like', 0, likes.map(likeEntry)),
  }
}

/** Posts with nothing in them, each a little different. */
export function plainTweets(count: number): readonly OwnTweet[] {
  return Array.from({ length: count }, (_, n) => ({
    id: String(1_627_000_000_000_000_000n + BigInt(n) * 4_194_304n),
    text: `Rents, the post in box w${n}, the bus to the library and the fair on Saturday. Thanks to all who came along, see you next week.`,
  }))
}
