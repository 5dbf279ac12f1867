import type { WebContents } from 'electron'
import type { Session } from './cdp.ts'
import { chromium } from './chromium.ts'
import { watchDownloads } from './downloads.ts'
import { lifecycle } from './lifecycle.ts'

/** What a window's contents want to hear of their own tab in Chromium. */
export type TargetOwner = {
  readonly facade: WebContents
  readonly gone: () => void
  readonly titled: (title: string) => void
}

const owners = new Map<string, TargetOwner>()
const opening = new Set<Promise<unknown>>()

/** Opens an empty tab and a conversation with it. */
export async function openTarget(
  owner: TargetOwner,
  size: { readonly width: number; readonly height: number },
): Promise<{ targetId: string; page: Session }> {
  const { browser, openSession } = chromium()
  const opened = browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width: size.width,
    height: size.height,
  })
  opening.add(opened)
  const { targetId } = await opened
  owners.set(targetId, owner)
  opening.delete(opened)
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  return { targetId, page: openSession(sessionId) }
}

/** The contents that a tab shows, by the id that Playwright knows it by. */
export function contentsOfTarget(targetId: string): WebContents | undefined {
  return owners.get(targetId)?.facade
}

/** Follows the tabs of Chromium: those that close, and those that nobody here opened. */
export async function watchTargets(): Promise<void> {
  const { browser } = chromium()
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    owners.get(targetId)?.gone()
    owners.delete(targetId)
  })
  browser.on('Target.targetInfoChanged', ({ targetInfo: { targetId, title, url } }) => {
    // Until a document has its title, its address stands for it.
    if (!url.includes(title)) owners.get(targetId)?.titled(title)
  })
  browser.on('Target.targetCreated', ({ targetInfo }) => void closeIfForeign(targetInfo.targetId, targetInfo.type))
  await watchDownloads(
    (frameToken) =>
      [...owners.values()].find(({ facade }) =>
        facade.mainFrame.framesInSubtree.some((frame) => frame.frameToken === frameToken),
      )?.facade,
  )
  await browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] })
}

/** A tab that no window stands for is one that a page opened past window.open, such as a form with a target. */
async function closeIfForeign(targetId: string, type: string): Promise<void> {
  await Promise.allSettled(opening)
  if (type !== 'page' || owners.has(targetId) || lifecycle.isOver) return
  await chromium()
    .browser.send('Target.closeTarget', { targetId })
    .catch(() => {})
}
