// Gathers our own posts and the handles in them.
import type { OwnPost, RecoveredHandle } from './reading.ts'
import type { PostItem } from './xPosts.ts'

export type CollectedPosts = {
  readonly ownPosts: readonly OwnPost[]
  readonly recovered: readonly RecoveredHandle[]
  readonly warnings: readonly string[]
}

export type PostCollector = {
  readonly take: (item: PostItem) => void
  /** `ownId`: our own account, of which nothing is kept. */
  readonly collected: (ownId?: string | null) => CollectedPosts
}

/** Of each account the handle that was seen last; of a long post its whole text. */
export function createPostCollector(): PostCollector {
  const posts: OwnPost[] = []
  const longTexts: OwnPost[] = []
  const handles = new Map<string, RecoveredHandle>()
  let refused = 0
  return {
    take: (item) => {
      switch (item.kind) {
        case 'post':
          return void posts.push(item.post)
        case 'long-text':
          return void longTexts.push(item.post)
        case 'handle': {
          const { stableId, seenAt } = item.recovered
          const known = handles.get(stableId)
          if (known === undefined || (known.seenAt ?? '') < (seenAt ?? '')) handles.set(stableId, item.recovered)
          return
        }
        case 'refused':
          refused += 1
          return
        case 'working':
      }
    },
    collected: (ownId = null) => ({
      ownPosts: withLongTexts(posts, longTexts),
      recovered: [...handles.values()].filter(({ stableId }) => stableId !== ownId),
      warnings:
        refused === 0
          ? []
          : [`${refused.toLocaleString('en-GB')} of your own posts or likes could not be read, and are not looked at.`],
    }),
  }
}

/**
 * A long post stands in the archive twice, with two ids: its beginning as a post, its whole text as a note. They belong
 * together where they are of the same second and begin alike. A note without its post is kept by itself.
 */
function withLongTexts(posts: readonly OwnPost[], longTexts: readonly OwnPost[]): readonly OwnPost[] {
  if (longTexts.length === 0) return posts
  const bySecond = Map.groupBy(longTexts, secondOf)
  const used = new Set<OwnPost>()
  const whole = posts.map((post) => {
    const long =
      post.kind === 'post' ? bySecond.get(secondOf(post))?.find(({ text }) => beginsAlike(text, post.text)) : undefined
    if (long === undefined) return post
    used.add(long)
    return { ...post, text: long.text }
  })
  return [...whole, ...longTexts.filter((long) => !used.has(long))]
}

function secondOf({ at }: OwnPost): string {
  return at?.slice(0, 19) ?? ''
}

function beginsAlike(long: string, short: string): boolean {
  return long.startsWith(short.slice(0, 40))
}
