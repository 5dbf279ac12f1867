// A frame that got into the window, and links that would take the window away.
import { call, setUp } from './calling.ts'
import { expect, test } from './fixtures.ts'

const desktopOnly = 'A browser tab has no preload and no window of its own to steer.'

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
