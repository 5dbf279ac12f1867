// The way to the core in the person's own browser: a bearer token, kept for this tab only.
import type { Bridge } from './api.ts'

const TOKEN = 'bonafide.token'

/**
 * Exchanges the one-time code of the link (its fragment, cleared at once) for a token, or takes up the token of this
 * tab after a reload. Calls wait for that. Changes are streamed by fetch, because EventSource cannot send a header.
 */
export function connectLoopback(): Bridge {
  const code = location.hash.slice(1)
  if (code !== '') history.replaceState(null, '', location.pathname)
  const token = code === '' ? Promise.resolve(sessionStorage.getItem(TOKEN)) : exchange(code)
  const listeners: ((change: unknown) => void)[] = []
  void token.then((value) => (value === null ? undefined : follow(value, listeners)))
  return {
    call: async (name, input) => {
      const bearer = await token
      if (bearer === null)
        return unavailable(
          'This link has been used, or is too old. Close this tab and start Bonafide again: it prints a new link.',
        )
      const response = await post(`/call/${encodeURIComponent(name)}`, input, bearer)
      return (
        response ??
        unavailable(
          'Bonafide is not running any more. What you saved is safe. Please start it again; what you are typing stays on this page.',
        )
      )
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

async function exchange(code: string): Promise<string | null> {
  const reply = await post('/enter', { code }, null)
  const token = typeof reply === 'object' && reply !== null && 'token' in reply ? reply.token : null
  if (typeof token !== 'string') return null
  sessionStorage.setItem(TOKEN, token)
  return token
}

async function post(path: string, body: unknown, bearer: string | null): Promise<unknown> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

/** Reads the stream of changes, one JSON text a line, and comes back after a break for as long as the page lives. */
async function follow(bearer: string, listeners: readonly ((change: unknown) => void)[]): Promise<void> {
  for (;;) {
    try {
      const response = await fetch('/changes', {
        headers: { authorization: `Bearer ${bearer}` },
        cache: 'no-store',
        credentials: 'omit',
      })
      if (!response.ok || response.body === null) return
      let rest = ''
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        const lines = (rest + part).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) if (line !== '') for (const listener of listeners) listener(JSON.parse(line))
      }
    } catch {
      // The shell has gone or the machine slept; the next call says so, this only waits.
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

function unavailable(message: string): unknown {
  return { ok: false, failure: { code: 'unavailable', message } }
}
