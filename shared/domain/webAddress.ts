/** A web address taken apart. The host is lower case; segments and query values are decoded. */
export type WebAddress = {
  readonly host: string
  readonly path: readonly string[]
  readonly query: ReadonlyMap<string, string>
}

/** Longer than any address that a platform gives out. */
export const longestAddress = 2048

/**
 * Takes `https://host/path?query`, also with http or without a scheme, apart; null where it is not plainly one.
 * For *reading* what an admin pasted. What the app may *open* is decided by `isOpenable`, which is stricter.
 */
export function readWebAddress(text: string): WebAddress | null {
  if (text.length > longestAddress) return null
  const rest = text.replace(/^(?:https?:)?\/\//i, '')
  // A browser reads a backslash as a slash, and what stands before an @ is not the host: neither is ever in a profile's
  // link.
  if (/[\s\\]/.test(rest)) return null
  const [beforeFragment = ''] = rest.split('#', 1)
  const queryAt = beforeFragment.indexOf('?')
  const hostAndPath = queryAt === -1 ? beforeFragment : beforeFragment.slice(0, queryAt)
  const [host = '', ...path] = hostAndPath.split('/')
  if (!isDomainName(host)) return null
  return {
    host: host.toLowerCase(),
    path: path.filter((segment) => segment !== '').map(decode),
    query: readQuery(queryAt === -1 ? '' : beforeFragment.slice(queryAt + 1)),
  }
}

/**
 * Is this a name such as `social.example.org`: two labels or more, ASCII, the last one starting with a letter (so no IP
 * address)? The rule of atproto for handles and of RFC 1035 for hosts. Names in other scripts only in their xn-- form.
 */
export function isDomainName(text: string): boolean {
  if (text.length > 253) return false
  const labels = text.split('.')
  return labels.length >= 2 && labels.every(isLabel) && /^[a-z]/i.test(labels.at(-1) ?? '')
}

/** Is it the name of a server, as a link needs one? */
export function isServer(server: string | null | undefined): server is string {
  return typeof server === 'string' && isDomainName(server)
}

/** `encodeURIComponent` that never throws: half of an emoji becomes the replacement character. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9-]+$/i.test(label) && !label.startsWith('-') && !label.endsWith('-')
}

function readQuery(text: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>()
  for (const pair of text.split('&')) {
    const [name = '', ...value] = pair.split('=')
    if (name !== '' && !query.has(name)) query.set(name, decode(value.join('=').replaceAll('+', ' ')))
  }
  return query
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
