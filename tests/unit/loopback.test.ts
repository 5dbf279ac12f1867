import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../../electron/loopback/http.ts'
import { createVisitors } from '../../electron/loopback/visitor.ts'
import { openCore, temporaryFolder } from '../builders.ts'

type Asked = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}
type Answer = { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> }

/** The real server over the real core, with a page of two files; `now` is the visitors' clock. */
async function start() {
  const core = await openCore()
  const page = temporaryFolder()
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Bonafide</title>')
  writeFileSync(join(page, 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(page, 'secret.txt'), 'not for the page')
  writeFileSync(join(page, 'secret.json'), '{}')
  const clock = { now: 0 }
  const visitors = createVisitors(() => clock.now)
  const streams: number[] = []
  let calls = 0
  const loopback = await serve({
    page,
    visitors,
    call: (name, input) => {
      calls += 1
      return core.dispatch(name, input)
    },
    onStreams: (open) => void streams.push(open),
    dev: null,
  })
  onTestFinished(() => loopback.close())
  const { port } = loopback
  const own = `http://127.0.0.1:${port}`
  const legal: Readonly<Record<string, string>> = {
    host: `127.0.0.1:${port}`,
    origin: own,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    'content-type': 'application/json',
  }
  /** A legal request of the page, except what is said; null takes a header away. */
  const ask = ({ method = 'POST', path = '/call/start', headers = {}, body = '{}' }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = Object.fromEntries(
        Object.entries({ ...legal, ...headers }).filter((each): each is [string, string] => each[1] !== null),
      )
      const asking = request(
        { host: '127.0.0.1', port, method, path, headers: sent, setHost: false, agent: false },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (part) => (text += String(part)))
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
        },
      )
      asking.on('error', reject)
      asking.end(method === 'GET' || method === 'HEAD' ? undefined : body)
    })
  const enter = async (code: string) => {
    const { status, text } = await ask({ path: '/enter', body: JSON.stringify({ code }) })
    return status === 200 ? z.strictObject({ token: z.string() }).parse(JSON.parse(text)).token : null
  }
  const token = await enter(visitors.newCode())
  if (token === null) throw new Error('the first code was refused')
  return {
    ask,
    enter,
    visitors,
    clock,
    port,
    loopback,
    streams,
    bearer: { authorization: `Bearer ${token}` },
    calls: () => calls,
  }
}

describe('data over HTTP', () => {
  test('is given to our own page, which brings its token', async () => {
    const { ask, bearer } = await start()
    const answer = await ask({ headers: bearer })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { admin: { initials: 'KS' } } })
  })

  test('is refused to everybody else with the same 403, and the core is never asked', async () => {
    const { ask, bearer, port, calls } = await start()
    const other = `127.0.0.1:${port + 1}`
    const wrong: readonly Asked[] = [
      {},
      ...[
        `localhost:${port}`,
        '127.0.0.1',
        `evil.example:${port}`,
        `127.0.0.1:${port}.evil.example`,
        other,
        `[::1]:${port}`,
        '',
      ].map((host) => ({ headers: { ...bearer, host } })),
      ...[
        null,
        'null',
        `http://${other}`,
        `https://127.0.0.1:${port}`,
        `http://localhost:${port}`,
        'https://evil.example',
        `http://127.0.0.1:${port}/`,
      ].map((origin) => ({ headers: { ...bearer, origin } })),
      ...[null, 'cross-site', 'same-site', 'none'].map((site) => ({ headers: { ...bearer, 'sec-fetch-site': site } })),
      ...[null, 'navigate', 'no-cors', 'websocket'].map((mode) => ({ headers: { ...bearer, 'sec-fetch-mode': mode } })),
      ...[null, 'document', 'script', 'iframe'].map((dest) => ({ headers: { ...bearer, 'sec-fetch-dest': dest } })),
      ...[null, 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].map((type) => ({
        headers: { ...bearer, 'content-type': type },
      })),
      ...[
        '',
        'Bearer ',
        'Bearer x',
        `Basic ${bearer.authorization.slice(7)}`,
        bearer.authorization.slice(0, -1),
        `${bearer.authorization}x`,
        bearer.authorization.slice(7),
      ].map((authorization) => ({ headers: { authorization } })),
      ...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET'].map((method) => ({ method, headers: bearer })),
      ...[
        '/call/',
        '/call/start/',
        '/call/start?x=1',
        '/call/../call/start',
        '//call/start',
        '/Call/start',
        '/call/st%61rt',
        '/call/start%00',
        `/call/${'x'.repeat(61)}`,
        '/',
        '/changes',
        '/start',
      ].map((path) => ({ path, headers: bearer })),
      ...['', '{', 'undefined', '\u0000'].map((body) => ({ body, headers: bearer })),
      { headers: { ...bearer, cookie: 'token=1' }, body: `"${'x'.repeat(14 * 1024 * 1024)}"` },
    ]
    for (const asked of wrong) {
      const told = JSON.stringify(asked).slice(0, 200)
      const answer = await ask(asked).catch(() => ({ status: 0, text: '', headers: {} }))
      expect([told, answer.status === 403 || answer.status === 400 || answer.status === 0]).toEqual([told, true])
      expect([told, answer.text.includes('admin')]).toEqual([told, false])
    }
    expect(calls()).toBe(0)
  })

  test('is refused to a request with two Hosts', async () => {
    const { port, bearer, calls } = await start()
    const raw = [
      `POST /call/start HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Host: evil.example',
      `Origin: http://127.0.0.1:${port}`,
      'Sec-Fetch-Site: same-origin',
      'Sec-Fetch-Mode: cors',
      'Sec-Fetch-Dest: empty',
      'Content-Type: application/json',
      `Authorization: ${bearer.authorization}`,
      'Content-Length: 2',
      'Connection: close',
      '',
      '{}',
    ].join('\r\n')
    const answer = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(raw))
      socket.setEncoding('utf8')
      socket.on('data', (part) => (text += String(part)))
      socket.on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 40[03]/)
    expect(calls()).toBe(0)
  })

  test('a call that does not exist is answered as data, by whoever may ask', async () => {
    const { ask, bearer } = await start()
    const answer = await ask({ path: '/call/constructor', headers: bearer })
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })
})

describe('the one-time code', () => {
  test('works once', async () => {
    const { enter, visitors } = await start()
    const code = visitors.newCode()
    expect(await enter(code)).not.toBeNull()
    expect(await enter(code)).toBeNull()
  })

  test('works for two minutes', async () => {
    const { enter, visitors, clock } = await start()
    const code = visitors.newCode()
    clock.now += 2 * 60_000
    const last = visitors.enter(code)
    expect(last).not.toBeNull()
    const late = visitors.newCode()
    clock.now += 2 * 60_000 + 1
    expect(await enter(late)).toBeNull()
  })

  test('is void once there is a newer one, and nothing but itself opens', async () => {
    const { ask, enter, visitors } = await start()
    const old = visitors.newCode()
    const code = visitors.newCode()
    expect(await enter(old)).toBeNull()
    for (const wrong of ['', 'x', `${code}x`, code.slice(1)]) expect(await enter(wrong)).toBeNull()
    for (const body of ['null', '[]', '{}', '{"code":null}', `{"code":["${code}"]}`])
      expect((await ask({ path: '/enter', body })).status).toBe(403)
    expect(
      (await ask({ path: '/enter', body: JSON.stringify({ code }), headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(403)
    expect(await enter(code)).not.toBeNull()
  })

  test('gives each page a token of its own, and a reload keeps the old one', async () => {
    const { ask, enter, visitors, bearer } = await start()
    const second = await enter(visitors.newCode())
    expect(`Bearer ${second}`).not.toBe(bearer.authorization)
    expect((await ask({ headers: bearer })).status).toBe(200)
    expect((await ask({ headers: { authorization: `Bearer ${second}` } })).status).toBe(200)
  })
})

describe('the page', () => {
  test('is given to whoever has the right Host, with the policy that guards it', async () => {
    const { ask } = await start()
    const bare = {
      origin: null,
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'content-type': null,
    }
    const index = await ask({ method: 'GET', path: '/', headers: bare })
    expect(index).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      },
    })
    expect(index.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';.*require-trusted-types-for 'script'/,
    )
    expect(index.headers['access-control-allow-origin']).toBeUndefined()
    expect((await ask({ method: 'GET', path: '/assets/index-abc.js', headers: bare })).status).toBe(200)
    expect((await ask({ method: 'GET', path: '/', headers: { ...bare, host: 'evil.example' } })).status).toBe(403)
  })

  test('is all that there is to read: no path leads anywhere else', async () => {
    const { ask } = await start()
    for (const path of [
      '/secret.txt',
      '/secret.json',
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/../index.html',
      '/assets/../../etc/passwd',
      '/.hidden',
      '/assets',
      '/assets/',
      '/index.html/',
      '/index.html%00.js',
      '/index.html?x',
      '/C:/x.js',
      '/..\\x.js',
      '/assets//index-abc.js',
      '//index.html',
      '/nothing.js',
      'http://127.0.0.1/index.html',
      '*',
    ]) {
      const { status } = await ask({ method: 'GET', path }).catch(() => ({ status: 400 }))
      expect([path, status === 403 || status === 400]).toEqual([path, true])
    }
  })
})

describe('the stream of changes', () => {
  test('is for our own page alone, and counts who listens', async () => {
    const { ask, bearer, port, loopback, streams } = await start()
    expect((await ask({ method: 'GET', path: '/changes' })).status).toBe(403)
    expect(
      (await ask({ method: 'GET', path: '/changes', headers: { ...bearer, 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403)
    const heard = await new Promise<string>((resolve) => {
      const headers = {
        host: `127.0.0.1:${port}`,
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'cors',
        'sec-fetch-dest': 'empty',
        ...bearer,
      }
      const asking = request({ host: '127.0.0.1', port, path: '/changes', headers, agent: false }, (response) => {
        response.setEncoding('utf8')
        let text = ''
        response.on('data', (part) => {
          text += String(part)
          if (text === '\n') loopback.send({ touched: ['queue'] })
          if (text.includes('queue')) {
            response.destroy()
            resolve(text)
          }
        })
      })
      asking.end()
    })
    expect(heard).toBe('\n{"touched":["queue"]}\n')
    await expect.poll(() => streams).toEqual([1, 0])
  })
})
