import type { Platform } from './platform.ts'
import { isDomainName } from './webAddress.ts'

/** How an account is named: by a handle, which may change or pass to somebody else, by a stable id, or by both. */
export type AccountRef = {
  readonly platform: Platform
  readonly handle: string | null
  readonly stableId: string | null
}

/**
 * A handle as typed, read: `key` is the canonical lower-case form, without a leading @, by which accounts are compared;
 * `shown` is for a person. Bluesky's DIDs are accepted too and come back as `stableId`.
 */
export type HandleReading =
  | { readonly ok: true; readonly kind: 'handle' | 'stableId'; readonly key: string; readonly shown: string }
  | { readonly ok: false; readonly why: string }

/**
 * The handle as its platform allows it, or null: what is stored may come from another laptop, and goes into a link.
 */
export function handleForLink({ platform, handle }: AccountRef): string | null {
  if (handle === null) return null
  const reading = normaliseHandle(platform, handle)
  return reading.ok ? reading.key : null
}

/** Reads one handle by the rules of its platform. Never throws; `why` is a sentence for admins. */
export function normaliseHandle(platform: Platform, text: string): HandleReading {
  const typed = text.trim().replace(/^@/, '')
  if (typed === '') return refuse('There is no handle here.')
  switch (platform) {
    case 'x':
      return readXHandle(typed)
    case 'bluesky':
      return readBlueskyHandle(typed)
    case 'mastodon':
      return readMastodonHandle(typed)
    case 'instagram':
      return readInstagramHandle(typed)
  }
}

/** "@name", "@user@server", or "ID 118…" where only the id is known. */
export function showHandle({ handle, stableId }: AccountRef): string {
  if (handle !== null) return handle.startsWith('did:') ? handle : `@${handle}`
  if (stableId !== null) return stableId.startsWith('did:') ? stableId : `ID ${stableId}`
  return 'no handle'
}

/** Is this the number of an account or a post on X? At most 2^63 - 1; kept as text because it exceeds 2^53. */
export function isXId(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= 9223372036854775807n
}

/** Is this a DID by atproto's syntax, of whatever method? https://atproto.com/specs/did */
export function isDid(text: string): boolean {
  return text.length <= 2048 && /^did:[a-z]+:[a-zA-Z0-9._:%-]+$/.test(text) && !/[:%]$/.test(text)
}

function readXHandle(typed: string): HandleReading {
  if (!/^\w+$/.test(typed)) return refuse('A handle on X has only the letters a to z, digits and the underscore.')
  if (typed.length > 15) return refuse('A handle on X has at most 15 characters.')
  const key = typed.toLowerCase()
  if (xPages.has(key)) return refuse(`“${key}” is a page of X, not an account.`)
  return { ok: true, kind: 'handle', key, shown: `@${typed}` }
}

function readBlueskyHandle(typed: string): HandleReading {
  if (/^did:/i.test(typed)) return readBlueskyDid(typed)
  if (!typed.includes('.')) return refuse('A handle on Bluesky has a dot, as in name.bsky.social.')
  if (!isDomainName(typed)) return refuse('This is not a handle that Bluesky allows.')
  const key = typed.toLowerCase()
  // What Bluesky shows in place of a handle whose domain no longer belongs to the account.
  if (key === 'handle.invalid')
    return refuse('Bluesky could not confirm this account’s handle. Paste its did or the link of its profile.')
  return { ok: true, kind: 'handle', key, shown: `@${key}` }
}

/** Bluesky knows two methods: plc (24 characters) and web. A shorter plc is one that was cut off while copying. */
function readBlueskyDid(typed: string): HandleReading {
  const isPlc = /^did:plc:[a-z2-7]{24}$/.test(typed)
  const isWeb = isDid(typed) && typed.startsWith('did:web:') && isDomainName(typed.slice('did:web:'.length))
  if (isPlc || isWeb) return { ok: true, kind: 'stableId', key: typed, shown: typed }
  if (typed.startsWith('did:plc:'))
    return refuse('A did:plc has 24 small letters and digits after the second colon. Some are missing or too many.')
  return refuse('This is not a did that Bluesky uses: did:plc:… or did:web:….')
}

function readMastodonHandle(typed: string): HandleReading {
  const [user = '', server, ...more] = typed.split('@')
  if (server === undefined) return refuse('A handle on Mastodon needs its server, as in @name@server.')
  if (more.length > 0) return refuse('There are too many @ signs for a handle on Mastodon.')
  if (!isMastodonUser(user)) return refuse('The part before the server is not a name that Mastodon allows.')
  if (!isDomainName(server))
    return refuse('The part after the last @ is not the name of a server, such as mastodon.social.')
  return { ok: true, kind: 'handle', key: `${user}@${server}`.toLowerCase(), shown: `@${user}@${server.toLowerCase()}` }
}

/** Mastodon's own limit is 30 characters; other servers that speak the same protocol allow more. */
function isMastodonUser(user: string): boolean {
  return user.length <= 100 && /^[\w.-]+$/.test(user) && /^\w/.test(user) && /\w$/.test(user)
}

function readInstagramHandle(typed: string): HandleReading {
  if (!/^[\w.]+$/.test(typed))
    return refuse('A handle on Instagram has only the letters a to z, digits, dots and the underscore.')
  if (typed.length > 30) return refuse('A handle on Instagram has at most 30 characters.')
  const key = typed.toLowerCase()
  if (instagramPages.has(key)) return refuse(`“${key}” is a page of Instagram, not an account.`)
  return { ok: true, kind: 'handle', key, shown: `@${key}` }
}

function refuse(why: string): HandleReading {
  return { ok: false, why }
}

// First parts of a path that these sites use themselves, so that no account can be reached under them.
const xPages: ReadonlySet<string> = new Set([
  'about',
  'account',
  'bookmarks',
  'communities',
  'compose',
  'download',
  'explore',
  'followers',
  'following',
  'hashtag',
  'help',
  'home',
  'i',
  'intent',
  'jobs',
  'lists',
  'login',
  'logout',
  'messages',
  'notifications',
  'oauth',
  'privacy',
  'search',
  'settings',
  'share',
  'signup',
  'status',
  'tos',
  'who_to_follow',
])
const instagramPages: ReadonlySet<string> = new Set([
  '_n',
  '_u',
  'about',
  'accounts',
  'api',
  'challenge',
  'developer',
  'direct',
  'emails',
  'explore',
  'legal',
  'p',
  'privacy',
  'reel',
  'reels',
  'session',
  'stories',
  'terms',
  'tv',
  'web',
])
