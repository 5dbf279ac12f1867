// The page and its calls over HTTP on 127.0.0.1: static files for whoever has the right Host, data for our own page only.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Reply } from '../../shared/api/call.ts'
import { mediaTypeOf, securityHeaders } from '../host/policy.ts'
import { limitStrangers } from '../host/strangers.ts'
import { comesFromOwnPage, hasOwnHost, type Visitors } from './visitor.ts'

/** The longest paste, 1,000,000 UTF-16 units, is at worst six bytes of JSON each. In bytes. */
const LONGEST_BODY = 7 * 1024 * 1024
/** Before the code is proved anybody on this machine may send: more than a code would only fill the memory. In bytes. */
const LONGEST_CODE_BODY = 200
const MOST_STRANGERS = 400

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

export type Loopback = {
  readonly port: number
  readonly send: (change: unknown) => void
  readonly close: () => Promise<void>
}

export function serve(options: LoopbackOptions): Promise<Loopback> {
  const streams = new Set<ServerResponse>()
  const headers = securityHeaders(options.dev)
  let port = 0
  const limits = {
    headersTimeout: 5_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16_384,
  }
  // Whoever knocks without a Host hears what everybody hears.
  const server = createServer({ ...limits, requireHostHeader: false }, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    void answer(request, response).catch(() => refuse(response))
  })
  const strangers = limitStrangers(server, MOST_STRANGERS)
  server.on('clientError', (_error, socket) => refuseUnread(socket))
  server.on('checkContinue', (_request, response) => refuse(response))
  server.on('checkExpectation', (_request, response) => refuse(response))

  const mayAsk = (request: IncomingMessage) => {
    const may = options.visitors.mayAsk(request)
    if (may) strangers.welcome(request.socket)
    return may
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!hasOwnHost(request, port)) return refuse(response)
    const path = request.url ?? ''
    if (request.method === 'GET' && path !== '/changes') return file(options, path, response)
    if (!comesFromOwnPage(request, port)) return refuse(response)
    if (request.method === 'GET') return mayAsk(request) ? stream(response) : refuse(response)
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return refuse(response)
    if (path === '/enter') return enter(request, response)
    const name = /^\/call\/(\w{1,60})$/.exec(path)?.[1]
    if (name === undefined || !mayAsk(request)) return refuse(response)
    const body = await readBody(request, LONGEST_BODY)
    if (body === null) return refuse(response)
    json(response, await options.call(name, body.value))
  }

  const enter = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request, LONGEST_CODE_BODY)
    const given =
      typeof body?.value === 'object' && body.value !== null && 'code' in body.value ? body.value.code : null
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
  if (!path.startsWith('/')) return refuse(response)
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
  // "http://evil.example/" is a legal request target, and would be asked for instead.
  if (!path.startsWith('/')) return refuse(response)
  const from = await fetch(server + path, { headers: { accept: '*/*' } })
  response.writeHead(from.status, { 'content-type': from.headers.get('content-type') ?? 'text/plain' })
  response.end(Buffer.from(await from.arrayBuffer()))
}

async function readBody(request: IncomingMessage, longest: number): Promise<{ readonly value: unknown } | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!(part instanceof Buffer)) return null
    size += part.length
    if (size > longest) return null
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
  response.end(REFUSAL)
}

const REFUSAL = 'Not here. Start Bonafide again and use the link that it prints.\n'

/** The same for what is no HTTP at all, too long or too slow. */
function refuseUnread(socket: Duplex): void {
  // A browser keeps connections in reserve. A refusal on one that asked nothing would be read as the answer to the
  // admin's next key.
  const askedNothing = 'bytesRead' in socket && socket.bytesRead === 0
  if (askedNothing || !socket.writable) return void socket.destroy()
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: ${REFUSAL.length}\r\n\r\n${REFUSAL}`,
    () => socket.destroy(),
  )
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
