import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DownloadItem, WebContents } from 'electron'
import { chromium, runFolder } from './chromium.ts'
import { fromChromium } from './ownSchemes.ts'
import { defaultSession } from './session.ts'
import { createEvent, strictEmitter } from './strict.ts'

/**
 * Tells the app of each download. What no listener prevents goes where `setSavePath` says. Without a path Electron would
 * show the system's save dialog: there is none here, and it ends as if the person had pressed Cancel.
 */
export async function watchDownloads(contentsOfFrame: (frameToken: string) => WebContents | undefined): Promise<void> {
  const { browser } = chromium()
  const folder = join(runFolder, 'downloads')
  mkdirSync(folder, { recursive: true })
  const saving = new Map<string, (state: 'completed' | 'cancelled') => void>()

  browser.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename, frameId }) => {
    const cancel = () => void browser.send('Browser.cancelDownload', { guid }).catch(() => {})
    const contents = contentsOfFrame(frameId)
    const event = createEvent({})
    let path = ''
    const item = strictEmitter<DownloadItem>('DownloadItem', {
      getURL: () => fromChromium(url),
      getFilename: () => suggestedFilename,
      setSaveDialogOptions() {},
      setSavePath(to) {
        path = to
      },
      getSavePath: () => path,
      cancel,
    })
    const frame = contents?.mainFrame.framesInSubtree.find(({ frameToken }) => frameToken === frameId) ?? null
    defaultSession.emit('will-download', event, item, contents, frame)
    if (event.defaultPrevented) return cancel()
    if (path === '') cancel()
    saving.set(guid, (state) => {
      if (state === 'completed') {
        mkdirSync(dirname(path), { recursive: true })
        copyFileSync(join(folder, guid), path)
      }
      item.emit('done', createEvent({}), state)
    })
  })
  browser.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state === 'inProgress') return
    saving.get(guid)?.(state === 'completed' ? 'completed' : 'cancelled')
    saving.delete(guid)
  })
  await browser.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  })
}
