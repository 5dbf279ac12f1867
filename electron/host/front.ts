// How a second start finds the first: the owner's `running.json` (0600) tells a port and a secret; whoever knows the
// secret may ask the owner to come to the front. Nothing else can be asked here.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { limitStrangers } from './strangers.ts'

export type Shell = 'desktop' | 'loopback'
export type Front = { readonly close: () => void }

const LONGEST = 300
const ANSWERS_WITHIN_MS = 2_000
/** What the loopback shell gives to open. Anything else did not come from Bonafide. */
const OWN_LINK = /^http:\/\/127\.0\.0\.1:\d{1,5}\/#[\w-]{32}$/

/** `comeToFront` gives a link to open, or null where a window came to the front by itself. */
export function listenForSecondStart(folder: string, shell: Shell, comeToFront: () => string | null): Promise<Front> {
  const secret = randomBytes(32).toString('base64url')
  const file = join(folder, 'running.json')
  const server = createServer((socket) => {
    // In all, not since the last byte: a letter a second would hold the connection for minutes.
    const late = setTimeout(() => socket.destroy(), ANSWERS_WITHIN_MS)
    socket.on('close', () => clearTimeout(late))
    socket.on('error', () => socket.destroy())
    readLine(socket, (line) => {
      const known = sameSecret(line, secret)
      socket.end(known ? `${JSON.stringify({ link: comeToFront() })}\n` : '{}\n')
    })
  })
  limitStrangers(server, 50)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      rmSync(file, { force: true })
      writeFileSync(file, JSON.stringify({ shell, port, pid: process.pid, secret }), { mode: 0o600, flag: 'wx' })
      resolve({
        close: () => {
          server.close()
          rmSync(file, { force: true })
        },
      })
    })
  })
}

export type FirstStart = { readonly shell: Shell; readonly link: string | null }

/** Asks the owner of the folder to come to the front. Null where nobody answers. */
export function askFirstStart(folder: string): Promise<FirstStart | null> {
  const running = readRunning(folder)
  if (running === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const socket = connect(running.port, '127.0.0.1', () => socket.write(`${running.secret}\n`))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(null))
    readLine(socket, (line) => {
      resolve(readAnswer(running.shell, line))
      socket.destroy()
    })
  })
}

/** Null for what Bonafide would never say: another program may have got the port, and its link would be opened. */
function readAnswer(shell: Shell, line: string): FirstStart | null {
  const answer = parse(line)
  if (!('link' in answer)) return null
  const { link } = answer
  if (link === null) return { shell, link }
  return typeof link === 'string' && OWN_LINK.test(link) ? { shell, link } : null
}

function readRunning(folder: string): { readonly shell: Shell; readonly port: number; readonly secret: string } | null {
  try {
    const { shell, port, secret } = parse(readFileSync(join(folder, 'running.json'), 'utf8'))
    if (typeof port !== 'number' || typeof secret !== 'string') return null
    return { shell: shell === 'desktop' ? 'desktop' : 'loopback', port, secret }
  } catch {
    return null
  }
}

/** The first line, once; what follows it is not read. */
function readLine(socket: Socket, done: (line: string) => void): void {
  let text = ''
  socket.setEncoding('utf8')
  const read = (part: unknown) => {
    text += String(part)
    const end = text.indexOf('\n')
    if (end < 0 && text.length <= LONGEST) return
    socket.off('data', read)
    if (end >= 0 && end <= LONGEST) done(text.slice(0, end))
    else socket.destroy()
  }
  socket.on('data', read)
}

function parse(text: string): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** In constant time: an attacker on this machine must not learn the secret letter by letter. */
export function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}
