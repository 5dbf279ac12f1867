// The window: sandboxed, shown when it has something to show, beside the browser or with room.
import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '../../shared/domain/settings.ts'
import { ORIGIN } from './ownScheme.ts'

const DESK = { width: 1240, height: 800 }
const BESIDE_WIDTH = 440

export function createWindow(settings: Settings): BrowserWindow {
  const window = new BrowserWindow({
    ...DESK,
    ...(settings.layout === 'beside' ? { width: BESIDE_WIDTH } : {}),
    minWidth: 380,
    minHeight: 480,
    show: false,
    title: 'Bonafide',
    // What is seen before the page is: paper, not a white flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171614' : '#fbfaf7',
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  arrange(window, settings)
  return window
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/`)
}

/** *Keep on top* belongs to beside mode: a full desk on top of everything would only be in the way. */
export function arrange(window: BrowserWindow, settings: Settings): void {
  const onTop = settings.keepOnTop && settings.layout === 'beside'
  if (window.isAlwaysOnTop() !== onTop) window.setAlwaysOnTop(onTop)
}

/** Narrow for beside mode, back to a desk's width after it. */
export function resizeFor(window: BrowserWindow, settings: Settings): void {
  const bounds = window.getBounds()
  const wide = bounds.width > BESIDE_WIDTH + 40
  if (settings.layout === 'beside' && wide) window.setBounds({ ...bounds, width: BESIDE_WIDTH })
  if (settings.layout === 'desk' && !wide) window.setBounds({ ...bounds, width: DESK.width })
}
