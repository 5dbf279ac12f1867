// Who may ask for data: our own page, by the token that it got for the one-time code. Everything else is one and the same 403.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sameSecret } from '../host/front.ts'

const CODE_LIVES_MS = 2 * 60_000

export type Visitors = {
  /** A fresh one-time code for a link: good for two minutes and one use. The one before it is void. */
  readonly newCode: () => string
  /** The token for a code, or null. A code works once. */
  readonly enter: (code: unknown) => string | null
  readonly mayAsk: (request: IncomingMessage) => boolean
}

export function createVisitors(now: () => number): Visitors {
  const tokens = new Set<string>()
  let code: { readonly value: string; readonly until: number } | null = null
  return {
    newCode: () => {
      code = { value: randomBytes(24).toString('base64url'), until: now() + CODE_LIVES_MS }
      return code.value
    },
    enter: (given) => {
      if (code === null || typeof given !== 'string' || now() > code.until || !sameSecret(given, code.value))
        return null
      code = null
      const token = randomBytes(32).toString('base64url')
      tokens.add(token)
      return token
    },
    mayAsk: (request) => {
      const given = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1]
      if (given === undefined) return false
      return [...tokens].some((token) => sameSecret(given, token))
    },
  }
}

/** A foreign Host means DNS rebinding: another site's name that now points at this machine. */
export function hasOwnHost(request: IncomingMessage, port: number): boolean {
  const hosts = request.rawHeaders.filter(
    (_, place) => place % 2 === 0 && request.rawHeaders[place]?.toLowerCase() === 'host',
  )
  return hosts.length === 1 && request.headers.host === `127.0.0.1:${port}`
}

/** A page of another site may send us requests, but its browser says so in these headers, which it cannot forge. */
export function comesFromOwnPage(request: IncomingMessage, port: number): boolean {
  const { origin } = request.headers
  const own = `http://127.0.0.1:${port}`
  const originFits = request.method === 'POST' ? origin === own : origin === undefined || origin === own
  const fetched =
    request.headers['sec-fetch-site'] === 'same-origin' &&
    request.headers['sec-fetch-mode'] === 'cors' &&
    request.headers['sec-fetch-dest'] === 'empty'
  return originFits && fetched
}
