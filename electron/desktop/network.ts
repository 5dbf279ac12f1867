// The page needs no network. A page that was taken over could send the records away by what the CSP has no word for,
// looking up a name for one.
import type { Session } from 'electron'

/** Cancels every request beyond our own scheme; in development the page's server may be asked. */
export function denyNetwork(session: Session, dev: { readonly server: string } | null): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: mayLeave(url) && !isOf(dev, url) }))
}

function mayLeave(url: string): boolean {
  return /^(?:https?|wss?|ftp|file):/i.test(url)
}

function isOf(dev: { readonly server: string } | null, url: string): boolean {
  return dev !== null && url.replace(/^ws/, 'http').startsWith(`${dev.server}/`)
}
