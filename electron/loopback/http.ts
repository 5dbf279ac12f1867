// The page and its calls over HTTP on 127.0.0.1: static files for whoever has the right Host, data for our own page only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reply } from '../../shared/api/call.ts'
import { mediaTypeOf, securityHeaders } from '../host/policy.ts'
import { comesFromOwnPage, hasOwnHost, type Visitors } from './visitor.ts'

const LONGEST_BODY = 4 * 1024 * 1024

export type LoopbackOptions = {
  /** The folder of the built page. */
  readonly page: string
  readonly visitors: Visitors
  readonly call: (name: unknown, input: unknown) => Promise<Reply>
  /** How many pages are listening for changes now. */
  readonly onStreams: (open: number) => void
  /** The development server that has the page instead; null in the built app. */
  readonly dev: { readonly server: string } | null
}

export type Loopback = { readonly port: number; readonly send: (change: unknown) => void; readonly close: () => Promise<void> }

export function serve(options: LoopbackOptions): Promise<Loopback> {
  const streams = new Set<ServerResponse>()
  const headers = securityHeaders(options.dev)
  let port = 0
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 20_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 }, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    void answer(request, response).catch(() => refuse(response))
  })
  server.maxConnections = 200

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!hasOwnHost(request, port)) return refuse(response)
    const path = request.url ?? ''
    if (request.method === 'GET' && path !== '/changes') return file(options, path, response)
    if (!comesFromOwnPage(request, port)) return refuse(response)
    if (request.method === 'GET') return options.visitors.mayAsk(request) ? stream(response) : refuse(response)
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return refuse(response)
    if (path === '/enter') return enter(request, response)
    const name = /^\/call\/(\w{1,60})$/.exec(path)?.[1]
    if (name === undefined || !options.visitors.mayAsk(request)) return refuse(response)
    const body = await readBody(request)
    if (body === null) return refuse(response)
    json(response, await options.call(name, body.value))
  }

  const enter = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request)
    const given = typeof body?.value === 'object' && body.value !== null && 'code' in body.value ? body.value.code : null
    const token = options.visitors.enter(given)
    if (token === null) return refuse(response)
    json(response, { token })
  }

  const stream = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.write('\n')
    streams.add(response)
    options.onStreams(streams.size)
    response.on('close', () => {
      streams.delete(response)
      options.onStreams(streams.size)
    })
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      port = portOf(server)
      resolve({
        port,
        send: (change) => {
          for (const each of streams) each.write(`${JSON.stringify(change)}\n`)
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}

async function file(options: LoopbackOptions, path: string, response: ServerResponse): Promise<void> {
  if (options.dev !== null) return forward(options.dev.server, path, response)
  const name = path === '/' ? 'index.html' : path.slice(1)
  // Flat names only: nothing with a dot-dot, a percent sign or a backslash is even looked up.
  const type = /^(assets\/)?[\w-]+(\.[\w-]+)+$/.test(name) ? mediaTypeOf(name) : null
  if (type === null) return refuse(response)
  const bytes = await readFile(join(options.page, name)).catch(() => null)
  if (bytes === null) return refuse(response)
  response.writeHead(200, { 'content-type': type })
  response.end(bytes)
}

async function forward(server: string, path: string, response: ServerResponse): Promise<void> {
  const from = await fetch(server + path, { headers: { accept: '*/*' } })
  response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? 'text/plain' })
  response.end(Buffer.from(await from.arrayBuffer()))
}

async function readBody(request: IncomingMessage): Promise<{ readonly value: unknown } | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!(part instanceof Buffer)) return null
    size += part.length
    if (size > LONGEST_BODY) return null
    parts.push(part)
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    return { value }
  } catch {
    return null
  }
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

/** One answer for everything that is not allowed or not there: nothing can be learned from it. */
function refuse(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end('Not here. Start Bonafide again and use the link that it prints.\n')
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
