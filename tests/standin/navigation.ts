import type { WebContents } from 'electron'
import { inBackground } from './background.ts'
import { fromChromium, toChromium } from './ownSchemes.ts'
import { settlePermissions } from './permissions.ts'
import { createEvent } from './strict.ts'
import type { Tab } from './tab.ts'

export type Navigation = {
  readonly load: (url: string) => Promise<void>
  readonly reload: () => void
  readonly isLoading: () => boolean
  /** Asks the app, where the page itself wants to go; what the app or a test starts is not asked about. */
  readonly mayNavigate: (url: string, frameId: string) => boolean
  readonly listen: (tab: Tab) => void
}

/** Chromium's codes of the failures that a window can meet here. */
const errorCodes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

export function createNavigation(facade: WebContents, ready: Promise<Tab>, isGone: () => boolean): Navigation {
  let isLoading = false
  /** Frames whose own document asked for the navigation that comes next. */
  const askedByPage = new Set<string>()

  const mayNavigate = (url: string, frameId: string): boolean => {
    const frame = facade.mainFrame.framesInSubtree.find((each) => each.frameToken === frameId)
    const isMainFrame = frame === facade.mainFrame
    if (isMainFrame && !askedByPage.delete(frameId)) return true
    const event = createEvent({ url, frame, initiator: frame, isMainFrame, isSameDocument: false })
    facade.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented)
      facade.emit('will-navigate', event, url, false, true, 1, frame?.routingId)
    return !event.defaultPrevented
  }

  const load = async (url: string) => {
    const { page } = await ready
    await settlePermissions(facade, originOf(url))
    isLoading = true
    askedByPage.clear()
    facade.emit('did-start-loading')
    const loaded = new Promise<void>((resolve) => void facade.once('did-finish-load', resolve))
    const { errorText } = await page.send('Page.navigate', { url: toChromium(url) })
    if (!errorText) return loaded
    isLoading = false
    const name = errorText.replace(/^net::/, '')
    const code = errorCodes[name] ?? -2
    facade.emit('did-fail-load', createEvent({}), code, name, url, true, 1, facade.mainFrame.routingId)
    facade.emit('did-stop-loading')
    throw Object.assign(new Error(`${name} (${code}) loading '${url}'`), { code: name, errno: code, url })
  }

  const listen = ({ page, frames }: Tab) => {
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      askedByPage.add(frameId)
      if (/^(https?|about|blob|data|javascript):/.test(url)) return
      // Another program's address, such as mailto:. Chromium does not ask for it over the network.
      if (mayNavigate(url, frameId)) throw new Error(`stand-in: a page may open ${url}; only refusing is implemented`)
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      askedByPage.delete(frame.id)
      if (!frame.parentId) facade.emit('did-navigate', createEvent({}), facade.getURL(), 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      facade.emit('did-navigate-in-page', createEvent({}), fromChromium(url), frames.byId(frameId) === frames.main())
    })
    page.on('Page.loadEventFired', () => {
      // The empty page that every tab begins with is no load of the app's.
      if (facade.getURL() === '') return
      isLoading = false
      facade.emit('did-finish-load')
      facade.emit('did-stop-loading')
    })
  }

  return {
    load,
    mayNavigate,
    listen,
    isLoading: () => isLoading,
    reload() {
      isLoading = true
      inBackground(
        ready.then(({ page }) => page.send('Page.reload')),
        isGone,
      )
    },
  }
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
