// Knocking at the loopback shell with raw bytes, as any program on this machine can.
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serve } from '../../electron/loopback/http.ts'
import { createVisitors, type Visitors } from '../../electron/loopback/visitor.ts'
import { openCore, temporaryFolder, type OpenCore } from '../builders.ts'

/** The page that `openShell` serves. */
export const OWN_PAGE = 'the page'
const SECRET = 'a file beside the page'

/** An honest request of our own page, but for what is asked and with which token. */
export function post(port: number, path: string, body: string, token = ''): string {
  const own = `127.0.0.1:${port}`
  const length = Buffer.byteLength(body)
  return `POST ${path} HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n${body}`
}

type Shell = {
  readonly port: number
  readonly visitors: Visitors
  readonly core: OpenCore
  readonly clock: { now: number }
  readonly streams: () => number
}

/** The real server, visitors and core; a page of two files, with something beside it that must not be served. */
export async function openShell(): Promise<Shell> {
  const folder = temporaryFolder()
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), OWN_PAGE)
  writeFileSync(join(page, 'assets', 'page-1.js'), OWN_PAGE)
  for (const name of ['secret.js', 'secret.json']) writeFileSync(join(folder, name), SECRET)
  const clock = { now: 0 }
  const visitors = createVisitors(() => clock.now)
  const core = await openCore()
  let open = 0
  const shell = await serve({ page, visitors, call: core.dispatch, onStreams: (now) => (open = now), dev: null })
  onTestFinished(() => shell.close())
  return { port: shell.port, visitors, core, clock, streams: () => open }
}

type Answer = { readonly status: number; readonly body: string }

/** Sends the bytes and reads until the other side closes. Status 0: it closed without a word. */
export function knock(port: number, text: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.setEncoding('utf8')
    socket.on('data', (part) => (heard += String(part)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(read(heard)))
    socket.setTimeout(4_000, () => void socket.destroy())
    socket.write(text, 'latin1')
  })
}

function read(text: string): Answer {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0)
  const head = text.split('\r\n\r\n', 1)[0] ?? ''
  const rest = text.slice(head.length + 4)
  return { status, body: /transfer-encoding: chunked/i.test(head) ? unchunked(rest) : rest }
}

function unchunked(text: string): string {
  const at = text.indexOf('\r\n')
  const length = Number.parseInt(text.slice(0, at), 16)
  // Lengths count bytes; what is asked here is ASCII.
  return at < 0 || !(length > 0) ? '' : text.slice(at + 2, at + 2 + length) + unchunked(text.slice(at + 4 + length))
}

/** Some at a time, so that no queue of the system runs over. */
export async function inTurns<T, R>(
  things: readonly T[],
  together: number,
  work: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = []
  for (let from = 0; from < things.length; from += together)
    done.push(...(await Promise.all(things.slice(from, from + together).map(work))))
  return done
}
