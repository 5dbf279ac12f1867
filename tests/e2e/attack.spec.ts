// A page that means harm, in a real Chromium beside ours.
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { call, setUp, valueOf } from './calling.ts'
import { expect, type Running, test } from './fixtures.ts'

const loopbackOnly = 'The desktop shell has no server that another page could ask.'

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
      held: `${document.cookie}${JSON.stringify(localStorage)}${JSON.stringify(sessionStorage)}`,
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
    held: '{}{}',
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
        window.opener === null,
        sessionStorage.getItem('bonafide.token'),
        location.hash,
        document.cookie,
      ]),
    ).toEqual([true, null, '', ''])
    await expect(ours.getByText('This link has been used, or is too old.')).toBeVisible()
    expect(await evil.evaluate((): unknown => Reflect.get(Object(Reflect.get(window, 'ours')), 'closed'))).toBe(true)
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
