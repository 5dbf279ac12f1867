import type { OnBeforeRequestListenerDetails, WebContents, WebFrameMain } from 'electron'
import type { EventOf, Session } from './cdp.ts'
import { fromChromium, handlerOf, headerToChromium, isOwn, mayFetch } from './ownSchemes.ts'
import { askBeforeRequest, askHeadersReceived, listensToHeaders, refuseRequest } from './session.ts'

type Paused = EventOf<'Fetch.requestPaused'>

export type Requester = {
  readonly page: Session
  readonly contents: WebContents
  readonly frameOf: (frameId: string) => WebFrameMain | undefined
  /** Whether the app lets a frame go to this address; asked for documents only. */
  readonly mayNavigate: (url: string, frameId: string) => boolean
}

/**
 * Answers one request of a page: the app's navigation and request listeners first, then its own scheme's handler;
 * this machine's loopback is let through; anything beyond is refused and recorded.
 */
export async function answerRequest(paused: Paused, requester: Requester): Promise<unknown> {
  const { requestId, request, resourceType, frameId } = paused
  const { page } = requester
  const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed' | 'InternetDisconnected') =>
    page.send('Fetch.failRequest', { requestId, errorReason })

  const url = fromChromium(request.url + (request.urlFragment ?? ''))
  const details = describe(url, paused, requester)
  if (paused.responseStatusCode !== undefined) return passHeaders(paused, details, page)
  if (resourceType === 'Document' && !requester.mayNavigate(url, frameId)) return fail('Aborted')
  const verdict = await askBeforeRequest(details)
  if (verdict.cancel) return fail('BlockedByClient')
  if (verdict.redirectURL) throw new Error('stand-in: redirectURL of onBeforeRequest is not implemented')

  const handle = handlerOf(url)
  if (handle) {
    if (['Fetch', 'XHR'].includes(resourceType) && !mayFetch(url)) return fail('Failed')
    const response = await respond(handle, url, paused)
    return response ? fulfil(response, paused, details, page) : fail('Failed')
  }
  if (isOwn(url)) return fail('Failed')
  if (staysHere(url)) return page.send('Fetch.continueRequest', { requestId, interceptResponse: listensToHeaders(url) })
  refuseRequest(url)
  return fail('InternetDisconnected')
}

/** Whether an address needs no network beyond this machine. */
export function staysHere(url: string): boolean {
  return /^(data|blob|about):/.test(url) || /^(http|ws)s?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)
}

async function respond(handle: (request: Request) => Response | Promise<Response>, url: string, { request }: Paused) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, fromChromium(value))
  const body = Buffer.concat((request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')))
  const hasBody = !['GET', 'HEAD'].includes(request.method)
  try {
    const response = await handle(new Request(url, { method: request.method, headers, ...(hasBody ? { body } : {}) }))
    return response.type === 'error' ? undefined : response
  } catch (error) {
    // As in Electron, the page gets a failed request; the reason belongs in the log.
    console.error(`stand-in: the handler of ${url} failed:`, error)
    return undefined
  }
}

async function fulfil(
  response: Response,
  { requestId }: Paused,
  details: OnBeforeRequestListenerDetails,
  page: Session,
): Promise<unknown> {
  const received = {
    ...details,
    ...responseDetails(
      response.status,
      [...response.headers].map(([name, value]) => ({ name, value })),
    ),
  }
  const { cancel, responseHeaders } = await askHeadersReceived(received)
  if (cancel) return page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  return page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: headerList(responseHeaders ?? received.responseHeaders),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** A response from this machine's own servers (a development server), with the headers that the app wants on it. */
async function passHeaders(paused: Paused, details: OnBeforeRequestListenerDetails, page: Session): Promise<unknown> {
  const { requestId } = paused
  const { cancel, responseHeaders } = await askHeadersReceived({
    ...details,
    ...responseDetails(paused.responseStatusCode ?? 200, paused.responseHeaders ?? []),
  })
  if (cancel) return page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  return page.send('Fetch.continueResponse', {
    requestId,
    ...(responseHeaders
      ? { responseCode: paused.responseStatusCode, responseHeaders: headerList(responseHeaders) }
      : {}),
  })
}

let lastRequest = 0

function describe(
  url: string,
  { request, resourceType, frameId }: Paused,
  requester: Requester,
): OnBeforeRequestListenerDetails {
  const frame = requester.frameOf(frameId)
  return {
    id: (lastRequest += 1),
    url,
    method: request.method,
    webContentsId: requester.contents.id,
    webContents: requester.contents,
    frame: frame ?? null,
    resourceType:
      resourceType === 'Document' ? (frame?.parent ? 'subFrame' : 'mainFrame') : (kinds[resourceType] ?? 'other'),
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
}

const kinds: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
}

function responseDetails(statusCode: number, headers: readonly { readonly name: string; readonly value: string }[]) {
  const responseHeaders: Record<string, string[]> = {}
  for (const { name, value } of headers) responseHeaders[name] = [...(responseHeaders[name] ?? []), value]
  return { statusCode, statusLine: `HTTP/1.1 ${statusCode}`, responseHeaders }
}

function headerList(headers: Readonly<Record<string, string | readonly string[]>>): { name: string; value: string }[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: headerToChromium(value) })),
  )
}
