import type { NativeImage, WebContents, WebPreferences } from 'electron'
import { app } from './app.ts'
import { inBackground } from './background.ts'
import type { Session } from './cdp.ts'
import { chromium } from './chromium.ts'
import { answerInvoke, cloned, deliverSent } from './ipcMain.ts'
import { lifecycle } from './lifecycle.ts'
import { nativeTheme } from './nativeTheme.ts'
import { createNavigation } from './navigation.ts'
import { fromChromium } from './ownSchemes.ts'
import type { FromPage } from './pageWorld.ts'
import { paperOf } from './paper.ts'
import { answerRequest } from './requests.ts'
import { defaultSession } from './session.ts'
import { createEvent, strict, strictEmitter } from './strict.ts'
import { openTab, type Size, type Tab } from './tab.ts'

/** A window's page: Electron's face of it for the app, and what the window needs besides. */
export type Contents = {
  readonly facade: WebContents
  readonly resize: (size: Size) => void
  /** Lets the page object (beforeunload) before it goes. */
  readonly askToClose: () => void
  readonly destroy: () => void
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

let lastId = 0

/** Opens a page. The tab comes a moment later; whatever needs it waits. `onGone` is told when it is closed. */
export function createContents(preferences: WebPreferences, size: Size, onGone: () => void): Contents {
  let tab: Tab | undefined
  let title = ''
  let isGone = false
  let hasCrashed = false
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  const isMoot = () => isGone || hasCrashed

  const facade: WebContents = strictEmitter<WebContents>('webContents', {
    id: (lastId += 1),
    session: defaultSession,
    get mainFrame() {
      if (!tab) throw new Error('stand-in: webContents.mainFrame is not there before the first load')
      return tab.frames.main()
    },
    getType: () => 'window',
    getURL: () => (tab?.frames.main().url ?? '').replace(/^about:blank$/, ''),
    getTitle: () => title,
    isDestroyed: () => isGone,
    isCrashed: () => hasCrashed,
    isLoading: () => navigation.isLoading(),
    isLoadingMainFrame: () => navigation.isLoading(),
    isDevToolsOpened: () => false,
    closeDevTools() {},
    focus() {},
    setVisualZoomLevelLimits: async () => {},
    setWindowOpenHandler(handler) {
      openHandler = handler
    },
    send(channel, ...args) {
      if (isGone) throw new TypeError('Object has been destroyed')
      tab?.tell(tab.frames.main(), { kind: 'event', channel, args: cloned(args) })
    },
    loadURL: (url) => navigation.load(url),
    reload: () => navigation.reload(),
    close: () => askToClose(),
    forcefullyCrashRenderer: () => whenReady(({ page }) => page.send('Page.crash')),
    executeJavaScript: async (code, userGesture = false) => evaluate((await ready).page, code, userGesture),
    async capturePage() {
      const { data } = await (await ready).page.send('Page.captureScreenshot', { format: 'png' })
      return strict<NativeImage>('NativeImage', { isEmpty: () => false, toPNG: () => Buffer.from(data, 'base64') })
    },
    async printToPDF(options) {
      const { data } = await (await ready).page.send('Page.printToPDF', paperOf(options))
      return Buffer.from(data, 'base64')
    },
  })

  const titled = (next: string) => {
    if (next === title) return
    title = next
    facade.emit('page-title-updated', createEvent({}), title, true)
  }
  const gone = () => {
    if (isGone) return
    isGone = true
    nativeTheme.off('updated', followTheme)
    tab?.page.end()
    facade.emit('destroyed')
    onGone()
  }
  const hear: Parameters<typeof openTab>[0]['hear'] = (message, frame) => {
    if (message.kind === 'open') return judgeOpening(message)
    if (message.kind === 'send') return deliverSent(message, facade, frame)
    // The answer goes to whoever asked, if it still is the same document.
    return inBackground(
      answerInvoke(message, facade, frame).then((reply) => frame && tab?.tell(frame, reply)),
      isMoot,
    )
  }
  const judgeOpening = ({ url, name, features, disposition }: FromPage & { kind: 'open' }) => {
    const referrer = { url: facade.getURL(), policy: 'strict-origin-when-cross-origin' as const }
    const { action } = openHandler({ url: fromChromium(url), frameName: name, features, disposition, referrer })
    if (action === 'allow') throw new Error(`stand-in: a window for ${url} was allowed; only denying is implemented`)
  }
  const whenReady = (act: (tab: Tab) => Promise<unknown>): void => inBackground(ready.then(act), isMoot)
  const followTheme = () => whenReady(({ applyTheme }) => applyTheme())
  const askToClose = () => whenReady(({ page }) => page.send('Page.close'))

  const ready: Promise<Tab> = openTab({ facade, gone, titled, preferences, size, hear }).then(async (opened) => {
    tab = opened
    const { page, frames } = opened
    navigation.listen(opened)
    relayEvents(opened, facade, (crashed) => (hasCrashed = crashed))
    page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      judgeOpening({
        kind: 'open',
        url,
        name: windowName,
        features: windowFeatures.join(','),
        disposition: 'foreground-tab',
      })
    })
    const requester = { page, contents: facade, frameOf: frames.byId, mayNavigate: navigation.mayNavigate }
    page.on('Fetch.requestPaused', (paused) => inBackground(answerRequest(paused, requester), isMoot))
    await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    return opened
  })
  const navigation = createNavigation(facade, ready, isMoot)
  nativeTheme.on('updated', followTheme)
  ready.catch((error: unknown) => {
    if (lifecycle.isOver) return
    console.error('stand-in: a window could not be opened:', error)
    app.exit(1)
  })
  return {
    facade,
    askToClose,
    resize: (next) => whenReady(({ resize }) => resize(next)),
    destroy: () => whenReady(({ targetId }) => chromium().browser.send('Target.closeTarget', { targetId })),
  }
}

/** Passes on what Chromium says of the page under Electron's names. */
function relayEvents(
  { page, frames, applyTheme }: Tab,
  facade: WebContents,
  setCrashed: (crashed: boolean) => void,
): void {
  page.on('Page.domContentEventFired', () => void facade.emit('dom-ready', createEvent({})))
  // Playwright emulates a light page when it meets a tab; the app's own choice comes after it.
  page.on('Page.loadEventFired', () => inBackground(applyTheme(), () => facade.isDestroyed()))
  page.on('Page.frameNavigated', () => setCrashed(false))
  page.on('Inspector.targetCrashed', () => {
    setCrashed(true)
    const details = { reason: 'crashed', exitCode: 133 }
    facade.emit('render-process-gone', createEvent({}), details)
    app.emit('render-process-gone', createEvent({}), facade, details)
  })
  page.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return
    // Electron shows no question: the page's objection keeps the window, unless the app overrules it.
    const event = createEvent({})
    facade.emit('will-prevent-unload', event)
    if (!event.defaultPrevented) lifecycle.isQuitting = false
    page.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => {})
  })
  page.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map((each) => each.value ?? each.description).join(' ')
    facade.emit(
      'console-message',
      createEvent({ level: type, message, lineNumber: 0, sourceId: '', frame: frames.main() }),
    )
  })
}

async function evaluate(page: Session, expression: string, userGesture: boolean): Promise<unknown> {
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression,
    userGesture,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
