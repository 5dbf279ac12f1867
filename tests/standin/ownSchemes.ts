import type { Privileges, Protocol } from 'electron'
import { lifecycle } from './lifecycle.ts'
import { strict } from './strict.ts'

// Chromium cannot learn a scheme at run time, so app://host/path is loaded as https://host.app.standin/path. The app's
// main sees its own addresses only; the page, and a test that asks it for its address, sees the other.

type Handler = (request: Request) => Response | Promise<Response>

const privileges = new Map<string, Privileges>()
const handlers = new Map<string, Handler>()

export const protocol = strict<Protocol>('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges: given = {} } of schemes) {
      if (given.bypassCSP) throw new Error(`stand-in: bypassCSP of ${scheme}: is not implemented`)
      privileges.set(scheme, given)
    }
  },
  handle(scheme, handler) {
    const given = privileges.get(scheme)
    if (!given?.standard || !given.secure)
      throw new Error(`stand-in: ${scheme}: must be registered as standard and secure`)
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    // Electron's declaration wants the global Request and Response, which are Node's.
    handlers.set(scheme, handler)
  },
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
})

/** What answers an address of an own scheme; undefined for any other address. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(schemeOf(url))
}

export function isOwn(url: string): boolean {
  return privileges.has(schemeOf(url))
}

/** Whether scripts may fetch from this address's scheme: Electron allows it only where the app asked for it. */
export function mayFetch(url: string): boolean {
  return privileges.get(schemeOf(url))?.supportFetchAPI === true
}

/** The app's address as Chromium knows it. */
export function toChromium(url: string): string {
  const { scheme, host, rest } =
    /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<host>[^/?#]*)(?<rest>.*)$/i.exec(url)?.groups ?? {}
  return scheme && privileges.has(scheme) ? `https://${host}.${scheme}.standin${rest || '/'}` : url
}

/** Chromium's address as the app knows it. */
export function fromChromium(url: string): string {
  // A blob's address begins with the origin that made it.
  if (url.startsWith('blob:')) return `blob:${fromChromium(url.slice(5))}`
  const { scheme, host, rest } =
    /^https:\/\/(?<host>[^/?#]*)\.(?<scheme>[a-z0-9+-]+)\.standin(?<rest>.*)$/i.exec(url)?.groups ?? {}
  return scheme && privileges.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** A response header that names own addresses (a policy's sources, a redirect), as Chromium must read it. */
export function headerToChromium(value: string): string {
  let text = value
  for (const scheme of privileges.keys()) {
    text = text.replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}.standin`)
    text = text.replaceAll(new RegExp(`(^|[\\s;])${scheme}:(?=$|[\\s;])`, 'g'), `$1https://*.${scheme}.standin`)
  }
  return text
}

function schemeOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? ''
}
