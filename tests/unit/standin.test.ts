import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const policy = "default-src 'none'; script-src 'self'; frame-src 'self'; connect-src 'self' https://beyond.example app:"

/** A small app that uses Electron as Bonafide's main does, with doors left open for a test to knock at. */
const fixture = {
  'package.json': JSON.stringify({ name: 'fixture', version: '1.2.3', type: 'module', main: 'main.js' }),
  'preload.cjs': `
    const { contextBridge, ipcRenderer } = require('electron')
    contextBridge.exposeInMainWorld('fixture', {
      echo: (value) => ipcRenderer.invoke('echo', value),
      describe: (value) => ipcRenderer.invoke('describe', value),
      whoAmI: () => ipcRenderer.invoke('whoAmI'),
      onNews: (listener) => { ipcRenderer.on('news', (_event, news) => listener(news)) },
      askAtOnce: () => ipcRenderer.sendSync('echo'),
    })`,
  'main.js': `
    import { app, BrowserWindow, ipcMain, protocol, session, shell } from 'electron'
    import { join } from 'node:path'
    import { inspect } from 'node:util'

    protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
    app.enableSandbox()
    ipcMain.handle('echo', (_event, value) => value)
    ipcMain.handle('describe', (_event, value) => inspect(value, { compact: true, breakLength: Infinity }))
    ipcMain.handle('whoAmI', ({ sender, senderFrame: { url, origin, parent, top } }) =>
      ({ url, origin, isTop: parent === null, isBelowMain: top === sender.mainFrame }))

    const pages = {
      '/': '<!doctype html><title>Fixture</title><a href="https://beyond.example/link" target="_blank">Beyond</a>'
        + '<a href="https://beyond.example/away">Away</a><script src="/page.js"></script><iframe src="/below"></iframe>'
        + '<iframe sandbox="allow-scripts" src="/boxed"></iframe><iframe src="about:blank" name="empty"></iframe>',
      '/page.js': 'document.documentElement.dataset.ran = "yes"',
    }
    app.whenReady().then(() => {
      session.defaultSession.setPermissionCheckHandler(() => true)
      session.defaultSession.setPermissionRequestHandler((_contents, permission, done) => done(permission === 'notifications'))
      protocol.handle('app', ({ url }) => {
        const { pathname } = new URL(url)
        const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
        const body = pages[pathname] ?? '<!doctype html>'
        return new Response(body, { headers: { 'content-type': type, 'content-security-policy': ${JSON.stringify(policy)} } })
      })
      const window = new BrowserWindow({
        width: 500, height: 400, show: false,
        webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), nodeIntegrationInSubFrames: true },
      })
      window.webContents.setWindowOpenHandler(({ url }) => { void shell.openExternal(url); return { action: 'deny' } })
      window.webContents.on('will-navigate', (event) => event.preventDefault())
      window.once('ready-to-show', () => window.show())
      return window.loadURL('app://fixture/')
    })
    app.on('window-all-closed', () => app.quit())`,
}

// A POSIX shell script, which looks for a Chromium where Linux has one.
describe('the stand-in for Electron', () => {
  const isHere = process.platform === 'linux'
  beforeEach(({ skip }) => skip(!isHere, 'the stand-in runs on Linux only; here the specs run on the real binary'))

  const folder = mkdtempSync(join(tmpdir(), 'fixture-'))
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    if (!isHere) return
    // Playwright asks the electron package for its executable, in this process.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(import.meta.dirname, '../standin')
    for (const [name, text] of Object.entries(fixture)) writeFileSync(join(folder, name), text)
    ;({ app, page } = await open())
  }, 30_000)
  afterAll(async () => {
    if (isHere) await app.close()
    rmSync(folder, { recursive: true })
  })

  async function open() {
    const opened = await _electron.launch({ args: [folder] })
    const window = await opened.firstWindow()
    await window.waitForURL('https://fixture.app.standin/')
    return { app: opened, page: window }
  }

  test('every kind of value that can be cloned crosses to the main process and back', async () => {
    const sent = `{ date: new Date(0), map: new Map([[1, new Set(['a'])]]), none: undefined, big: 10n, odd: [NaN, -0],
      bytes: new Uint16Array([1, 65535]), pattern: /a/g, text: 'é🙂', deep: { list: [[], {}, null] } }`
    const described =
      "{ date: 1970-01-01T00:00:00.000Z, map: Map(1) { 1 => Set(1) { 'a' } }, none: undefined, big: 10n, odd: [ NaN, -0 ], " +
      "bytes: Uint16Array(2) [ 1, 65535 ], pattern: /a/g, text: 'é🙂', deep: { list: [ [], {}, null ] } }"
    expect(await page.evaluate(`fixture.describe(${sent})`)).toBe(described)
    expect(await page.evaluate(`fixture.echo(${sent}).then(fixture.describe)`)).toBe(described)
  })

  test('a value that cannot be cloned is refused in the words of Electron', async () => {
    const refused = page.evaluate('fixture.echo(() => 1)')
    await expect(refused).rejects.toThrow('An object could not be cloned.')
  })

  test('the main process reaches the page that listens', async () => {
    const heard = page.evaluate(
      "new Promise((resolve) => fixture.onNews((news) => resolve(news.at + news.by.get('x'))))",
    )
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('news', { at: 41, by: new Map([['x', 1]]) })
    })
    expect(await heard).toBe(42)
  })

  test('a handler sees which frame asks: the main one, one below it, a boxed one, an empty one', async () => {
    const asked = page.frames().map(async (frame) => frame.evaluate('fixture.whoAmI()'))
    expect(await Promise.all(asked)).toEqual([
      { url: 'app://fixture/', origin: 'app://fixture', isTop: true, isBelowMain: true },
      { url: 'app://fixture/below', origin: 'app://fixture', isTop: false, isBelowMain: true },
      { url: 'app://fixture/boxed', origin: 'null', isTop: false, isBelowMain: true },
      { url: 'about:blank', origin: 'app://fixture', isTop: false, isBelowMain: true },
    ])
  })

  test('the own scheme is served with its policy, which Chromium keeps', async () => {
    const served = await page.evaluate("fetch('/').then((response) => response.headers.get('content-security-policy'))")
    expect(served).toBe(policy.replace('app:', 'https://*.app.standin'))
    expect(await page.getAttribute('html', 'data-ran')).toBe('yes')
    await page.addScriptTag({ content: 'document.documentElement.dataset.inline = "yes"' }).catch(() => {})
    expect(await page.getAttribute('html', 'data-inline')).toBeNull()
  })

  test('windows are denied and links handed to the system, whoever asks', async () => {
    expect(await page.evaluate("window.open('https://beyond.example/script')")).toBeNull()
    await page.getByRole('link', { name: 'Beyond' }).click()
    await page.getByRole('link', { name: 'Away' }).click({ modifiers: ['Control'] })
    await expect
      .poll(() => app.evaluate(({ shell }): unknown => Reflect.get(shell, 'openedLinks')))
      .toEqual(['https://beyond.example/script', 'https://beyond.example/link', 'https://beyond.example/away'])
    expect(app.windows()).toHaveLength(1)
  })

  test('a page does not leave where the app does not let it, and stays where it is', async () => {
    await page.getByRole('link', { name: 'Away' }).click()
    await page.evaluate("location.assign('https://beyond.example/moved')")
    expect(await page.evaluate('fixture.whoAmI()')).toMatchObject({ url: 'app://fixture/' })
  })

  test('a reload that the page did not ask for is not denied', async () => {
    await page.reload()
    expect(await page.evaluate('fixture.whoAmI()')).toMatchObject({ url: 'app://fixture/', isTop: true })
  })

  test('nothing beyond this machine is reached, and the attempt is recorded', async () => {
    await expect(page.evaluate("fetch('https://beyond.example/data')")).rejects.toThrow('Failed to fetch')
    const refused = await app.evaluate(({ session }): unknown => Reflect.get(session.defaultSession, 'refusedRequests'))
    expect(refused).toEqual(['https://beyond.example/data'])
  })

  test('a page has the permissions that the app grants and no other', async () => {
    const states =
      "['notifications', 'geolocation'].map((name) => navigator.permissions.query({ name }).then(({ state }) => state))"
    expect(await page.evaluate(`Promise.all(${states})`)).toEqual(['granted', 'denied'])
  })

  test('a member that is not there fails by its name, in the main process and in the preload', async () => {
    await expect(app.evaluate(({ app: it }) => it.getGPUInfo('basic'))).rejects.toThrow(
      'app.getGPUInfo is not implemented',
    )
    await expect(app.evaluate(({ TouchBar }) => TouchBar)).rejects.toThrow('electron.TouchBar is not implemented')
    await expect(page.evaluate('fixture.askAtOnce()')).rejects.toThrow('ipcRenderer.sendSync is not implemented')
  })

  test('a window has the size that the app gives it', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 420, height: 640 }))
    await expect.poll(() => page.evaluate('[innerWidth, innerHeight]')).toEqual([420, 640])
  })

  test('quitting ends the process and its Chromium', async () => {
    const other = await open()
    const child = other.app.process()
    const ended = once(child, 'exit')
    expect(chromiumsOf(child.pid)).toBeGreaterThan(0)
    await other.app.evaluate(({ app: it }) => it.quit()).catch(() => {})
    await other.app.close().catch(() => {})
    expect(await ended).toEqual([0, null])
    expect(chromiumsOf(child.pid)).toBe(0)
  })

  test('Chromium ends with a process that is killed', async () => {
    const other = await open()
    const child = other.app.process()
    child.kill('SIGKILL')
    await expect.poll(() => chromiumsOf(child.pid), { timeout: 10_000 }).toBe(0)
  })
})

/** How many processes of Chromium use the profile of this run. */
function chromiumsOf(pid: number | undefined): number {
  const commands = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return commands.split('\n').filter((line) => line.includes(`bonafide-standin-${pid}-`)).length
}
