// The post that a link names, as its platform numbers it: it stays findable when the handle in the link has changed.
import { z } from 'zod'
import { Moment } from './plain.ts'
import { Platform } from './platform.ts'
import { readPlatformLink } from './platformLink.ts'

export const PostId = z.strictObject({
  platform: Platform,
  id: z.string(),
  /** When it was posted, where the id itself says so (X since 2010). */
  at: Moment.nullable(),
})
export type PostId = z.infer<typeof PostId>

/** The platform's id of the post where the link has one, or null. */
export function postIdOf(link: string): PostId | null {
  const reading = readPlatformLink(link.trim())
  if (!reading.ok || reading.post === null) return null
  return { platform: reading.platform, id: reading.post, at: reading.platform === 'x' ? timeInXId(reading.post) : null }
}

/** X's ids hold milliseconds since 4 November 2010 above their lowest 22 bits; the older ones were counted and hold none. */
const EPOCH = 1_288_834_974_657n
const FIRST = 29_700_859_247n

function timeInXId(id: string): string | null {
  const number = BigInt(id)
  return number < FIRST ? null : new Date(Number((number >> 22n) + EPOCH)).toISOString()
}
