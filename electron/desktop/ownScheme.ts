// Our page has a scheme of its own. On file: any downloaded page would have the same origin as ours and could read files.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { net, protocol } from 'electron'
import { mediaTypeOf, securityHeaders } from '../host/policy.ts'

export const SCHEME = 'app'
export const ORIGIN = 'app://bonafide'

/** Before the app is ready. */
export function declareOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page, nothing beside it; in development the page of the development server. */
export function serveOwnScheme(page: string, dev: { readonly server: string } | null): void {
  const headers = securityHeaders(dev)
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const refused = new Response(null, { status: 404, headers })
    // Another host of the scheme would be another origin with the same files.
    if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== ORIGIN) return refused
    if (dev !== null) {
      const from = await net.fetch(dev.server + url.pathname + url.search)
      return new Response(from.body, {
        status: from.status,
        headers: { ...headers, 'content-type': from.headers.get('content-type') ?? 'text/plain' },
      })
    }
    const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1)
    // Flat names only: no dot-dot, percent sign or backslash is even looked up.
    const type = /^(assets\/)?[\w-]+(\.[\w-]+)+$/.test(name) ? mediaTypeOf(name) : null
    if (type === null) return refused
    const bytes = await readFile(join(page, name)).catch(() => null)
    return bytes === null
      ? refused
      : new Response(new Uint8Array(bytes), { status: 200, headers: { ...headers, 'content-type': type } })
  })
}
