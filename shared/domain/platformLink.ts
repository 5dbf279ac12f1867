import { isXId, normaliseHandle } from './handle.ts'
import { platformName, type Platform } from './platform.ts'
import { encode, readWebAddress, type WebAddress } from './webAddress.ts'

/** What a link of one of the platforms points at: an account, a post, or both. `link` is its canonical form. */
export type PlatformLink = {
  readonly ok: true
  readonly platform: Platform
  readonly handle: string | null
  readonly stableId: string | null
  readonly post: string | null
  readonly link: string
}
export type LinkRefusal = { readonly ok: false; readonly why: string }

/**
 * Reads a link of X, Bluesky, Mastodon or Instagram, with or without its scheme; atproto's `at://` addresses too. Other
 * sites are taken for a Mastodon server only where the path has Mastodon's form. Never throws; `why` is a sentence for
 * admins. Limit: a server whose accounts carry another name (web.example.org for @name@example.org) keeps the name in
 * the link.
 */
export function readPlatformLink(text: string): PlatformLink | LinkRefusal {
  const record = /^at:\/\/([^/]+)(?:\/([^/]+)\/([^/]+))?\/?$/i.exec(text)
  if (record !== null) return readBlueskyRecord(record[1] ?? '', record[2], record[3])
  const address = readWebAddress(text)
  if (address === null) return refuse('This is not a web address that Bonafide can read.')
  const { host } = address
  if (xHosts.has(host)) return readX(address)
  if (host === 'bsky.app' || host === 'www.bsky.app') return readBluesky(address)
  if (instagramHosts.has(host)) return readInstagram(address)
  if (shorteners.has(host))
    return refuse(`A ${host} link hides where it goes. Open it and paste the address of the page.`)
  const other = otherSites.get(host.replace(/^(?:www|m|mobile)\./, ''))
  if (other !== undefined)
    return refuse(`This is a link to ${other}. Bonafide knows X, Bluesky, Mastodon and Instagram.`)
  return readMastodon(address)
}

/** The platform whose site (or, for X, mirror) this is; null for a Mastodon server and for any other site. */
export function platformOfHost(host: string): Platform | null {
  if (xHosts.has(host)) return 'x'
  if (host === 'bsky.app' || host === 'www.bsky.app') return 'bluesky'
  return instagramHosts.has(host) ? 'instagram' : null
}

function readX({ path, query }: WebAddress): PlatformLink | LinkRefusal {
  const [first = '', second = '', third = ''] = path
  const page = first.toLowerCase()
  if (page === '') return noAccount('x')
  if (page === 'intent') {
    const id = query.get('user_id')
    if (id !== undefined) return xById(id)
    const name = query.get('screen_name')
    return name === undefined ? noAccount('x') : xAccount(name, null)
  }
  if (page === 'i') {
    if (second === 'user') return xById(third)
    const post = second === 'status' ? third : second === 'web' && third === 'status' ? (path[3] ?? '') : ''
    return isXId(post) ? { ...nobody('x'), post, link: `https://x.com/i/status/${post}` } : noAccount('x')
  }
  const isPost = second === 'status' || second === 'statuses'
  if (isPost && !isXId(third)) return refuse('The number of the post is not complete. Copy the link again.')
  return xAccount(first, isPost ? third : null)
}

function xById(id: string): PlatformLink | LinkRefusal {
  if (!isXId(id)) return refuse('The number in this link is not an ID on X.')
  return { ...nobody('x'), stableId: id, link: `https://x.com/i/user/${id}` }
}

function xAccount(name: string, post: string | null): PlatformLink | LinkRefusal {
  const reading = normaliseHandle('x', name)
  if (!reading.ok) return reading
  const profile = `https://x.com/${reading.key}`
  return { ...nobody('x'), handle: reading.key, post, link: post === null ? profile : `${profile}/status/${post}` }
}

function readBluesky({ path }: WebAddress): PlatformLink | LinkRefusal {
  const [first, actor, kind, key] = path
  if (first !== 'profile' || actor === undefined) return noAccount('bluesky')
  if (kind === 'post' && key === undefined) return refuse('The key of the post is missing. Copy the link again.')
  return blueskyAccount(actor, kind === 'post' ? (key ?? null) : null)
}

function readBlueskyRecord(
  actor: string,
  collection: string | undefined,
  key: string | undefined,
): PlatformLink | LinkRefusal {
  return blueskyAccount(actor, collection === 'app.bsky.feed.post' ? (key ?? null) : null)
}

function blueskyAccount(actor: string, post: string | null): PlatformLink | LinkRefusal {
  const reading = normaliseHandle('bluesky', actor)
  if (!reading.ok) return reading
  // The syntax of a record key: https://atproto.com/specs/record-key
  if (post !== null && !/^[\w.:~-]{1,512}$/.test(post))
    return refuse('The key of the post is not complete. Copy the link again.')
  const isId = reading.kind === 'stableId'
  const profile = `https://bsky.app/profile/${reading.key}`
  return {
    ...nobody('bluesky'),
    handle: isId ? null : reading.key,
    stableId: isId ? reading.key : null,
    post,
    link: post === null ? profile : `${profile}/post/${post}`,
  }
}

function readInstagram({ path }: WebAddress): PlatformLink | LinkRefusal {
  const [first = '', second = '', third = ''] = path
  const page = first.toLowerCase()
  if (page === '_u' || page === 'stories') return instagramAccount(second, null)
  if (instagramPostPages.has(page)) {
    return isInstagramCode(second)
      ? { ...nobody('instagram'), post: second, link: `https://www.instagram.com/p/${second}/` }
      : noAccount('instagram')
  }
  if (page === '') return noAccount('instagram')
  return instagramAccount(first, instagramPostPages.has(second) && isInstagramCode(third) ? third : null)
}

function instagramAccount(name: string, post: string | null): PlatformLink | LinkRefusal {
  const reading = normaliseHandle('instagram', name)
  if (!reading.ok) return reading
  const profile = `https://www.instagram.com/${reading.key}/`
  return { ...nobody('instagram'), handle: reading.key, post, link: post === null ? profile : `${profile}p/${post}/` }
}

function isInstagramCode(text: string): boolean {
  return /^[\w-]{5,64}$/.test(text)
}

/**
 * `/@name`, `/@name@server`, `/users/name`, each alone, before a post's id, or before a tab of the profile; `/web`
 * may stand in front.
 */
function readMastodon({ host, path, query }: WebAddress): PlatformLink | LinkRefusal {
  const [first = '', second, third] = path[0] === 'web' || path[0] === 'deck' ? path.slice(1) : path
  if (first === 'authorize_interaction')
    return mastodonAccount(host, (query.get('uri') ?? '').replace(/^acct:/, ''), null)
  if (first.startsWith('@')) {
    const post = second !== undefined && /^\d/.test(second) ? second : null
    return mastodonAccount(host, first.slice(1), post)
  }
  if (first === 'users' && second !== undefined && (third === undefined || userTabs.has(third))) {
    return mastodonAccount(host, second, third === 'statuses' ? (path.at(-1) ?? null) : null)
  }
  return refuse('This is not the address of an account on X, Bluesky, Mastodon or Instagram.')
}

function mastodonAccount(host: string, name: string, post: string | null): PlatformLink | LinkRefusal {
  const reading = normaliseHandle('mastodon', name.includes('@') ? name : `${name}@${host}`)
  if (!reading.ok) return reading
  if (post !== null && !/^\w{1,64}$/.test(post))
    return refuse('The number of the post is not complete. Copy the link again.')
  const [user = '', server = ''] = reading.key.split('@')
  // The id of a post counts on the server that showed it, which need not be the account's own.
  const profile = post === null || server === host ? `https://${server}/@${user}` : `https://${host}/@${reading.key}`
  return {
    ...nobody('mastodon'),
    handle: reading.key,
    post,
    link: post === null ? profile : `${profile}/${encode(post)}`,
  }
}

function nobody(platform: Platform) {
  return { ok: true, platform, handle: null, stableId: null, post: null } as const
}

function noAccount(platform: Platform): LinkRefusal {
  return refuse(`This is a page of ${platformName(platform)}, not an account.`)
}

function refuse(why: string): LinkRefusal {
  return { ok: false, why }
}

const xHosts: ReadonlySet<string> = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
  'm.twitter.com',
  // Mirrors show X's posts under X's own paths; admins without an account on X paste them.
  'nitter.net',
  'xcancel.com',
  'fxtwitter.com',
  'vxtwitter.com',
  'fixupx.com',
  'fixvx.com',
])
const instagramHosts: ReadonlySet<string> = new Set([
  'instagram.com',
  'www.instagram.com',
  'm.instagram.com',
  'instagr.am',
])
const instagramPostPages: ReadonlySet<string> = new Set(['p', 'reel', 'reels', 'tv'])
const userTabs: ReadonlySet<string> = new Set(['statuses', 'followers', 'following', 'with_replies', 'media'])
const shorteners: ReadonlySet<string> = new Set([
  't.co',
  'bit.ly',
  'tinyurl.com',
  'ow.ly',
  'buff.ly',
  'lnkd.in',
  'l.instagram.com',
])
// Sites whose profile links look like Mastodon's.
const otherSites: ReadonlyMap<string, string> = new Map([
  ['youtube.com', 'YouTube'],
  ['tiktok.com', 'TikTok'],
  ['threads.net', 'Threads'],
  ['threads.com', 'Threads'],
  ['medium.com', 'Medium'],
  ['facebook.com', 'Facebook'],
  ['linkedin.com', 'LinkedIn'],
  ['substack.com', 'Substack'],
  ['rumble.com', 'Rumble'],
  ['odysee.com', 'Odysee'],
  ['t.me', 'Telegram'],
])
