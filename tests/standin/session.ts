import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  Session,
  WebContents,
  WebRequest,
} from 'electron'
import { protocol } from './ownSchemes.ts'
import { strict, strictEmitter } from './strict.ts'

type PermissionRequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type PermissionCheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type BeforeRequest = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void
type HeadersReceived = (
  details: OnHeadersReceivedListenerDetails,
  callback: (response: HeadersReceivedResponse) => void,
) => void
type Filtered<Listener> = { readonly matches: (url: string) => boolean; readonly listen: Listener }

export type Permission = Parameters<PermissionCheckHandler>[1]

// As in Electron: what no handler decides is granted.
let requestPermission: PermissionRequestHandler | null = null
let checkPermission: PermissionCheckHandler | null = null
let beforeRequest: Filtered<BeforeRequest> | undefined
let headersReceived: Filtered<HeadersReceived> | undefined

/** Addresses that a page asked for beyond this machine, in order; each was refused. */
const refusedRequests: string[] = []

const webRequest = strict<WebRequest>('session.webRequest', {
  onBeforeRequest(...given: unknown[]) {
    beforeRequest = filtered<BeforeRequest>(given)
  },
  onHeadersReceived(...given: unknown[]) {
    headersReceived = filtered<HeadersReceived>(given)
  },
})

/** Accepted and not proven: Chromium as a window has no such service to switch off, or no test can see it. */
const accepted = {
  setDevicePermissionHandler() {},
  setDisplayMediaRequestHandler() {},
  setBluetoothPairingHandler() {},
  setUSBProtectedClassesHandler() {},
  setCertificateVerifyProc() {},
  setSpellCheckerEnabled() {},
  setSpellCheckerLanguages() {},
  enableNetworkEmulation() {},
  async setProxy() {},
  async clearCache() {},
  async clearStorageData() {},
  async closeAllConnections() {},
}

export const defaultSession = strictEmitter<Session & { readonly refusedRequests: readonly string[] }>(
  'session.defaultSession',
  {
    ...accepted,
    protocol,
    webRequest,
    refusedRequests,
    isPersistent: () => false,
    setPermissionRequestHandler(handler) {
      requestPermission = handler
    },
    setPermissionCheckHandler(handler) {
      checkPermission = handler
    },
  },
)

export const session = strict<{ defaultSession: Session }>('session', { defaultSession })

export function refuseRequest(url: string): void {
  refusedRequests.push(url)
}

/** Whether the app's handlers let a page have a permission: both must, as in Electron. */
export async function isPermitted(contents: WebContents, permission: Permission, origin: string): Promise<boolean> {
  const details = { isMainFrame: true, requestingUrl: origin, securityOrigin: origin }
  if (checkPermission && !checkPermission(contents, permission, origin, details)) return false
  return new Promise((resolve) => {
    if (requestPermission) requestPermission(contents, permission, resolve, details)
    else resolve(true)
  })
}

/** What the app's onBeforeRequest says of a request. */
export async function askBeforeRequest(details: OnBeforeRequestListenerDetails): Promise<CallbackResponse> {
  const asked = beforeRequest
  return asked?.matches(details.url) ? new Promise((resolve) => asked.listen(details, resolve)) : {}
}

export function listensToHeaders(url: string): boolean {
  return headersReceived?.matches(url) === true
}

/** What the app's onHeadersReceived makes of a response's headers. */
export async function askHeadersReceived(details: OnHeadersReceivedListenerDetails): Promise<HeadersReceivedResponse> {
  const asked = headersReceived
  return asked?.matches(details.url) ? new Promise((resolve) => asked.listen(details, resolve)) : {}
}

/** Electron's listeners come with or without a filter before them; null takes the listener away. */
function filtered<Listener>(given: readonly unknown[]): Filtered<Listener> | undefined {
  const listen = given.at(-1)
  if (typeof listen !== 'function') return undefined
  const [filter] = given.length > 1 ? given : []
  const urls =
    typeof filter === 'object' && filter !== null && 'urls' in filter && Array.isArray(filter.urls)
      ? filter.urls
      : ['<all_urls>']
  const patterns = urls.map(patternOf)
  return {
    matches: (url) => patterns.length === 0 || patterns.some((pattern) => pattern.test(url)),
    listen: listen as Listener,
  }
}

/** A match pattern of the WebExtensions kind, `scheme://host/path` with stars, as a regular expression. */
function patternOf(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replace(/^\*:/, '(https?|wss?):').replaceAll('*', '.*')}$`)
}
