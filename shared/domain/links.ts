import { handleForLink, isXId, normaliseHandle, type AccountRef } from './handle.ts'
import type { Platform } from './platform.ts'
import { readPlatformLink, type LinkRefusal } from './platformLink.ts'
import { encode, isDomainName, isServer } from './webAddress.ts'

/**
 * A post on one of the platforms. `handle` is null where the link does not name the account (x.com/i/status/…,
 * instagram.com/p/…).
 */
export type PostLink = {
  readonly ok: true
  readonly platform: Platform
  readonly handle: string | null
  readonly stableId: string | null
  readonly post: string
  /** Canonical: one link for every way of writing the same post. */
  readonly link: string
}

/** The page of an account, by its handle, else by its stable id; null where neither can be opened. */
export function profileLink(account: AccountRef): string | null {
  const handle = handleForLink(account)
  if (handle === null) return profileByIdLink(account)
  switch (account.platform) {
    case 'x':
      return `https://x.com/${handle}`
    case 'bluesky':
      return `https://bsky.app/profile/${handle}`
    case 'mastodon': {
      const [user, server] = handle.split('@')
      return `https://${server}/@${user}`
    }
    case 'instagram':
      return `https://www.instagram.com/${handle}/`
  }
}

/**
 * The page of an account by the id that survives a change of handle; null on Mastodon and Instagram, which have no
 * such link.
 */
export function profileByIdLink({ platform, stableId }: AccountRef): string | null {
  if (stableId === null) return null
  if (platform === 'x' && isXId(stableId)) return `https://x.com/i/user/${stableId}`
  if (platform === 'bluesky' && isBlueskyId(stableId)) return `https://bsky.app/profile/${stableId}`
  return null
}

/**
 * Where the group follows an account. On X by id where it is known; on Mastodon on the group's home server, else
 * the profile.
 */
export function followLink(account: AccountRef, homeServer: string | null = null): string | null {
  const handle = handleForLink(account)
  if (account.platform === 'x') {
    if (account.stableId !== null && isXId(account.stableId))
      return `https://x.com/intent/follow?user_id=${account.stableId}`
    return handle === null ? null : `https://x.com/intent/follow?screen_name=${handle}`
  }
  if (account.platform === 'mastodon' && handle !== null && isServer(homeServer)) {
    return `https://${homeServer.toLowerCase()}/authorize_interaction?uri=${encode(handle)}`
  }
  return profileLink(account)
}

/**
 * Where the group stops following: the profile. By id where there is one, so that a handle that changed hands is
 * not hit.
 */
export function unfollowLink(account: AccountRef): string | null {
  return profileByIdLink(account) ?? profileLink(account)
}

/** The page of a post by the platform's own number of it; null where it cannot be opened without more. X only. */
export function postLinkById(platform: Platform, post: string): string | null {
  return platform === 'x' && isXId(post) ? `https://x.com/i/status/${post}` : null
}

/** Reads the link of a post. Never throws; `why` is a sentence for admins. */
export function readPostLink(text: string): PostLink | LinkRefusal {
  const reading = readPlatformLink(text.trim())
  if (!reading.ok) return reading
  if (reading.post === null)
    return { ok: false, why: 'This link gives an account, not a post. Open the post and copy its address.' }
  return { ...reading, post: reading.post }
}

/**
 * When an X post (or an account made since 2016) came to be, as an ISO time, from the time inside its id; null for ids
 * from before November 2010, which hold none, and for text that is no id.
 */
export function timeInsideXId(id: string): string | null {
  if (!isXId(id) || BigInt(id) < firstTimedXId) return null
  return new Date(Number((BigInt(id) >> 22n) + 1288834974657n)).toISOString()
}

/**
 * May the app hand this link to the person's browser? Links reach us in imports, hand-overs and pasted text, so they
 * are hostile: only https, only the platforms' own hosts and the Mastodon servers given, only pages that show
 * something.
 */
export function isOpenable(
  link: string,
  { homeServers = [] }: { readonly homeServers?: readonly string[] } = {},
): boolean {
  if (link.length > longestOpenable) return false
  // Tabs and line breaks are dropped by browsers ("java\nscript:"), letters of other scripts may imitate a host, \
  // becomes / there.
  if (!/^[\x21-\x7e]+$/.test(link) || link.includes('\\')) return false
  // Exact beginning: no other scheme (javascript:, file:, ms-…: start programs), no user@ in front of a host, no port.
  const parts = /^https:\/\/([a-z0-9.-]+)(?:\/([^?#]*))?(?:[?#].*)?$/.exec(link)
  const [host = '', path = ''] = parts?.slice(1) ?? []
  if (!isDomainName(host)) return false
  // "/name/../logout", "//logout" and "/%6cogout" would arrive as a page that was not the one judged here.
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path) || /^\/|\/\//.test(path) || /^[^/]*\/?[^/]*%/.test(path))
    return false
  const [first = '', second = ''] = path.toLowerCase().split('/')
  switch (openHosts.get(host)) {
    case 'x':
      // A post or like prepared by somebody else is one click from being the group's own; i/oauth2 hands the account
      // over.
      return first === 'intent' ? xIntents.has(second) : first === 'i' ? xOwnPages.has(second) : !unsafePages.has(first)
    case 'bluesky':
      return blueskyPages.has(first)
    case 'instagram':
      return !unsafePages.has(first)
    default:
      // On the group's own server /oauth/authorize would hand the account over to a stranger's program.
      return (
        homeServers.some((server) => server.toLowerCase() === host) &&
        (first.startsWith('@') || mastodonPages.has(first))
      )
  }
}

const longestOpenable = 4096
const firstTimedXId = 29700859247n
const openHosts: ReadonlyMap<string, Platform> = new Map([
  ['x.com', 'x'],
  ['www.x.com', 'x'],
  ['mobile.x.com', 'x'],
  ['twitter.com', 'x'],
  ['www.twitter.com', 'x'],
  ['mobile.twitter.com', 'x'],
  ['bsky.app', 'bluesky'],
  ['instagram.com', 'instagram'],
  ['www.instagram.com', 'instagram'],
])
const xOwnPages: ReadonlySet<string> = new Set(['user', 'status', 'web'])
const blueskyPages: ReadonlySet<string> = new Set(['', 'profile', 'search'])
const xIntents: ReadonlySet<string> = new Set(['follow', 'user'])
const unsafePages: ReadonlySet<string> = new Set([
  'account',
  'accounts',
  'api',
  'challenge',
  'compose',
  'direct',
  'download',
  'emails',
  'linkshim',
  'login',
  'logout',
  'messages',
  'oauth',
  'oauth2',
  'session',
  'settings',
  'share',
  'signup',
])
const mastodonPages: ReadonlySet<string> = new Set([
  '',
  'users',
  'search',
  'authorize_interaction',
  'web',
  'deck',
  'notes',
  'notice',
  'objects',
])

function isBlueskyId(text: string): boolean {
  const reading = normaliseHandle('bluesky', text)
  return reading.ok && reading.kind === 'stableId'
}
