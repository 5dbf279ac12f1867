// A page that means harm, in a real Chromium beside ours; a frame that got into the window; text that wants to be more than text.
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { DEFAULT_POLICY } from '../../shared/domain/code.ts'
import { expect, type Running, test } from './fixtures.ts'

const loopbackOnly = 'The desktop shell has no server that another page could ask.'
const desktopOnly = 'A browser tab has no preload and no window of its own to steer.'

test('a page of another port reads nothing and changes nothing, whatever its browser lets it try', async ({
  open,
  shell,
}) => {
  test.skip(shell !== 'loopback', loopbackOnly)
  const app = await open()
  await setUp(app)
  const before = await call(app.page, 'start', {})
  const target = new URL(app.page.url()).origin
  const { evil, close } = await openEvilPage(app)

  const tried = await evil.evaluate(async (origin) => {
    const body = JSON.stringify({ text: 'Written by another page.' })
    const json = { 'content-type': 'application/json' }
    const read = async (path: string, init?: RequestInit) => {
      try {
        const response = await fetch(origin + path, init)
        return `${response.type} ${response.status} ${(await response.text()).length}`
      } catch {
        return 'failed'
      }
    }
    const element = (tag: string, attributes: Readonly<Record<string, string>>) =>
      new Promise<string>((done) => {
        const made = Object.assign(document.createElement(tag), {
          onload: () => done('loaded'),
          onerror: () => done('failed'),
        })
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
        document.body.append(made)
        setTimeout(() => done('silent'), 1_500)
      })
    const frame = document.createElement('iframe')
    const framed = new Promise((done) => frame.addEventListener('load', done))
    frame.src = origin
    document.body.append(frame)
    await Promise.race([framed, new Promise((done) => setTimeout(done, 2_000))])
    let insideFrame = 'nothing'
    try {
      insideFrame = frame.contentDocument?.body.innerText ?? 'nothing'
    } catch {
      insideFrame = 'nothing'
    }
    const socket = await new Promise<string>((done) => {
      const made = new WebSocket(`${origin.replace('http', 'ws')}/changes`)
      made.addEventListener('open', () => done('open'))
      made.addEventListener('error', () => done('failed'))
    })
    const events = await new Promise<string>((done) => {
      const made = new EventSource(`${origin}/changes`, { withCredentials: true })
      made.addEventListener('open', () => done('open'))
      made.addEventListener('error', () => done('failed'))
    })
    const worker = await navigator.serviceWorker.register(`${origin}/assets/x.js`).then(
      () => 'registered',
      () => 'failed',
    )
    return {
      reads: {
        page: await read('/'),
        pageNoCors: await read('/', { mode: 'no-cors' }),
        changes: await read('/changes', { credentials: 'include' }),
        changesNoCors: await read('/changes', { mode: 'no-cors', credentials: 'include' }),
        start: await read('/call/start', { method: 'POST', headers: json, body: '{}' }),
        startPlain: await read('/call/start', { method: 'POST', body: '{}' }),
        startNoCors: await read('/call/start', {
          method: 'POST',
          mode: 'no-cors',
          headers: json,
          body: '{}',
          credentials: 'include',
        }),
        write: await read('/call/publishCode', {
          method: 'POST',
          mode: 'no-cors',
          headers: { 'content-type': 'text/plain' },
          body,
        }),
        kept: await read('/call/publishCode', { method: 'POST', mode: 'no-cors', keepalive: true, body }),
        guess: await read('/enter', { method: 'POST', headers: json, body: JSON.stringify({ code: 'x'.repeat(32) }) }),
      },
      socket,
      events,
      worker,
      insideFrame,
      beacon: navigator.sendBeacon(`${origin}/call/publishCode`, new Blob([body], { type: 'text/plain' })),
      script: await element('script', { src: `${origin}/` }),
      image: await element('img', { src: `${origin}/` }),
      style: await element('link', { rel: 'stylesheet', href: `${origin}/` }),
      held: [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)].join(''),
    }
  }, target)

  expect(Object.values(tried.reads).filter((each) => each !== 'failed' && !each.startsWith('opaque 0 0'))).toEqual([])
  expect(tried).toMatchObject({
    socket: 'failed',
    events: 'failed',
    worker: 'failed',
    script: 'failed',
    image: 'failed',
    style: 'failed',
    held: '',
  })
  expect(tried.insideFrame).not.toContain('Bonafide')

  await test.step('a form, sent as a person would click it', async () => {
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { evil: form, close: closeForm } = await openEvilPage(app)
      const answered = form.waitForResponse((response) => response.url().startsWith(target))
      await form.evaluate(
        ({ origin, type }) => {
          const made = Object.assign(document.createElement('form'), {
            action: `${origin}/call/publishCode`,
            method: 'post',
            enctype: type,
          })
          const field = Object.assign(document.createElement('input'), {
            name: '{"text":"Written by a form.", "x":"',
            value: '"}',
          })
          made.append(field)
          document.body.append(made)
          made.submit()
        },
        { origin: target, type: enctype },
      )
      expect((await answered).status()).toBe(403)
      await closeForm()
    }
  })

  await test.step('a window that it opens on us cannot be reached, and cannot reach back', async () => {
    const opened = app.page.context().waitForEvent('page')
    await evil.evaluate(
      (origin) => void Object.assign(window, { ours: window.open(`${origin}/#${'x'.repeat(32)}`) }),
      target,
    )
    const ours = await opened
    await ours.waitForLoadState()
    expect(
      await ours.evaluate(() => [
        window.opener,
        sessionStorage.getItem('bonafide.token'),
        location.hash,
        document.cookie,
      ]),
    ).toEqual([null, null, '', ''])
    await expect(ours.getByText('This link has been used, or is too old.')).toBeVisible()
    expect(await evil.evaluate(() => (Reflect.get(window, 'ours') as Window).closed)).toBe(true)
    await ours.close()
  })

  await close()
  const after = await call(app.page, 'start', {})
  expect(after).toMatchObject({ ok: true, value: { code: valueOf(before, 'code'), counts: valueOf(before, 'counts') } })
})

test('a name that was pointed at this machine afterwards reads nothing: only the exact Host gets in', async ({
  open,
  shell,
  playwright,
  launchOptions,
}) => {
  test.skip(shell !== 'loopback', loopbackOnly)
  const app = await open()
  await setUp(app)
  const { port } = new URL(app.page.url())
  const args = [
    ...(launchOptions.args ?? []).filter((each) => !each.startsWith('--host-resolver-rules')),
    '--host-resolver-rules=MAP * 127.0.0.1',
  ]
  const rebound = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await rebound.newPage()
  for (const host of ['rebind.example', 'localhost', '127.0.0.1.rebind.example', '[::1]', '127.1', '2130706433'].map(
    (each) => `http://${each}:${port}`,
  )) {
    const response = await page.goto(`${host}/`).catch(() => null)
    // A browser writes 127.1 and 2130706433 as 127.0.0.1 itself: that is our page, without a token.
    if (response !== null && new URL(page.url()).hostname !== '127.0.0.1') expect(response.status(), host).toBe(403)
    const answers = await page.evaluate(async () => {
      const ask = async (path: string, init: RequestInit) => (await fetch(path, init).catch(() => null))?.status ?? 0
      return Promise.all([
        ask('/call/start', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
        ask('/changes', {}),
        ask('/enter', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":"x"}' }),
      ])
    })
    expect(
      answers.filter((status) => status !== 403 && status !== 0),
      host,
    ).toEqual([])
  }
  await rebound.close()
})

test('the token is for one tab: no cookie, nothing that outlives it, no code left in the address', async ({
  open,
  shell,
}) => {
  test.skip(shell !== 'loopback', loopbackOnly)
  const app = await open()
  await setUp(app)
  const held = () =>
    [document.cookie, localStorage.length, location.hash, sessionStorage.getItem('bonafide.token') !== null] as const
  expect(await app.page.evaluate(held)).toEqual(['', 0, '', true])
  expect(await app.page.context().cookies()).toEqual([])
  const again = await app.page.context().newPage()
  await again.goto(app.link ?? '')
  await expect(again.getByText('This link has been used, or is too old.')).toBeVisible()
  expect(await again.evaluate(held)).toEqual(['', 0, '', false])
  await again.close()
})

test('a frame that got into the window is not answered, though it has the preload', async ({ open, shell }) => {
  test.skip(shell !== 'standin', desktopOnly)
  const app = await open({ env: { BONAFIDE_STANDIN_PRELOAD_EVERYWHERE: '1' } })
  await setUp(app)
  const answers = await app.page.evaluate(async () => {
    const found: unknown[] = []
    for (const source of [null, 'about:blank', '/', 'data:text/html,x', 'blob:', 'app://other/']) {
      const frame = document.createElement('iframe')
      if (source !== null) frame.setAttribute('src', source)
      document.body.append(frame)
      await new Promise((wake) => setTimeout(wake, 300))
      let bridge: unknown
      try {
        bridge = Reflect.get(frame.contentWindow ?? {}, 'bonafide')
      } catch {
        bridge = undefined
      }
      const ask: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : undefined
      found.push(
        typeof ask === 'function'
          ? await Reflect.apply(ask, bridge, ['publishCode', { text: 'Written by a frame.' }])
          : null,
      )
      frame.remove()
    }
    return found
  })
  const refusal = { ok: false, failure: { code: 'refused', message: 'This page may not ask Bonafide.' } }
  // The first two are frames that run the preload; the policy keeps the others from loading at all.
  expect(answers.slice(0, 2)).toEqual([refusal, refusal])
  for (const answer of answers.slice(2)) expect([null, refusal]).toContainEqual(answer)
  expect(JSON.stringify(await call(app.page, 'start', {}))).not.toContain('Written by a frame.')
  app.takeErrors(/frame|Content Security Policy|blob:|app:\/\/other/i)
})

test('the window stays where it is, opens no other, and hands over no link that is not a known page', async ({
  open,
  shell,
}) => {
  test.skip(shell !== 'standin', desktopOnly)
  const app = await open()
  await setUp(app)
  const at = app.page.url()
  const bad = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://evil.example/share',
    'ms-msdt:/id',
    'mailto:a@evil.example',
    'data:text/html,x',
    'about:blank',
    'http://x.com/name',
    'https://x.com@evil.example/',
    'https://x.com.evil.example/',
    'https://evil.example/x.com',
    'https://\u0445.com/name',
    'https://x.com:8443/name',
    'https://127.0.0.1/',
    'https://x.com/intent/post?text=x',
    'https://x.com/logout',
    'https://bsky.app/oauth',
    'app://other/',
  ]
  for (const url of bad) {
    await app.page.evaluate((to) => {
      try {
        window.open(to, '_blank', 'noopener')
      } catch {
        // A link that is none.
      }
    }, url)
    await app.page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, rel: 'opener', target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    }, url)
  }
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'http://127.0.0.1:1/',
    'data:text/html,x',
    'mailto:a@evil.example',
  ]) {
    await app.page
      .evaluate((to) => {
        location.href = to
      }, url)
      .catch(() => undefined)
    await app.page.waitForTimeout(200)
    expect(app.page.url()).toBe(at)
  }
  await app.page.evaluate(() => window.open('https://x.com/name_example', '_blank', 'noopener'))
  await expect.poll(() => app.openedLinks()).toEqual(['https://x.com/name_example'])
  expect(app.page.context().pages()).toHaveLength(1)
  app.takeErrors(/Not allowed to (?:load|navigate)|^network: the page asked for https:\/\/evil\.example\/$/)
})

const RTL = '\u202e\u2066evil\u2069\u200b\u200f'
const hostile = [
  '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg/onload=window.ran=1>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>{{7*7}}${window.ran=1}',
  'javascript:window.ran=1 https://evil.example/x http://127.0.0.1:1/ file:///etc/passwd',
  `${RTL} olleh`,
  '__proto__ constructor toString',
  `'; DROP TABLE account; -- " OR 1=1 NEAR(x) AND NOT * ^ : ( handle:x`,
  '\u0000\u0007\u001b[31m \ud83d half \ufeff',
]
const long = hostile.join(' ').padEnd(20_000, 'W\u0301\u202e')

test('text that wants to be more than text is shown as text, on every screen', async ({ open, shell, keepPicture }) => {
  test.setTimeout(180_000)
  const app = await open()
  const { page } = app
  const line = hostile.join(' ').slice(0, 490)
  await page.evaluate(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      Object.assign(window, { ran: `policy: ${violatedDirective}` }),
    ),
  )
  const ok = async (name: string, input: unknown) => {
    const answer = await call(page, name, input)
    expect(answer, `${name}: ${JSON.stringify(answer).slice(0, 300)}`).toMatchObject({ ok: true })
    return answer
  }

  await test.step('through every text field', async () => {
    await ok('setUp', {
      name: hostile[0]?.slice(0, 80),
      role: 'admin',
      group: { name: line, ownAccounts: [{ platform: 'mastodon', handle: '<img src=x>@evil.example"><script>' }] },
      policy: DEFAULT_POLICY,
    })
    await ok('publishCode', { text: long.slice(0, 4_000) })
    await call(page, 'previewPaste', { text: long, plainHandlesAre: 'x' })
    await ok('queuePasted', {
      text: `@loud_example @quiet_example @third_example\n${long}`,
      plainHandlesAre: 'x',
      source: 'followed-us',
    })
  })
  const rows = listOf(
    valueOf(
      await ok('listQueue', { offset: 0, limit: 50, sort: 'oldest', platform: null, source: null, text: '' }),
      'rows',
    ),
  )
  const [account = '', second = '', third = ''] = ['loud_example', 'quiet_example', 'third_example'].map((handle) =>
    String(rows.find((row) => Reflect.get(row, 'handle') === handle)?.['id']),
  )
  const vetting = String(
    Reflect.get(objectOf(valueOf(await ok('openVetting', { account, purpose: 'follow-back' }), 'vetting')), 'id'),
  )
  const reported = await ok('reportToUs', { handle: '@told_example', platform: 'x', line, raisedBy: line })
  const unfollow = String(valueOf(reported, 'unfollow'))
  await test.step('of an account, a vetting, an entry', async () => {
    for (const text of [...hostile, long]) {
      await ok('observe', { account, name: text.slice(0, 490), bio: text.slice(0, 20_000) })
      await ok('addNote', { account, vetting, unfollow: null, text: text.slice(0, 20_000) })
      await ok('addEvidence', {
        vetting,
        unfollow: null,
        check: null,
        form: 'quotation',
        says: text.slice(0, 20_000),
        link: text.slice(0, 490),
        reads: text.slice(0, 20_000),
        seenOn: '2026-01-01',
      })
    }
    await ok('addEvidence', {
      vetting: null,
      unfollow,
      check: null,
      form: 'link',
      says: line,
      link: 'https://x.com@evil.example.org/\u202e',
      reads: line,
      seenOn: '2026-01-01',
    })
    await ok('addNote', { account, vetting: null, unfollow, text: line })
    await ok('addToUnfollow', { account: third, reason: 'other', note: line })
    await ok('describeUnfollow', {
      unfollow,
      grounds: ['trolling'],
      severity: 3,
      says: long.slice(0, 20_000),
      reads: long.slice(0, 20_000),
    })
    const asking = String(
      Reflect.get(
        objectOf(valueOf(await ok('openVetting', { account: second, purpose: 'follow-back' }), 'vetting')),
        'id',
      ),
    )
    const decision = String(
      valueOf(
        await ok('decide', {
          vetting: asking,
          outcome: 'ask',
          reason: long.slice(0, 20_000),
          grounds: [],
          severity: null,
          says: long.slice(0, 20_000),
          reads: long.slice(0, 20_000),
          lookAgainOn: null,
        }),
        'decision',
      ),
    )
    await ok('recordOutsideAnswer', {
      decision,
      by: line,
      when: '2026-01-01',
      how: line,
      view: 'asks-for-more',
      note: long.slice(0, 20_000),
    })
    await ok('openRetweet', {
      link: 'https://x.com/fourth_example/status/1188047490000000000',
      text: long.slice(0, 20_000),
      handle: '',
      platform: 'x',
    })
  })
  const routes: readonly object[] = [
    ...['overview', 'queue', 'endOfSession', 'waiting', 'retweets', 'records', 'settings', 'help'].map((name) => ({
      name,
    })),
    { name: 'following', due: 'all' },
    { name: 'vetting', vetting },
    { name: 'account', account },
    { name: 'account', account: second },
    { name: 'urgent', unfollow },
    { name: 'toUnfollow', unfollow: null },
  ]
  const reversed: string[] = []
  for (const width of [1_280, 440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const route of width === 440 ? routes.slice(-5) : routes) {
      const name = `${JSON.stringify(route)
        .replaceAll(/[^a-zA-Z]+/g, ' ')
        .trim()
        .slice(0, 24)} ${width}`
      await test.step(name, async () => {
        await page.evaluate((to) => history.replaceState(to, ''), route)
        await page.reload()
        await expect(page.getByRole('main')).toBeVisible()
        await page.waitForTimeout(150)
        // What is covered is uncovered, so that it is shown too.
        for (const button of await page.getByRole('button', { name: /^Show\b/ }).all())
          await button.click({ timeout: 1_000 }).catch(() => undefined)
        expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
        reversed.push(...(await reversedNeighbours(page)).map((each) => `${name}: ${each}`))
        expect(
          await page.evaluate(
            () =>
              document.querySelectorAll(
                'main iframe, main script, main img[src="x"], main object, main embed, main a[href^="javascript"]',
              ).length,
          ),
        ).toBe(0)
      })
    }
  }
  await keepPicture(page, `hostile-${shell}`)
  expect([...new Set(reversed)]).toEqual([])
  const found = await ok('search', { text: hostile[5], limit: 50 })
  expect(JSON.stringify(found)).toContain('"rows"')
  expect(await page.evaluate(() => Reflect.get(Object.prototype, 'ran') ?? Reflect.get(window, 'ran'))).toBeUndefined()
})

/** Words of ours that follow foreign ones with nothing between that ends a direction: an override would reverse them. */
async function reversedNeighbours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isWalled = (element: Element) => {
      const { display, unicodeBidi } = getComputedStyle(element)
      return !display.startsWith('inline') || display.startsWith('inline-') || /isolate|plaintext/.test(unicodeBidi)
    }
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (
        parent === null ||
        !/[\u202a-\u202e\u2066-\u2068]/.test(node.textContent ?? '') ||
        parent.closest('textarea, input, script, style') !== null
      )
        continue
      let wall: Element = parent
      while (wall.parentElement !== null && !isWalled(wall)) wall = wall.parentElement
      const after = document.createRange()
      after.setStartAfter(node)
      after.setEndAfter(wall.lastChild ?? wall)
      if (after.toString().trim() !== '')
        found.push(
          `${parent.tagName.toLowerCase()}.${parent.className} in ${wall.className}: ${after.toString().slice(0, 30)}`,
        )
    }
    return found
  })
}

async function setUp(app: Running): Promise<void> {
  expect(
    await call(app.page, 'setUp', {
      name: 'Kim Shaw',
      role: 'admin',
      group: { name: '', ownAccounts: [] },
      policy: DEFAULT_POLICY,
    }),
  ).toMatchObject({ ok: true })
}

/** A call as our own page sends it, in either shell. */
async function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ name: called, input: given }) => {
      const bridge: unknown = Reflect.get(window, 'bonafide')
      const ask: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : undefined
      if (typeof ask === 'function') return Reflect.apply(ask, bridge, [called, given]) as Promise<unknown>
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${sessionStorage.getItem('bonafide.token')}`,
      }
      const answer: unknown = await (
        await fetch(`/call/${called}`, { method: 'POST', headers, body: JSON.stringify(given) })
      ).json()
      return answer
    },
    { name, input },
  )
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function valueOf(answer: unknown, key: string): unknown {
  return Reflect.get(objectOf(Reflect.get(objectOf(answer), 'value')), key)
}

function listOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((each) => ({ ...objectOf(each) })) : []
}

/** Another program's page on this machine, opened in the same browser as ours. */
async function openEvilPage(app: Running): Promise<{ readonly evil: Page; readonly close: () => Promise<void> }> {
  const server = createServer(
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Another page</title><body>'),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const evil = await app.page.context().newPage()
  await evil.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
  return {
    evil,
    close: async () => {
      await evil.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
