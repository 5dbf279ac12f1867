// The loopback shell as any program or page on this machine meets it: raw bytes on its port, before a real core.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LONGEST_PASTE } from '../../shared/domain/pastedText.ts'
import { written } from '../builders.ts'
import { inTurns, knock, openShell, OWN_PAGE, post } from './knocking.ts'

const REFUSAL = 'Not here. Start Bonafide again and use the link that it prints.\n'

describe('who may ask', () => {
  test('of two thousand combinations only our own page, with its token, gets data', async () => {
    const { port, visitors, core } = await openShell()
    const token = visitors.enter(visitors.newCode()) ?? ''
    const before = written(core)
    const own = `127.0.0.1:${port}`
    const hosts = [
      [own],
      [`localhost:${port}`],
      ['127.0.0.1'],
      [`evil.example:${port}`],
      [`127.0.0.1:${port + 1}`],
      [`${own}.evil.example`],
      [`[::1]:${port}`],
      [],
      [own, 'evil.example'],
      [own, own],
    ]
    const origins = [
      [`http://${own}`],
      [`http://evil.example:${port}`],
      [`https://${own}`],
      [`http://127.0.0.1:${port + 1}`],
      ['null'],
      [],
      [`http://${own}`, 'http://evil.example'],
    ]
    const fetches = [
      'same-origin cors empty',
      'cross-site no-cors empty',
      'same-site cors empty',
      'none navigate document',
      'same-origin navigate iframe',
      '',
    ]
    const tokens = [
      `Bearer ${token}`,
      '',
      `Bearer ${'A'.repeat(43)}`,
      `bearer ${token}`,
      `Basic ${token}`,
      `Bearer ${token}x`,
    ]
    const targets = ['POST /call/start', 'POST /call/publishCode', 'PUT /call/start', 'GET /call/start']

    const asked = hosts.flatMap((host) =>
      origins.flatMap((origin) =>
        fetches.flatMap((fetched) =>
          tokens.flatMap((bearer) => targets.map((target) => ({ host, origin, fetched, bearer, target }))),
        ),
      ),
    )
    // Those with at most three of the five things wrong: the others are further from passing.
    const right = { host: hosts[0], origin: origins[0], fetched: fetches[0], bearer: tokens[0], target: targets[0] }
    const near = asked.filter((each) => wrongParts(each, right) <= 3)
    const answers = await inTurns(near, 24, (each) => knock(port, textOf(each)))

    expect(near.length).toBeGreaterThan(1_900)
    const served = near.filter((_, place) => answers[place]?.status !== 403)
    expect(served.map(({ target }) => target)).toEqual(['POST /call/start', 'POST /call/publishCode'])
    for (const answer of answers.filter(({ status }) => status === 403)) expect(answer.body).toBe(REFUSAL)
    expect(written(core)).toBe(before)
  })

  test('changes are streamed to our own page only', async () => {
    const { port, visitors, streams } = await openShell()
    const token = visitors.enter(visitors.newCode()) ?? ''
    const own = `127.0.0.1:${port}`
    const lines = [
      `Host: ${own}`,
      'Sec-Fetch-Site: same-origin',
      'Sec-Fetch-Mode: cors',
      'Sec-Fetch-Dest: empty',
      `Authorization: Bearer ${token}`,
    ]
    const instead = [
      '',
      'Host: evil.example',
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Mode: no-cors',
      'Sec-Fetch-Dest: script',
      'Authorization: Bearer no',
      'Origin: http://evil.example',
    ]
    for (const place of lines.keys())
      for (const wrong of instead) {
        const given = lines.map((line, at) => (at === place ? wrong : line)).filter((line) => line !== '')
        if (given.length === lines.length && given.every((line, at) => line === lines[at])) continue
        expect((await knock(port, `GET /changes HTTP/1.1\r\n${given.join('\r\n')}\r\n\r\n`)).status).toBe(403)
      }
    expect(streams()).toBe(0)

    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.write(`GET /changes HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    const first = await new Promise<string>((heard) => socket.once('data', (part) => heard(String(part))))
    expect(first).toMatch(/^HTTP\/1\.1 200 /)
    expect(streams()).toBe(1)
  })
})

describe('the one-time code', () => {
  test('opens once, for two minutes, and a thousand guesses neither open nor spend it', async () => {
    const { port, visitors, clock } = await openShell()
    const enter = async (code: unknown) => (await knock(port, post(port, '/enter', JSON.stringify({ code })))).status
    const code = visitors.newCode()
    const nearly = Array.from(
      { length: code.length },
      (_, place) => `${code.slice(0, place)}${code[place] === 'A' ? 'B' : 'A'}${code.slice(place + 1)}`,
    )
    const guesses: readonly unknown[] = [
      null,
      0,
      true,
      [],
      {},
      [code],
      { code },
      '',
      code.slice(1),
      `${code}\n`,
      ` ${code}`,
      code.toLowerCase().toUpperCase(),
      ...nearly,
      ...Array.from({ length: 1_000 }, (_, each) => String(each).padStart(32, 'x')),
    ]
    const answers = await inTurns(guesses, 24, enter)
    expect(new Set(answers)).toEqual(new Set([403]))
    expect(await enter(code)).toBe(200)
    expect(await enter(code)).toBe(403)

    const late = visitors.newCode()
    clock.now += 2 * 60_000 + 1
    expect(await enter(late)).toBe(403)

    const replaced = visitors.newCode()
    const newest = visitors.newCode()
    expect([await enter(replaced), await enter(newest)]).toEqual([403, 200])
  })
})

describe('what is no honest request', () => {
  test('broken, doubled, smuggled and foreign requests all hear the same 403', async () => {
    const { port, visitors, core } = await openShell()
    const token = visitors.enter(visitors.newCode()) ?? ''
    const own = `127.0.0.1:${port}`
    const host = `Host: ${own}`
    const page = `${host}\r\nOrigin: http://${own}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\nAuthorization: Bearer ${token}`
    const typed = `${page}\r\nContent-Type: application/json`
    const inner = `POST /call/publishCode HTTP/1.1\r\n${typed}\r\nContent-Length: 15\r\n\r\n{"text":"evil"}`
    const before = written(core)
    const requests = [
      'GET\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET / HTTP/1.0\r\n\r\n',
      `GET / HTTP/1.1\r\n${host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n Host: ${own}\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost : ${own}\r\n\r\n`,
      `GET / HTTP/1.1\n${host}\n\n`,
      `GET http://${own}/ HTTP/1.1\r\n${host}\r\n\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\n${host}\r\n\r\n`,
      `GET @evil.example/ HTTP/1.1\r\n${host}\r\n\r\n`,
      `HEAD / HTTP/1.1\r\n${host}\r\n\r\n`,
      `OPTIONS /call/start HTTP/1.1\r\n${typed}\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
      `TRACE / HTTP/1.1\r\n${page}\r\n\r\n`,
      `DELETE /call/start HTTP/1.1\r\n${typed}\r\n\r\n`,
      `POST / HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /changes HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/ HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start/ HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start?x HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/%73tart HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/${'a'.repeat(61)} HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${page}\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${page}\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${page}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nContent-Length: 1\r\n\r\n{`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nContent-Length: 0\r\n\r\n`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nExpect: everything\r\nContent-Length: 2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nContent-Length: +2\r\n\r\n{}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${inner}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
      `POST /call/start HTTP/1.1\r\n${typed}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`,
      `POST /enter HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
      `GET /x HTTP/1.1\r\n${host}\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
    ]
    const answers = await inTurns(requests, 8, (each) => knock(port, each))
    for (const [place, answer] of answers.entries()) {
      expect.soft(answer.status, requests[place]).toBe(403)
      const isHead = requests[place]?.startsWith('HEAD') === true
      expect.soft(answer.body, requests[place]).toBe(isHead ? '' : REFUSAL)
    }
    expect(written(core)).toBe(before)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '_', 'STart'])(
    'there is no call %s',
    async (name) => {
      const { port, visitors } = await openShell()
      const token = visitors.enter(visitors.newCode()) ?? ''
      const { status, body } = await knock(port, post(port, `/call/${name}`, '{}', token))
      expect([status, JSON.parse(body)]).toEqual([
        200,
        { ok: false, failure: { code: 'not-found', message: 'There is no such call.' } },
      ])
    },
  )

  test('no path leads beside the page', async () => {
    const { port } = await openShell()
    const get = (path: string) =>
      knock(port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
    const good = ['/', '/index.html', '/assets/page-1.js']
    for (const path of good) expect((await get(path)).body).toContain(OWN_PAGE)
    const names = [
      'secret.js',
      'secret.json',
      'page/secret.js',
      'settings.json',
      'bonafide.sqlite',
      'etc/passwd',
      'index.html',
    ]
    const ways = [
      '/../',
      '/..%2f',
      '/%2e%2e/',
      '/%2e%2e%2f',
      '/..\\',
      '/..%5c',
      '/assets/../../',
      '/assets/..%2f..%2f',
      '//',
      '///',
      '/./',
      '/assets/./../',
      '/.',
      '/..;/',
      '/%00',
      '/index.html%00/../',
      '/assets/%2e%2e/%2e%2e/',
      '/\u00ff../',
      '/assets//',
      '/file:///',
      '*',
    ]
    const paths = [
      ...ways.flatMap((way) => names.map((name) => `${way}${name}`)),
      '/assets',
      '/assets/',
      '/secret.js',
      '/index.html/',
      '/index.html?',
      '/index.html.',
      '/index.html::$DATA',
      '/INDEX.HTML',
      '/index',
      '/page.map',
      '/link.js/x',
    ]
    const answers = await inTurns(paths, 16, get)
    for (const [place, answer] of answers.entries())
      expect.soft([answer.status, answer.body], paths[place]).toEqual([403, REFUSAL])
    expect(paths.length).toBeGreaterThan(150)
  })
})

describe('somebody who only wants to be in the way', () => {
  test('six hundred silent, slow and greedy connections do not keep the admin out', async () => {
    const { port, visitors } = await openShell()
    const token = visitors.enter(visitors.newCode()) ?? ''
    const slow = [
      '',
      'GET / HTTP/1.1\r\nX: ',
      post(port, '/enter', '{').replace(/Content-Length: \d+/, 'Content-Length: 100'),
      post(port, '/call/start', '', '').replace(/Content-Length: \d+/, 'Content-Length: 9000000000'),
    ]
    const held: Socket[] = []
    onTestFinished(() => held.forEach((socket) => void socket.destroy()))
    for (let each = 0; each < 600; each++) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined).resume()
      socket.write(slow[each % slow.length] ?? '')
      held.push(socket)
    }
    const waits: number[] = []
    for (let each = 0; each < 40; each++) {
      const from = performance.now()
      const answer = await knock(port, post(port, '/call/start', '{}', token))
      waits.push(performance.now() - from)
      expect(answer.status).toBe(200)
    }
    expect(waits.toSorted((a, b) => a - b)[37]).toBeLessThan(200)
  })

  test('before the code is proved no more than a code is read', async () => {
    const { port, visitors } = await openShell()
    const code = visitors.newCode()
    const { status } = await knock(port, post(port, '/enter', JSON.stringify({ code, filling: 'x'.repeat(300) })))
    expect(status).not.toBe(200)
    expect((await knock(port, post(port, '/enter', JSON.stringify({ code })))).status).toBe(200)
  })

  test('a connection kept in reserve is closed without a word: no later request reads a refusal meant for nobody', async () => {
    const { port } = await openShell()
    const reserve = connect(port, '127.0.0.1')
    const heard: Buffer[] = []
    reserve.on('data', (part) => heard.push(part))
    await once(reserve, 'close')
    expect(Buffer.concat(heard).toString()).toBe('')
  }, 20_000)

  test('the longest paste fits, in any script; what is longer is cut off', async () => {
    const { port, visitors } = await openShell()
    const token = visitors.enter(visitors.newCode()) ?? ''
    const paste = (text: string) =>
      knock(port, post(port, '/call/previewPaste', JSON.stringify({ text, plainHandlesAre: 'x' }), token))
    expect(JSON.parse((await paste('\u0001'.repeat(LONGEST_PASTE))).body)).toMatchObject({ ok: true })
    expect((await paste('x'.repeat(8 * 1024 * 1024))).status).not.toBe(200)
  })
})

type Asked = {
  readonly host: readonly string[] | undefined
  readonly origin: readonly string[] | undefined
  readonly fetched: string | undefined
  readonly bearer: string | undefined
  readonly target: string | undefined
}

function wrongParts(asked: Asked, right: Asked): number {
  const { host, origin, fetched, bearer, target } = asked
  return [
    host === right.host,
    origin === right.origin,
    fetched === right.fetched,
    bearer === right.bearer,
    target === right.target,
  ].filter((fits) => !fits).length
}

function textOf({ host = [], origin = [], fetched = '', bearer, target }: Asked): string {
  const [site, mode, dest] = fetched.split(' ')
  const lines = [
    ...host.map((each) => `Host: ${each}`),
    ...origin.map((each) => `Origin: ${each}`),
    ...(mode === undefined ? [] : [`Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${dest}`]),
    ...(bearer === '' ? [] : [`Authorization: ${bearer}`]),
  ]
  return `${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`
}
