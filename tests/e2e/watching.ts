import type { BrowserContext, Page, Request } from '@playwright/test'

// The stand-in answers the app's own scheme as an https host of this name, which no resolver knows.
const standinHost = '.standin'

/** What the page did that a test wants to know of. */
export type Watch = {
  readonly errors: readonly string[]
  /** Pages that were asked for in a tab of their own: links that the app opened. */
  readonly links: readonly string[]
  readonly takeErrors: (pattern: RegExp) => readonly string[]
  /** From here on the shell is gone, and calls that fail for it are no fault of the page. */
  readonly expectNoShell: () => void
}

/** Watches every page of a context from the moment that it is called. */
export function watchContext(context: BrowserContext, page: Page): Watch {
  const errors: string[] = []
  const links: string[] = []
  let hasShell = true

  page.on('pageerror', (error) => errors.push(`page: ${String(error)}`))
  page.on('console', (message) => {
    const isLostCall = !hasShell && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isLostCall) errors.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!leavesThisMachine(url)) return
    if (opensTab(request, page)) links.push(request.url())
    else errors.push(`network: the page asked for ${request.url()}`)
  })

  return {
    errors,
    links,
    takeErrors(pattern) {
      const taken = errors.filter((error) => pattern.test(error))
      if (taken.length === 0) throw new Error(`No error matches ${String(pattern)}; there are: ${errors.join(' | ')}`)
      const rest = errors.filter((error) => !taken.includes(error))
      errors.splice(0, errors.length, ...rest)
      return taken
    },
    expectNoShell() {
      hasShell = false
    },
  }
}

function opensTab(request: Request, page: Page): boolean {
  if (!request.isNavigationRequest()) return false
  try {
    return request.frame().page() !== page
  } catch {
    // A new tab asks for its first page before it has a frame to ask from.
    return true
  }
}

function leavesThisMachine({ protocol, hostname }: URL): boolean {
  const isOwn = hostname === '127.0.0.1' || hostname.endsWith(standinHost)
  return !isOwn && ['http:', 'https:', 'ws:', 'wss:'].includes(protocol)
}
